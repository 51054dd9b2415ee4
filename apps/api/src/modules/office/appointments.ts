import { Injectable } from '@nestjs/common';
import { DomainError, mayHold, type Wanted } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import type { ActingCommunity } from '../../common/viewer.ts';
import { OrgAreas } from '../org/org.areas.ts';
import { OrgPosts } from '../org/org.posts.ts';

/** Whether a person may hold an office, by the rules of office. */
@Injectable()
export class Appointments {
  constructor(
    private readonly areas: OrgAreas,
    private readonly posts: OrgPosts,
    private readonly clock: Clock,
  ) {}

  /**
   * The person belongs to the community of the office; above communities, to one of those given. Null where the
   * person takes it up: then they may come from any.
   * @throws DomainError UNKNOWN_REFERENCE, NOT_ELIGIBLE, OFFICES_CLASH, OFFICE_TAKEN
   */
  async check(
    manager: EntityManager,
    communities: readonly ActingCommunity[] | null,
    person: string,
    wanted: Wanted,
  ): Promise<void> {
    const there = communities && (await this.areas.communityAt(communities, wanted.area.id, manager));
    const candidate = await this.posts.holder(
      manager,
      there ? [there] : communities,
      person,
      this.clock.at(),
    );
    if (!candidate) throw new DomainError('UNKNOWN_REFERENCE', { field: 'person' });
    const refusal = mayHold(wanted, candidate, await this.isTaken(manager, wanted));
    if (refusal) throw new DomainError(refusal.code, refusal.detail);
  }

  /** Whether an office has a holder other than deputies. One held by a closed account counts as vacant. */
  async isTaken(manager: EntityManager, { office, area }: Pick<Wanted, 'office' | 'area'>): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM office o JOIN account a ON a.id = o.account AND a.active WHERE o.office = $1
        AND o.area = $2 AND NOT o.deputy AND o.until IS NULL LIMIT 1`,
      [office, area.id],
    );
    return rows.length > 0;
  }
}
