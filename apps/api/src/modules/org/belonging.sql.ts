import { inForce } from './in-force.ts';

/** SQL: the ids of the communities around the area `row`, or below it where it is a street. */
const communitiesAt = (row: string): string =>
  `SELECT x.id FROM area x WHERE x.id = ANY (${row}.path) AND x.kind = 'community'
    UNION ALL SELECT x.id FROM area x WHERE x.parent = ${row}.id AND x.kind = 'community' AND ${row}.kind = 'street'`;

/** SQL: the communities around the area `row`, or below it, as JSON. */
export const communitiesOf = (row: string): string =>
  `(SELECT coalesce(json_agg(y.id ORDER BY y.id), '[]') FROM (${communitiesAt(row)}) y)`;

/** SQL: the areas of the homes and posts of `account` for which `lasts` holds. */
const places = (account: string, lasts: (row: string) => string): string =>
  `SELECT r.household AS area FROM residence r WHERE r.account = ${account} AND ${lasts('r')}
    UNION ALL SELECT o.area FROM office o WHERE o.account = ${account} AND ${lasts('o')}
    UNION ALL SELECT m.area FROM membership m JOIN unit u ON u.id = m.unit AND u.active
      WHERE m.account = ${account} AND ${lasts('m')}`;

/**
 * SQL: the communities to which `account` belongs at `at`, as JSON with their names, the chosen one first: those
 * of homes and posts, and the chosen one.
 */
export const belongsTo = (account: string, chosen: string, at: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name)
      ORDER BY c.id = ${chosen} DESC, c.name, c.id), '[]')
    FROM (SELECT ${chosen} AS id UNION
      SELECT y.id FROM (${places(account, (row) => inForce(row, at))}) p JOIN area n ON n.id = p.area
        CROSS JOIN LATERAL (${communitiesAt('n')}) y) b JOIN area c ON c.id = b.id)`;

/** SQL: whether `account` belongs to one of the communities `some` by their choice, a home or a post. */
export const belongs = (account: string, some: string, lasts: (row: string) => string): string =>
  `(EXISTS (SELECT 1 FROM account k WHERE k.id = ${account} AND k.community = ANY (${some}))
    OR EXISTS (SELECT 1 FROM (${places(account, lasts)}) p JOIN area n ON n.id = p.area AND n.path && ${some}))`;

/** SQL: whether the area with the id `id` lies in one of the communities `some`, or above one. */
export const concerns = (id: string, some: string): string =>
  `(EXISTS (SELECT 1 FROM area w WHERE w.id = ${id} AND w.path && ${some})
    OR ${id} IN (SELECT unnest(q.path) FROM area q WHERE q.id = ANY (${some})))`;
