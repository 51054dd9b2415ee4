import { Injectable } from '@nestjs/common';
import { noticesOf, placingOf, replay, statusLine, type Audience, type TicketEvent } from '@sandan/domain';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { Tasks } from '../../platform/jobs/jobs.ts';
import { OrgQueries } from '../org/org.queries.ts';
import { EventEntity } from '../ticket/ticket-rows.entity.ts';
import { TicketAccess } from '../ticket/ticket.access.ts';
import { holdersOf } from '../ticket/ticket.shared.dto.ts';
import { TicketNames } from '../ticket/ticket.names.ts';
import { TicketStore, type Loaded } from '../ticket/ticket.store.ts';

const INSERT = `INSERT INTO notice (account, ticket, seq, at, title, text)
  SELECT unnest($1::uuid[]), $2, $3, $4, $5, $6 ON CONFLICT (account, ticket, seq) DO NOTHING`;

/** Tells people what happened. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly org: OrgQueries,
    private readonly clock: Clock,
  ) {}

  /** The job behind every event; it may run twice, and late: what is told is the ticket as the event left it. */
  notify({ ticket: id, seq }: Tasks['notice']): Promise<void> {
    return this.transaction.run(async (manager) => {
      const [latest] = await this.store.find(manager, 't.id = $1', [id]);
      const events: TicketEvent[] = await manager.find(EventEntity, { where: { ticket: id, seq: LessThanOrEqual(seq) }, order: { seq: 'ASC' } });
      const event = events.at(-1);
      if (!latest || event?.seq !== seq) return;
      const then = replay(events, placingOf(events[0]!, latest), (at) => ({ ...this.clock.now(), at }));
      await this.tell(manager, { ...latest, ...then }, event);
    });
  }

  async readAll(viewer: Viewer): Promise<void> {
    await this.transaction.run((manager) =>
      manager.query(`UPDATE notice SET read_at = $2 WHERE account = $1 AND read_at IS NULL`, [viewer.id, new Date(this.clock.at())]),
    );
  }

  private async tell(manager: EntityManager, ticket: Loaded, event: TicketEvent): Promise<void> {
    const cast = await this.access.castOf(manager, ticket, null);
    const names = await this.names.of(manager, [ticket]);
    const text = `${names.categories.get(ticket.category) ?? ''} · ${statusLine(ticket, holdersOf(ticket, names), { ...this.clock.now(), at: event.at })}`;
    for (const { title, ...audience } of noticesOf(ticket, event, cast)) {
      const people = (await this.peopleOf(manager, audience)).filter((person) => person !== event.by);
      if (people.length > 0) await manager.query(INSERT, [people, ticket.id, event.seq, new Date(event.at), title, text]);
    }
  }

  private async peopleOf(manager: EntityManager, { people, units }: Audience): Promise<string[]> {
    const members = units.length === 0 ? [] : await this.org.membersOf(units, this.clock.at(), manager);
    return [...new Set([...people, ...members])];
  }
}
