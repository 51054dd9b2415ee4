import { isReporter, residentRoles } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { casesWithCurrentParty, isAmong } from '../../case/store/case-participants.ts';
import type { LoadedCard } from '../store/ticket.store.ts';
import { NOT_RECUSED, recusalParameters } from './recusal.ts';
import type { Where } from './where.ts';

/**
 * Whether the viewer wrote the words: as the first reporter, as the reporter's family representative, or as
 * proxy.
 */
export const wroteWords = (ticket: LoadedCard, viewer: Viewer): boolean =>
  ticket.formerReporters.length === 0 &&
  (ticket.reporter === null ? ticket.proxy === viewer.id : isReporter(ticket, viewer));

/** SQL form of the domain rules `isEntrusted` and not `isOpposed`. */
const ENTRUSTED = `EXISTS (SELECT 1 FROM jsonb_to_recordset(?::jsonb) AS d (person uuid, household uuid, since float8)
    WHERE d.person = t.reporter AND d.household = t.household AND (NOT t.private OR c.opened_at >= to_timestamp(d.since / 1000)))
  AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(t.about) p WHERE p->>'person' = ? OR p->>'unit' = ANY (?::text[]))
  AND NOT EXISTS (SELECT 1 FROM ticket_hearing h WHERE h.ticket = t.id AND ? = ANY (h.sides))`;

/** The viewer is the reporter or represents them. */
export function reportedBy(where: Where, { id, represents, units }: Viewer): string {
  const trusted = represents.filter(({ until }) => until === null);
  return where.bind(
    `(t.reporter = ? OR (t.reporter = ANY (?::uuid[]) AND ${ENTRUSTED}))`,
    id,
    trusted.map(({ person }) => person),
    JSON.stringify(trusted),
    id,
    units,
    id,
  );
}

/** Has an endorsement by the person, which also covers reporters of merged tickets. */
export const ENDORSED = `EXISTS (SELECT 1 FROM ticket_endorsement e WHERE e.ticket = t.id AND e.person = ?)`;

/**
 * Tickets the viewer may read in full: their own, those they placed as proxy, and those opened to endorsers
 * (domain rule `scopeOf`).
 */
export const readableInFull = (where: Where, viewer: Viewer): string =>
  where.bind(
    `(${reportedBy(where, viewer)} OR (t.proxy = ? AND ${NOT_RECUSED}) OR (t.opens_words AND ${ENDORSED}))`,
    viewer.id,
    ...recusalParameters(viewer),
    viewer.id,
  );

/** Finds by index the tickets of the viewer, and of the people they represent. */
export const ofViewer = (where: Where, { id, represents }: Viewer): Where =>
  where.and(isAmong('c.id', casesWithCurrentParty('ANY (?::uuid[])', residentRoles)), [
    id,
    ...represents.map(({ person }) => person),
  ]);

/** The viewer has not rated this run of the work. */
export const NOT_RATED = `NOT EXISTS (SELECT 1 FROM ticket_rating r WHERE r.ticket = t.id AND r.by = ?
  AND r.run = coalesce((t.clocks->'work'->>'run')::int, 0))`;
