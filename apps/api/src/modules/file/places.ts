import { DomainError } from '@sandan/domain';

/**
 * Places for what comes in slowly: so many in all, and so many for one person, who cannot keep everybody else
 * out.
 */
export class Places {
  private taken = 0;
  private readonly byPerson = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
  ) {}

  /** @throws DomainError TOO_OFTEN where the person holds as many as one may, TOO_BUSY where all are taken */
  async hold<T>(person: string, work: () => Promise<T>): Promise<T> {
    const own = this.byPerson.get(person) ?? 0;
    if (own >= this.mostOfOne) throw new DomainError('TOO_OFTEN', { retryAfter: 2 });
    if (this.taken >= this.most) throw new DomainError('TOO_BUSY', { retryAfter: 2 });
    this.add(person, 1);
    return work().finally(() => this.add(person, -1));
  }

  private add(person: string, change: 1 | -1): void {
    this.taken += change;
    const own = (this.byPerson.get(person) ?? 0) + change;
    if (own === 0) this.byPerson.delete(person);
    else this.byPerson.set(person, own);
  }
}
