import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { runTool } from './tool.ts';

const LOG_LIMIT = 10 * 1024 * 1024;
const START_TRIES = 25;

/** The content of `postmaster.pid`: the server that runs, or ran, on this cluster. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * Starts the server and waits until it accepts connections. After a `kill -9` of the postmaster alone its
 * children hold the shared memory for a moment, hence the retries.
 * @throws Error with the end of the server's log.
 */
export async function startPostmaster(cluster: Cluster): Promise<Postmaster> {
  const log = join(cluster.folder, 'server.log');
  await turnLog(log);
  for (let left = START_TRIES; ; left--) {
    try {
      await pgCtl(cluster, ['start', '--wait', '--timeout=300', `--log=${log}`]);
      break;
    } catch (cause) {
      const end = await endOf(log);
      if (left <= 1 || !end.includes('pre-existing shared memory')) {
        throw new Error(`PostgreSQL did not start in ${cluster.folder}:\n${end}`, { cause });
      }
      await pause(200);
    }
  }
  const started = readPostmaster(cluster);
  if (!started) throw new Error(`PostgreSQL stopped again in ${cluster.folder}:\n${await endOf(log)}`);
  return started;
}

/** Stops the server and waits for its last process: a clean shutdown, or an immediate one after a timeout. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  if (!runningPostmaster(cluster)) return;
  await pgCtl(cluster, ['stop', '--mode=fast', '--wait', '--timeout=30']).catch(async (cause: unknown) => {
    if (runningPostmaster(cluster))
      await pgCtl(cluster, ['stop', '--mode=immediate', '--wait']).catch(() => Promise.reject(cause));
  });
}

/** The server that runs on this cluster now, whichever process started it. */
export function runningPostmaster(cluster: Cluster): Postmaster | undefined {
  const noted = readPostmaster(cluster);
  return noted && serves(noted.pid, cluster.folder) ? noted : undefined;
}

/**
 * Removes a stale `postmaster.pid` whose process id now belongs to another program (after a reboot, or in a
 * container, where ids are small): PostgreSQL itself would refuse to start.
 */
export async function dropStaleNote(cluster: Cluster): Promise<void> {
  if (!runningPostmaster(cluster)) await rm(noteOf(cluster), { force: true });
}

const noteOf = (cluster: Cluster) => join(cluster.folder, 'postmaster.pid');

function readPostmaster(cluster: Cluster): Postmaster | undefined {
  if (!existsSync(noteOf(cluster))) return undefined;
  const [pid, , , port] = readFileSync(noteOf(cluster), 'utf8').split('\n').map(Number);
  return pid ? { pid, port: port ?? 0 } : undefined;
}

/** A postmaster's working folder is its data folder, whatever path it was started with. */
function serves(pid: number, folder: string): boolean {
  try {
    const [serving, ours] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return serving.ino === ours.ino && serving.dev === ours.dev;
  } catch {
    return !existsSync('/proc/self/cwd') && commandOf(pid).includes(folder);
  }
}

/** The command line of a process, empty when there is none. */
function commandOf(pid: number): string {
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

function pgCtl(cluster: Cluster, args: string[]): Promise<string> {
  return runTool(cluster.binaries.pgCtl, [...args, `--pgdata=${cluster.folder}`], cluster.account);
}

async function turnLog(log: string): Promise<void> {
  if (existsSync(log) && (await stat(log)).size > LOG_LIMIT) await rename(log, `${log}.old`);
}

async function endOf(log: string): Promise<string> {
  return existsSync(log) ? (await readFile(log, 'utf8')).split('\n').slice(-15).join('\n') : '';
}
