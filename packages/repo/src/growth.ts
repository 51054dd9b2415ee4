/** `pnpm bench:growth`: builds the API and compares its cost with many tickets and with ten times as many. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/growth.ts')).href);
