import { ms } from '../../common/columns.ts';
import { inForce } from './in-force.ts';

/** SQL: who authorised whom, valid while both are confirmed in that household. */
export const delegations = (
  at: string,
): string => `household_delegate d JOIN account principal ON principal.id = d.person AND principal.active
  JOIN residence mine ON mine.account = d.delegate AND mine.household = d.household AND mine.status = 'confirmed' AND ${inForce('mine', at)}
  JOIN residence theirs ON theirs.account = d.person AND theirs.household = d.household
    AND theirs.status = 'confirmed' AND ${inForce('theirs', at)}
    AND ${inForce('d', at)}`;

/** SQL: whom `account` represents or represented, and in which household. */
export const represents = (
  account: string,
  at: string,
): string => `(SELECT coalesce(json_agg(json_build_object('person', x.person, 'household', x.household, 'since', ${ms('x.since')},
    'until', CASE WHEN x.id IN (SELECT d.id FROM ${delegations(at)} WHERE d.delegate = ${account})
      THEN NULL ELSE ${ms(`least(x.until, ${at}::timestamptz)`)} END)), '[]')
  FROM household_delegate x WHERE x.delegate = ${account} AND x.since <= ${at})`;

/**
 * SQL: whether `represents` ends with the instant itself, because an authorisation that is not ended is not
 * valid: such an answer holds for no longer than that.
 */
export const isFleeting = (account: string, at: string): string => `EXISTS (SELECT 1 FROM household_delegate x
  WHERE x.delegate = ${account} AND ${inForce('x', at)}
    AND x.id NOT IN (SELECT d.id FROM ${delegations(at)} WHERE d.delegate = ${account}))`;

/** SQL: when the next of the terms after `at` begins or ends that `account` and their housemates have. */
export const nextChangeOf = (account: string, at: string): string => `(SELECT ${ms('min(x.at)')} FROM (
    SELECT unnest(ARRAY[n.since, n.until]) AS at FROM residence n
      WHERE n.household IN (SELECT j.household FROM residence j WHERE j.account = ${account})
    UNION ALL SELECT unnest(ARRAY[n.since, n.until]) FROM household_delegate n WHERE n.delegate = ${account}
    UNION ALL SELECT n.until FROM suspension n WHERE n.account = ${account} AND n.ended_at IS NULL) x WHERE x.at > ${at})`;

/** SQL: the confirmed homes of `account` that have ended. */
export const movedOut = (
  account: string,
  at: string,
): string => `(SELECT coalesce(json_agg(json_build_object('household', o.household, 'until', ${ms('o.until')})), '[]')
  FROM residence o WHERE o.account = ${account} AND o.status IN ('confirmed', 'ended') AND o.until <= ${at})`;

/** SQL: the confirmed residents who share a home with `account`. */
export const housemates = (
  account: string,
  at: string,
): string => `(SELECT coalesce(json_agg(DISTINCT l.account), '[]') FROM residence i
    JOIN residence l ON l.household = i.household AND l.account <> i.account AND l.status = 'confirmed' AND ${inForce('l', at)}
  WHERE i.account = ${account} AND i.status = 'confirmed' AND ${inForce('i', at)})`;

/**
 * SQL: a person with the confirmed homes and units that the recusal rules need. `account` must not be a
 * column of r, m, x, o, i or l.
 */
export const PERSON = (account: string, at: string): string => `json_build_object(
  'id', ${account},
  'households', (SELECT coalesce(json_agg(r.household), '[]') FROM residence r WHERE r.account = ${account}
    AND r.status = 'confirmed' AND ${inForce('r', at)}),
  'movedOut', ${movedOut(account, at)},
  'housemates', ${housemates(account, at)},
  'estates', '[]'::json,
  'represents', ${represents(account, at)},
  'units', (SELECT coalesce(json_agg(m.unit), '[]') FROM membership m WHERE m.account = ${account} AND ${inForce('m', at)}))`;
