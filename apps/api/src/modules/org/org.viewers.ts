import type { Instant } from '@sandan/domain';
import { ids, ms } from '../../common/columns.ts';
import type { HeldOffice, Membership, OwnCommunity, Viewer } from '../../common/viewer.ts';
import { belongsTo, communitiesOf } from './belonging.sql.ts';
import { inForce } from './in-force.ts';
import { ACCOUNT_VERSION, ORGANISATION_VERSION } from './organisation-version.ts';
import { isFleeting, represents, movedOut, housemates, nextChangeOf, PERSON } from './person.sql.ts';

/**
 * The accounts `$1` at `$2`, with the versions and the time for which the answer holds. Few are deputies, so
 * stand-in rights are a separate query.
 */
export const VIEWERS = `
  SELECT a.id, ${ACCOUNT_VERSION} AS version, ${ORGANISATION_VERSION} AS organisation, ${nextChangeOf('a.id', '$2')} AS "nextChange",
    ${isFleeting('a.id', '$2')} AS "isFleeting", ${belongsTo('a.id', 'a.community', '$2')} AS choices,
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'office', o.office, 'label', o.label, 'area', o.area,
      'areaName', ar.name, 'communities', ${communitiesOf('ar')}, 'standingInFor', NULL)
      ORDER BY o.since), '[]')
       FROM office o JOIN area ar ON ar.id = o.area WHERE o.account = a.id AND ${inForce('o', '$2')}) AS offices,
    (SELECT coalesce(json_agg(json_build_object('unit', u.id, 'kind', u.kind, 'name', u.name, 'area', m.area,
      'communities', ${communitiesOf('ma')}, 'standingInFor', NULL) ORDER BY m.since), '[]')
       FROM membership m JOIN area ma ON ma.id = m.area JOIN unit u ON u.id = m.unit AND u.active
       WHERE m.account = a.id AND ${inForce('m', '$2')}) AS memberships,
    EXISTS (SELECT 1 FROM absence b WHERE b.deputy = a.id AND ${inForce('b', '$2')}) AS "isDeputy",
    (SELECT max(${ms('w.until')}) FROM suspension w WHERE w.account = a.id AND w.ended_at IS NULL AND w.until > $2) AS "suspendedUntil",
    ${represents('a.id', '$2')} AS represents, ${movedOut('a.id', '$2')} AS "movedOut", ${housemates('a.id', '$2')} AS housemates,
    (SELECT coalesce(json_agg(json_build_object(
         'id', r.id, 'role', r.role, 'status', r.status,
         'household', json_build_object('id', h.id, 'name', h.full_name),
         'building', (SELECT json_build_object('id', b.id, 'name', b.full_name) FROM area b
           WHERE b.id = ANY (h.path) AND b.kind = 'building'),
         'estate', (SELECT json_build_object('id', e.id, 'name', e.name) FROM area e WHERE e.id = ANY (h.path) AND e.kind = 'estate'))
         ORDER BY r.status, r.since), '[]')
       FROM residence r JOIN area h ON h.id = r.household WHERE r.account = a.id AND ${inForce('r', '$2')}) AS homes,
    (SELECT json_build_object('version', c.version, 'at', ${ms('c.at')}) FROM consent c WHERE c.account = a.id
      AND c.withdrawn_at IS NULL ORDER BY c.at DESC LIMIT 1) AS consent
  FROM account a WHERE a.id = ANY (${ids('$1')}) AND a.active`;

/** The versions of the active accounts `$1` and of the organisation. */
export const VERSIONS = `SELECT a.id, ${ACCOUNT_VERSION} AS version, ${ORGANISATION_VERSION} AS organisation
  FROM account a WHERE a.id = ANY (${ids('$1')}) AND a.active`;

/** The versions of the account `$1` and of the organisation, while its session `$2` is open at `$3`. */
export const SIGNED_IN = `
  SELECT ${ACCOUNT_VERSION} AS version, ${ORGANISATION_VERSION} AS organisation,
    s.last_seen < $3::timestamptz - interval '10 minutes' AS "isUnnoted"
  FROM session s JOIN account a ON a.id = s.account AND a.active
  WHERE s.id = $2 AND s.account = $1 AND s.revoked_at IS NULL AND s.until > $3`;

