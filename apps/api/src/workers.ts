import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { Line } from './common/line.ts';

/** What a worker is told when it starts. */
export interface Start {
  /** The URL for the serving role. */
  readonly databaseUrl: string;
  /** The origin of the demo's WeChat emulator. */
  readonly emulator: string | null;
  /** Whether it also runs the queue, the sweep and retention: one of the workers does. */
  readonly hasDuties: boolean;
}

export interface Workers {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Pauses before a restart, in ms: none at first, then doubled each time until one worker has lived for a
 * while.
 */
const [SHORTEST, LONGEST] = [200, 5000];
const A_WHILE = 30_000;

/** One of the workers: once it has been ready, it is started again after every end. */
class KeptWorker {
  private worker: Worker | undefined;
  private line: Line | undefined;
  private isListening = false;
  private isStopping = false;
  private wasReady = false;
  private rest = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly first = Promise.withResolvers<string>();

  constructor(
    private readonly start: () => Promise<Start>,
    private readonly askOthers: (topic: string, asker: KeptWorker) => Promise<unknown[]>,
  ) {}

  /** Resolves with the address. @throws Error when the worker cannot start */
  begin(): Promise<string> {
    this.fork();
    return this.first.promise;
  }

  /** Undefined when the worker does not answer. */
  async ask(topic: string): Promise<unknown> {
    return this.isListening ? this.line!.ask(topic) : undefined;
  }

  /** Resolves when the worker has ended. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    if (!this.worker) return;
    const ended = once(this.worker, 'exit');
    void this.line!.ask('stop');
    await ended;
  }

  kill(): void {
    this.worker?.process.kill('SIGKILL');
  }

  private fork(): void {
    const began = performance.now();
    const worker = cluster.fork();
    // The limits may answer a worker that is gone.
    worker.on('error', () => undefined);
    const peer = {
      send: (message: object, done: (error: Error | null) => void) =>
        void worker.send(message, undefined, undefined, done),
      listen: (take: (message: unknown) => void) => void worker.on('message', take),
    };
    this.worker = worker;
    this.line = new Line(peer, (topic, content) => this.reply(topic, content));
    worker.once('exit', (code, signal) => this.ended(signal ?? `code ${code}`, performance.now() - began));
  }

  private reply(topic: string, content: unknown): unknown {
    switch (topic) {
      case 'start':
        this.isListening = true;
        return this.start();
      case 'others':
        return this.askOthers(String(content), this);
      case 'ready':
        this.wasReady = true;
        return this.first.resolve(String(content));
      case 'failed':
        if (this.wasReady) return console.error(content);
        return this.first.reject(new Error(String(content)));
    }
    return undefined;
  }

  private ended(how: string, lived: number): void {
    this.line!.close();
    this.worker = undefined;
    this.isListening = false;
    this.first.reject(new Error(`A worker ended before it was ready (${how}).`));
    if (this.isStopping || !this.wasReady) return;
    console.error(`A worker has ended (${how}): starting it again …`);
    if (lived > A_WHILE) this.rest = 0;
    this.timer = setTimeout(() => this.fork(), this.rest);
    this.rest = Math.min(Math.max(2 * this.rest, SHORTEST), LONGEST);
  }
}

/**
 * Starts `count` API processes behind one port and keeps them running. They ask one another through this
 * process, which also counts the limits that are kept in memory.
 * @param start called for each start of a worker
 * @throws Error when one cannot start
 */
export async function startWorkers(
  count: number,
  start: (hasDuties: boolean) => Promise<Start>,
): Promise<Workers> {
  // Workers accept by themselves, the idle one first. Handed over by this process, a connection that was on its
  // way to a worker when that was killed would stay open and unanswered.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./worker.js', import.meta.url)), args: [] });
  new RateLimiterClusterMaster();
  const askOthers = async (topic: string, asker: KeptWorker): Promise<unknown[]> => {
    const answers = await Promise.all(workers.filter((one) => one !== asker).map((one) => one.ask(topic)));
    return answers.filter((answer) => answer !== undefined);
  };
  const workers = Array.from({ length: count }, (_, at) => new KeptWorker(() => start(at === 0), askOthers));
  const stop = async (): Promise<void> => void (await Promise.all(workers.map((one) => one.stop())));
  process.once('exit', () => workers.forEach((one) => one.kill()));
  try {
    const [address] = await Promise.all(workers.map((one) => one.begin()));
    return { address: address!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
