/** `pnpm build [api] [h5] [weapp]`: builds the named targets, or all; each only if its inputs changed. */
import { API, buildOrEnd, H5, WEAPP } from './builds.ts';

const asked = process.argv.slice(2);
const named = [API, H5, WEAPP].filter(({ name }) => asked.length === 0 || asked.includes(name));

await buildOrEnd(named.filter((one) => one !== WEAPP));
// After the web app, not in parallel: two Taro builds at once are no faster on two cores.
await buildOrEnd(named.filter((one) => one === WEAPP));
