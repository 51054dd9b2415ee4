import { DAY, type Instant } from '@sandan/domain';
import type { Cursor } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { LoadedCard } from '../store/ticket.store.ts';
import type { Where } from './where.ts';

/** `placed`: newest first. `near`: own building first, then newest. `due`: soonest promise first.
 * `outside`: what the hotline wants first. */
export type Order = 'placed' | 'near' | 'due' | 'outside';

const NEVER_DUE = '9999-01-01T00:00:00Z';

/**
 * Added to the time of nearby tickets so that they sort first, because a cursor is one instant: a thousand
 * years.
 */
const NEARBY_FIRST = 365_250 * DAY;
const SHIFT = `interval '8766000 hours'`;

/** Areas whose tickets sort together. */
export interface AreaGroup {
  readonly areas: readonly string[];
  /** Areas of an earlier group. */
  readonly without: readonly string[];
  /** Whether they sort before those of other groups. */
  readonly isFirst: boolean;
}

interface Sorting {
  /** The column that an index has in this order (`cases_due_…`, `cases_near_…`, `cases_placed_…`). */
  readonly column: string;
  readonly isDescending: boolean;
  readonly keyOf: (ticket: LoadedCard, viewer: Viewer) => Instant;
}

/** The buildings of the viewer's confirmed homes, and of others in the same estates. */
export const buildingsOf = ({ homes, estates }: Viewer): string[] =>
  homes.filter(({ estate }) => estates.includes(estate.id)).map(({ building }) => building.id);

const newestFirst = { column: 'c.opened_at', isDescending: true } as const;

export const sortings: Readonly<Record<Order, Sorting>> = {
  placed: { ...newestFirst, keyOf: ({ placedAt }) => placedAt },
  near: {
    ...newestFirst,
    keyOf: ({ placedAt, path }, viewer) =>
      placedAt + (buildingsOf(viewer).some((id) => path.includes(id)) ? NEARBY_FIRST : 0),
  },
  due: {
    column: `coalesce(c.promised_at, '${NEVER_DUE}'::timestamptz)`,
    isDescending: false,
    keyOf: ({ promisedAt }) => promisedAt ?? Date.parse(NEVER_DUE),
  },
  outside: {
    column: 't.hotline_due',
    isDescending: false,
    keyOf: ({ hotlineDue }) => hotlineDue ?? Date.parse(NEVER_DUE),
  },
};

/** The groups of an order, given the areas of a box. */
export function groupsOf(order: Order, areas: readonly string[], viewer: Viewer): AreaGroup[] {
  const all = { areas, without: [], isFirst: false };
  if (order !== 'near') return [all];
  const own = buildingsOf(viewer);
  return [
    { areas: own, without: [], isFirst: true },
    { ...all, without: own },
  ];
}

const directionOf = ({ isDescending }: Sorting): string => (isDescending ? 'DESC' : 'ASC');

/** SQL: the sort key of a row in a group. */
export const keyIn = (order: Order, { isFirst }: Pick<AreaGroup, 'isFirst'>): string =>
  isFirst ? `${sortings[order].column} + ${SHIFT}` : sortings[order].column;

/** SQL: the sort key of any row. */
export const keyFor = (where: Where, order: Order, viewer: Viewer): string =>
  order === 'near'
    ? where.bind(
        `${sortings.near.column} + CASE WHEN c.path && ?::uuid[] THEN ${SHIFT} ELSE interval '0' END`,
        buildingsOf(viewer),
      )
    : sortings[order].column;

/** SQL: the order by a key and the id. */
export const orderBy = (order: Order, key: string, id = 'c.id'): string => {
  const direction = directionOf(sortings[order]);
  return `ORDER BY ${key} ${direction}, ${id} ${direction}`;
};

/** SQL: after the cursor, for rows with this key. */
export const after = (
  where: Where,
  order: Order,
  key: string,
  { at, id }: Cursor,
  { isFirst }: Pick<AreaGroup, 'isFirst'> = { isFirst: false },
): string =>
  where.bind(
    `(${key}, c.id) ${sortings[order].isDescending ? '<' : '>'} (?::timestamptz, ?::uuid)`,
    new Date(isFirst ? at - NEARBY_FIRST : at),
    id,
  );
