/** `pnpm chaos`: builds the API and lets everything go wrong that does at night. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/chaos.ts')).href);
