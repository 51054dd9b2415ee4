import { Injectable } from '@nestjs/common';
import {
  seesArea,
  type AreaKind,
  type Instant,
  type Kind,
  type Office,
  type ExternalFacts,
  type Openness,
  type UnitKind,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { isUuid } from '../../common/paging.ts';
import { Firewall } from '../../common/firewall.ts';
import type { People } from '../../common/people.ts';
import type { Holder } from '../../common/tokens.ts';
import type { Viewer } from '../../common/viewer.ts';
import {
  delegations,
  dutyAround,
  inForce,
  parametersOf,
  SURROUNDINGS,
  surroundingsOf,
  ts,
  type OnDuty,
  type Surroundings,
  type SurroundingsRow,
} from './org.surroundings.ts';
import {
  IN_STEAD,
  SIGNED_IN,
  UNNOTED,
  viewerOf,
  VIEWERS,
  type InSteadRow,
  type ViewerRow,
} from './org.viewers.ts';

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

export interface MemberRow {
  id: string;
  office: Office | null;
}

export type CategoryFacts = Pick<ExternalFacts, 'openness' | 'categoryKinds'>;

export interface CategoryRow {
  code: string;
  name: string;
  kind: Kind;
  neighbours: Openness;
}

/** Above the size of any community: lists of the organisation are read whole and shown in pages. */
const MOST = 10_000;

/**
 * Sorts rooms, which the database cannot sort because they are encrypted, by number; other areas keep their
 * order.
 */
const byRoom = (a: AreaRow, b: AreaRow): number =>
  a.kind === 'household' && b.kind === 'household' && a.path.at(-2) === b.path.at(-2)
    ? a.name.localeCompare(b.name, 'zh', { numeric: true })
    : 0;

/**
 * Read queries of the organisation. Every answer is for an instant, because offices and memberships change
 * hands.
 */
@Injectable()
export class OrgQueries {
  constructor(
    private readonly source: DataSource,
    private readonly firewall: Firewall,
  ) {}

  /** Null when there is no such active account. */
  async viewer(
    account: string,
    at: Instant,
    manager: EntityManager = this.source.manager,
  ): Promise<Viewer | null> {
    return (await this.viewers([account], at, manager))[0] ?? null;
  }

  /** Null when there is no such active account, or its session has ended. */
  async signedIn({ account, session }: Holder, at: Instant, isNoted = true): Promise<Viewer | null> {
    const [row] = await this.source.query<ViewerRow[]>(isNoted ? SIGNED_IN : UNNOTED, [
      [account],
      ts(at),
      session,
    ]);
    return row ? (await this.withStandIns([row], at, this.source.manager))[0]! : null;
  }

  /** The active ones among the accounts. */
  async viewers(accounts: readonly string[], at: Instant, manager: EntityManager): Promise<Viewer[]> {
    const rows = await manager.query<ViewerRow[]>(VIEWERS, [accounts, ts(at)]);
    return this.withStandIns(rows, at, manager);
  }

  private async withStandIns(
    rows: readonly ViewerRow[],
    at: Instant,
    manager: EntityManager,
  ): Promise<Viewer[]> {
    const deputies = rows.filter(({ isDeputy }) => isDeputy).map(({ id }) => id);
    const inStead =
      deputies.length === 0 ? [] : await manager.query<InSteadRow[]>(IN_STEAD, [deputies, ts(at)]);
    return rows.map((row) => viewerOf(row, inStead));
  }

  /** The staff around a building, given its path. */
  async surroundings(
    path: readonly string[],
    at: Instant,
    manager: EntityManager = this.source.manager,
  ): Promise<Surroundings> {
    const [row] = await manager.query<SurroundingsRow[]>(SURROUNDINGS, parametersOf(path, at));
    return surroundingsOf(row!, at);
  }

  /** Who is on duty around a building on a local day, and when. Stand-ins have the shifts of both. */
  async dutyOn(path: readonly string[], day: number, at: Instant): Promise<OnDuty[]> {
    const [row] = await this.source.query<SurroundingsRow[]>(SURROUNDINGS, parametersOf(path, at, day));
    return dutyAround(row!, day, at);
  }

  async area(id: string, manager: EntityManager = this.source.manager): Promise<AreaRow | null> {
    const [row] = await manager.query<AreaRow[]>(
      `SELECT id, kind, name, full_name AS "fullName", path FROM area WHERE id = $1`,
      [id],
    );
    return row ? this.named(row) : null;
  }

  /** Room names are encrypted in their rows; the list of rooms itself is not secret. */
  private named(row: AreaRow): AreaRow {
    return {
      ...row,
      name: this.firewall.place(row, 'name'),
      fullName: this.firewall.place({ id: row.id, name: row.fullName }),
    };
  }

  /** The estate of an area; null above estates. */
  async estateOf({ path }: AreaRow, manager: EntityManager): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT id FROM area WHERE id = ANY ($1) AND kind = 'estate'`,
      [path],
    );
    return row?.id ?? null;
  }

  /** Whether one of these people holds an office or belongs to a unit. */
  async isStaffAmong(people: readonly string[], at: Instant, manager: EntityManager): Promise<boolean> {
    if (people.length === 0) return false;
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM office o WHERE o.account = ANY ($1) AND ${inForce('o', '$2')}
       UNION ALL SELECT 1 FROM membership m WHERE m.account = ANY ($1) AND ${inForce('m', '$2')} LIMIT 1`,
      [people, ts(at)],
    );
    return rows.length > 0;
  }

  /** The community of a place, if the viewer may access it; otherwise null. */
  async communityAt(
    { communities }: Pick<Viewer, 'communities'>,
    place: string,
    manager: EntityManager = this.source.manager,
  ): Promise<string | null> {
    if (!isUuid(place)) return null;
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT c.id FROM area n JOIN area c ON c.id = ANY (n.path) AND c.kind = 'community' WHERE n.id = $1 AND c.id = ANY ($2)`,
      [place, communities],
    );
    return row?.id ?? null;
  }

  /**
   * The children of an area, or all areas of a kind below it, within the caller's communities. Default: the
   * caller's own community.
   */
  async areas(
    { community, communities, estates }: Viewer,
    parent: string | undefined,
    kind: AreaKind | undefined,
  ): Promise<AreaRow[]> {
    const rows = await this.source.query<AreaRow[]>(
      `SELECT a.id, a.kind, a.name, a.full_name AS "fullName", a.path FROM area a LEFT JOIN area p ON p.id = a.parent
       WHERE a.path && $5::uuid[] AND ($3::text IS NULL OR a.kind = $3)
         AND CASE WHEN $3::text IS NULL THEN a.parent = coalesce($2::uuid, $1) ELSE $2::uuid IS NULL OR a.path @> ARRAY[$2::uuid] END
       ORDER BY a.path && $4::uuid[] DESC, a.path @> ARRAY[$1::uuid] DESC, p.full_name, a.position, a.name, a.id LIMIT ${MOST}`,
      [community, parent ?? null, kind ?? null, estates, communities],
    );
    return rows.map((row) => this.named(row)).sort(byRoom);
  }

  /**
   * Units sorted by distance to a place: of its building, of its estate with the property company first, and
   * so on upwards, then those of neighbouring areas. Only units of the place's community, even for callers
   * with several.
   */
  async units(viewer: Viewer, kind: UnitKind | undefined, near: string | undefined): Promise<UnitRow[]> {
    const there = near === undefined ? null : await this.communityAt(viewer, near);
    return this.source.query<UnitRow[]>(
      `SELECT u.id, u.kind, u.name, json_build_object('id', a.id, 'name', a.name) AS area
       FROM unit u JOIN area a ON a.id = u.area LEFT JOIN area n ON n.id = $3 AND n.path && $1::uuid[]
       WHERE u.active AND ($2::text IS NULL OR u.kind = $2)
         AND (a.path && $1::uuid[] OR u.area IN (SELECT unnest(path) FROM area WHERE id = ANY ($1)))
       ORDER BY n.path @> a.path DESC, cardinality(ARRAY(SELECT unnest(a.path) INTERSECT
         SELECT unnest(n.path))) DESC, n.id IS NOT NULL AND u.kind = 'property' DESC,
         u.kind, u.name, u.id LIMIT ${MOST}`,
      [there ? [there] : viewer.communities, kind ?? null, near ?? null],
    );
  }

  /** The nearest unit of each kind, given the path of a place. */
  unitsAround(
    path: readonly string[],
    kinds: readonly UnitKind[],
  ): Promise<{ id: string; name: string; kind: UnitKind }[]> {
    return this.source.query(
      `SELECT DISTINCT ON (u.kind) u.id, u.name, u.kind FROM unit u JOIN area a ON a.id = u.area
       WHERE u.active AND u.kind = ANY ($1) AND u.area = ANY ($2) ORDER BY u.kind, cardinality(a.path) DESC, u.name`,
      [kinds, path],
    );
  }

  /** The family members who may act for a person. */
  async delegatesOf(person: string, at: Instant, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ delegate: string }[]>(
      `SELECT DISTINCT d.delegate FROM ${delegations('$2')} WHERE d.person = $1`,
      [person, ts(at)],
    );
    return rows.map(({ delegate }) => delegate);
  }

  /** The active members of units. */
  async membersOf(units: readonly string[], at: Instant, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ account: string }[]>(
      `SELECT DISTINCT m.account FROM membership m WHERE m.unit = ANY ($1) AND ${inForce('m', '$2')}`,
      [units, ts(at)],
    );
    return rows.map(({ account }) => account);
  }

  /** The units of which accounts are active members. */
  async unitsOf(
    accounts: readonly string[],
    at: Instant,
    manager: EntityManager,
  ): Promise<Map<string, string[]>> {
    const rows = await manager.query<{ account: string; units: string[] }[]>(
      `SELECT m.account, array_agg(m.unit) AS units FROM membership m WHERE m.account = ANY ($1)
        AND ${inForce('m', '$2')} GROUP BY m.account`,
      [accounts, ts(at)],
    );
    return new Map(rows.map(({ account, units }) => [account, units]));
  }

  /** The active members of a unit in the caller's communities. */
  people({ communities }: Viewer, unit: string, at: Instant): Promise<MemberRow[]> {
    return this.source.query<MemberRow[]>(
      `SELECT DISTINCT a.id, (SELECT o.office FROM office o WHERE o.account = a.id AND ${inForce('o', '$3')} LIMIT 1) AS office
       FROM membership m JOIN account a ON a.id = m.account AND a.active AND a.community = ANY ($1)
       WHERE m.unit = $2 AND ${inForce('m', '$3')} ORDER BY a.id LIMIT ${MOST}`,
      [communities, unit, ts(at)],
    );
  }

  names(people: readonly string[]): Promise<People> {
    return this.firewall.people(this.source.manager, people);
  }

  /**
   * The residents of a household, for staff of its area; otherwise empty. Listed without office: it would
   * reveal where officials live.
   */
  residents(
    { communities, offices, memberships }: Viewer,
    household: string,
    at: Instant,
  ): Promise<MemberRow[]> {
    const areas = [
      ...offices.filter(({ office }) => seesArea(office)),
      ...memberships.filter(({ kind }) => kind === 'steward_team'),
    ].map(({ area }) => area);
    return this.source.query<MemberRow[]>(
      `SELECT DISTINCT a.id, NULL AS office
       FROM residence r JOIN account a ON a.id = r.account AND a.active AND a.community = ANY ($1) JOIN area h ON h.id = r.household
       WHERE r.household = $2 AND r.status = 'confirmed' AND h.path && $3::uuid[] AND ${inForce('r', '$4')} ORDER BY a.id LIMIT ${MOST}`,
      [communities, household, areas, ts(at)],
    );
  }

  /** The facts about a category that a decision needs; undefined when there is none. */
  async categoryFacts(code: string, manager: EntityManager): Promise<CategoryFacts | undefined> {
    const [row] = await manager.query<CategoryFacts[]>(
      `SELECT neighbours AS openness, kinds AS "categoryKinds" FROM category WHERE code = $1`,
      [code],
    );
    return row;
  }

  /** Each category once under every kind that offers it. */
  categories(): Promise<CategoryRow[]> {
    return this.source.query(
      `SELECT c.code, c.name, k.kind, c.neighbours
        FROM category c, unnest(c.kinds) WITH ORDINALITY AS k (kind, place) WHERE c.active
        ORDER BY c.position, k.place`,
    );
  }
}
