import { runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source.ts';
import { checkSearch } from './search-check.ts';
import { grantTo, roleOf } from './roles.ts';

/** Any number. Concurrent starts wait on this lock. */
const MIGRATION_LOCK = 361_360;

/**
 * Migrates our tables and those of the queue as their owner, and grants the serving role access. Several
 * processes may call it at once.
 */
export async function migrate(url: string, serving: string | null = null): Promise<void> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ connectionString: url });
    await source.runMigrations();
    await checkSearch(source);
    if (serving !== null && serving !== roleOf(url)) await grantTo(url, serving);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
    await source.destroy();
  }
}
