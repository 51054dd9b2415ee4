import type { Instant, LedgerName, Source, State } from '@sandan/domain';
import type { Period } from '../../../common/period.ts';
import { IS_ESCALATED } from '../list/staff-conditions.ts';
import type { Where } from '../list/where.ts';

/** Which lines of a ledger are asked for; null is not asked for. */
export interface LedgerFilter extends Period {
  /** Includes what lies below it. */
  readonly area: string | null;
  readonly state: State | null;
  readonly category: string | null;
  /** By which way it came; undefined in a workbook that was asked for before there were sources. */
  readonly source?: Source | null;
  /** A unit that the ticket was dispatched to. */
  readonly unit: string | null;
}

export const isWithin = (at: Instant, { from, until }: Period): boolean =>
  (from === null || at >= from) && (until === null || at < until);

/** SQL: a time within the period. */
const within = (where: Where, column: string, { from, until }: Period): string =>
  where.bind(
    `${column} >= coalesce(?::timestamptz, '-infinity') AND ${column} < coalesce(?::timestamptz, 'infinity')`,
    from === null ? null : new Date(from),
    until === null ? null : new Date(until),
  );

const hasRow = (where: Where, rows: string, column: string, period: Period): string =>
  `EXISTS (SELECT 1 FROM ${rows} AND ${within(where, column, period)})`;

/**
 * SQL: the ticket may have a line in the ledger. When a hearing or a hand-over began is in its event, which is
 * read with the ticket.
 */
const hasLine: Readonly<Record<LedgerName, (where: Where, period: Period) => string>> = {
  requests: (where, period) => within(where, 'c.opened_at', period),
  dispatches: (where, period) =>
    hasRow(where, `ticket_assignment r WHERE r.ticket = c.id AND r.unit IS NOT NULL`, 'r.since', period),
  holds: (where, period) => hasRow(where, `ticket_hold r WHERE r.ticket = c.id`, 'r.since', period),
  hearings: () => `EXISTS (SELECT 1 FROM ticket_hearing r WHERE r.ticket = c.id)`,
  handovers: () => `EXISTS (SELECT 1 FROM case_request r WHERE r."case" = c.id AND r.action = 'hand_over')`,
  supervisions: () => IS_ESCALATED,
  looks: (where, period) => hasRow(where, `ticket_reveal r WHERE r.ticket = c.id`, 'r.at', period),
};

/** Narrows a query to the tickets with a line in a ledger. */
export function narrowed(where: Where, ledger: LedgerName, filter: LedgerFilter): Where {
  const { area, state, category, source, unit } = filter;
  where.and(hasLine[ledger](where, filter));
  if (area) where.and(`c.path @> ARRAY[?::uuid]`, area);
  if (state) where.and(`c.state = ?`, state);
  if (category) where.and(`t.category = ?`, category);
  if (source) where.and(`t.source = ?`, source);
  if (unit)
    where.and(`EXISTS (SELECT 1 FROM ticket_assignment a WHERE a.ticket = c.id AND a.unit = ?::uuid)`, unit);
  return where;
}
