import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, stopOrphan } from '../../src/platform/database/embedded.ts';
import { dropDatabasesOf } from './sql.ts';

/** The PostgreSQL of one test run. */
export interface TestServer {
  /** An administrator's connection: may create and drop databases. */
  url: string;
  stop(): Promise<void>;
}

const FOLDER = 'sandan-test-';

/** Uses the server of `TEST_DATABASE_URL`, otherwise starts one without durability in a temporary folder. */
export async function startTestServer(run: string): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  return given ? { url: given, stop: () => dropDatabasesOf(given, run) } : startTemporary();
}

async function startTemporary(): Promise<TestServer> {
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
  // mkdtemp creates a private folder, but PostgreSQL may run as another user.
  await chmod(dataDir, 0o755);
  const { url, stop } = await startEmbedded({ dataDir, durable: false });
  return { url, stop: () => stop().then(() => remove(dataDir)) };
}

/** Removes servers and folders left by killed runs. */
async function removeAbandoned(): Promise<void> {
  const names = await readdir(tmpdir());
  const dead = names.filter((name) => name.startsWith(FOLDER) && !isAlive(Number(name.split('-')[2])));
  for (const name of dead) {
    const dataDir = join(tmpdir(), name);
    await stopOrphan(dataDir)
      .then(() => remove(dataDir))
      .catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function remove(folder: string): Promise<void> {
  if (existsSync(folder)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
