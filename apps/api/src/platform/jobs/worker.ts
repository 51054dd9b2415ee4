import { Logger as WorkerLogger, makeWorkerUtils, run, type Runner, type TaskList } from 'graphile-worker';
import { Logger } from '@nestjs/common';
import type { Tasks } from './jobs.ts';

/** What does each job; every one may run twice. */
export type Handlers = { readonly [Name in keyof Tasks]: (payload: Tasks[Name]) => Promise<void> };

const logger = new Logger('jobs');
const quiet = new WorkerLogger(() => (level, message) => {
  if (level === 'error' || level === 'warning') logger.warn(message);
});

/**
 * Gives back what workers that died had in hand, instead of after the hours that graphile-worker waits for them. Only where
 * no other process can be at work: with the embedded database.
 */
export async function forgetDeadWorkers(url: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: url });
  try {
    await utils.withPgClient(async (client) => {
      const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`);
      await utils.forceUnlockWorkers(rows.map(({ id }) => id));
    });
  } finally {
    await utils.release();
  }
}

/** Starts taking jobs; at the end of a stop the ones under way are done. */
export function startWorker(url: string, handlers: Handlers): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [name, (payload: unknown) => (handle as (payload: unknown) => Promise<void>)(payload)]),
  ) as TaskList;
  return run({ connectionString: url, concurrency: 2, maxPoolSize: 3, pollInterval: 10_000, noHandleSignals: true, taskList, logger: quiet });
}
