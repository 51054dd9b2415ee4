/** `pnpm overload`: builds the API and sends it five times as many requests as it can answer. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/overload.ts')).href);
