/** `pnpm crowds`: builds the API and measures it when many people do the same at once. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/crowds.ts')).href);
