import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SUPERUSER, type Cluster } from './cluster.ts';
import { dropStaleNote, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';

/** Pauses between attempts to restart a dead server, in ms, doubled each time. */
const [SHORTEST, LONGEST] = [100, 2000];

const logger = new Logger('database');

/**
 * Keeps an embedded server running: starts it, watches it through its own connection, and restarts it when it
 * dies.
 */
export class Keeper {
  private watch: pg.Client | undefined;
  private readonly stopping = new AbortController();
  private restarting: Promise<void> = Promise.resolve();

  private readonly cluster: Cluster;
  private readonly port: number;

  private constructor(cluster: Cluster, port: number) {
    this.cluster = cluster;
    this.port = port;
  }

  /** @throws Error with the end of the server's log when it does not start */
  static async start(cluster: Cluster, port: number): Promise<Keeper> {
    const keeper = new Keeper(cluster, port);
    await keeper.begin();
    return keeper;
  }

  /** `postgres://…` of a database, as superuser. */
  urlOf(database: string): string {
    return `postgres://${SUPERUSER}:${this.cluster.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Stops the server; resolves when all of its processes have ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.restarting;
    await this.watch?.end().catch(() => undefined);
    await stopPostmaster(this.cluster);
  }

  /** Used when our process exits and cannot wait: SIGINT asks PostgreSQL for a fast shutdown. */
  signal(): void {
    try {
      const running = runningPostmaster(this.cluster);
      if (running) process.kill(running.pid, 'SIGINT');
    } catch {
      // Already gone.
    }
  }

  /**
   * If the server only dropped its connections, as when one of its processes was killed, only the watch is
   * restarted.
   */
  private async begin(): Promise<void> {
    if (!runningPostmaster(this.cluster)) {
      await dropStaleNote(this.cluster);
      await startPostmaster(this.cluster);
    }
    const watch = new pg.Client({
      connectionString: this.urlOf('postgres'),
      connectionTimeoutMillis: 5000,
      application_name: 'sandan-keeper',
    });
    // Without an error listener a lost connection ends the whole process.
    watch.on('error', () => undefined);
    await watch.connect();
    watch.once('end', () => {
      if (!this.stopping.signal.aborted) this.restarting = this.again();
    });
    this.watch = watch;
  }

  private async again(): Promise<void> {
    const { signal } = this.stopping;
    const began = performance.now();
    logger.warn('PostgreSQL has gone away: starting it again …');
    for (let rest = SHORTEST; !signal.aborted; rest = Math.min(2 * rest, LONGEST)) {
      try {
        await this.begin();
        return logger.warn(`PostgreSQL is back after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
      } catch (error) {
        if (rest === LONGEST) logger.error(error instanceof Error ? error.message : error);
        await pause(rest, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
