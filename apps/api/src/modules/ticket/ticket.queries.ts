import { Injectable } from '@nestjs/common';
import { actionsFor, assignmentOf, DomainError, isFact, type Instant, type TicketEvent } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { decodeCursor, encodeCursor } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { FileService } from '../file/file.service.ts';
import { thatAreThere } from './not-yet.ts';
import { TicketAccess, type Around, type Sight } from './ticket.access.ts';
import { boxRules, filter, Where, type Order } from './ticket.boxes.ts';
import { TicketCard, type TicketList } from './ticket-card.dto.ts';
import { EventView, type EventList } from './ticket-event.dto.ts';
import { TicketView } from './ticket.dto.ts';
import type { TicketsQuery } from './tickets-query.dto.ts';
import { EventEntity } from './ticket-rows.entity.ts';
import { TicketNames } from './ticket.names.ts';
import { TicketStore, type Loaded } from './ticket.store.ts';

const FAR = '9999-01-01T00:00:00Z';

const orders: Readonly<Record<Order, { by: string; after: string; keyOf: (ticket: Loaded & { promisedAt?: number | null }) => Instant }>> = {
  placed: { by: 't.placed_at DESC, t.id DESC', after: '(t.placed_at, t.id) < (?::timestamptz, ?::uuid)', keyOf: ({ placedAt }) => placedAt },
  due: {
    by: `coalesce(t.promised_at, '${FAR}') ASC, t.id ASC`,
    after: `(coalesce(t.promised_at, '${FAR}'), t.id) > (?::timestamptz, ?::uuid)`,
    keyOf: ({ promisedAt }) => promisedAt ?? Date.parse(FAR),
  },
};

/** One look of the database at a time when the rules still sort out what is shown. */
const BATCH = 100;

/** Questions about tickets. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async read(viewer: Viewer, id: string): Promise<TicketView> {
    const manager = this.source.manager;
    return this.viewOf(manager, await this.sight(manager, viewer, id));
  }

  /**
   * A ticket as its writer sees it right after writing. Whoever took themselves out of its sight gets it once more, as `before`
   * allowed them (who placed it wrote every word of it), with nothing left to do.
   */
  async view(manager: EntityManager, viewer: Viewer, ticket: Loaded, before?: Sight): Promise<TicketView> {
    const cast = await this.access.castOf(manager, ticket, viewer.id);
    const sight = this.access.sightOf(ticket, viewer, cast, this.clock.at());
    if (sight) return this.viewOf(manager, sight);
    const actor = { id: viewer.id, standings: new Set<never>(), units: viewer.units, household: null };
    return this.viewOf(manager, { knowsIdentity: true, readsStaffNotes: false, ...before, ticket, cast, actor });
  }

  /** @throws DomainError NOT_FOUND */
  async events(viewer: Viewer, id: string): Promise<EventList> {
    const manager = this.source.manager;
    const sight = await this.sight(manager, viewer, id);
    const events: TicketEvent[] = await manager.find(EventEntity, { where: { ticket: sight.ticket.id }, order: { seq: 'ASC' } });
    const names = await this.names.of(manager, [sight.ticket], events.map(({ by }) => by));
    const files = await this.files.byTicket(manager, sight.ticket.id);
    return { items: events.map((event) => EventView.of(event, sight, names, files.get(event.seq) ?? [])) };
  }

  /** @throws DomainError BAD_CURSOR */
  async list(viewer: Viewer, query: TicketsQuery): Promise<TicketList> {
    const limit = query.limit ?? 20;
    const found = await this.collect(viewer, query, limit + 1);
    const shown = found.slice(0, limit);
    const names = await this.names.of(this.source.manager, shown);
    const thumbs = await this.files.thumbs(this.source.manager, shown.map(({ id }) => id));
    const now = this.clock.now();
    const rule = boxRules[query.box];
    const last = shown.at(-1);
    const card = (ticket: Loaded): TicketCard =>
      TicketCard.of(ticket, names, thumbs.get(ticket.id) ?? null, now, rule.knowsIdentity ?? false, query.box === 'nearby');
    return {
      items: shown.map(card),
      nextCursor: found.length > limit && last ? encodeCursor({ at: orders[rule.order].keyOf(last), id: last.id }) : null,
    };
  }

  /** Who has it now, by name, for whoever came second. */
  async holder(manager: EntityManager, ticket: Loaded): Promise<string | null> {
    const { people, units } = await this.names.of(manager, [ticket]);
    const unit = units.get(assignmentOf(ticket)?.unit ?? '')?.name;
    const steward = people.get(ticket.caseSteward ?? '')?.name;
    return (ticket.state === 'triage' ? steward : (unit ?? steward)) ?? null;
  }

  private async sight(manager: EntityManager, viewer: Viewer, id: string): Promise<Sight> {
    const sight = await this.access.see(manager, viewer, id);
    if (!sight) throw new DomainError('NOT_FOUND');
    return sight;
  }

  private async viewOf(manager: EntityManager, sight: Sight): Promise<TicketView> {
    const { ticket, actor } = sight;
    const now = this.clock.now();
    const offers = thatAreThere(actionsFor(ticket, actor, now), ticket.state, isFact);
    const files = (await this.files.byTicket(manager, ticket.id)).get(1) ?? [];
    return TicketView.of(sight, await this.names.of(manager, [ticket]), files, offers, now);
  }

  /** Up to `wanted` tickets of a box, looking on while the rules sort some out. */
  private async collect(viewer: Viewer, query: TicketsQuery, wanted: number): Promise<Loaded[]> {
    const { order, keeps } = boxRules[query.box];
    const kept: Loaded[] = [];
    let cursor = query.cursor ? decodeCursor(query.cursor) : null;
    for (;;) {
      const rows = await this.batch(viewer, query, cursor, keeps ? BATCH : wanted);
      kept.push(...(keeps ? await this.sortOut(viewer, rows, keeps) : rows));
      const last = rows.at(-1);
      if (!keeps || kept.length >= wanted || rows.length < BATCH || !last) return kept.slice(0, wanted);
      cursor = { at: orders[order].keyOf(last), id: last.id };
    }
  }

  private batch(viewer: Viewer, query: TicketsQuery, cursor: { at: number; id: string } | null, limit: number): Promise<Loaded[]> {
    const { order, where: box } = boxRules[query.box];
    const where = filter(box(new Where(), viewer, this.clock.at()), query).and(`t.community = ?`, viewer.community);
    if (cursor) where.and(orders[order].after, new Date(cursor.at), cursor.id);
    return this.store.find(this.source.manager, `${where.sql} ORDER BY ${orders[order].by} LIMIT ${limit}`, where.parameters);
  }

  private async sortOut(viewer: Viewer, rows: readonly Loaded[], keeps: (sight: Sight) => boolean): Promise<Loaded[]> {
    const casts = new Map<string, Around>();
    const kept: Loaded[] = [];
    for (const ticket of rows) {
      const cast = casts.get(ticket.building) ?? (await this.access.castOf(this.source.manager, ticket, null));
      casts.set(ticket.building, cast);
      const sight = this.access.sightOf(ticket, viewer, cast, this.clock.at());
      if (sight && keeps(sight)) kept.push(ticket);
    }
    return kept;
  }
}
