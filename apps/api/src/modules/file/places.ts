import { DomainError } from '@sandan/domain';
import { ConcurrencyLimit } from '../../common/concurrency-limit.ts';

/**
 * Places for what comes in slowly: so many in all, where nobody waits, and a quota for one person, who cannot
 * keep everybody else out. The quota is no `ConcurrencyLimit`: it counts by person and refuses as TOO_OFTEN.
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

  /** @throws DomainError TOO_OFTEN where the person holds as many as one may, TOO_BUSY where all are taken */
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
