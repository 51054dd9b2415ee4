import { Logger as WorkerLogger, run, type Runner, type TaskList } from 'graphile-worker';
import { Logger } from '@nestjs/common';
import type { Tasks } from './jobs.ts';

/** What does each job; every one may run twice. */
export type Handlers = { readonly [Name in keyof Tasks]: (payload: Tasks[Name]) => Promise<void> };

const logger = new Logger('jobs');
const quiet = new WorkerLogger(() => (level, message) => {
  if (level === 'error' || level === 'warning') logger.warn(message);
});

/** Starts taking jobs; at the end of a stop the ones under way are done. */
export function startWorker(url: string, handlers: Handlers): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [name, (payload: unknown) => (handle as (payload: unknown) => Promise<void>)(payload)]),
  ) as TaskList;
  return run({ connectionString: url, concurrency: 2, maxPoolSize: 3, pollInterval: 10_000, noHandleSignals: true, taskList, logger: quiet });
}
