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
import { freshId } from '../../common/columns.ts';
import { MembershipEntity } from '../org/unit.entity.ts';
import { PostStore } from './post.store.ts';

/** Reads and writes memberships in units. */
@Injectable()
export class MembershipStore extends PostStore<MembershipTypes, MembershipEntity> {
  readonly machine: kernel.Machine<MembershipTypes> = membershipMachine;
  protected readonly table = MembershipEntity;

  protected override recorded(row: MembershipCase, now: MembershipTypes['now']): MembershipDecision {
    return joinUnit(row, kernel.system, 'system', now);
  }

  /** Inserts a new membership, of which the member is told. Returns its id. */
  async join(
    manager: EntityManager,
    membership: Omit<NewMembership, 'id' | 'since' | 'until'>,
    by: string,
  ): Promise<string> {
    const now = this.clock.now();
    const one = { ...membership, id: await freshId(manager), since: now.at, until: null };
    return this.insert(manager, joinUnit(one, kernel.actorAs(by, 'administrator'), 'administrator', now));
  }
}
