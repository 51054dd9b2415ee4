import { Injectable } from '@nestjs/common';
import { noticesOf, rewind, statusLine, type Recipients, type TicketEvent } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { CaseNotice, EventNotices, NoticeSource } from '../../case/notices.ts';
import { numbered } from '../../case/store/case-events.ts';
import { OrgQueries } from '../../org/org.queries.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { subjectOf } from '../holds/ticket-neighbours.queries.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import { TicketNames, type Names } from '../view/ticket-names.queries.ts';
import { holdersOf } from '../view/ticket-shared.dto.ts';

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

  /** A notice may be sent late: it describes the ticket as the event left it. */
  async noticesOf(manager: EntityManager, id: string, seq: number): Promise<EventNotices | null> {
    const latest = await this.store.load(manager, id);
    const [event] = await this.store.events.find(manager, numbered(id, seq));
    if (!latest || !event) return null;
    const ticket = latest.seq === seq ? latest : await this.asOf(manager, latest, seq);
    const areaStaff = await this.access.areaStaffOf(manager, ticket, null);
    const names = await this.names.of(manager, [ticket]);
    const notices: CaseNotice[] = [];
    for (const { title, namesHolder, ...to } of noticesOf(ticket, event, areaStaff))
      notices.push({
        title,
        ...(await this.withFamily(manager, ticket, to)),
        textFor: (viewer) => {
          const access = this.access.accessFor(ticket, viewer, areaStaff, this.clock.at());
          return access && this.textFor(access, event, names, namesHolder);
        },
      });
    return { at: event.at, by: event.by, notices };
  }

  /** The ticket as of event `seq`, or the current ticket when what later events replaced was not recorded. */
  private async asOf(manager: EntityManager, latest: Loaded, seq: number): Promise<Loaded> {
    const later = await this.store.events.findWithReplaced(manager, { case: latest.id, after: seq });
    const replaced = later.flatMap((event) => event.replaced ?? []).reverse();
    return replaced.length === later.length ? rewind(latest, replaced) : latest;
  }

  private textFor(
    { ticket, scope, actor }: ViewerAccess,
    { at }: TicketEvent,
    names: Names,
    namesHolder = false,
  ): string {
    const holders = holdersOf(ticket, names, actor);
    return [
      subjectOf(ticket, names, scope).category.name,
      statusLine(ticket, holders, { ...this.clock.now(), at }, actor.relations),
      ...(namesHolder ? [`跟单管家：${holders.steward ?? ''}`] : []),
    ].join(' · ');
  }

  /** Family who act for the reporter are told with them. */
  private async withFamily(
    manager: EntityManager,
    { reporter }: Loaded,
    { people, units }: Recipients,
  ): Promise<Recipients> {
    if (reporter === null || !people.includes(reporter)) return { people, units };
    return {
      people: [...people, ...(await this.org.delegatesOf(reporter, this.clock.at(), manager))],
      units,
    };
  }
}
