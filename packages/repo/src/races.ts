/** `pnpm test:races`: builds the API and races two of its processes. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/races.ts')).href);
