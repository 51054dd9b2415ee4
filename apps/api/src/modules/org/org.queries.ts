import { Injectable } from '@nestjs/common';
import { seesArea, type AreaKind, type Instant, type Kind, type UnitKind } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Firewall, type Identity, type PersonRow } from '../../common/firewall.ts';
import { ms } from '../../common/columns.ts';
import type { Holder } from '../../common/tokens.ts';
import type { Viewer } from '../../common/viewer.ts';
import { delegations, dutyAround, inForce, parametersOf, PERSON, represents, SURROUNDINGS, surroundingsOf, ts, type OnDuty, type Surroundings, type SurroundingsRow } from './org.surroundings.ts';

export { inForce, ts } from './org.surroundings.ts';

export interface AreaRow {
  id: string;
  kind: AreaKind;
  name: string;
  fullName: string;
  path: string[];
}

export interface UnitRow {
  id: string;
  kind: UnitKind;
  name: string;
  area: { id: string; name: string };
}

/** `behind` are those away for whom, at the end of their chain of deputies, somebody of `$1` stands in. */
const POSTS = `
  behind (viewer, account) AS (
    SELECT b.deputy, b.account FROM absence b WHERE b.deputy = ANY ($1) AND ${inForce('b', '$2')}
      AND NOT EXISTS (SELECT 1 FROM absence w WHERE w.account = b.deputy AND ${inForce('w', '$2')})
    UNION SELECT d.viewer, b.account FROM behind d JOIN absence b ON b.deputy = d.account AND ${inForce('b', '$2')}),
  post AS MATERIALIZED (SELECT unnest($1::uuid[]) AS viewer, NULL::uuid AS account UNION ALL SELECT d.viewer, d.account FROM behind d JOIN account p ON p.id = d.account AND p.active)`;

const VIEWER = `
  SELECT a.id, a.name, a.phone, a.community, (SELECT c.name FROM area c WHERE c.id = a.community) AS "communityName",
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'office', o.office, 'area', o.area, 'areaName', ar.name, 'standingInFor', p.account) ORDER BY p.account NULLS FIRST, o.since), '[]')
       FROM post p JOIN office o ON o.account = coalesce(p.account, p.viewer) JOIN area ar ON ar.id = o.area WHERE p.viewer = a.id AND ${inForce('o', '$2')}) AS offices,
    (SELECT coalesce(json_agg(json_build_object('unit', u.id, 'kind', u.kind, 'name', u.name, 'area', m.area, 'standingInFor', p.account) ORDER BY p.account NULLS FIRST, m.since), '[]')
       FROM post p JOIN membership m ON m.account = coalesce(p.account, p.viewer) JOIN unit u ON u.id = m.unit AND u.active AND (p.account IS NULL OR u.kind = 'steward_team')
       WHERE p.viewer = a.id AND ${inForce('m', '$2')}) AS memberships,
    (SELECT coalesce(json_agg(${PERSON('p.account', '$2')}::jsonb || jsonb_build_object('name', n.name)), '[]')
       FROM post p JOIN account n ON n.id = p.account WHERE p.viewer = a.id) AS "standsInFor",
    ${represents('a.id', '$2')} AS represents,
    (SELECT coalesce(json_agg(json_build_object(
         'id', r.id, 'role', r.role, 'status', r.status,
         'household', json_build_object('id', h.id, 'name', h.full_name),
         'building', (SELECT json_build_object('id', b.id, 'name', b.full_name) FROM area b WHERE b.id = ANY (h.path) AND b.kind = 'building'),
         'estate', (SELECT json_build_object('id', e.id, 'name', e.name) FROM area e WHERE e.id = ANY (h.path) AND e.kind = 'estate'))
         ORDER BY r.status, r.since), '[]')
       FROM residence r JOIN area h ON h.id = r.household WHERE r.account = a.id AND ${inForce('r', '$2')}) AS homes,
    (SELECT json_build_object('version', c.version, 'at', ${ms('c.at')}) FROM consent c WHERE c.account = a.id AND c.withdrawn_at IS NULL ORDER BY c.at DESC LIMIT 1) AS consent
  FROM account a WHERE a.id = ANY ($1) AND a.active`;

const VIEWERS = `WITH RECURSIVE ${POSTS} ${VIEWER}`;

/** The viewers of `VIEWERS` who hold the open session $3; when it was last seen is noted, every ten minutes at most. */
const SIGNED_IN = `
  WITH RECURSIVE seen AS (UPDATE session SET last_seen = $2 WHERE id = $3 AND revoked_at IS NULL AND last_seen < $2::timestamptz - interval '10 minutes'),
  ${POSTS} ${VIEWER} AND EXISTS (SELECT 1 FROM session s WHERE s.id = $3 AND s.account = a.id AND s.revoked_at IS NULL AND s.until > $2)`;

