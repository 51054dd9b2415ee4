/** `pnpm import:bench`: builds the API and measures the import of a street of 20,000 households, and bad files. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
await import(pathToFileURL(at('apps/api/test/commands/imports.ts')).href);