/** Records the last use of the session `$1` to within ten minutes. */
export const NOTE_USE = `UPDATE session SET last_seen = date_bin('10 minutes', $2::timestamptz, '2000-01-01Z')
  WHERE id = $1 AND revoked_at IS NULL AND last_seen < $2::timestamptz - interval '10 minutes'`;

/** A version is null after a change in the same transaction. */
export interface VersionRow {
  readonly id: string;
  readonly version: number | null;
  readonly organisation: number | null;
}

export interface SignedInRow extends Omit<VersionRow, 'id'> {
  readonly isUnnoted: boolean;
}

/**
 * The absent people for whom an account of `$1` stands in at the end of a chain of deputies, with what they
 * hold. A stand-in for a unit's member gets a steward's buildings, not the membership: a unit acts through
 * its own members.
 */
export const IN_STEAD = `
  WITH RECURSIVE behind (viewer, account) AS (
    SELECT b.deputy, b.account FROM absence b WHERE b.deputy = ANY ($1) AND ${inForce('b', '$2')}
      AND NOT EXISTS (SELECT 1 FROM absence w WHERE w.account = b.deputy AND ${inForce('w', '$2')})
    UNION SELECT d.viewer, b.account FROM behind d JOIN absence b ON b.deputy = d.account AND ${inForce('b', '$2')})
  SELECT k.viewer, ${PERSON('a.id', '$2')} AS person,
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'office', o.office, 'label', o.label, 'area', o.area,
      'areaName', ar.name, 'communities', ${communitiesOf('ar')}, 'standingInFor', a.id)
      ORDER BY o.since), '[]')
       FROM office o JOIN area ar ON ar.id = o.area WHERE o.account = a.id AND ${inForce('o', '$2')}) AS offices,
    (SELECT coalesce(json_agg(json_build_object('unit', u.id, 'kind', u.kind, 'name', u.name, 'area', s.area,
      'communities', ${communitiesOf('ma')}, 'standingInFor', a.id) ORDER BY s.since), '[]')
       FROM membership s JOIN area ma ON ma.id = s.area JOIN unit u ON u.id = s.unit AND u.active AND u.kind = 'steward_team'
         WHERE s.account = a.id AND ${inForce('s', '$2')}) AS memberships
  FROM behind k JOIN account a ON a.id = k.account AND a.active ORDER BY a.id`;

/** What a viewer's row leads to. */
type Derived = 'households' | 'estates' | 'units' | 'standsInFor' | 'community' | 'belongsTo' | 'actsIn';

export type ViewerRow = Omit<Viewer, Derived> & {
  readonly isDeputy: boolean;
  readonly version: number | null;
  readonly nextChange: Instant | null;
  readonly isFleeting: boolean;
};

export interface InSteadRow {
  readonly viewer: string;
  readonly person: Viewer['standsInFor'][number];
  readonly offices: readonly HeldOffice[];
  readonly memberships: readonly Membership[];
}

/** A viewer without a post of their own does not stand in for others. */
export function viewerOf(
  { isDeputy: _, version: __, nextChange: ___, isFleeting: ____, ...row }: ViewerRow,
  inStead: readonly InSteadRow[],
): Viewer {
  const unique = <Id extends string>(ids: (Id | null | undefined)[]): Id[] => [
    ...new Set(ids.filter((id) => id != null)),
  ];
  const others =
    row.offices.length + row.memberships.length > 0 ? inStead.filter(({ viewer }) => viewer === row.id) : [];
  const confirmed = row.homes.filter(({ status }) => status === 'confirmed');
  const offices = [...row.offices, ...others.flatMap((one) => one.offices)];
  const memberships = [...row.memberships, ...others.flatMap((one) => one.memberships)];
  const actsIn = unique([...offices, ...memberships].flatMap(({ communities }) => communities));
  return {
    ...row,
    community: row.choices[0]?.id ?? null,
    // A stand-in also reads what residents read there.
    belongsTo: unique([
      ...row.choices.map(({ id }) => id),
      ...(actsIn as readonly string[] as OwnCommunity[]),
    ]),
    actsIn,
    offices,
    memberships,
    standsInFor: others.map(({ person }) => person),
    // Unconfirmed residents see nothing of their neighbours yet, and cause no recusals.
    households: unique(confirmed.map(({ household }) => household.id)),
    estates: unique(confirmed.map(({ estate }) => estate?.id)),
    units: unique(row.memberships.map(({ unit }) => unit)),
  };
}
