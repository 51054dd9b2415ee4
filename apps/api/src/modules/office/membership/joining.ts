import { Injectable } from '@nestjs/common';
import { DomainError, mayAdministerIn, mayJoin } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { ActingCommunity } from '../../../common/viewer.ts';
import { OrgAreas } from '../../org/org.areas.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { OrgUnits, type UnitPlace } from '../../org/org.units.ts';

/** A person, the unit that they are to join, and the area that they serve there. */
export interface Joining {
  readonly person: string;
  readonly unit: string;
  readonly area: string;
}

/** Whether a person may join a unit. */
@Injectable()
export class UnitJoining {
  constructor(
    private readonly areas: OrgAreas,
    private readonly units: OrgUnits,
    private readonly posts: OrgPosts,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks that these offices let their holder fill a place in a unit.
   * @throws DomainError NOT_FOUND (a unit that they do not administer), UNKNOWN_REFERENCE
   */
  async checkAdministered(
    manager: EntityManager,
    held: Parameters<typeof mayAdministerIn>[0],
    joining: Pick<Joining, 'unit' | 'area'>,
  ): Promise<void> {
    const found = (await this.units.some(manager, [joining.unit])).get(joining.unit);
    if (!found || !mayAdministerIn(held, found.path)) throw new DomainError('NOT_FOUND');
    await this.unitFor(manager, joining);
  }

  /**
   * The unit, if it is in use and a member may serve the area: that of the unit, or one within.
   * @throws DomainError UNKNOWN_REFERENCE
   */
  private async unitFor(
    manager: EntityManager,
    { unit, area }: Pick<Joining, 'unit' | 'area'>,
  ): Promise<UnitPlace> {
    const found = (await this.units.some(manager, [unit])).get(unit);
    if (!found?.active) throw new DomainError('UNKNOWN_REFERENCE', { field: 'unit' });
    const served = await this.areas.area(area, manager);
    if (!served?.path.includes(found.area)) throw new DomainError('UNKNOWN_REFERENCE', { field: 'area' });
    return found;
  }

  /**
   * The person belongs to the community of the unit; above communities, to one of those given. Null where the
   * person joins themselves: then they may come from any.
   * @throws DomainError UNKNOWN_REFERENCE, NOT_ELIGIBLE, ALREADY_MEMBER
   */
  async check(
    manager: EntityManager,
    communities: readonly ActingCommunity[] | null,
    joining: Joining,
  ): Promise<void> {
    const at = this.clock.at();
    const { kind, area } = await this.unitFor(manager, joining);
    const there = communities && (await this.areas.communityAt(communities, area, manager));
    const candidate = await this.posts.holder(manager, there ? [there] : communities, joining.person, at);
    if (!candidate) throw new DomainError('UNKNOWN_REFERENCE', { field: 'person' });
    const refusal = mayJoin({ kind }, candidate);
    if (refusal) throw new DomainError(refusal.code, refusal.detail);
    if (await this.posts.isMember(manager, joining, at))
      throw new DomainError('ALREADY_MEMBER', { unit: joining.unit });
  }
}
