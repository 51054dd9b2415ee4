/**
 * `pnpm start`: builds what changed, then becomes the API, which starts its database, migrates it,
 * loads the demo and says its address. pnpm itself has installed by then.
 */
import { pathToFileURL } from 'node:url';
import { API, buildOrEnd, H5 } from './builds.ts';
import { onLauncherGone } from './launchers.ts';
import { at, ROOT } from './paths.ts';

const STOPS = ['SIGTERM', 'SIGINT'] as const;
const leave = () => process.exit(0);
const stop = () => process.kill(process.pid, 'SIGTERM');

process.chdir(ROOT);
for (const signal of STOPS) process.on(signal, leave);
// A closed terminal is a wish to stop, too.
process.on('SIGHUP', stop);
onLauncherGone(stop);

await buildOrEnd([API, H5]);

// From here on the API stops itself, and its database with it.
for (const signal of STOPS) process.off(signal, leave);
await import(pathToFileURL(at(API.output)).href);
