import { Logger } from '@nestjs/common';
import pg from 'pg';
import { MortalClient } from '../database/mortal-client.ts';

const logger = new Logger('jobs');

type Hand = Parameters<pg.Pool['connect']>[0];

/**
 * Tolerates a connection that is released twice: graphile-worker does so when it breaks while a worker is
 * ending, and the rejection would end the whole process.
 */
class JobsPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(hand: Hand): void;
  override connect(hand?: Hand): Promise<pg.PoolClient> | void {
    if (!hand) return super.connect();
    super.connect((error, client, release) => {
      if (error) return hand(error, client, release);
      let isBack = false;
      hand(error, client, (broken) => {
        if (!isBack) release(broken);
        isBack = true;
      });
    });
  }
}

/** The connection pool of one run of the worker. */
export function poolOf(url: string): pg.Pool {
  const pool = new JobsPool({
    connectionString: url,
    max: 3,
    application_name: 'sandan-jobs',
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    keepAlive: true,
    Client: MortalClient,
  });
  const note = (error: Error): void => logger.warn(error.message);
  // graphile-worker requires both listeners.
  return pool.on('error', note).on('connect', (client) => client.on('error', note));
}
