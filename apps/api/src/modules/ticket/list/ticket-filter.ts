import { boxesWithOrigin, type Instant } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { NEIGHBOURLY } from '../holds/ticket-neighbours.queries.ts';
import { ofStranger } from '../view/unconfirmed-residence.queries.ts';
import { searchFor, type SearchTerm } from './search-conditions.ts';
import { boxRules } from './ticket-boxes.ts';
import type { TicketsQuery } from './tickets-query.dto.ts';
import type { Where } from './where.ts';

/**
 * The filters of a list on top of its box. A filter never matches what the viewer may not read. Every word of
 * the query must match; a query of separators only matches nothing.
 */
export function applyFilters(
  where: Where,
  viewer: Viewer,
  { box, q, state, kind, urgency, category, source, building, unconfirmed }: TicketsQuery,
  terms: readonly SearchTerm[],
  at: Instant,
): Where {
  for (const [column, value] of Object.entries({ state, kind, urgency, category }))
    if (value) where.and(`${column === 'state' ? 'c' : 't'}.${column} = ?`, value);
  const { readsWhole } = boxRules[box];
  if (readsWhole && (kind || category)) where.and(`${NEIGHBOURLY} OR ${readsWhole(where, viewer)}`);
  if (source && boxesWithOrigin.has(box)) where.and(`t.source = ?`, source);
  if (building) where.and(`c.path @> ARRAY[?::uuid]`, building);
  if (unconfirmed && boxesWithOrigin.has(box))
    where.and(
      `${unconfirmed === 'hide' ? 'NOT' : ''} (${ofStranger('?')})`,
      ...Array<Date>(4).fill(new Date(at)),
    );
  if (q?.trim() && terms.length === 0) where.and('false');
  for (const term of terms) where.and(searchFor(box)(where, term, viewer));
  return where;
}
