import {
  dateOfDay,
  dayOf,
  type Absence,
  type Instant,
  type Office,
  type Person,
  type Roster,
} from '@sandan/domain';
import { ids, ms } from '../../common/columns.ts';
import { inForce, ts } from './in-force.ts';
import { ORGANISATION_VERSION } from './organisation-version.ts';
import { isFleeting, PERSON } from './person.sql.ts';

/** SQL: a person's shifts, and the exceptions for the day `$day`. */
export const ROSTER = (account: string, day: string): string => `json_build_object(
  'pattern', (SELECT coalesce(json_agg(json_build_object('weekday', w.weekday, 'from', w."from", 'to', w."to")), '[]')
    FROM roster_pattern w WHERE w.account = ${account}),
  'exceptions', (SELECT coalesce(json_agg(json_build_object('date', x.date, 'on', x."on", 'from', x."from", 'to', x."to")), '[]')
    FROM roster_exception x WHERE x.account = ${account} AND x.date = ${day}))`;

/**
 * `$1` is the path of the building, `$2` the instant, `$3` the local date. `reached` holds everyone who ever
 * stood in here, through chains of deputies.
 */
export const SURROUNDINGS = `
  WITH RECURSIVE holder AS MATERIALIZED (
    SELECT o.office, o.account, o.deputy, o.since FROM office o JOIN account a ON a.id = o.account AND a.active
      WHERE o.area = ANY (${ids('$1')}) AND ${inForce('o', '$2')}),
  member AS MATERIALIZED (
    SELECT s.account, s.is_default, cardinality(served.path) AS depth, s.since
      FROM membership s JOIN unit u ON u.id = s.unit AND u.active AND u.kind = 'steward_team'
        JOIN account a ON a.id = s.account AND a.active JOIN area served ON served.id = s.area
      WHERE s.area = ANY (${ids('$1')}) AND ${inForce('s', '$2')}),
  reached (account) AS (
    (SELECT account FROM holder UNION SELECT account FROM member)
    UNION SELECT b.deputy FROM reached r JOIN absence b ON b.account = r.account AND b.since <= $2 WHERE b.deputy IS NOT NULL),
  known AS MATERIALIZED (
    SELECT r.account FROM reached r JOIN account a ON a.id = r.account AND a.active
      WHERE EXISTS (SELECT 1 FROM office o WHERE o.account = r.account AND ${inForce('o', '$2')})
        OR EXISTS (SELECT 1 FROM membership m WHERE m.account = r.account AND ${inForce('m', '$2')}))
  SELECT ${ORGANISATION_VERSION} AS organisation,
    EXISTS (SELECT 1 FROM known k WHERE ${isFleeting('k.account', '$2')}) AS "isFleeting",
    (SELECT coalesce(json_agg(json_build_object('office', h.office, 'account', h.account)
      ORDER BY h.deputy, h.since), '[]') FROM holder h) AS offices,
    (SELECT coalesce(json_agg(json_build_object('account', m.account, 'isDefault', m.is_default)
      ORDER BY m.is_default DESC, m.depth DESC, m.since), '[]') FROM member m) AS stewards,
    (SELECT coalesce(json_agg(json_build_object('person', ${PERSON('k.account', '$2')}, 'roster', ${ROSTER('k.account', '$3')})), '[]')
      FROM known k) AS people,
    (SELECT coalesce(json_agg(json_build_object('person', b.account, 'deputy', b.deputy, 'since', ${ms('b.since')},
      'until', ${ms('b.until')})), '[]')
       FROM reached r JOIN absence b ON b.account = r.account AND ${inForce('b', '$2')}) AS absences`;

export interface SurroundingsRow {
  /** The version of the organisation that this is read from; null while it is being changed. */
  organisation: number | null;
  /** It holds for this instant only. */
  isFleeting: boolean;
  offices: { office: Office; account: string }[];
  stewards: { account: string; isDefault: boolean }[];
  /** The post holders, and everyone who ever stood in for one. */
  people: { person: Person; roster: Roster }[];
  absences: Absence[];
}

export const parametersOf = (path: readonly string[], at: Instant, day = dayOf(at)): unknown[] => [
  path,
  ts(at),
  dateOfDay(day),
];
