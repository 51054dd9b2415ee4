/** `pnpm test:weapp`: builds what changed, then runs the journey on the built WeChat bundle. */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd, WEAPP } from './builds.ts';
import { at } from './paths.ts';

await buildOrEnd([API, WEAPP]);
await import(pathToFileURL(at('apps/miniapp/e2e/weapp.ts')).href);
