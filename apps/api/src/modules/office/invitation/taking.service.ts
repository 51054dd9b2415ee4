import { Injectable } from '@nestjs/common';
import { DomainError, invitationMachine, kernel } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Limits } from '../../../common/limits.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { MeView } from '../../account/account.dto.ts';
import { AccountQueries } from '../../account/account.queries.ts';
import { MembershipStore } from '../../duty/membership.store.ts';
import { OfficeStore } from '../../duty/office.store.ts';
import { HouseholdPlaces } from '../../household/household.places.ts';
import { OrgAreas } from '../../org/org.areas.ts';
import { OrgPosts, type InviterRow } from '../../org/org.posts.ts';
import { Appointments } from '../appointments.ts';
import { UnitJoining } from '../membership/joining.ts';
import { NamingService } from '../naming.service.ts';
import type { TakePost } from './invitation.dto.ts';
import { InvitationQueries } from './invitation.queries.ts';
import { InvitationStore, type LoadedInvitation } from './invitation.store.ts';

/** Lets invited people take up their posts. */
@Injectable()
export class PostTaking {
  constructor(
    private readonly transaction: Transaction,
    private readonly limits: Limits,
    private readonly store: InvitationStore,
    private readonly queries: InvitationQueries,
    private readonly areas: OrgAreas,
    private readonly posts: OrgPosts,
    private readonly places: HouseholdPlaces,
    private readonly naming: NamingService,
    private readonly appointments: Appointments,
    private readonly joining: UnitJoining,
    private readonly offices: OfficeStore,
    private readonly memberships: MembershipStore,
    private readonly accounts: AccountQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a post up: the person joins its community, gets the name that was registered for it, and begins.
   * @throws DomainError INVITATION_INVALID (also once its inviter may not fill the post any more), TOO_OFTEN, any
   * refusal of the rules of office
   */
  async take(viewer: Viewer, key: string | undefined, body: TakePost): Promise<MeView> {
    const intent = { actor: viewer.id, key, body: { takePost: body } };
    const me = (manager: EntityManager): Promise<MeView> => this.accounts.ofAccount(viewer.id, manager);
    if (body.code !== undefined && !(await this.transaction.answered(intent)))
      await this.limits.take('invitation.guess', viewer.id);
    const write = async (manager: EntityManager): Promise<MeView> => {
      await this.posts.lockAssignmentsExclusive(manager);
      await this.begin(manager, viewer, await this.found(manager, viewer.id, body));
      return me(manager);
    };
    const answer = await this.transaction.once(intent, write, { store: () => ({}), rebuild: me });
    if (body.code !== undefined) await this.limits.clear('invitation.guess', viewer.id);
    return answer;
  }

  /** The open invitation that the person may take up, locked. @throws DomainError INVITATION_INVALID */
  private async found(
    manager: EntityManager,
    person: string,
    { code, invitation }: TakePost,
  ): Promise<LoadedInvitation> {
    const mine = invitation === undefined ? [] : await this.store.byPhone(manager, person, this.clock.at());
    const id =
      code === undefined ? mine.find((one) => one === invitation) : await this.store.byCode(manager, code);
    const one = id === undefined ? null : await this.store.lock(manager, id);
    if (one?.state !== 'open' || one.until <= this.clock.at() || one.invitedBy === person)
      throw new DomainError('INVITATION_INVALID');
    return one;
  }

  private async begin(manager: EntityManager, viewer: Viewer, one: LoadedInvitation): Promise<void> {
    const inviter = await this.posts.inviter(manager, one.invitedBy, this.clock.at());
    if (!inviter || !(await this.queries.mayFill(manager, inviter.offices, one)))
      throw new DomainError('INVITATION_INVALID');
    await this.settle(manager, viewer, one, inviter);
    const { name } = this.store.invitedBy(one);
    if (name !== null) await this.naming.set(manager, viewer.id, name);
    await this.fill(manager, viewer.id, one);
    const attempt = { action: 'take_up', version: one.version, form: {}, inputs: {} };
    const actor = kernel.actorAs(viewer.id, 'invited' as const);
    await this.store.save(manager, one, kernel.act(invitationMachine, one, actor, attempt, this.clock.now()));
  }

  /**
   * Lets a person whom nothing ties to another community begin in that of the post. A post above communities
   * leaves them in their own; those who have none come to that of the inviter.
   */
  private async settle(
    manager: EntityManager,
    { id, community }: Viewer,
    { area }: LoadedInvitation,
    inviter: InviterRow,
  ): Promise<void> {
    const place = await this.areas.placeOf(area, manager);
    const there = place?.community ?? community ?? inviter.community;
    await this.places.settle(id, there, this.clock.at(), manager);
  }

  private async fill(
    manager: EntityManager,
    person: string,
    {
      office,
      unit,
      area,
      deputy,
      label,
      isDefault,
      memberType,
      seat,
      constituency,
      invitedBy,
    }: LoadedInvitation,
  ): Promise<void> {
    if (office !== null) {
      const place = (await this.areas.area(area, manager))!;
      await this.appointments.check(manager, null, person, { office, area: place, deputy, label });
      await this.offices.appoint(manager, { office, area, person, deputy, label }, invitedBy);
    } else {
      const joining = { person, unit: unit!, area };
      await this.joining.check(manager, null, joining);
      const facts = { isDefault, memberType, seat, constituency };
      await this.memberships.join(manager, { ...joining, ...facts }, invitedBy);
    }
  }
}
