import {
  boxesWithUnconfirmed,
  isReporter,
  residentRoles,
  seesArea,
  withRequests,
  type Box,
  type Instant,
  type Now,
  type Person,
  type State,
} from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { takingPart } from '../../case/store/case-participants.ts';
import type { TicketsQuery } from './tickets-query.dto.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { HAS_CARD, NEIGHBOURLY } from '../holds/ticket-neighbours.queries.ts';
import { ofStranger } from '../view/unconfirmed-residence.queries.ts';
import type { Loaded } from '../store/ticket.store.ts';

/** A SQL condition over `ticket t` and `cases c`, with its parameters in order. */
export class Where {
  readonly parameters: unknown[] = [];
  private readonly parts: string[] = [];

  /** The text with each `?` replaced by the parameter for the next value. */
  with(sql: string, ...values: unknown[]): string {
    const given = [...values];
    return sql.replace(/\?/g, () => `$${this.parameters.push(given.shift())}`);
  }

  /** Adds a condition, as `with`. */
  and(sql: string, ...values: unknown[]): this {
    this.parts.push(`(${this.with(sql, ...values)})`);
    return this;
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}

/** `placed`: newest first. `near`: own building first, then newest. `due`: soonest promise first. */
export type Order = 'placed' | 'near' | 'due';

interface BoxRule {
  readonly order: Order;
  readonly where: (where: Where, viewer: Viewer, at: Instant) => Where;
  /**
   * A filter after the query for what only the domain rules can decide, such as who is the authority when
   * others are recused, absent or have worked on it.
   */
  readonly keeps?: (access: ViewerAccess, now: Now) => boolean;
  /**
   * Whether phone numbers in the words are shown because the viewer wrote them. With `keeps`, ViewerAccess
   * decides.
   */
  readonly isOwn?: (ticket: Loaded, viewer: Viewer) => boolean;
  /** Which tickets the viewer may read in full, in a box where some are shown only as cards. */
  readonly readsWhole?: (where: Where, viewer: Viewer) => string;
  /** A box for staff. */
  readonly isForStaff?: boolean;
}

interface Held {
  readonly area: string;
  readonly standingInFor: string | null;
}
const ids = (areas: readonly Held[]): string[] => areas.map(({ area }) => area);
const stewardAreas = ({ memberships }: Viewer): Held[] =>
  memberships.filter(({ kind }) => kind === 'steward_team');
const officeAreas = ({ offices }: Viewer): Held[] => offices.filter(({ office }) => seesArea(office));

/** The people the viewer may act for: themselves and those they stand in for. */
const hands = ({ id, standsInFor }: Viewer): string[] => [id, ...standsInFor.map((person) => person.id)];

/** SQL negation of the domain rule `isRecused`. */
const NOT_RECUSED = `NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(?::jsonb) AS p (person text, until float8)
    WHERE (p.person = t.reporter::text OR jsonb_exists(t.former_reporters, p.person)) AND (p.until IS NULL
      OR to_timestamp(p.until / 1000) > c.opened_at))
  AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(?::jsonb) AS h (household uuid, until float8)
    WHERE (h.household = t.household OR h.household = ANY (t.other_households)) AND (h.until IS NULL
      OR to_timestamp(h.until / 1000) > c.opened_at))
  AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(t.about || t.recused) p WHERE p->>'person' = ? OR p->>'unit' = ANY (?::text[]))
  AND NOT EXISTS (SELECT 1 FROM ticket_endorsement n WHERE n.ticket = t.id AND n.person = ?)
  AND NOT EXISTS (SELECT 1 FROM ticket_hearing s WHERE s.ticket = t.id AND (? = ANY (s.sides) OR EXISTS (
    SELECT 1 FROM unnest(s.sides) AS p(side) WHERE p.side = ANY (?::uuid[])
      AND p.side IS DISTINCT FROM t.reporter AND NOT jsonb_exists(t.former_reporters, p.side::text))))`;

function recusal({ id, households, movedOut, housemates, units, represents }: Person): unknown[] {
  const people = [{ person: id }, ...represents];
  const homes = [...households.map((household) => ({ household })), ...movedOut];
  return [JSON.stringify(people), JSON.stringify(homes), id, units, id, id, housemates];
}

/**
 * Excludes tickets from which the person is recused: as reporter, household, subject, side of a hearing, or
 * by a recusal.
 */
const notRecused = (where: Where, person: Person): Where => where.and(NOT_RECUSED, ...recusal(person));

/** In the viewer's own areas, or those of a person they stand in for who is not recused. */
function within(where: Where, areas: readonly Held[], { standsInFor }: Viewer): Where {
  const own = where.with(
    `c.path && ?::uuid[]`,
    ids(areas.filter(({ standingInFor }) => standingInFor === null)),
  );
  const others = standsInFor.map((person) => {
    const held = ids(areas.filter(({ standingInFor }) => standingInFor === person.id));
    return where.with(`(c.path && ?::uuid[] AND ${NOT_RECUSED})`, held, ...recusal(person));
  });
  return where.and([own, ...others].join(' OR '));
}

const WORKS = takingPart('ANY (?::uuid[])', ['lead', 'support', 'task']);
const FOLLOWS = takingPart('ANY (?::uuid[])', ['case_steward']);

/** Outside units have no accounts: intake acts for them. */
const OUTSIDE = `EXISTS (SELECT 1 FROM ticket_assignment a
  WHERE a.ticket = t.id AND a.status <> 'ended' AND a.external AND c.path && ?::uuid[])`;

const parties = (viewer: Viewer): string[] => [...hands(viewer), ...viewer.units];

/** Assigned to the viewer or their units, or to an outside unit when the viewer is intake. */
function assigned(where: Where, viewer: Viewer): Where {
  const intake = ids(viewer.offices.filter(({ office }) => office === 'intake'));
  const own = where.with(`c.id IN (${WORKS})`, parties(viewer));
  return where.and(intake.length === 0 ? own : `${own} OR ${where.with(OUTSIDE, intake)}`);
}

const inMyArea = (where: Where, viewer: Viewer): Where =>
  notRecused(within(where, officeAreas(viewer), viewer), viewer);

const waitsForMe = (state: State, standing: 'authority' | 'verifier'): BoxRule => ({
  order: 'due',
  where: (where, viewer) => inMyArea(where.and(`c.state = '${state}'`), viewer),
  keeps: ({ actor }) => actor.relations.has(standing),
});

/**
 * Whether the viewer wrote the words: as the first reporter, as the reporter's family representative, or as
 * proxy.
 */
const isOwn = (ticket: Loaded, viewer: Viewer): boolean =>
  ticket.formerReporters.length === 0 &&
  (ticket.reporter === null ? ticket.proxy === viewer.id : isReporter(ticket, viewer));

/** SQL form of the domain rules `isEntrusted` and not `isOpposed`. */
const ENTRUSTED = `EXISTS (SELECT 1 FROM jsonb_to_recordset(?::jsonb) AS d (person uuid, household uuid, since float8)
    WHERE d.person = t.reporter AND d.household = t.household AND (NOT t.private OR c.opened_at >= to_timestamp(d.since / 1000)))
  AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(t.about) p WHERE p->>'person' = ? OR p->>'unit' = ANY (?::text[]))
  AND NOT EXISTS (SELECT 1 FROM ticket_hearing h WHERE h.ticket = t.id AND ? = ANY (h.sides))`;

/** The viewer is the reporter or represents them. */
function reported(where: Where, { id, represents, units }: Viewer): string {
  const trusted = represents.filter(({ until }) => until === null);
  return where.with(
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
const ENDORSED = `EXISTS (SELECT 1 FROM ticket_endorsement e WHERE e.ticket = t.id AND e.person = ?)`;

/**
 * Tickets the viewer may read in full: their own, those they placed as proxy, and those opened to endorsers
 * (domain rule `scopeOf`).
 */
const wholly = (where: Where, viewer: Viewer): string =>
  where.with(
    `(${reported(where, viewer)} OR (t.proxy = ? AND ${NOT_RECUSED}) OR (t.opens_words AND ${ENDORSED}))`,
    viewer.id,
    ...recusal(viewer),
    viewer.id,
  );

/** Finds by index the tickets of the viewer, and of the people they represent. */
const mine = (where: Where, { id, represents }: Viewer): Where =>
  where.and(`c.id IN (${takingPart('ANY (?::uuid[])', residentRoles)})`, [
    id,
    ...represents.map(({ person }) => person),
  ]);

/** The viewer has not rated this run of the work. */
const NOT_RATED = `NOT EXISTS (SELECT 1 FROM ticket_rating r WHERE r.ticket = t.id AND r.by = ?
  AND r.run = coalesce((t.clocks->'work'->>'run')::int, 0))`;

const HEARD = `EXISTS (SELECT 1 FROM ticket_hearing h WHERE h.ticket = t.id AND h.status = 'open' AND
  (h.host = ANY (?::uuid[]) OR ? = ANY (h.sides)
    OR EXISTS (SELECT 1 FROM jsonb_array_elements(h.seats) s WHERE s->>'unit' = ANY (?::text[]))))`;

const ASKED = `EXISTS (SELECT 1 FROM case_request r WHERE r.case = t.id AND r.status = 'pending'
  AND r.asker <> ? AND (c.path && ?::uuid[] OR r.form->>'successor' = ?))`;

/** The conditions of each box. */
export const boxRules: Readonly<Record<Box, BoxRule>> = {
  placed: {
    order: 'placed',
    where: (where, viewer) => mine(where, viewer).and(`${wholly(where, viewer)} OR ${ENDORSED}`, viewer.id),
    isOwn,
    readsWhole: wholly,
  },
  rate: {
    order: 'placed',
    where: (where, viewer) =>
      mine(where, viewer).and(
        `c.state = 'rating' AND (${reported(where, viewer)} OR (${ENDORSED} AND ${NOT_RATED}))`,
        viewer.id,
        viewer.id,
      ),
    isOwn,
    readsWhole: wholly,
  },
  nearby: {
    order: 'near',
    where: (where, viewer) =>
      notRecused(
        where.and(
          `c.path && ?::uuid[] AND c.state NOT IN ('closed', 'rating') AND ${HAS_CARD} AND NOT ${ENDORSED}`,
          viewer.estates,
          viewer.id,
        ),
        viewer,
      ),
  },
  pool: {
    order: 'due',
    isForStaff: true,
    where: (where, viewer) =>
      notRecused(
        within(where.and(`c.state = 'pool' AND NOT t.sensitive`), stewardAreas(viewer), viewer),
        viewer,
      ),
  },
  accepted: {
    order: 'due',
    isForStaff: true,
    where: (where, viewer) => notRecused(where.and(`c.id IN (${FOLLOWS})`, hands(viewer)), viewer),
    keeps: ({ ticket, actor }) => ticket.caseSteward === actor.id || actor.relations.has('case_steward'),
  },
  dispatch: waitsForMe('dispatching', 'authority'),
  verify: waitsForMe('verifying', 'verifier'),
  sign: {
    order: 'due',
    where: (where, viewer) => assigned(where.and(`c.state = 'signing'`), viewer),
    keeps: ({ actor }) => actor.relations.has('lead'),
  },
  work: {
    order: 'due',
    where: (where, viewer) =>
      assigned(where.and(`c.state IN ('working', 'asking', 'deliberating', 'verifying')`), viewer),
    keeps: ({ actor }) => actor.relations.has('lead') || actor.relations.has('support'),
  },
  late: {
    order: 'due',
    where: (where, viewer, at) =>
      where
        .and(`c.state <> 'closed' AND c.promised_at < ?`, new Date(at))
        .and(
          `c.path && ?::uuid[] OR c.id IN (${FOLLOWS}) OR c.id IN (${WORKS})`,
          ids(officeAreas(viewer)),
          hands(viewer),
          parties(viewer),
        ),
    keeps: ({ scope }) => scope === 'whole',
  },
  scope: { order: 'placed', isForStaff: true, where: inMyArea },
  hear: {
    order: 'due',
    where: (where, viewer) =>
      where.and(
        `c.state = 'deliberating' AND (c.path && ?::uuid[] OR ${HEARD})`,
        ids(officeAreas(viewer)),
        hands(viewer),
        viewer.id,
        viewer.units,
      ),
    keeps: ({ actor }) => (['convenor', 'seat', 'side'] as const).some((one) => actor.relations.has(one)),
  },
  requests: {
    order: 'placed',
    where: (where, viewer) => where.and(ASKED, viewer.id, ids(officeAreas(viewer)), viewer.id),
    keeps: ({ ticket, actor }, now) => withRequests({ case: ticket, actor, now }).relations.has('granter'),
  },
};

/** One folded word of a query, with the categories and buildings whose name matches it. */
export interface Sought {
  readonly word: string;
  readonly categories: readonly string[];
  readonly buildings: readonly string[];
}

type Search = (where: Where, sought: Sought, viewer: Viewer) => string;

/** Matches one of these columns. */
const inText = (where: Where, { word }: Sought, ...texts: readonly string[]): string =>
  texts.map((text) => where.with(`${text} LIKE ?`, `%${word.replace(/[\\%_]/g, '\\$&')}%`)).join(' OR ');

/** Matches one of these columns, or the name of the category or building. */
const searchIn =
  (...texts: readonly string[]): Search =>
  (where, sought) => {
    const text = inText(where, sought, ...texts);
    const named = where.with(
      `t.category = ANY (?::text[]) OR t.building = ANY (?::uuid[])`,
      sought.categories,
      sought.buildings,
    );
    return `(${text} OR ${named})`;
  };

const NUMBER = `replace(lower(c.number), '-', '')`;
const inWhole = searchIn('c.search', 'c.said');
const onCard = searchIn('c.card');

/**
 * Neighbours and hearing participants search only what their cards show: a search in the words would reveal
 * them. The words of an idea are on its card.
 */
const searches: Readonly<Partial<Record<Box, Search>>> = {
  nearby: (where, sought, viewer) =>
    `${onCard(where, sought, viewer)} OR (t.kind = 'idea' AND (${inText(where, sought, 'c.search')}))`,
  hear: searchIn(NUMBER),
};

/**
 * A search in tickets that the viewer only endorsed: title, category and building where neighbours may know
 * them.
 */
const beside: Search = (where, sought, viewer) =>
  `${inText(where, sought, NUMBER)} OR (${NEIGHBOURLY} AND ${onCard(where, sought, viewer)})`;

/** The search of a box: the full text, or only what the card shows this viewer. */
function searchFor(box: Box): Search {
  const { readsWhole } = boxRules[box];
  if (!readsWhole) return searches[box] ?? inWhole;
  return (where, sought, viewer) =>
    `CASE WHEN ${readsWhole(where, viewer)} THEN ${inWhole(where, sought, viewer)} ELSE ${beside(where, sought, viewer)} END`;
}

/**
 * The filters of a list on top of its box. A filter never matches what the viewer may not read. Every word of
 * the query must match; a query of separators only matches nothing.
 */
export function filter(
  where: Where,
  viewer: Viewer,
  { box, q, state, kind, urgency, category, building, unconfirmed }: TicketsQuery,
  sought: readonly Sought[],
  at: Instant,
): Where {
  for (const [column, value] of Object.entries({ state, kind, urgency, category }))
    if (value) where.and(`${column === 'state' ? 'c' : 't'}.${column} = ?`, value);
  const { readsWhole } = boxRules[box];
  if (readsWhole && (kind || category)) where.and(`${NEIGHBOURLY} OR ${readsWhole(where, viewer)}`);
  if (building) where.and(`c.path @> ARRAY[?::uuid]`, building);
  if (unconfirmed && boxesWithUnconfirmed.has(box))
    where.and(
      `${unconfirmed === 'hide' ? 'NOT' : ''} (${ofStranger('?')})`,
      ...Array<Date>(4).fill(new Date(at)),
    );
  if (q?.trim() && sought.length === 0) where.and('false');
  for (const one of sought) where.and(searchFor(box)(where, one, viewer));
  return where;
}
