/** `pnpm bench`: builds the API and compares its speed with direct SQL and with a server without rules. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/bench.ts')).href);
