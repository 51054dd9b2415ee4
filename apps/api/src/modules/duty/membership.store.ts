import { Injectable } from '@nestjs/common';
import {
  joinUnit,
  kernel,
  membershipMachine,
  type MembershipCase,
  type MembershipDecision,
  type MembershipTypes,
  type NewMembership,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { freshId, freshIds } from '../../common/columns.ts';
import { MembershipEntity } from '../org/unit.entity.ts';
import { PostStore } from './post.store.ts';

export type JoinedUnit = Omit<NewMembership, 'id' | 'since' | 'until'>;

/** Reads and writes memberships in units. */
@Injectable()
export class MembershipStore extends PostStore<MembershipTypes, MembershipEntity> {
  readonly machine: kernel.Machine<MembershipTypes> = membershipMachine;
  protected readonly table = MembershipEntity;

  protected override recorded(row: MembershipCase, now: MembershipTypes['now']): MembershipDecision {
    return joinUnit(row, kernel.system, 'system', now);
  }

  /** Inserts a new membership, of which the member is told. Returns its id. */
  async join(manager: EntityManager, membership: JoinedUnit, by: string): Promise<string> {
    return this.insert(manager, this.joining(membership, by, await freshId(manager)));
  }

  /** Inserts new memberships, as `join` does for one. */
  async joinAll(manager: EntityManager, memberships: readonly JoinedUnit[], by: string): Promise<void> {
    const ids = await freshIds(manager, memberships.length);
    await this.insertAll(
      manager,
      memberships.map((one, at) => this.joining(one, by, ids[at]!)),
    );
  }

  private joining(membership: JoinedUnit, by: string, id: string): MembershipDecision {
    const now = this.clock.now();
    const one = { ...membership, id, since: now.at, until: null };
    return joinUnit(one, kernel.actorAs(by, 'administrator'), 'administrator', now);
  }
}
