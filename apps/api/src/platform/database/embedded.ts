import { createServer, type AddressInfo } from 'node:net';
import { withClient } from './client.ts';
import { isInitialised, openCluster, SUPERUSER, writeSettings, type Cluster } from './cluster.ts';
import { Keeper } from './keeper.ts';
import { lockFolder } from './lock.ts';
import { dropStaleNote, stopPostmaster } from './postmaster.ts';

/** Options of an embedded PostgreSQL. */
export interface EmbeddedOptions {
  /** The data folder; the server's files go to `<dataDir>/postgres`. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one when absent. */
  port?: number;
  /** False trades durability on power loss for speed: for tests only. */
  durable?: boolean;
}

/** A running embedded PostgreSQL, restarted when it dies. */
export interface Embedded {
  /** `postgres://…` of the database `sandan`, as superuser. */
  url: string;
  /** Stops the server; resolves when all of its processes have ended. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, creating the data folder at the first start. A server left over
 * from a killed owner is stopped cleanly and restarted.
 * @throws Error when another running Sandan uses the folder, or the server's user cannot reach it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const lock = lockFolder(options.dataDir);
  try {
    const keeper = await startKept(options);
    const stopWithUs = (): void => keeper.signal();
    process.once('exit', stopWithUs);
    const stop = async (): Promise<void> => {
      await keeper.stop();
      process.off('exit', stopWithUs);
      lock.release();
    };
    let stopping: Promise<void> | undefined;
    return { url: keeper.urlOf(SUPERUSER), stop: () => (stopping ??= stop()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Stops the server that a killed owner left running on `<dataDir>/postgres`, if any.
 * @throws Error when the owner is still running.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  const lock = lockFolder(dataDir);
  try {
    if (isInitialised(dataDir)) await stopAbandoned(await openCluster(dataDir));
  } finally {
    lock.release();
  }
}

async function startKept({ dataDir, port, durable = true }: EmbeddedOptions): Promise<Keeper> {
  const cluster = await openCluster(dataDir);
  await stopAbandoned(cluster);
  const on = port ?? (await freePort());
  await writeSettings(cluster, on, durable);
  const keeper = await Keeper.start(cluster, on);
  await withClient(keeper.urlOf('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [SUPERUSER]);
    if (!rowCount) await client.query(`CREATE DATABASE ${SUPERUSER}`);
  });
  return keeper;
}

/** Stops a server without owner. The caller holds the folder's lock. */
async function stopAbandoned(cluster: Cluster): Promise<void> {
  await stopPostmaster(cluster);
  await dropStaleNote(cluster);
}

/** A free port on 127.0.0.1. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
