import { Injectable } from '@nestjs/common';
import {
  act,
  beginsProcessing,
  checkDailyLimit,
  mayReachDailyLimit,
  checkNotSuspended,
  DomainError,
  needsConsent,
  expire,
  nextDue,
  recount,
  type Command,
  type Decision,
  type Now,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Limits } from '../../common/limits.ts';
import { isUuid } from '../../common/paging.ts';
import { sendInOrder, type Rows, type Statement } from '../../common/statements.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { Transition } from '../case/transition.ts';
import { ASSIGNMENTS_SHARED, OrgPosts } from '../org/org.posts.ts';
import { withOffice } from './access/with-office.ts';
import { loadOf, TicketAccess, type LoadedAccess, type ViewerAccess } from './access/ticket-access.ts';
import { TicketReferences } from './references/ticket-references.ts';
import { TicketReveals } from './reveals/ticket-reveals.ts';
import { placeInputs } from './inputs/area-inputs.ts';
import { TicketExternalInputs } from './inputs/ticket-external-inputs.ts';
import { TicketLinks } from './links/ticket-links.ts';
import { TicketFollowUp } from './store/ticket-follow-up.ts';
import { TicketRungs } from './rungs/ticket-rungs.ts';
import { TicketStore, type Loaded } from './store/ticket.store.ts';
import type { TicketView } from './view/ticket.dto.ts';
import { TicketQueries } from './view/ticket.queries.ts';

/** The transitions that lock other tickets too, see `TicketLinks.lock`. */
const lockMore: readonly string[] = ['merge', 'split', 'grant'];

/** A transition that was taken: the actor's access before it, and the ticket after it. */
interface Taken {
  readonly access: LoadedAccess;
  readonly after: Loaded;
}

/** Changes a ticket. Each way is load → decide → save → record in one transaction. */
@Injectable()
export class TicketService {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: TicketAccess,
    private readonly inputs: TicketExternalInputs,
    private readonly references: TicketReferences,
    private readonly reveals: TicketReveals,
    private readonly rungs: TicketRungs,
    private readonly store: TicketStore,
    private readonly links: TicketLinks,
    private readonly followUp: TicketFollowUp,
    private readonly queries: TicketQueries,
    private readonly posts: OrgPosts,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes any transition or fact.
   * @throws DomainError any refusal of `act`, NOT_FOUND, UNKNOWN_REFERENCE, CONSENT_NEEDED
   */
  async transition(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    transition: Transition,
  ): Promise<TicketView> {
    if (beginsProcessing(transition.action) && needsConsent(viewer.consent))
      throw new DomainError('CONSENT_NEEDED');
    if (transition.action === 'endorse') {
      checkNotSuspended(viewer, {});
      await this.limits.take('endorse.day', viewer.id);
    }
    return this.transaction.once(
      { actor: viewer.id, key, body: { id, transition } },
      async (manager, ahead) => {
        const { access, after } = await this.take(manager, viewer, id, transition, ahead);
        return this.queries.viewAfterwards(manager, access, after);
      },
      this.queries.again(viewer, id),
      this.aheadOf(viewer, id, transition),
    );
  }

  /** The four steps, for a person. */
  async apply(manager: EntityManager, viewer: Viewer, id: string, transition: Transition): Promise<Loaded> {
    const ahead = await sendInOrder(manager, this.aheadOf(viewer, id, transition));
    return (await this.take(manager, viewer, id, transition, ahead)).after;
  }

  /** What is locked and read first; nothing where it must be read which other tickets are locked with this one. */
  private aheadOf(viewer: Viewer, id: string, { action }: Transition): readonly Statement[] {
    return lockMore.includes(action) || !isUuid(id)
      ? []
      : [ASSIGNMENTS_SHARED, ...this.store.locking(id), ...loadOf(viewer)];
  }

