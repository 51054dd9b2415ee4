import { Injectable } from '@nestjs/common';
import { DomainError, handOverOf, isPending, labelOf, maskPhones } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { isUuid } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { casesWithCurrentParty } from '../case/store/case-participants.ts';
import { belongs } from '../org/belonging.sql.ts';
import { inForce, ts } from '../org/in-force.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { TicketAccess, type ViewerAccess } from '../ticket/access/ticket-access.ts';
import { TicketCard } from '../ticket/view/ticket-card.dto.ts';
import { TicketNames } from '../ticket/view/ticket-names.queries.ts';
import { TicketStore, type Loaded } from '../ticket/store/ticket.store.ts';
import type { DutyItem, DutyList, DutyTicket } from './handover.dto.ts';

/** The account `$1`, if it belongs to one of the communities `$2` at `$3`. */
const DUTIES_OF = `SELECT a.active FROM account a WHERE a.id = $1
  AND ${belongs('a.id', '$2::uuid[]', (row) => inForce(row, '$3'))}`;

const IN_HAND = `c.state <> 'closed' AND c.id IN (${casesWithCurrentParty('$1', ['case_steward', 'lead', 'asker', 'host'])})`;

/** Tickets in which the viewer takes part as a resident: they must not read staff matters there. */
const isTheirOwn = ({ actor: { relations } }: ViewerAccess): boolean =>
  (['reporter', 'endorser', 'side'] as const).some((one) => relations.has(one));

/** Read queries of a person's open work. */
@Injectable()
export class HandoverQueries {
  constructor(
    private readonly source: DataSource,
    private readonly posts: OrgPosts,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND unless the viewer is that person or their superior */
  async duties(viewer: Viewer, id: string, manager: EntityManager = this.source.manager): Promise<DutyList> {
    const [row] = isUuid(id)
      ? await manager.query<{ active: boolean }[]>(DUTIES_OF, [
          id,
          viewer.id === id ? viewer.belongsTo : viewer.actsIn,
          ts(this.clock.at()),
        ])
      : [];
    if (!row || !(await this.posts.mayManage(manager, viewer, id, this.clock.at())))
      throw new DomainError('NOT_FOUND');
    const people = await this.firewall.people(manager, [id]);
    return {
      person: { id, name: people.of(viewer, id, 'holder')!, active: row.active },
      ...(await this.left(viewer, id, manager)),
    };
  }

  /** The part of the open work that the viewer may know. */
  async left(viewer: Viewer, id: string, manager: EntityManager): Promise<Omit<DutyList, 'person'>> {
    const seen = (await this.seen(manager, viewer, await this.inHand(id, manager))).filter(
      (access) => !isTheirOwn(access),
    );
    return {
      tickets: await this.tickets(manager, id, seen),
      requests: seen.flatMap((access) => this.requests(id, access)),
      hearings: seen.flatMap((access) => this.hearings(id, access)),
    };
  }

  /** Every ticket on which the person has open work. */
  inHand(person: string, manager: EntityManager): Promise<Loaded[]> {
    return this.store.find(manager, `${IN_HAND} ORDER BY c.opened_at`, [person]);
  }

  private async seen(
    manager: EntityManager,
    viewer: Viewer,
    tickets: readonly Loaded[],
  ): Promise<ViewerAccess[]> {
    const look = this.access.accessForMany(manager, viewer);
    const found: ViewerAccess[] = [];
    for (const ticket of tickets) {
      const access = await look(ticket);
      if (access) found.push(access);
    }
    return found;
  }

  private async tickets(
    manager: EntityManager,
    person: string,
    seen: readonly ViewerAccess[],
  ): Promise<DutyTicket[]> {
    const mine = seen.filter(
      ({ ticket }) =>
        ticket.caseSteward === person ||
        ticket.assignments.some((one) => one.status !== 'ended' && one.person === person),
    );
    const successors = mine
      .flatMap(({ ticket }) => ticket.requests.filter(isPending).map(({ form }) => form['successor']))
      .filter((one) => typeof one === 'string');
    const names = await this.names.of(
      manager,
      mine.map(({ ticket }) => ticket),
      { people: successors },
    );
    return mine.map((access) => {
      const { ticket, actor } = access;
      const now = this.clock.nowIn(ticket);
      const { ask, successor } = handOverOf(ticket, actor, now);
      return {
        ticket: TicketCard.of(ticket, names, null, now, access),
        askable: ask !== undefined,
        ...(ask && { ask }),
        asked: names.people.of(actor, successor, 'holder') ?? null,
      };
    });
  }

  private requests = (person: string, { ticket }: ViewerAccess): DutyItem[] =>
    ticket.requests
      .filter((one) => isPending(one) && one.asker === person)
      .map(({ action }) => ({
        id: ticket.id,
        number: ticket.number,
        label: `申请${labelOf(action, ticket.state)}`,
      }));

  private hearings = (person: string, { ticket }: ViewerAccess): DutyItem[] =>
    ticket.hearings
      .filter(({ status, host }) => status === 'open' && host === person)
      .map(({ matter }) => ({ id: ticket.id, number: ticket.number, label: maskPhones(matter) || '终议' }));
}
