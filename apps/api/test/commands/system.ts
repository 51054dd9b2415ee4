import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { Cipher } from '../../src/common/cipher.ts';
import { TEST_KEYRING, testCipher } from '../harness/keys.ts';
import { startTestServer } from '../harness/server.ts';
import { openDoors } from '../harness/doors.ts';
import { withClient, withDatabase } from '../harness/sql.ts';
import type { Sql } from '../walks/town.ts';

/** Real API processes (the built ones) on a real PostgreSQL, for commands that are no part of `pnpm test`. */

export const SECRET = 'ab'.repeat(32);
/** A file of the built API. */
export const dist = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

export interface Database {
  readonly url: string;
  readonly sql: Sql;
}

export interface Api {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Resolves when the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface System {
  /** A new database with the demo's places and people, without tickets. */
  database(): Promise<Database>;
  /** A process on it that sweeps only when it is told to. */
  api(database: Database, more?: NodeJS.ProcessEnv, log?: (text: string) => void): Promise<Api>;
  stop(): Promise<void>;
}

interface Built {
  readonly migrate: (url: string) => Promise<unknown>;
  readonly plantDemo: (manager: unknown, cipher: Cipher) => Promise<void>;
  readonly dataSourceOptions: (url: string) => DataSourceOptions;
}

/** Imported dynamically, because it exists only after the API is built. */
async function built(): Promise<Built> {
  const files = ['database/migrate.js', 'database/seeds/seed.js', 'data-source.js'];
  return Object.assign(
    {},
    ...(await Promise.all(files.map((file) => import(pathToFileURL(dist(file)).href) as Promise<object>))),
  ) as Built;
}

async function buildTemplate(server: string, template: string): Promise<void> {
  await withClient(server, (client) => client.query(`CREATE DATABASE ${template} TEMPLATE template0`));
  await plantTown(withDatabase(server, template));
}

/**
 * Migrates an empty database and puts the demo's places and people into it, without tickets; everybody is
 * signed in. The API must be built.
 */
export async function plantTown(url: string): Promise<void> {
  const { migrate, plantDemo, dataSourceOptions } = await built();
  const { DataSource } = await import('typeorm');
  await migrate(url);
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  await source.query(openDoors);
  await source.transaction((manager) => plantDemo(manager, testCipher));
  // Sets the clock so that the demo counts as loaded: its tickets would interfere.
  await source.query(`INSERT INTO demo_clock (id, "offset") VALUES (1, 0) ON CONFLICT DO NOTHING`);
  await source.destroy();
}

async function readyLine(child: ChildProcess): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    const origin = /ready at (http:\/\/[\d.]+:\d+)/.exec(line)?.[1];
    if (origin) return origin;
  }
  throw new Error(`the API did not start:\n${lines.join('\n')}`);
}

async function startApi(
  database: Database,
  dataDir: string,
  more: NodeJS.ProcessEnv = {},
  log?: (text: string) => void,
): Promise<Api> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    WORKERS: '1',
    DATABASE_POOL: '20',
    SWEEP_SECONDS: '0',
    PORT: '0',
    HOST: '127.0.0.1',
    DEMO: '1',
    DATA_DIR: dataDir,
    SECRET,
    DATA_KEYS: TEST_KEYRING,
    LOG_LEVEL: 'silent',
    ...more,
  };
  const child = spawn(process.execPath, [dist('main.js')], {
    env,
    stdio: ['ignore', 'pipe', log ? 'pipe' : 'inherit'],
  });
  if (log)
    for (const stream of [child.stdout, child.stderr])
      stream!.on('data', (chunk: Buffer) => log(chunk.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const origin = await readyLine(child);
  child.stdout!.resume();
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await gone;
    process.off('exit', endWithUs);
  };
  return { origin, child, end };
}

/** Starts PostgreSQL, or uses `TEST_DATABASE_URL`. The API must be built. */
export async function startSystem(): Promise<System> {
  const run = `sandan_command_${process.pid}_${Date.now().toString(36)}`;
  const [server, dataDir] = await Promise.all([
    startTestServer(run),
    mkdtemp(join(tmpdir(), 'sandan-command-')),
  ]);
  await buildTemplate(server.url, `${run}_template`);
  const pools: pg.Pool[] = [];
  const apis: Api[] = [];
  let made = 0;
  return {
    async database() {
      const name = `${run}_${++made}`;
      await withClient(server.url, (client) =>
        client.query(`CREATE DATABASE ${name} TEMPLATE ${run}_template`),
      );
      const url = withDatabase(server.url, name);
      const pool = new pg.Pool({ connectionString: url, max: 4 });
      // The server is stopped under idle connections at the end.
      pool.on('error', () => undefined);
      pools.push(pool);
      return {
        url,
        sql: async <T>(text: string, parameters: readonly unknown[] = []) =>
          testCipher.read((await pool.query(text, [...parameters])).rows as T[]),
      };
    },
    async api(database, more, log) {
      const api = await startApi(database, dataDir, more, log);
      apis.push(api);
      return api;
    },
    async stop() {
      await Promise.all(
        apis.map((api) =>
          api.child.exitCode === null && api.child.signalCode === null ? api.end('SIGTERM') : undefined,
        ),
      );
      await Promise.all(pools.map((pool) => pool.end()));
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
