import { Injectable } from '@nestjs/common';
import { DomainError, mayJoin } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { OrgAreas } from '../../org/org.areas.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { OrgUnits, type UnitPlace } from '../../org/org.units.ts';
import { inForce, ts } from '../../org/in-force.ts';

/** A person, the unit that they are to join, and the area that they serve there. */
export interface Joining {
  readonly person: string;
  readonly unit: string;
  readonly area: string;
}

const ALREADY = `SELECT 1 FROM membership m
  WHERE m.account = $1 AND m.unit = $2 AND m.area = $3 AND ${inForce('m', '$4')} LIMIT 1`;

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
   * The unit, if it is in use and a member may serve the area: that of the unit, or one within.
   * @throws DomainError UNKNOWN_REFERENCE
   */
  async unitFor(manager: EntityManager, { unit, area }: Pick<Joining, 'unit' | 'area'>): Promise<UnitPlace> {
    const found = (await this.units.some(manager, [unit])).get(unit);
    if (!found?.active) throw new DomainError('UNKNOWN_REFERENCE', { field: 'unit' });
    const served = await this.areas.area(area, manager);
    if (!served?.path.includes(found.area)) throw new DomainError('UNKNOWN_REFERENCE', { field: 'area' });
    return found;
  }

  /**
   * The person belongs to the community of the unit; above communities, to one of those given.
   * @throws DomainError UNKNOWN_REFERENCE, NOT_ELIGIBLE, ALREADY_MEMBER
   */
  async check(manager: EntityManager, communities: readonly string[], joining: Joining): Promise<void> {
    const at = this.clock.at();
    const { kind, area } = await this.unitFor(manager, joining);
    const there = await this.areas.communityAt({ communities }, area, manager);
    const candidate = await this.posts.holder(manager, there ? [there] : communities, joining.person, at);
    if (!candidate) throw new DomainError('UNKNOWN_REFERENCE', { field: 'person' });
    const refusal = mayJoin({ kind }, candidate);
    if (refusal) throw new DomainError(refusal.code, refusal.detail);
    const { person, unit } = joining;
    const already = await manager.query<unknown[]>(ALREADY, [person, unit, joining.area, ts(at)]);
    if (already.length > 0) throw new DomainError('ALREADY_MEMBER', { unit });
  }
}
