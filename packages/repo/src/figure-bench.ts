/** `pnpm figure:bench`: builds the API and measures the figures of 100,000 tickets. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/figures.ts')).href);
