import { Injectable } from '@nestjs/common';
import { hindrances, type Box } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { Cursor } from '../../../common/paging.ts';
import { SealedCursors } from '../../../common/sealed-cursors.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { TicketAccess, type AccessFor } from '../access/ticket-access.ts';
import { boxRules, type BoxRule } from './ticket-boxes.ts';
import { candidates, type Page } from './candidates.ts';
import { areaIds } from './staff-conditions.ts';
import { OrgNames } from '../../org/org.names.ts';
import { TicketCard, type CardAccess, type TicketList } from '../view/ticket-card.dto.ts';
import { UnconfirmedResidence } from '../view/unconfirmed-residence.queries.ts';
import { TicketNames, type CardNames } from '../view/ticket-names.queries.ts';
import { TicketStore, type Loaded, type LoadedCard } from '../store/ticket.store.ts';
import type { TicketsQuery } from './tickets-query.dto.ts';
import { accessOnCard } from './access-on-card.ts';
import { TicketSearch } from './ticket-search.queries.ts';
import { after, buildingsOf, keyFor, orderBy, sortings } from './sortings.ts';
import type { SearchTerm } from './search-conditions.ts';
import { applyFilters } from './ticket-filter.ts';
import { Where } from './where.ts';
import { CasePictures } from '../../file/case-pictures.queries.ts';

/**
 * Rows are filtered in memory after the query. The first batch is a page, because most rows stay; then so many
 * rows a batch.
 */
const BATCH = 100;
const MAX_BATCHES = 6;

/** A ticket of a batch. */
interface Row {
  readonly ticket: LoadedCard;
  /** Null when the rules exclude it for this viewer. */
  readonly access: CardAccess | null;
}

interface Found extends Row {
  readonly access: CardAccess;
}

/** A ticket of a box, as its reader may see it. */
export interface FoundIn extends Found {
  readonly box: Box;
}

const isFound = (row: Row): row is Found => row.access !== null;

/** The boxes: which tickets are in them for which viewer. */
@Injectable()
export class TicketLists {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly search: TicketSearch,
    private readonly names: TicketNames,
    private readonly orgNames: OrgNames,
    private readonly marks: UnconfirmedResidence,
    private readonly pictures: CasePictures,
    private readonly cursors: SealedCursors,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError BAD_CURSOR */
  async list(viewer: Viewer, query: TicketsQuery): Promise<TicketList> {
    const { manager } = this.source;
    const { box } = query;
    const { found, last } = await this.page(viewer, query);
    const { cards: items } = await this.cards(found.map((one) => ({ ...one, box })));
    const isFull = box === 'pool' && (await this.access.isFull(manager, viewer.id));
    return {
      items,
      nextCursor: last && this.cursors.encrypted(this.cursorAt(viewer, query, last)),
      ...(isFull && { hint: hindrances.full.words }),
    };
  }

  /** The cards of tickets, in their order, and the names on them and of more people. */
  async cards(
    found: readonly FoundIn[],
    people: readonly string[] = [],
  ): Promise<{ cards: TicketCard[]; names: CardNames }> {
    const { manager } = this.source;
    const tickets = found.map(({ ticket }) => ticket);
    const names = await this.names.ofCards(manager, tickets, people);
    const unconfirmed = await this.marks.unconfirmed(
      manager,
      found.filter(({ access }) => access.readsStaffNotes).map(({ ticket }) => ticket),
    );
    const cardOf = ({ box, ticket, access }: FoundIn): TicketCard => {
      const thumb = this.pictures.thumbOf(ticket.pictures ?? []);
      return {
        ...TicketCard.of(ticket, names, thumb, this.clock.nowIn(ticket), access, box === 'nearby'),
        ...(unconfirmed.has(ticket.id) && { unconfirmed: true as const }),
      };
    };
    return { cards: found.map(cardOf), names };
  }

