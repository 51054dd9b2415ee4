import { createServer, type AddressInfo } from 'node:net';
import { withClient } from './client.ts';
import { isInitialised, openCluster, SUPERUSER, writeSettings, type Cluster } from './cluster.ts';
import { Keeper } from './keeper.ts';
import { lockFolder } from './lock.ts';
import { dropStaleNote, stopPostmaster } from './postmaster.ts';

/** How to start an embedded PostgreSQL. */
export interface EmbeddedOptions {
  /** Folder of everything Sandan keeps; the server's files go to `<dataDir>/postgres`. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one when absent. */
  port?: number;
  /** False gives up safety on a power cut for speed: for tests only. */
  durable?: boolean;
}

/** A running embedded PostgreSQL, which is started again when it dies. */
export interface Embedded {
  /** `postgres://…` of an empty or used database named `sandan`, as superuser. */
  url: string;
  /** Stops the server; resolves when none of its processes is left. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, making the data folder at the first start. A server that
 * outlived its killed owner is stopped cleanly and started anew.
 * @throws Error when another living Sandan uses the folder, or the server's user cannot reach it.
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
 * Stops the server that a killed owner left running on `<dataDir>/postgres`, if there is one.
 * @throws Error when the owner lives.
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

/** A server whose owner is gone: we hold its folder. */
async function stopAbandoned(cluster: Cluster): Promise<void> {
  await stopPostmaster(cluster);
  await dropStaleNote(cluster);
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
