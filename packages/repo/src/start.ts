/**
 * `pnpm start`: builds what changed, then becomes the supervisor of the API, which starts its database,
 * migrates it, loads the demo and prints its address. pnpm itself has installed the dependencies by then.
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

// From here on the supervisor stops the API and its database.
for (const signal of STOPS) process.off(signal, leave);
await becomeSupervisor();

/**
 * Replaces this process by a fresh one, without the memory that building used. The API inherits its
 * environment. Two settings are for glibc, which otherwise keeps the native memory of image processing; they
 * are read only at process start. Two are for V8, which sizes its heap by the machine, and on a large one
 * lets 50 MB of live data grow to 300 MB of garbage. The last makes Node keep compiled code: a fifth of the CPU
 * time of a start.
 */
async function becomeSupervisor(): Promise<void> {
  const env = {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    NODE_OPTIONS: '--max-old-space-size=384 --max-semi-space-size=8',
    NODE_COMPILE_CACHE: at('.cache/compiled'),
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
