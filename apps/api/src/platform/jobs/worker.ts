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

/** What does each job; every one may run twice. */
export type Handlers = { readonly [Name in keyof Tasks]: (payload: Tasks[Name]) => Promise<void> };

const logger = new Logger('jobs');
const quiet = new WorkerLogger(() => (level, message) => {
  if (level === 'error' || level === 'warning') logger.warn(message.split('\n', 1)[0]);
});

/**
 * No job of ours takes that long: who has one in hand for longer is dead. graphile-worker itself waits four
 * hours.
 */
const DEAD_AFTER = '2 minutes';
const LOOK_EVERY = 60_000;
/** Pauses before a worker that ended begins anew, in ms: each twice the last. */
const [SHORTEST, LONGEST] = [200, 3000];
/** For the jobs under way, once a worker is to end, in ms. */
const LAST_WORDS = 5000;

/**
 * With delays of 0 an answer that cannot be written ends the worker; with none the library lets the rejection
 * end the whole process.
 */
const preset = {
  worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, pollInterval: 5000, concurrentJobs: 2 },
};

/**
 * Gives back what the named workers had in hand, and what any had for too long. Null: what every worker had,
 * where no other process can be at work.
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
 * Gives back, at once, what workers that died had in hand. Only where no other process can be at work: with
 * the embedded database.
 */
export async function forgetDeadWorkers(url: string): Promise<void> {
  const pool = poolOf(url);
  await freeJobs(pool, null).finally(() => pool.end());
}

/** Resolves once a life is to end: it is told to, or an answer could not be written. */
function endOf(signal: AbortSignal, events: WorkerEvents): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    events.once('pool:fatalError', () => resolve());
  });
}

/**
 * Takes jobs until it is stopped. graphile-worker ends when the database goes away; ours begins anew, until
 * it is back.
 */
export class Worker {
  private readonly url: string;
  private readonly taskList: TaskList;
  private readonly stopping = new AbortController();
  /** The lives that ended: what they had in hand is to be given back. */
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

  /** Resolves when the jobs under way are done, or have taken too long. */
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

  /**
   * One life, on connections of its own. @throws Error where it cannot begin, or ends though nobody stopped
   * it
   */
  private async live(): Promise<void> {
    const pool = poolOf(this.url);
    const looking = setInterval(() => void freeJobs(pool, []).catch(() => undefined), LOOK_EVERY);
    try {
      await freeJobs(pool, [...this.dead]);
      this.dead.clear();
      await this.work(pool);
    } finally {
      clearInterval(looking);
      // Not waited for: what is left of a life that did not end by itself may never give its connections
      // back.
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
    // The library counts what it still has to write, and after a failure may count wrong and wait for ever.
    if ((await Promise.race([runner.promise, late])) === 'late') void runner.kill().catch(() => undefined);
    if (!signal.aborted) throw new Error('it ended by itself');
  }
}
