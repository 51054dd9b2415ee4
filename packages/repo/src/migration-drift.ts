import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from './paths.ts';

/**
 * Runs all migrations of the built API on a fresh database and compares the result with its entities.
 * @returns the statements missing from the migrations; empty when they agree.
 */
export async function migrationDrift(): Promise<string[]> {
  const { startEmbedded } = await fromApi<Database>('platform/database/embedded.js');
  const { pendingStatements } = await fromApi<Drift>('platform/database/pending-statements.js');
  const { dataSourceOptions } = await fromApi<Source>('data-source.js');
  const dataDir = await mkdtemp(join(tmpdir(), 'sandan-drift-'));
  // mkdtemp makes the folder private, but PostgreSQL runs as another user.
  await chmod(dataDir, 0o755);
  const { url, stop } = await startEmbedded({ dataDir, durable: false });
  try {
    return await pendingStatements(dataSourceOptions(url));
  } finally {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Database {
  startEmbedded: (options: {
    dataDir: string;
    durable: boolean;
  }) => Promise<{ url: string; stop: () => Promise<void> }>;
}

interface Drift {
  pendingStatements: (options: unknown) => Promise<string[]>;
}

interface Source {
  dataSourceOptions: (url: string) => unknown;
}

/** Loaded late, because it exists only after the API is built. */
async function fromApi<T>(module: string): Promise<T> {
  return (await import(pathToFileURL(at('apps/api/dist', module)).href)) as T;
}
