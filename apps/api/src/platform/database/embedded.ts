import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isInitialised, openCluster, SUPERUSER, writeSettings, type Cluster } from './cluster.ts';
import { dropStaleNote, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';

/** How to start an embedded PostgreSQL. */
export interface EmbeddedOptions {
  /** Folder of everything Sandan keeps; the server's files go to `<dataDir>/postgres`. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one when absent. */
  port?: number;
  /** False gives up safety on a power cut for speed: for tests only. */
  durable?: boolean;
}

/** A running embedded PostgreSQL. */
export interface Embedded {
  /** `postgres://…` of an empty or used database named `sandan`, as superuser. */
  url: string;
  /** Stops the server; resolves when none of its processes is left. May be called twice. */
  stop(): Promise<void>;
}

/** The owner holds this advisory lock for as long as it lives: a killed owner loses it with its socket. */
const OWNER_LOCK = 361_361;

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, making the data folder at the first start. A server that
 * outlived its killed owner is stopped cleanly and started anew.
 * @throws Error when another living Sandan uses the folder, or the server's user cannot reach it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const cluster = await openCluster(options.dataDir);
  await stopAbandoned(cluster);
  await writeSettings(cluster, options.port ?? (await freePort()), options.durable ?? true);
  const { pid, port } = await startPostmaster(cluster);
  const stopWithUs = () => void signal(pid);
  process.once('exit', stopWithUs);
  const owner = await takeOwnership(cluster, port);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await owner.end().catch(() => undefined);
    await stopPostmaster(cluster);
    process.off('exit', stopWithUs);
  };
  return { url: urlOf(cluster, port, SUPERUSER), stop: () => (stopping ??= stop()) };
}

/**
 * Stops the server that a killed owner left running on `<dataDir>/postgres`, if there is one.
 * @throws Error when the owner lives.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  if (isInitialised(dataDir)) await stopAbandoned(await openCluster(dataDir));
}

/** Stops a server whose owner is gone. @throws Error when the owner lives. */
async function stopAbandoned(cluster: Cluster): Promise<void> {
  const found = runningPostmaster(cluster);
  if (found && (await hasLivingOwner(cluster, found.port))) {
    throw new Error(`Sandan is already running on ${cluster.folder}: stop it first, or set DATA_DIR to another folder.`);
  }
  await stopPostmaster(cluster);
  await dropStaleNote(cluster);
}

/** Tries for one second, for the server may not have noticed yet that its owner was killed. */
async function hasLivingOwner(cluster: Cluster, port: number): Promise<boolean> {
  for (let left = 5; left > 0; left--) {
    const client = await connect(cluster, port, 'postgres').catch(() => undefined);
    const free = client && (await lock(client).catch(() => false));
    await client?.end().catch(() => undefined);
    if (free) return false;
    if (!client && left === 1) return false;
    await pause(200);
  }
  return true;
}

async function takeOwnership(cluster: Cluster, port: number): Promise<pg.Client> {
  const client = await connect(cluster, port, 'postgres');
  if (!(await lock(client))) throw new Error(`Another Sandan has just started on ${cluster.folder}.`);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [SUPERUSER]);
  if (!rowCount) await client.query(`CREATE DATABASE ${SUPERUSER}`);
  return client;
}

async function connect(cluster: Cluster, port: number, database: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, database) });
  // A client without a listener ends the whole process when its server goes away.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function lock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [OWNER_LOCK]);
  return rows[0]?.taken ?? false;
}

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** At exit there is no time to wait: SIGINT asks PostgreSQL for a fast shutdown by itself. */
function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Already gone.
  }
}

/** A port that nothing on 127.0.0.1 listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