/** Rooms, which the database cannot sort, by their numbers; everything else as it came. */
const byRoom = (a: AreaRow, b: AreaRow): number =>
  a.kind === 'household' && b.kind === 'household' && a.path.at(-2) === b.path.at(-2) ? a.name.localeCompare(b.name, 'zh', { numeric: true }) : 0;

type ViewerRow = Omit<Viewer, 'households' | 'estates' | 'units'>;

const isOwn = ({ standingInFor }: { standingInFor: string | null }): boolean => standingInFor === null;

/** Whoever holds no post of their own any more stands in for nobody. A unit acts by its own members: standing in for one gives their buildings, not their seat. */
function viewerOf(row: ViewerRow): Viewer {
  const unique = (ids: (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];
  const holdsPost = [...row.offices, ...row.memberships].some(isOwn);
  return {
    ...row,
    ...(holdsPost ? {} : { offices: [], memberships: [], standsInFor: [] }),
    households: unique(row.homes.map(({ household }) => household.id)),
    // Whoever only says that they live there sees nothing of their neighbours yet.
    estates: unique(row.homes.filter(({ status }) => status === 'confirmed').map(({ estate }) => estate?.id)),
    units: unique(row.memberships.filter(isOwn).map(({ unit }) => unit)),
  };
}

/** Questions to the organisation. Every answer is for an instant: offices and memberships change hands. */
@Injectable()
export class OrgQueries {
  constructor(
    private readonly source: DataSource,
    private readonly firewall: Firewall,
  ) {}

  /** Null when there is no such active account. */
  async viewer(account: string, at: Instant, manager: EntityManager = this.source.manager): Promise<Viewer | null> {
    return (await this.viewers([account], at, manager))[0] ?? null;
  }

  /** Null when there is no such active account, or its session has ended. */
  async signedIn({ account, session }: Holder, at: Instant): Promise<Viewer | null> {
    const [row] = await this.source.query<ViewerRow[]>(SIGNED_IN, [[account], ts(at), session]);
    return row ? viewerOf(row) : null;
  }

  /** Those of the accounts that are active. */
  async viewers(accounts: readonly string[], at: Instant, manager: EntityManager): Promise<Viewer[]> {
    const rows = await manager.query<ViewerRow[]>(VIEWERS, [[...new Set(accounts)], ts(at)]);
    return rows.map(viewerOf);
  }

  /** Who stands around a building, given its path. */
  async surroundings(path: readonly string[], at: Instant, manager: EntityManager = this.source.manager): Promise<Surroundings> {
    const [row] = await manager.query<SurroundingsRow[]>(SURROUNDINGS, parametersOf(path, at));
    return surroundingsOf(row!, at);
  }

  /** Who is on duty around a building on a local day, and when; whoever stands in has the shifts of both. */
  async dutyOn(path: readonly string[], day: number, at: Instant): Promise<OnDuty[]> {
    const [row] = await this.source.query<SurroundingsRow[]>(SURROUNDINGS, parametersOf(path, at, day));
    return dutyAround(row!, day, at);
  }

  async area(id: string, manager: EntityManager = this.source.manager): Promise<AreaRow | null> {
    const [row] = await manager.query<AreaRow[]>(`SELECT id, kind, name, full_name AS "fullName", path FROM area WHERE id = $1`, [id]);
    return row ? this.named(row) : null;
  }

  /** Rooms are sealed in their rows; the list of them is nobody's secret. */
  private named(row: AreaRow): AreaRow {
    return { ...row, name: this.firewall.place(row.name), fullName: this.firewall.place(row.fullName) };
  }

  /** The estate an area lies in; null above estates. */
  async estateOf({ path }: AreaRow, manager: EntityManager): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(`SELECT id FROM area WHERE id = ANY ($1) AND kind = 'estate'`, [path]);
    return row?.id ?? null;
  }

  /** Whether any of these people holds an office or belongs to a unit. */
  async isStaffAmong(people: readonly string[], at: Instant, manager: EntityManager): Promise<boolean> {
    if (people.length === 0) return false;
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM office o WHERE o.account = ANY ($1) AND ${inForce('o', '$2')}
       UNION ALL SELECT 1 FROM membership m WHERE m.account = ANY ($1) AND ${inForce('m', '$2')} LIMIT 1`,
      [people, ts(at)],
    );
    return rows.length > 0;
  }

  /** The children of an area, or all areas of a kind below it, within the caller's community. */
  async areas(community: string, parent: string | undefined, kind: AreaKind | undefined, first: readonly string[]): Promise<AreaRow[]> {
    const rows = await this.source.query<AreaRow[]>(
      `SELECT a.id, a.kind, a.name, a.full_name AS "fullName", a.path FROM area a LEFT JOIN area p ON p.id = a.parent
       WHERE a.path @> ARRAY[$1::uuid] AND ($3::text IS NULL OR a.kind = $3)
         AND CASE WHEN $3::text IS NULL THEN a.parent = coalesce($2::uuid, $1) ELSE a.path @> ARRAY[coalesce($2::uuid, $1)] END
       ORDER BY a.path && $4::uuid[] DESC, p.full_name, a.position, a.name LIMIT 500`,
      [community, parent ?? null, kind ?? null, first],
    );
    return rows.map((row) => this.named(row)).sort(byRoom);
  }

  units(community: string, kind: UnitKind | undefined): Promise<UnitRow[]> {
    return this.source.query<UnitRow[]>(
      `SELECT u.id, u.kind, u.name, json_build_object('id', a.id, 'name', a.name) AS area
       FROM unit u JOIN area a ON a.id = u.area
       WHERE u.active AND ($2::text IS NULL OR u.kind = $2)
         AND (a.path @> ARRAY[$1::uuid] OR u.area = ANY ((SELECT path FROM area WHERE id = $1)::uuid[]))
       ORDER BY u.kind, u.name LIMIT 500`,
      [community, kind ?? null],
    );
  }

  /** The unit of each kind that is nearest to a place, given its path. */
  unitsAround(path: readonly string[], kinds: readonly UnitKind[]): Promise<{ id: string; name: string; kind: UnitKind }[]> {
    return this.source.query(
      `SELECT DISTINCT ON (u.kind) u.id, u.name, u.kind FROM unit u JOIN area a ON a.id = u.area
       WHERE u.active AND u.kind = ANY ($1) AND u.area = ANY ($2) ORDER BY u.kind, cardinality(a.path) DESC, u.name`,
      [kinds, path],
    );
  }

  /** Family who act for somebody. */
  async delegatesOf(person: string, at: Instant, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ delegate: string }[]>(`SELECT DISTINCT d.delegate FROM ${delegations('$2')} WHERE d.person = $1`, [person, ts(at)]);
    return rows.map(({ delegate }) => delegate);
  }

  /** The accounts of the active members of units. */
  async membersOf(units: readonly string[], at: Instant, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ account: string }[]>(
      `SELECT DISTINCT m.account FROM membership m WHERE m.unit = ANY ($1) AND ${inForce('m', '$2')}`,
      [units, ts(at)],
    );
    return rows.map(({ account }) => account);
  }

  /** The active members of a unit of the caller's community. */
  async people(community: string, unit: string, at: Instant): Promise<Identity[]> {
    const rows = await this.source.query<PersonRow[]>(
      `SELECT DISTINCT a.id, a.name, (SELECT o.office FROM office o WHERE o.account = a.id AND ${inForce('o', '$3')} LIMIT 1) AS office
       FROM membership m JOIN account a ON a.id = m.account AND a.active AND a.community = $1
       WHERE m.unit = $2 AND ${inForce('m', '$3')} ORDER BY a.id LIMIT 500`,
      [community, unit, ts(at)],
    );
    return rows.map((row) => this.firewall.person(row));
  }

  /** Who lives in a household, for whoever holds an office or serves where it lies; nobody for others. */
  async residents({ community, offices, memberships }: Viewer, household: string, at: Instant): Promise<Identity[]> {
    const areas = [...offices.filter(({ office }) => seesArea(office)), ...memberships.filter(({ kind }) => kind === 'steward_team')].map(({ area }) => area);
    const rows = await this.source.query<PersonRow[]>(
      `SELECT DISTINCT a.id, a.name, (SELECT o.office FROM office o WHERE o.account = a.id AND ${inForce('o', '$4')} LIMIT 1) AS office
       FROM residence r JOIN account a ON a.id = r.account AND a.active AND a.community = $1 JOIN area h ON h.id = r.household
       WHERE r.household = $2 AND h.path && $3::uuid[] AND ${inForce('r', '$4')} ORDER BY a.id`,
      [community, household, areas, ts(at)],
    );
    return rows.map((row) => this.firewall.person(row));
  }

  categories(): Promise<{ code: string; name: string; kind: Kind }[]> {
    return this.source.query(`SELECT code, name, kind FROM category WHERE active ORDER BY position`);
  }
}
