import { DomainError } from '@sandan/domain';
import { ConcurrencyLimit } from '../../common/concurrency-limit.ts';

/**
 * Limits concurrent uploads: a total without a queue, and a quota per person, so that one person cannot block
 * the others. Not a `ConcurrencyLimit`, because it counts per person and refuses with TOO_OFTEN.
 */
export class Places {
  private readonly all: ConcurrencyLimit;
  private readonly byPerson = new Map<string, number>();

  constructor(
    most: number,
    private readonly mostOfOne: number,
  ) {
    this.all = new ConcurrencyLimit(most, 0, 0);
  }

  /** @throws DomainError TOO_OFTEN when the person's quota is used up, TOO_BUSY when all places are taken */
  async hold<T>(person: string, work: () => Promise<T>): Promise<T> {
    const own = this.byPerson.get(person) ?? 0;
    if (own >= this.mostOfOne) throw new DomainError('TOO_OFTEN', { retryAfter: 2 });
    this.byPerson.set(person, own + 1);
    return this.all.run(work).finally(() => this.giveBack(person));
  }

  private giveBack(person: string): void {
    const left = this.byPerson.get(person)! - 1;
    if (left === 0) this.byPerson.delete(person);
    else this.byPerson.set(person, left);
  }
}
