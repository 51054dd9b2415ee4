import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const POLL_MS = 500;
const MANAGERS = new Set(['npm', 'npx', 'pnpm']);
const SHELLS = new Set(['sh', 'bash', 'dash']);

interface Running {
  pid: number;
  parent: number;
  words: string[];
}

/**
 * Calls back when a launcher between this process and the user's shell ends. `npx` and `pnpm` end on SIGTERM
 * without passing it on, so their children would run for ever. Does nothing without /proc or without a
 * launcher.
 */
export function onLauncherGone(stop: () => void): void {
  const chain = launcherChain();
  if (chain.length < 2) return;
  const timer = setInterval(() => {
    if (chain.slice(1).every(({ pid }, nearer) => look(chain[nearer]!.pid)?.parent === pid)) return;
    clearInterval(timer);
    stop();
  }, POLL_MS);
  timer.unref();
}

/** This process, then its ancestors up to the outermost npm, npx or pnpm. */
function launcherChain(): Running[] {
  const chain = above(look(process.pid));
  return chain.slice(0, chain.findLastIndex(isManager) + 1);
}

function above(from: Running | undefined): Running[] {
  if (!from) return [];
  const parent = look(from.parent);
  return parent && (isManager(parent) || SHELLS.has(programOf(parent))) ? [from, ...above(parent)] : [from];
}

const programOf = ({ words: [program = ''] }: Running) => basename(program);

/** npm and pnpm set their command as process title; their scripts run under node. */
function isManager(running: Running): boolean {
  const program = programOf(running) === 'node' ? basename(running.words[1] ?? '') : programOf(running);
  return MANAGERS.has(program.replace(/(-cli)?\.[cm]?js$/, ''));
}

function look(pid: number): Running | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, words: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]+/) };
  } catch {
    return undefined;
  }
}

/** Stops this process, by its own SIGTERM, when a launcher or the terminal is gone. */
export function stopWithLaunchers(): void {
  const stop = (): void => void process.kill(process.pid, 'SIGTERM');
  process.on('SIGHUP', stop);
  onLauncherGone(stop);
}
