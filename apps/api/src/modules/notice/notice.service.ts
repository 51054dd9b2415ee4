import { Injectable } from '@nestjs/common';
import {
  noticesOf,
  rewind,
  statusLine,
  type AreaStaff,
  type Recipients,
  type TicketEvent,
} from '@sandan/domain';
import { MoreThan, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { Tasks } from '../../platform/jobs/jobs.ts';
import { OrgQueries } from '../org/org.queries.ts';
import { TicketAccess, type ViewerAccess } from '../ticket/access/ticket-access.ts';
import { holdersOf } from '../ticket/view/ticket-shared.dto.ts';
import { subjectOf } from '../ticket/holds/ticket-neighbours.queries.ts';
import { TicketNames } from '../ticket/view/ticket-names.queries.ts';
import { TicketStore, type Loaded } from '../ticket/store/ticket.store.ts';

const INSERT = `INSERT INTO notice (account, "case", seq, at, title, text)
  SELECT account, $2, $3, $4, title, text FROM unnest($1::uuid[], $5::text[], $6::text[]) AS read (account, title, text)
  ON CONFLICT (account, "case", seq) DO NOTHING`;

/** Notifies people of events on tickets. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly org: OrgQueries,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * The job after every event. It may run twice, or late: the notice describes the ticket as the event left
   * it.
   */
  notify({ case: id, seq }: Tasks['notice']): Promise<void> {
    return this.transaction.run(async (manager) => {
      const latest = await this.store.load(manager, id);
      const [event] = await this.store.events.find(manager, { case: id, seq });
      if (latest && event)
        await this.tell(manager, latest.seq === seq ? latest : await this.asOf(manager, latest, seq), event);
    });
  }

  /** The ticket as of event `seq`, or the current ticket when what later events replaced was not recorded. */
  private async asOf(manager: EntityManager, latest: Loaded, seq: number): Promise<Loaded> {
    const later = await this.store.events.history(manager, { case: latest.id, seq: MoreThan(seq) });
    const replaced = later.flatMap((event) => event.replaced ?? []).reverse();
    return replaced.length === later.length ? rewind(latest, replaced) : latest;
  }

  async readAll(viewer: Viewer): Promise<void> {
    await this.transaction.run((manager) =>
      manager.query(`UPDATE notice SET read_at = $2 WHERE account = $1 AND read_at IS NULL`, [
        viewer.id,
        new Date(this.clock.at()),
      ]),
    );
  }

  private async tell(manager: EntityManager, ticket: Loaded, event: TicketEvent): Promise<void> {
    const areaStaff = await this.access.areaStaffOf(manager, ticket, null);
    const names = await this.names.of(manager, [ticket]);
    const now = { ...this.clock.now(), at: event.at };
    const textFor = ({ scope, actor }: ViewerAccess, namesHolder = false): string => {
      const holders = holdersOf(ticket, names, actor);
      return [
        subjectOf(ticket, names, scope).category.name,
        statusLine(ticket, holders, now, actor.relations),
        ...(namesHolder ? [`跟单管家：${holders.steward ?? ''}`] : []),
      ].join(' · ');
    };
    for (const { title, namesHolder, ...audience } of noticesOf(ticket, event, areaStaff)) {
      const readers = (await this.readersOf(manager, audience, ticket, areaStaff)).filter(
        ({ actor }) => actor.id !== event.by,
      );
      const sealed = (column: 'title' | 'text', of: (reader: ViewerAccess) => string): string[] =>
        readers.map((reader) =>
          this.vault.seal(of(reader), cellOf('notice', column, reader.actor.id, ticket.id)),
        );
      const [titles, texts] = [
        sealed('title', () => title),
        sealed('text', (reader) => textFor(reader, namesHolder)),
      ];
      if (readers.length > 0)
        await manager.query(INSERT, [
          readers.map(({ actor }) => actor.id),
          ticket.id,
          event.seq,
          new Date(event.at),
          titles,
          texts,
        ]);
    }
  }

  /**
   * The viewers among the recipients, and the reporter's family representatives, who may see the ticket. The
   * subject of a complaint gets no notice.
   */
  private async readersOf(
    manager: EntityManager,
    { people, units }: Recipients,
    ticket: Loaded,
    areaStaff: AreaStaff,
  ): Promise<ViewerAccess[]> {
    const at = this.clock.at();
    const members = units.length === 0 ? [] : await this.org.membersOf(units, at, manager);
    const family =
      ticket.reporter !== null && people.includes(ticket.reporter)
        ? await this.org.delegatesOf(ticket.reporter, at, manager)
        : [];
    const viewers = await this.org.viewers([...new Set([...people, ...members, ...family])], at, manager);
    return viewers.flatMap((viewer) => this.access.accessFor(ticket, viewer, areaStaff, at) ?? []);
  }
}
