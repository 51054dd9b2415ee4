import { Injectable } from '@nestjs/common';
import {
  besideScope,
  cleared,
  DomainError,
  hindrances,
  isRecused,
  ownRelations,
  uncleared,
} from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { decodeCursor, encodeCursor, type Cursor } from '../../../common/paging.ts';
import { cellOf, Vault, type Sealed } from '../../../common/vault.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { TicketAccess, type AccessFor } from '../access/ticket-access.ts';
import { boxRules, type BoxRule, type Keeps } from './ticket-boxes.ts';
import { candidates, type Page } from './candidates.ts';
import { areaIds, isHeld } from './staff-conditions.ts';
import { OrgNames } from '../../org/org.names.ts';
import { TicketCard, type CardAccess, type TicketList } from '../view/ticket-card.dto.ts';
import { UnconfirmedResidence } from '../view/unconfirmed-residence.queries.ts';
import { TicketNames } from '../view/ticket-names.queries.ts';
import { TicketStore, type Loaded, type LoadedCard } from '../store/ticket.store.ts';
import type { TicketsQuery } from './tickets-query.dto.ts';
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
/** The cell under which cursors are encrypted: they are not in a row. */
const CURSOR = cellOf('ticket', 'cursor');

/** A ticket of a batch. */
interface Row {
  readonly ticket: LoadedCard;
  /** Null when the rules exclude it for this viewer. */
  readonly access: CardAccess | null;
}

interface Found extends Row {
  readonly access: CardAccess;
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
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError BAD_CURSOR */
  async list(viewer: Viewer, query: TicketsQuery): Promise<TicketList> {
    const { manager } = this.source;
    const { found, last } = await this.page(viewer, query);
    const tickets = found.map(({ ticket }) => ticket);
    const names = await this.names.ofCards(manager, tickets);
    const now = this.clock.now();
    const isNeighbour = query.box === 'nearby';
    const unconfirmed = await this.marks.unconfirmed(
      manager,
      found.filter(({ access }) => access.readsStaffNotes).map(({ ticket }) => ticket),
    );
    const items = found.map(({ ticket, access }) => ({
      ...TicketCard.of(ticket, names, this.pictures.thumbOf(ticket.pictures ?? []), now, access, isNeighbour),
      ...(unconfirmed.has(ticket.id) && { unconfirmed: true as const }),
    }));
    const isFull = query.box === 'pool' && (await this.access.isFull(manager, viewer.id));
    return {
      items,
      nextCursor: last && this.encrypted(this.cursorAt(viewer, query, last)),
      ...(isFull && { hint: hindrances.full.words }),
    };
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
          ? this.decrypted(query.cursor)
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

  /** Encrypts a cursor: the last ticket read may be one that the viewer must not know of. */
  private encrypted(cursor: Cursor): string {
    return Buffer.from(this.vault.seal(encodeCursor(cursor), CURSOR)).toString('base64url');
  }

  /** @throws DomainError BAD_CURSOR */
  private decrypted(text: string): Cursor {
    const sealed = Buffer.from(text, 'base64url').toString();
    try {
      return decodeCursor(this.vault.open(sealed as Sealed, CURSOR));
    } catch {
      throw new DomainError('BAD_CURSOR');
    }
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
    const rule = boxRules[query.box];
    const at = this.clock.at();
    const where = applyFilters(rule.where(new Where(), viewer, at), viewer, query, terms, at);
    const areas = rule.areas && areaIds(rule.areas(viewer));
    // A search is led by its words, and a box without areas by its parties.
    const chosen =
      areas && terms.length === 0
        ? await this.inAreas(where, areas, viewer, { order: rule.order, ...page }, rule)
        : this.inOrder(where, areas, viewer, { order: rule.order, ...page }, rule);
    if (chosen === null) return [];
    if (rule.keeps)
      return this.kept(
        await this.store.find(manager, chosen, where.parameters),
        rule.keeps,
        viewer,
        accessFor,
      );
    const tickets = await this.store.findCards(manager, chosen, where.parameters);
    return tickets.map((ticket) => ({ ticket, access: accessOnCard(ticket, viewer, rule) }));
  }

  /** The tickets with the viewer's access, as far as the box keeps them. */
  private async kept(
    tickets: readonly Loaded[],
    keeps: Keeps,
    viewer: Viewer,
    accessFor: AccessFor,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (const ticket of tickets) {
      const access = await accessFor(ticket);
      const isKept = access !== null && keeps(access, this.clock.now(), viewer);
      rows.push({ ticket, access: isKept ? access : null });
    }
    return rows;
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

/** What a reader of a box may see of a card; null when the rules exclude the ticket. */
function accessOnCard(
  ticket: LoadedCard,
  viewer: Viewer,
  { areas, wroteWords, isForStaff = false }: BoxRule,
): CardAccess | null {
  if (areas && (isRecused(ticket, viewer) || !isHeld(ticket, areas(viewer), viewer))) return null;
  const relations = ownRelations(ticket, viewer);
  const isBeside = relations.has('endorser') && !relations.has('reporter');
  return {
    clearance: wroteWords?.(ticket, viewer) ? cleared : uncleared,
    scope: isBeside ? besideScope(ticket) : 'whole',
    readsStaffNotes: isForStaff,
    actor: { id: viewer.id, relations },
  };
}
