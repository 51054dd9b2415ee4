/**
 * What `pnpm start` becomes once everything is built: runs the API and, from when it was first ready, starts
 * it again whenever it dies, also by what no program can catch. It ends with the API's own clean stop, and
 * the API with it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { API } from './builds.ts';
import { stopWithLaunchers } from './launchers.ts';
import { at } from './paths.ts';

/** Pauses before a new start, in ms: none, then each twice the last, until one has lived for a while. */
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
    // One that never was ready has said why; one that stopped cleanly was told to.
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
