/**
 * The supervisor that `pnpm start` becomes after building: runs the API and, once it has been ready, restarts
 * it after every crash, also after kills that a program cannot catch. It ends when the API stops cleanly, and
 * stops the API when it is stopped itself.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { API } from './builds.ts';
import { stopWithLaunchers } from './launchers.ts';
import { at } from './paths.ts';

/**
 * Pauses before a restart, in ms: none at first, then doubled each time until one process has lived for a
 * while.
 */
const [SHORTEST, LONGEST] = [200, 5000];
const A_WHILE = 30_000;

let child: ChildProcess | undefined;
let wasReady = false;
let isStopping = false;
let rest = 0;

function begin(): void {
  const began = performance.now();
  child = spawn(process.execPath, [at(API.output)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.once('message', () => (wasReady = true));
  child.once('exit', (code, signal) => {
    child = undefined;
    // A process that never was ready has printed why; one that stopped cleanly was told to stop.
    if (isStopping || !wasReady || code === 0) process.exit(code ?? 1);
    if (performance.now() - began > A_WHILE) rest = 0;
    console.error(`Sandan has ended (${signal ?? `code ${code}`}): starting it again …`);
    setTimeout(begin, rest);
    rest = Math.min(Math.max(2 * rest, SHORTEST), LONGEST);
  });
}

function stop(): void {
  isStopping = true;
  if (child) child.kill('SIGTERM');
  else process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
stopWithLaunchers();
begin();