  /** One page and, when there may be more, the ticket to continue after. */
  private async page(
    viewer: Viewer,
    query: TicketsQuery,
  ): Promise<{ found: Found[]; last: LoadedCard | null }> {
    const limit = query.limit ?? 20;
    const accessFor = this.access.accessForMany(this.source.manager, viewer);
    const terms = await this.search.termsOf(viewer, query.q ?? '');
    const found: Found[] = [];
    let last: LoadedCard | null = null;
    for (let batch = 0; batch < MAX_BATCHES; batch++) {
      const cursor = last
        ? this.cursorAt(viewer, query, last)
        : query.cursor
          ? this.cursors.decrypted(query.cursor)
          : null;
      const size = batch === 0 ? limit + 1 : BATCH;
      const rows: Row[] = await this.fetchBatch(viewer, query, terms, { cursor, size }, accessFor);
      for (const row of rows) {
        if (isFound(row) && found.length === limit) return { found, last };
        if (isFound(row)) found.push(row);
        last = row.ticket;
      }
      if (rows.length < size) return { found, last: null };
    }
    return { found, last };
  }

  private cursorAt(viewer: Viewer, { box }: TicketsQuery, ticket: LoadedCard): Cursor {
    return { at: sortings[boxRules[box].order].keyOf(ticket, viewer), id: ticket.id };
  }

  private async fetchBatch(
    viewer: Viewer,
    query: TicketsQuery,
    terms: readonly SearchTerm[],
    page: Omit<Page, 'order'>,
    accessFor: AccessFor,
  ): Promise<Row[]> {
    const { manager } = this.source;
    const { box } = query;
    const chosen = await this.chosen(viewer, query, terms, page);
    if (chosen === null) return [];
    const { sql, parameters } = chosen;
    const rule = boxRules[box];
    const tickets = rule.keeps ? null : await this.store.findCards(manager, sql, parameters);
    if (tickets) return tickets.map((ticket) => ({ ticket, access: accessOnCard(ticket, viewer, rule) }));
    const rows: Row[] = [];
    for (const ticket of await this.store.find(manager, sql, parameters))
      rows.push({ ticket, access: await this.accessIn(box, ticket, viewer, accessFor) });
    return rows;
  }

  /** SQL: the tickets of a page; null when there can be none. */
  async chosen(
    viewer: Viewer,
    query: TicketsQuery,
    terms: readonly SearchTerm[],
    page: Omit<Page, 'order'>,
  ): Promise<{ readonly sql: string; readonly parameters: readonly unknown[] } | null> {
    const rule = boxRules[query.box];
    const at = this.clock.at();
    const where = applyFilters(rule.where(new Where(), viewer, at), viewer, query, terms, at);
    const areas = rule.areas && areaIds(rule.areas(viewer));
    // A search is led by its words, and a box without areas by its parties.
    const sql =
      areas && terms.length === 0
        ? await this.inAreas(where, areas, viewer, { order: rule.order, ...page }, rule)
        : this.inOrder(where, areas, viewer, { order: rule.order, ...page }, rule);
    return sql === null ? null : { sql, parameters: where.parameters };
  }

  /** What the viewer may see of a ticket's card in a box; null when the rules exclude it. */
  async accessIn(box: Box, ticket: Loaded, viewer: Viewer, accessFor: AccessFor): Promise<CardAccess | null> {
    const { keeps } = boxRules[box];
    if (!keeps) return accessOnCard(ticket, viewer, boxRules[box]);
    const access = await accessFor(ticket);
    return access !== null && keeps(access, this.clock.nowIn(ticket), viewer) ? access : null;
  }

  /** SQL: the tickets of a page, found by the indexes of its areas; null when there can be none. */
  private async inAreas(
    where: Where,
    areas: readonly string[],
    viewer: Viewer,
    page: Page,
    { others }: BoxRule,
  ): Promise<string | null> {
    const held = [...areas, ...buildingsOf(viewer)];
    const named = await this.orgNames.of(this.source.manager, viewer.organisation, { areas: held });
    const further = others?.(where, viewer, this.clock.at()) ?? null;
    const some = candidates(where, areas, named.areas, page, viewer, further);
    const key = keyFor(where, page.order, viewer);
    return some && `t.id = ANY (ARRAY(${some})) ${orderBy(page.order, key)}`;
  }

  /** SQL: the tickets of a page, all of them sorted. */
  private inOrder(
    where: Where,
    areas: readonly string[] | undefined,
    viewer: Viewer,
    { order, size, cursor }: Page,
    { others }: BoxRule,
  ): string {
    const further = others?.(where, viewer, this.clock.at()) ?? 'false';
    if (areas) where.and(`c.path && ?::uuid[] OR ${further}`, areas);
    const key = keyFor(where, order, viewer);
    if (cursor) where.and(after(where, order, key, cursor));
    return `${where.sql} ${orderBy(order, key)} LIMIT ${size}`;
  }
}
