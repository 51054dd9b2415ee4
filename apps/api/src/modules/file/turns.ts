import { DomainError } from '@sandan/domain';

/** Lets few pieces of heavy work run at once, and some more wait for their turn. */
export class Turns {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    atOnce: number,
    private readonly queue: number,
  ) {
    this.free = atOnce;
  }

  /** @throws DomainError TOO_BUSY when the queue is full */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      this.pass();
    }
  }

  private turn(): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.queue) throw new DomainError('TOO_BUSY');
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Straight to the next one, so that nobody slips in between. */
  private pass(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }
}
