/** `pnpm chaos`: builds the API and injects the failures of a bad night. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/chaos.ts')).href);
