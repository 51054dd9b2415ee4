import { Logger } from '@nestjs/common';
import {
  Logger as WorkerLogger,
  makeWorkerUtils,
  run,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { poolOf } from './jobs-pool.ts';
import type { Tasks } from './jobs.ts';

/** The handler of each job type; a job may run twice. */
export type Handlers = { readonly [Name in keyof Tasks]: (payload: Tasks[Name]) => Promise<void> };

const logger = new Logger('jobs');
/** It would have a connection for each job; those that run together share few. */
const NO_NEWS = 'having maxPoolSize';
const quiet = new WorkerLogger(() => (level, message) => {
  if (message.includes(NO_NEWS)) return;
  if (level === 'error' || level === 'warning') logger.warn(message.split('\n', 1)[0]);
});

/**
 * No job takes this long: a worker that holds one longer is dead. graphile-worker itself waits four hours.
 */
const DEAD_AFTER = '2 minutes';
const LOOK_EVERY = 60_000;
/** How many jobs are taken from the database in one statement, and run together. */
const AT_ONCE = 16;
/** Pauses before an ended worker restarts, in ms, doubled each time. */
const [SHORTEST, LONGEST] = [200, 3000];
/** Time for running jobs when a worker is stopped, in ms. */
const LAST_WORDS = 5000;

/**
 * With delays of 0 a result that cannot be written ends the worker; without delays the library lets the
 * rejection end the whole process.
 */
const preset = {
  worker: {
    ...{ completeJobBatchDelay: 0, failJobBatchDelay: 0, pollInterval: 5000, concurrentJobs: AT_ONCE },
    // Few at a time are taken together with those that come within this time.
    localQueue: { size: AT_ONCE, refetchDelay: { durationMs: 50, threshold: AT_ONCE } },
  },
};

/**
 * Releases the jobs that the named workers hold, and those held for too long. Null releases every job, when
 * no other process can be working.
 */
async function freeJobs(pgPool: pg.Pool, dead: readonly string[] | null): Promise<void> {
  const { rows } = await pgPool.query<{ id: string }>(
    `SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL AND ($1 OR locked_at < now() - $2::interval)`,
    [dead === null, DEAD_AFTER],
  );
  const ids = [...(dead ?? []), ...rows.map(({ id }) => id)];
  if (ids.length === 0) return;
  const utils = await makeWorkerUtils({ pgPool, logger: quiet });
  await utils.forceUnlockWorkers(ids).finally(() => utils.release());
}

/**
 * Releases at once the jobs of dead workers. Only when no other process can be working: with the embedded
 * database.
 */
export async function forgetDeadWorkers(url: string): Promise<void> {
  const pool = poolOf(url);
  await freeJobs(pool, null).finally(() => pool.end());
}

/** Resolves when a run should end: it was stopped, or a result could not be written. */
function endOf(signal: AbortSignal, events: WorkerEvents): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    events.once('pool:fatalError', () => resolve());
  });
}

/**
 * Processes jobs until it is stopped. graphile-worker ends when the database goes away; this class restarts
 * it until the database is back.
 */
export class Worker {
  private readonly url: string;
  private readonly taskList: TaskList;
  private readonly stopping = new AbortController();
  /** Ended runs, whose jobs must be released. */
  private readonly dead = new Set<string>();
  private readonly done: Promise<void>;

  constructor(url: string, handlers: Handlers) {
    this.url = url;
    this.taskList = Object.fromEntries(
      Object.entries(handlers).map(([name, handle]) => [
        name,
        (payload: unknown) => (handle as (payload: unknown) => Promise<void>)(payload),
      ]),
    ) as TaskList;
    this.done = this.keepUp();
  }

  /** Resolves when running jobs are done, or after the timeout. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.done;
  }

  private async keepUp(): Promise<void> {
    const { signal } = this.stopping;
    for (let rest = SHORTEST; !signal.aborted; rest = Math.min(2 * rest, LONGEST)) {
      const began = performance.now();
      await this.live().catch((error: Error) => logger.warn(`the worker begins anew: ${error.message}`));
      if (performance.now() - began > LONGEST) rest = SHORTEST;
      await pause(rest, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One run, on its own connections. @throws Error when it cannot start, or ends without being stopped */
  private async live(): Promise<void> {
    const pool = poolOf(this.url);
    const looking = setInterval(() => void freeJobs(pool, []).catch(() => undefined), LOOK_EVERY);
    try {
      await freeJobs(pool, [...this.dead]);
      this.dead.clear();
      await this.work(pool);
    } finally {
      clearInterval(looking);
      // Not awaited: a run that did not end by itself may never release its connections.
      void pool.end().catch(() => undefined);
    }
  }

  private async work(pgPool: pg.Pool): Promise<void> {
    const { signal } = this.stopping;
    const events = new EventEmitter() as WorkerEvents;
    events.once('pool:create', ({ workerPool }) => this.dead.add(workerPool.id));
    const ending = endOf(signal, events);
    const runner = await run({
      pgPool,
      noHandleSignals: true,
      taskList: this.taskList,
      logger: quiet,
      events,
      preset,
    });
    void ending.then(() => runner.stop()).catch(() => undefined);
    const late = ending.then(() => pause(LAST_WORDS, 'late', { ref: false }));
    // The library counts its pending writes, and after a failure may count wrong and wait forever.
    if ((await Promise.race([runner.promise, late])) === 'late') void runner.kill().catch(() => undefined);
    if (!signal.aborted) throw new Error('it ended by itself');
  }
}
