import { Injectable } from '@nestjs/common';
import {
  dateOfDay,
  dayOf,
  noticeAt,
  noticesOf,
  OUTAGE,
  rewind,
  statusLine,
  whyTold,
  type AreaStaff,
  type Recipients,
  type TicketEvent,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { CaseNotice, EventKey, EventNotices, NoticeSource } from '../../case/notices.ts';
import { OrgQueries } from '../../org/org.queries.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { subjectOf } from '../holds/ticket-neighbours.queries.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import { TicketNames, type Names } from '../view/ticket-names.queries.ts';
import { holdersOf } from '../view/ticket-shared.dto.ts';

/** An event, and the ticket as it left it. */
interface Happened {
  readonly event: TicketEvent;
  readonly ticket: Loaded;
}

/** What the notices of an event depend on besides. */
interface Around {
  readonly areaStaff: AreaStaff;
  readonly names: Names;
  /** Those who may act for a reporter. */
  readonly family: ReadonlyMap<string, readonly string[]>;
}

/** What time alone causes is not told at night, and after an outage in one summary of that day. */
function toldWhen(
  { urgency }: Loaded,
  { at, by, inputs: { due } }: TicketEvent,
): Pick<EventNotices, 'at' | 'delayed'> {
  if (by !== null || due === undefined) return { at };
  const told = noticeAt(at, urgency);
  return { at: told, ...(at - due > OUTAGE && { delayed: { summary: dateOfDay(dayOf(told)), due } }) };
}

/** What the events of tickets tell, and whom. */
@Injectable()
export class TicketNotices implements NoticeSource {
  constructor(
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly org: OrgQueries,
    private readonly clock: Clock,
  ) {}

  async noticesOf(manager: EntityManager, keys: readonly EventKey[]): Promise<EventNotices[]> {
    const happened = await this.happened(manager, keys);
    if (happened.length === 0) return [];
    const tickets = happened.map(({ ticket }) => ticket);
    const names = await this.names.of(manager, tickets);
    const reporters = new Set(tickets.flatMap(({ reporter }) => reporter ?? []));
    const family = await this.org.delegatesOf([...reporters], this.clock.at(), manager);
    const staff = new Map<string, AreaStaff>();
    const told: EventNotices[] = [];
    for (const one of happened) {
      const { building } = one.ticket;
      const areaStaff = staff.get(building) ?? (await this.access.areaStaffOf(manager, one.ticket, null));
      staff.set(building, areaStaff);
      told.push(this.toldBy(one, { areaStaff, names, family }));
    }
    return told;
  }

  private toldBy({ ticket, event }: Happened, { areaStaff, names, family }: Around): EventNotices {
    const notices = noticesOf(ticket, event, areaStaff).map(({ title, namesHolder, ...to }): CaseNotice => ({
      title,
      ...withFamily(ticket, to, family),
      textFor: (viewer) => {
        const access = this.access.accessFor(ticket, viewer, areaStaff, this.clock.at());
        return access && this.textFor(access, event, names, namesHolder);
      },
    }));
    return { case: ticket.id, seq: event.seq, ...toldWhen(ticket, event), by: event.by, notices };
  }

  /** Events with their tickets. A notice may be sent late: it describes the ticket as the event left it. */
  private async happened(manager: EntityManager, keys: readonly EventKey[]): Promise<Happened[]> {
    const ids = new Set(keys.map((key) => key.case));
    const latest = await this.store.find(manager, 't.id = ANY ($1)', [[...ids]]);
    const events = await this.store.events.findNumbered(manager, keys);
    const found: Happened[] = [];
    for (const event of events) {
      const ticket = latest.find(({ id }) => id === event.case);
      if (ticket) found.push({ event, ticket: await this.asOf(manager, ticket, event.seq) });
    }
    return found;
  }

  /** The ticket as of event `seq`, or the current ticket when what later events replaced was not recorded. */
  private async asOf(manager: EntityManager, latest: Loaded, seq: number): Promise<Loaded> {
    if (latest.seq === seq) return latest;
    const later = await this.store.events.findWithReplaced(manager, { case: latest.id, after: seq });
    const replaced = later.flatMap((event) => event.replaced ?? []).reverse();
    return replaced.length === later.length ? rewind(latest, replaced) : latest;
  }

  private textFor(
    { ticket, scope, actor }: ViewerAccess,
    { at, seq }: TicketEvent,
    names: Names,
    namesHolder = false,
  ): string {
    const holders = holdersOf(ticket, names, actor);
    const rung = ticket.rungs.find((one) => one.seq === seq && one.to.includes(actor.id));
    return [
      subjectOf(ticket, names, scope).category.name,
      statusLine(ticket, holders, { ...this.clock.nowIn(ticket), at }, actor.relations),
      ...(rung ? [whyTold(rung)] : []),
      ...(namesHolder ? [`跟单管家：${holders.steward ?? ''}`] : []),
    ].join(' · ');
  }
}

/** Family who act for the reporter are told with them. */
function withFamily(
  { reporter }: Loaded,
  { people, units }: Recipients,
  family: ReadonlyMap<string, readonly string[]>,
): Recipients {
  if (reporter === null || !people.includes(reporter)) return { people, units };
  return { people: [...people, ...(family.get(reporter) ?? [])], units };
}
