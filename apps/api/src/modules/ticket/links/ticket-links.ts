import { Injectable } from '@nestjs/common';
import {
  bringsOpposed,
  DomainError,
  applyTriggeredEvent,
  isPending,
  isRecused,
  joiningOf,
  ticketsLeavingWith,
  type TriggeredAction,
  type ExternalInputs,
  type Master,
  type Ticket,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { isUuid } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { CaseStore } from '../../case/store/case.store.ts';
import { OrgQueries } from '../../org/org.queries.ts';
import { TicketAccess } from '../access/ticket-access.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import type { Transition } from '../../case/transition.ts';
import { placeInputs } from '../inputs/area-inputs.ts';

/** The tickets that one was merged into, up to the root. */
const ABOVE = `WITH RECURSIVE above AS (
    SELECT merged_into AS id, 1 AS step FROM ticket WHERE id = $1 AND merged_into IS NOT NULL
    UNION ALL SELECT t.merged_into, above.step + 1 FROM ticket t JOIN above ON above.id = t.id WHERE t.merged_into IS NOT NULL)
  SELECT id FROM above ORDER BY step`;

/** Side effects between linked tickets: merge, split, a staff member leaving a post, account deletion. */
@Injectable()
export class TicketLinks {
  constructor(
    private readonly cases: CaseStore,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly org: OrgQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks a ticket and those its transition may change, always ordered by id, so that two writers cannot
   * deadlock.
   */
  async lock(manager: EntityManager, id: string, { action, form }: Transition): Promise<void> {
    const named =
      action === 'merge'
        ? form['master']
        : action === 'grant'
          ? await this.masterAsked(manager, id, form['request'])
          : undefined;
    const above = action === 'split' || action === 'grant' ? await this.above(manager, id) : [];
    const links = [id, named, ...above].filter(
      (one): one is string => typeof one === 'string' && isUuid(one),
    );
    await this.cases.lock(manager, [...new Set(links)]);
    // A concurrent merge changed the chain: locking one more ticket now would break the lock order.
    if (above.length > 0 && (await this.above(manager, id)).join() !== above.join())
      throw new DomainError('VERSION_MOVED_ON', { ticket: id });
  }

  /** The root that a ticket was merged into; null when it was not merged. */
  async rootOf(
    manager: EntityManager,
    { id, mergedInto }: Pick<Ticket, 'id' | 'mergedInto'>,
  ): Promise<Loaded | null> {
    const root = mergedInto === null ? undefined : (await this.above(manager, id)).at(-1);
    return root ? this.store.load(manager, root) : null;
  }

  /**
   * The other ticket that the guards of a transition check: the merge target, or the root it was merged into.
   * @throws DomainError UNKNOWN_REFERENCE when the viewer may not see that ticket
   */
  async masterOf(
    manager: EntityManager,
    viewer: Viewer,
    ticket: Loaded,
    { action, mode, form }: Transition,
  ): Promise<Master | null> {
    const asked =
      action === 'grant'
        ? ticket.requests.find((one) => one.id === form['request'] && isPending(one))?.form.master
        : undefined;
    const named = action === 'merge' ? form['master'] : asked;
    if (typeof named !== 'string') {
      const root = await this.rootOf(manager, ticket);
      return root && masterView(root, ticket);
    }
    const master = isUuid(named) ? await this.store.load(manager, named) : null;
    const mayName =
      master && (asked !== undefined || (await this.access.loadFor(manager, viewer, named)) !== null);
    if (!mayName) throw new DomainError('UNKNOWN_REFERENCE', { field: 'master', mode });
    return masterView(master, ticket, await this.isOpposed(manager, master, ticket));
  }

  private async isOpposed(manager: EntityManager, master: Loaded, ticket: Loaded): Promise<boolean> {
    const units = await this.org.unitsOf(
      joiningOf(ticket).map(({ person }) => person),
      this.clock.at(),
      manager,
    );
    return bringsOpposed(ticket, master, (person) => units.get(person) ?? []);
  }

  /** Propagates a merge or split to the tickets above. */
  async follow(manager: EntityManager, before: Loaded, after: Loaded): Promise<void> {
    if (before.mergedInto === after.mergedInto) return;
    if (after.mergedInto !== null)
      return this.tell(manager, after.mergedInto, 'absorb', { joining: joiningOf(before) });
    const above = [before.mergedInto!, ...(await this.above(manager, before.mergedInto!))];
    for (const id of above) await this.tell(manager, id, 'release', { leaving: ticketsLeavingWith(before) });
  }

  /** Locks a ticket and those it was merged into. @throws DomainError VERSION_MOVED_ON */
  lockUpwards(manager: EntityManager, id: string): Promise<void> {
    return this.lock(manager, id, { action: 'split', form: {} });
  }

  /** The tickets that one was merged into, up to the root. */
  async into(manager: EntityManager, id: string): Promise<Loaded[]> {
    return this.all(manager, await this.above(manager, id));
  }

  /** Adds a reporter who claimed a merged ticket to the tickets above it. */
  async bring(manager: EntityManager, ticket: Loaded): Promise<void> {
    const joining = joiningOf({ ...ticket, endorsements: [] });
    for (const id of await this.above(manager, ticket.id))
      await this.tell(manager, id, 'absorb', { joining });
  }

  /** Ends a steward's work on a ticket because they leave their post. */
  stewardLeft(manager: EntityManager, id: string, person: string): Promise<void> {
    return this.tell(manager, id, 'step_down', { leaving: [person] });
  }

  /** Account deletion: an endorser becomes the reporter, or else a member of intake becomes the proxy. */
  async carryOn(manager: EntityManager, id: string, person: string): Promise<void> {
    const ticket = await this.store.lock(manager, id);
    const { intake } = await this.access.areaStaffOf(manager, ticket!, null);
    const proxy = intake.find((one) => !isRecused(ticket!, one))?.id ?? null;
    return this.tell(manager, id, 'carry_on', { leaving: [person], proxy });
  }

  private async tell(
    manager: EntityManager,
    id: string,
    action: TriggeredAction,
    what: Partial<ExternalInputs>,
  ): Promise<void> {
    const ticket = await this.store.lock(manager, id);
    const now = this.clock.nowIn(ticket!);
    const inputs = {
      ...placeInputs(ticket!, await this.access.areaStaffOf(manager, ticket!, null)),
      ...what,
    };
    const decision = applyTriggeredEvent(ticket!, action, inputs, now);
    await this.store.save(manager, ticket!, decision, now);
  }

  all(manager: EntityManager, ids: readonly string[]): Promise<Loaded[]> {
    return this.store.find(manager, 't.id = ANY ($1)', [ids]);
  }

  /** The tickets that were merged into one. */
  below(manager: EntityManager, id: string): Promise<Loaded[]> {
    return this.store.find(manager, 't.merged_into = $1 ORDER BY c.number', [id]);
  }

  private async above(manager: EntityManager, id: string): Promise<string[]> {
    return isUuid(id) ? (await manager.query<{ id: string }[]>(ABOVE, [id])).map((row) => row.id) : [];
  }

  private async masterAsked(manager: EntityManager, id: string, request: unknown): Promise<unknown> {
    const ticket = isUuid(id) && typeof request === 'string' ? await this.store.load(manager, id) : null;
    return ticket?.requests.find((one) => one.id === request)?.form.master;
  }
}

/** The part of the master that the rules read. */
export const masterView = (master: Loaded, { reporter }: Loaded, opposed = false): Master => ({
  id: master.id,
  estate: master.estate,
  open: master.state !== 'closed',
  merged: master.mergedInto !== null,
  sensitive: master.sensitive,
  opposed,
  rated: reporter !== null && master.ratings.some(({ by, called }) => by === reporter && !called),
});
