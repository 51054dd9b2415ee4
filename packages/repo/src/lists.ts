/** `pnpm test:lists`: builds the API and times its lists with 10,000 tickets. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/lists.ts')).href);
