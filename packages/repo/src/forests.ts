/** `pnpm test:forests`: builds the API and lets a thousand forests of merged tickets grow in it. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/forests.ts')).href);
