/** `pnpm build`: the API, the web app and the WeChat mini-program, each only if its inputs changed. */
import { API, build, H5, WEAPP } from './builds.ts';

await build([API, H5]);
// After the web app, not beside it: two Taro builds at once are no faster on two cores.
await build([WEAPP]);
