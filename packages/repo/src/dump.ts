/**
 * `pnpm test:dump`: builds the API, runs a large community in it and searches a database dump for personal
 * data.
 */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/dump.ts')).href);
