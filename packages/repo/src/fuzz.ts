/** `pnpm fuzz`: builds the API and sends it requests generated from its OpenAPI document. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/fuzz.ts')).href);
