/** `pnpm test:walks`: builds the API and drives random tickets through it over HTTP. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/walks.ts')).href);
