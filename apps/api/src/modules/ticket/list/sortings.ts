import { DAY, type Instant } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import type { Loaded } from '../store/ticket.store.ts';

/** `placed`: newest first. `near`: own building first, then newest. `due`: soonest promise first. */
export type Order = 'placed' | 'near' | 'due';

const NEVER_DUE = '9999-01-01T00:00:00Z';

/**
 * Added to the time of nearby tickets so that they sort first, because a cursor is one instant: a thousand
 * years.
 */
const NEARBY_FIRST = 365_250 * DAY;
const near = `c.opened_at + CASE WHEN c.path && ?::uuid[] THEN interval '8766000 hours' ELSE interval '0' END`;

interface Sorting {
  readonly by: string;
  readonly after: string;
  readonly keyOf: (ticket: Loaded, viewer: Viewer) => Instant;
}

export const buildingsOf = ({ homes }: Viewer): string[] => homes.map(({ building }) => building.id);

export const sortings: Readonly<Record<Order, Sorting>> = {
  placed: {
    by: 'c.opened_at DESC, c.id DESC',
    after: '(c.opened_at, c.id) < (?::timestamptz, ?::uuid)',
    keyOf: ({ placedAt }) => placedAt,
  },
  near: {
    by: `${near} DESC, t.id DESC`,
    after: `(${near}, t.id) < (?::timestamptz, ?::uuid)`,
    keyOf: ({ placedAt, path }, viewer) =>
      placedAt + (buildingsOf(viewer).some((id) => path.includes(id)) ? NEARBY_FIRST : 0),
  },
  due: {
    by: `coalesce(c.promised_at, '${NEVER_DUE}') ASC, t.id ASC`,
    after: `(coalesce(c.promised_at, '${NEVER_DUE}'), t.id) > (?::timestamptz, ?::uuid)`,
    keyOf: ({ promisedAt }) => promisedAt ?? Date.parse(NEVER_DUE),
  },
};
