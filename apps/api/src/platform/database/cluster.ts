import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkReach, serverAccount, type Account } from './account.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { LOCALE, runTool } from './tool.ts';

/** The superuser and the only database of an embedded server. */
export const SUPERUSER = 'sandan';

/** A complete PostgreSQL data folder of ours, running or not. */
export interface Cluster {
  folder: string;
  password: string;
  account: Account | undefined;
  binaries: Binaries;
}

const PASSWORD_FILE = 'sandan.password';
const SETTINGS_FILE = 'sandan.conf';

/**
 * Opens the cluster under `<dataDir>/postgres`, creating it if necessary.
 * @throws Error when the folder cannot be reached or holds something else.
 */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const folder = folderIn(dataDir);
  const account = serverAccount();
  const binaries = findBinaries();
  await mkdir(dirname(folder), { recursive: true });
  checkReach(dirname(folder), account);
  checkReach(dirname(binaries.initdb), account);
  if (!isInitialised(dataDir)) await initialise(folder, account, binaries);
  const password = (await readFile(join(folder, PASSWORD_FILE), 'utf8')).trim();
  return { folder, password, account, binaries };
}

/** Whether `<dataDir>/postgres` holds a cluster. */
export function isInitialised(dataDir: string): boolean {
  return existsSync(join(folderIn(dataDir), 'PG_VERSION'));
}

const folderIn = (dataDir: string) => join(resolve(dataDir), 'postgres');

/** Created in a temporary folder and then moved, so that a partial cluster is never used. */
async function initialise(folder: string, account: Account | undefined, { initdb }: Binaries): Promise<void> {
  await refuseForeign(folder);
  await removeHalves(folder);
  const half = await mkdtemp(`${folder}.new-`);
  const secret = `${half}.secret`;
  await writeOwned(secret, randomBytes(24).toString('hex'), account);
  if (account) await chown(half, account.uid, account.gid);
  await runTool(initdb, [...INITDB, `--pgdata=${half}`, `--pwfile=${secret}`], account);
  await appendFile(join(half, 'postgresql.conf'), `\ninclude_if_exists '${SETTINGS_FILE}'\n`);
  await rename(secret, join(half, PASSWORD_FILE));
  await rename(half, folder);
}

/** An initdb whose parent was killed may still be writing: each attempt uses a new name. */
async function removeHalves(folder: string): Promise<void> {
  const names = await readdir(dirname(folder));
  const halves = names.filter((name) => name.startsWith(`${basename(folder)}.new-`));
  for (const name of halves)
    await rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 5 });
}

const INITDB = [
  `--locale=${LOCALE}`,
  '--encoding=UTF8',
  '--lc-messages=C',
  '--auth=scram-sha-256',
  `--username=${SUPERUSER}`,
];

async function refuseForeign(folder: string): Promise<void> {
  const found = existsSync(folder) ? await readdir(folder) : [];
  if (found.length > 0)
    throw new Error(`${folder} is not empty and holds no PostgreSQL data: move it away or set DATA_DIR.`);
}

async function writeOwned(file: string, text: string, account: Account | undefined): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, text, { mode: 0o600 });
  if (account) await chown(file, account.uid, account.gid);
}

/** Writes the settings for the next start, replacing the previous ones. */
export async function writeSettings(cluster: Cluster, port: number, durable: boolean): Promise<void> {
  const settings = { ...COMMON, port, ...(durable ? {} : FORGETFUL) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  await writeOwned(join(cluster.folder, SETTINGS_FILE), lines.join(''), cluster.account);
}

const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** For tests: no durability, and clones are copied without a log to replay. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
};
