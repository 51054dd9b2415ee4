import { DomainError } from '@sandan/domain';

/** When to come again, in seconds: spread, so that those who are refused together do not return together. */
export const comeAgain = (): number => 1 + Math.floor(Math.random() * 4);

/** Lets so many pieces of work run at once, and some more wait for their turn, first come, first served. */
export class ConcurrencyLimit {
  private running = 0;
  private readonly queue = new Set<() => void>();

  /** @param patience how long one may wait for its turn, in ms */
  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
    private readonly patience: number,
  ) {}

  get waiting(): number {
    return this.queue.size;
  }

  /** Whether who comes now is refused. */
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
   * @throws DomainError TOO_BUSY where the queue is full, or the turn has not come in time
   */
  async enter(): Promise<void> {
    if (this.isFull) throw new DomainError('TOO_BUSY', { retryAfter: comeAgain() });
    if (this.running < this.atOnce) this.running++;
    else await this.turn();
  }

  /** Straight to the next one, so that no newcomer slips in between. */
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
      reject(new DomainError('TOO_BUSY', { retryAfter: comeAgain() }));
    }, this.patience);
    this.queue.add(begin);
    return promise;
  }
}
