import type { Pool, QueryResult } from 'pg';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** What TypeORM's own `query` gives. */
const answerOf = ({ command, rows, rowCount }: QueryResult): unknown =>
  command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;

/**
 * Sends a statement outside a transaction straight to a connection of the pool. TypeORM makes a query runner, an
 * entity manager and events for each, which takes as long as everything else about a small statement.
 */
export class DirectDataSource extends DataSource {
  /** @throws QueryFailedError, or the driver's error when there is no connection */
  override async query<T>(text: string, values?: unknown[], runner?: QueryRunner): Promise<T> {
    const pool = (this.driver as PostgresDriver).master as Pool | undefined;
    if (runner || !pool) return super.query<T>(text, values, runner);
    const client = await pool.connect();
    try {
      return answerOf(await client.query(text, values)) as T;
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    } finally {
      client.release();
    }
  }
}
