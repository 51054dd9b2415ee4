/**
 * `pnpm test:dump`: builds the API, lets a big community live in it and searches a copy of everything that it
 * keeps.
 */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/dump.ts')).href);
