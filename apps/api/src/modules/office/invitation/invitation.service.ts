import { Injectable } from '@nestjs/common';
import {
  checkForm,
  checkPost,
  DomainError,
  invitationForms,
  invite,
  kernel,
  mayBeOver,
  postIn,
  type Filled,
  type InvitationTypes,
  type InvitedPost,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId } from '../../../common/columns.ts';
import { isUuid } from '../../../common/paging.ts';
import { Transaction } from '../../../common/transaction.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import { nameIn } from '../../account/account.names.ts';
import { mobileIn } from '../../account/mobile.ts';
import { NounService } from '../../case/noun.service.ts';
import { printed, randomCode } from '../../household/household.codes.ts';
import { OrgAreas } from '../../org/org.areas.ts';
import { OrgPosts } from '../../org/org.posts.ts';
import { Appointments } from '../appointments.ts';
import { UnitJoining } from '../membership/joining.ts';
import type { PostInvitation, PostInvitationGiven } from './invitation.dto.ts';
import { InvitationQueries } from './invitation.queries.ts';
import { InvitationStore, type Invited } from './invitation.store.ts';

/** Invites people to posts who are found in no list, and withdraws invitations. */
@Injectable()
export class InvitationService extends NounService<InvitationTypes, PostInvitation> {
  constructor(
    transaction: Transaction,
    protected override readonly store: InvitationStore,
    clock: Clock,
    private readonly areas: OrgAreas,
    private readonly posts: OrgPosts,
    private readonly appointments: Appointments,
    private readonly joining: UnitJoining,
    protected readonly queries: InvitationQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Invites a person to a post that the viewer may fill. The code is in this answer alone, and is told again
   * where the request is repeated.
   * @throws DomainError NOT_FOUND (a post that the viewer may not fill), UNKNOWN_REFERENCE, NOT_ELIGIBLE,
   * OFFICE_TAKEN, NAME_INVALID, PHONE_INVALID, any refusal of the form
   */
  invite(viewer: Viewer, key: string | undefined, sent: Filled): Promise<PostInvitationGiven> {
    const checked = checkForm(invitationForms.invite, sent, { now: this.clock.at() });
    const { name, phone, ...form } = checked as InvitationTypes['forms']['invite'];
    const invited = { name: nameIn(name), ...(phone !== undefined && { phone: mobileIn(phone) }) };
    checkPost(form);
    return this.transaction.once({ actor: viewer.id, key, body: { invite: checked } }, async (manager) => {
      await this.lockFirst(manager);
      await this.checkPlace(manager, viewer, postIn(form));
      return this.give(manager, viewer, form, invited);
    });
  }

  private async give(
    manager: EntityManager,
    viewer: Viewer,
    form: InvitationTypes['forms']['post'],
    invited: Invited,
  ): Promise<PostInvitationGiven> {
    const code = randomCode('post');
    const actor = kernel.actorAs(viewer.id, 'appointer' as const);
    const decision = invite(await freshId(manager), form, actor, this.clock.now());
    const id = await this.store.invite(manager, decision, invited, code);
    return {
      invitation: await this.view(manager, viewer, id),
      code: printed(code),
    };
  }

  /** Whether the post may be filled by the viewer, and there. */
  private async checkPlace(manager: EntityManager, viewer: Viewer, post: InvitedPost): Promise<void> {
    const { office, unit, area } = post;
    if (!isUuid(area) || (unit !== null && !isUuid(unit))) throw new DomainError('NOT_FOUND');
    if (unit !== null) await this.joining.checkAdministered(manager, ownOffices(viewer), { unit, area });
    if (office === null) return;
    if (!(await this.queries.mayFill(manager, ownOffices(viewer), post))) throw new DomainError('NOT_FOUND');
    const wanted = { office, area: (await this.areas.area(area, manager))! };
    const misplaced = mayBeOver(wanted);
    if (misplaced) throw new DomainError(misplaced.code, misplaced.detail);
    if (!post.deputy && (await this.appointments.isTaken(manager, wanted)))
      throw new DomainError('OFFICE_TAKEN', { office });
  }

  /** Two concurrent invitations to one office are both allowed: the first who takes it up holds it. */
  protected override lockFirst(manager: EntityManager): Promise<void> {
    return this.posts.lockAssignmentsShared(manager);
  }
}
