import { Injectable } from '@nestjs/common';
import {
  checkForm,
  DomainError,
  membershipFactsIn,
  membershipForms,
  type Filled,
  type MembershipCase,
  type MembershipTypes,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { isUuid } from '../../../common/paging.ts';
import { Transaction } from '../../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import { NounService } from '../../case/noun.service.ts';
import { MembershipStore } from '../../duty/membership.store.ts';
import { HandoverService } from '../../handover/handover.service.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { UnitJoining } from './joining.ts';
import type { MembershipView } from './membership.dto.ts';
import { MembershipQueries } from './membership.queries.ts';

/** Lets people join units, and ends their memberships. */
@Injectable()
export class MembershipService extends NounService<MembershipTypes, MembershipView> {
  constructor(
    transaction: Transaction,
    protected override readonly store: MembershipStore,
    clock: Clock,
    private readonly posts: OrgPosts,
    private readonly joining: UnitJoining,
    private readonly handovers: HandoverService,
    protected readonly queries: MembershipQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Lets a person with a post join a further unit; others are invited.
   * @throws DomainError NOT_FOUND (a unit that the viewer does not administer), NOT_RELATED (the viewer),
   * UNKNOWN_REFERENCE, NOT_ELIGIBLE, ALREADY_MEMBER, any refusal of the form
   */
  join(viewer: Viewer, key: string | undefined, sent: Filled): Promise<MembershipView> {
    const checked = checkForm(membershipForms.join, sent, { now: this.clock.at() });
    const { unit, area, person, ...facts } = checked as MembershipTypes['forms']['join'];
    return this.transaction.once({ actor: viewer.id, key, body: { join: checked } }, async (manager) => {
      await this.lockFirst(manager);
      if (![unit, area].every(isUuid)) throw new DomainError('NOT_FOUND');
      await this.joining.checkAdministered(manager, ownOffices(viewer), { unit, area });
      await this.checkPerson(manager, viewer, person);
      await this.joining.check(manager, viewer.actsIn, { person, unit, area });
      const one = { person, unit, area, ...membershipFactsIn(facts) };
      return this.view(manager, viewer, await this.store.join(manager, one, viewer.id));
    });
  }

  /** People without a post are found in no list: they look as if there were none. */
  private async checkPerson(manager: EntityManager, viewer: Viewer, person: string): Promise<void> {
    if (person === viewer.id) throw new DomainError('NOT_RELATED', { person });
    const held = isUuid(person) ? await this.posts.held(viewer.actsIn, person, this.clock.at(), manager) : [];
    if (held.length === 0) throw new DomainError('UNKNOWN_REFERENCE', { field: 'person' });
  }

  /** A person does not leave a post between the decision to give them work and its record. */
  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsExclusive(manager);
  }

  /** A person whose last post ends has no open work left; a membership that is resumed is one as if new. */
  protected override async check(
    manager: EntityManager,
    viewer: Viewer,
    after: MembershipCase,
    before: MembershipCase,
  ): Promise<void> {
    const { person, unit, area } = after;
    if (after.state === before.state) return;
    if (after.state === 'held') await this.joining.check(manager, viewer.actsIn, { person, unit, area });
    else if ((await this.posts.lastingPosts(manager, person, this.clock.at())) === 1)
      await this.handovers.release(manager, viewer, person);
  }
}
