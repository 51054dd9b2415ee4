/**
 * `pnpm start`: builds what changed, then becomes the supervisor of the API, which starts its database,
 * migrates it, loads the demo and says its address. pnpm itself has installed by then.
 */
import { pathToFileURL } from 'node:url';
import { API, build, H5 } from './builds.ts';
import { stopWithLaunchers } from './launchers.ts';
import { at, ROOT } from './paths.ts';

const STOPS = ['SIGTERM', 'SIGINT'] as const;
const leave = () => process.exit(0);

process.chdir(ROOT);
for (const signal of STOPS) process.on(signal, leave);
stopWithLaunchers();

try {
  await build([API, H5]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// From here on the supervisor stops the API, and its database with it.
for (const signal of STOPS) process.off(signal, leave);
await becomeSupervisor();

/**
 * The same process, begun anew without what building left in memory. The API inherits its environment:
 * pictures are drawn in native memory, which glibc otherwise keeps, hence its two settings, which are read
 * only when a process begins. V8 sizes its heap by the machine, and on a large one lets 50 MB of what is
 * alive grow to 300 MB of what is not: hence the other two.
 */
async function becomeSupervisor(): Promise<void> {
  const env = {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    NODE_OPTIONS: '--max-old-space-size=384 --max-semi-space-size=8',
    ...process.env,
  } as Record<string, string>;
  const supervisor = at('packages/repo/src/supervise.ts');
  if (process.execve)
    process.execve(
      process.execPath,
      [process.execPath, '--disable-warning=ExperimentalWarning', supervisor],
      env,
    );
  await import(pathToFileURL(supervisor).href);
}
