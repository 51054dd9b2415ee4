import { DomainError } from '@sandan/domain';

/** A random `Retry-After` in seconds, so that requests refused together do not return together. */
export const retryAfterSeconds = (): number => 1 + Math.floor(Math.random() * 4);

/** Runs a limited number of tasks at once and queues a limited number more, in FIFO order. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly queue = new Set<() => void>();

  /** @param patience the longest wait in the queue, in ms */
  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
    private readonly patience: number,
  ) {}

  get waiting(): number {
    return this.queue.size;
  }

  /** Whether a new task would be refused. */
  get isFull(): boolean {
    return this.running >= this.atOnce && this.waiting >= this.mayWait;
  }

  /** @throws DomainError TOO_BUSY as `enter` */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /**
   * For work that begins and ends in different places: each `enter` needs its `leave`.
   * @throws DomainError TOO_BUSY when the queue is full, or on timeout in the queue
   */
  async enter(): Promise<void> {
    if (this.isFull) throw new DomainError('TOO_BUSY', { retryAfter: retryAfterSeconds() });
    if (this.running < this.atOnce) this.running++;
    else await this.turn();
  }

  /** Hands the place to the next in the queue, so that a newcomer cannot take it. */
  leave(): void {
    const [next] = this.queue;
    if (next) next();
    else this.running--;
  }

  private turn(): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const leaveQueue = (): void => {
      clearTimeout(timer);
      this.queue.delete(begin);
    };
    const begin = (): void => {
      leaveQueue();
      resolve(undefined);
    };
    const timer = setTimeout(() => {
      leaveQueue();
      reject(new DomainError('TOO_BUSY', { retryAfter: retryAfterSeconds() }));
    }, this.patience);
    this.queue.add(begin);
    return promise;
  }
}