  /** The access of a person to the locked ticket. @throws DomainError NOT_FOUND */
  private async lockedFor(
    manager: EntityManager,
    signedIn: Viewer,
    id: string,
    transition: Transition,
    [posts, , found, followed]: readonly Rows[],
  ): Promise<LoadedAccess> {
    if (!posts) {
      await this.posts.lockAssignmentsShared(manager);
      await this.links.lock(manager, id, transition);
    }
    const [load] = (followed ?? []) as { n: number }[];
    const access =
      (found
        ? await this.access.accessTo(manager, signedIn, this.store.locked(found), load?.n)
        : await this.access.loadFor(manager, signedIn, id)) ??
      (await this.access.asNeighbour(manager, signedIn, id, transition.action));
    if (!access) throw new DomainError('NOT_FOUND');
    return access;
  }

  /** The four steps; `ahead` is what the statements of `aheadOf` have read. */
  private async take(
    manager: EntityManager,
    signedIn: Viewer,
    id: string,
    transition: Transition,
    ahead: readonly Rows[],
  ): Promise<Taken> {
    const access = await this.lockedFor(manager, signedIn, id, transition, ahead);
    const { viewer } = access;
    const now = this.clock.nowIn(access.ticket);
    await this.checkDaily(manager, viewer, access.ticket, transition, now);
    const inputs = await this.inputs.of(manager, viewer, access, transition);
    const master = await this.links.masterOf(manager, viewer, access.ticket, transition);
    const decision = withOffice(
      await this.decide(manager, access, { ...transition, inputs, linked: master }, now),
      viewer,
      access.ticket,
    );
    this.reveals.check(decision.event);
    await this.references.checkAll(manager, access, transition.action, decision.event.form);
    const after = await this.store.save(manager, access.ticket, decision, now);
    await this.followUp.follow(manager, viewer, after, decision);
    await this.links.follow(manager, access.ticket, after);
    return { access, after };
  }

  /** @throws DomainError LIMIT_REACHED */
  private async checkDaily(
    manager: EntityManager,
    viewer: Viewer,
    { id, seq }: Loaded,
    { action }: Transition,
    now: Now,
  ): Promise<void> {
    if (!mayReachDailyLimit(action, seq)) return;
    checkDailyLimit(action, await this.store.events.doneToday(manager, id, viewer.id, action, now.at));
  }

  /** The four steps, for an expired clock. False when none has expired: then the due time is cached again. */
  async expire(manager: EntityManager, id: string): Promise<boolean> {
    const kept = await this.store.lock(manager, id);
    if (!kept) return false;
    const now = this.clock.nowIn(kept);
    const ticket = { ...kept, clocks: recount(kept.clocks, now) };
    const areaStaff = await this.access.areaStaffOf(manager, ticket, null);
    const inputs = {
      ...placeInputs(ticket, areaStaff),
      ...(await this.rungs.inputs(manager, ticket, areaStaff, now)),
      due: nextDue(ticket, now) ?? now.at,
    };
    const decision = expire(ticket, inputs, now);
    if (!decision) return this.store.recount(manager, kept, ticket, now).then(() => false);
    await this.store.save(manager, kept, decision, now);
    return true;
  }

  /** Makes the sweep check every running clock after the calendar of a community, or of all, has changed. */
  async countAnew(manager: EntityManager, community: string | null = null): Promise<void> {
    await manager.query(
      `UPDATE cases SET due_at = $1 WHERE state <> 'closed' AND due_at > $1 AND ($2::uuid IS NULL OR community = $2)`,
      [new Date(this.clock.at()), community],
    );
  }

  /** A writer who came too late is told who has the ticket now. */
  private async decide(
    manager: EntityManager,
    access: ViewerAccess,
    attempt: Command,
    now: Now,
  ): Promise<Decision> {
    const { ticket, actor } = access;
    try {
      return act(ticket, actor, attempt, now);
    } catch (error) {
      const isLate =
        error instanceof DomainError && ['STATE_MOVED_ON', 'VERSION_MOVED_ON'].includes(error.code);
      if (!isLate) throw error;
      throw new DomainError(error.code, {
        state: ticket.state,
        version: ticket.version,
        holder: await this.queries.holder(manager, access),
      });
    }
  }
}
