/** `pnpm test:forests`: builds the API and merges and splits tickets in a thousand random forests. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/forests.ts')).href);
