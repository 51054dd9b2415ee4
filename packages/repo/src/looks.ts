/** `pnpm looks`: builds what changed, then draws the contact sheets of the web app. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd, H5 } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API, H5]);
await import(pathToFileURL(at('apps/miniapp/e2e/looks.ts')).href);
