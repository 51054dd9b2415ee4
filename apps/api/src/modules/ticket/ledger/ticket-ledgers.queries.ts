import { Injectable } from '@nestjs/common';
import { inBulk, isRecused, seesArea, type LedgerName } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import type { Cursor } from '../../../common/paging.ts';
import { ownOffices, type Viewer } from '../../../common/viewer.ts';
import { OrgNames } from '../../org/org.names.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { candidates } from '../list/candidates.ts';
import { orderBy } from '../list/sortings.ts';
import { Where } from '../list/where.ts';
import { TicketStore, type Loaded } from '../store/ticket.store.ts';
import { TicketNames } from '../view/ticket-names.queries.ts';
import { narrowed, type LedgerFilter } from './ledger-conditions.ts';
import { eventsOf, type LedgerTicket } from './ledger-ticket.ts';

/** Tickets in memory at once. */
const PAGE = 200;

/** The areas whose ledgers a person keeps: those of their own offices. A stand-in keeps none. */
export const ledgerAreas = (viewer: Viewer): string[] =>
  ownOffices(viewer)
    .filter(({ office }) => seesArea(office))
    .map(({ area }) => area);

/** The tickets of a ledger, as far as the viewer may read them. */
@Injectable()
export class TicketLedgers {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly access: TicketAccess,
    private readonly names: TicketNames,
    private readonly orgNames: OrgNames,
    private readonly clock: Clock,
  ) {}

  /** Pages of tickets, newest first. Each is read by itself, so that no connection is held meanwhile. */
  async *pages(viewer: Viewer, ledger: LedgerName, filter: LedgerFilter): AsyncIterable<LedgerTicket[]> {
    const { manager } = this.source;
    const accessFor = this.access.accessForMany(manager, viewer);
    for (let cursor: Cursor | null = null, isLast = false; !isLast;) {
      const found: Loaded[] = await this.page(manager, viewer, ledger, filter, cursor);
      const seen: ViewerAccess[] = [];
      for (const ticket of found) {
        const access = await accessFor(ticket);
        if (access?.scope === 'whole' && !isRecused(ticket, viewer))
          seen.push({ ...access, clearance: inBulk(access.clearance) });
      }
      yield await this.told(manager, ledger, seen);
      const last = found.at(-1);
      isLast = found.length < PAGE || !last;
      cursor = last ? { at: last.placedAt, id: last.id } : null;
    }
  }

  private async page(
    manager: EntityManager,
    viewer: Viewer,
    ledger: LedgerName,
    filter: LedgerFilter,
    cursor: Cursor | null,
  ): Promise<Loaded[]> {
    const areas = ledgerAreas(viewer);
    const named = await this.orgNames.of(manager, viewer.organisation, { areas });
    const where = narrowed(new Where(), ledger, filter);
    const page = { order: 'placed', size: PAGE, cursor } as const;
    const some = candidates(where, areas, named.areas, page, viewer, null);
    if (some === null) return [];
    const sql = `t.id = ANY (ARRAY(${some})) ${orderBy('placed', 'c.opened_at')}`;
    return this.store.find(manager, sql, where.parameters);
  }

  /** With the events and names that the lines of the ledger show. */
  private async told(
    manager: EntityManager,
    ledger: LedgerName,
    seen: readonly ViewerAccess[],
  ): Promise<LedgerTicket[]> {
    if (seen.length === 0) return [];
    const tickets = seen.map(({ ticket }) => ticket);
    const ids = tickets.map(({ id }) => id);
    const events = await this.store.events.ofCases(manager, ids, eventsOf[ledger]);
    const people = [...events.values()].flat().flatMap(({ by, form }) => [by, form.successor ?? null]);
    const names = await this.names.of(manager, tickets, {
      people: [...people, ...tickets.flatMap(({ reveals }) => reveals.map(({ by }) => by))],
      units: tickets.flatMap(({ assignments }) =>
        assignments.flatMap(({ unit, support }) => [...(unit ? [unit] : []), ...support]),
      ),
    });
    return seen.map((access) => ({
      access,
      names,
      now: this.clock.nowIn(access.ticket),
      events: events.get(access.ticket.id) ?? [],
    }));
  }
}
