import { Injectable } from '@nestjs/common';
import { fullNameOf, type AreaKind, type Instant, type Place } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Firewall } from '../../common/firewall.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import { inForce, ts } from './in-force.ts';
import { isOffered } from './offered.ts';
import { byRoom, MOST, type AreaRow } from './org.areas.ts';

/** An area as the tree knows it. */
export interface TreeRow extends AreaRow {
  readonly parent: string | null;
  readonly isOpen: boolean;
}

/** What lies in an area, without counting the area itself. */
export interface Within {
  readonly areas: number;
  readonly households: number;
  readonly residents: number;
  readonly units: number;
  readonly posts: number;
}

const rowsThat = (
  hold: string,
): string => `SELECT a.id, a.kind, a.name, a.full_name AS "fullName", a.path, a.parent,
  ${isOffered('a')} AS "isOpen" FROM area a WHERE ${hold}`;

const WITHIN = `SELECT count(*) FILTER (WHERE a.kind <> 'household')::int AS areas,
    count(*) FILTER (WHERE a.kind = 'household')::int AS households,
    (SELECT count(DISTINCT r.account)::int FROM residence r JOIN area h ON h.id = r.household AND h.path @> ARRAY[$1::uuid]
      WHERE r.status = 'confirmed' AND ${inForce('r', '$2')}) AS residents,
    (SELECT count(*)::int FROM unit u JOIN area n ON n.id = u.area AND n.path @> ARRAY[$1::uuid] WHERE u.active) AS units,
    (SELECT count(*)::int FROM (SELECT o.area FROM office o WHERE ${inForce('o', '$2')}
      UNION ALL SELECT m.area FROM membership m WHERE ${inForce('m', '$2')}) p
      JOIN area n ON n.id = p.area AND n.path @> ARRAY[$1::uuid]) AS posts
  FROM area a WHERE a.path @> ARRAY[$1::uuid] AND a.id <> $1`;

/** Keeps the names that areas other than households had until now. */
const KEEP_NAMES = `INSERT INTO former_area_name (area, until, name, full_name)
  SELECT a.id, $3, CASE WHEN a.id = $4 THEN $5 ELSE a.name END, a.full_name
  FROM unnest($1::uuid[], $2::text[]) v (id, full_name) JOIN area a ON a.id = v.id
  WHERE a.kind <> 'household' AND (a.full_name <> v.full_name OR a.id = $4) ON CONFLICT DO NOTHING`;

const REWRITE = `UPDATE area a SET path = v.path::uuid[], full_name = v.full_name
  FROM unnest($1::uuid[], $2::text[], $3::text[]) v (id, path, full_name) WHERE a.id = v.id`;

/** How many areas are rewritten at once. */
const AT_ONCE = 2000;

/** The tree of areas: what lies where, and what follows when an area is renamed or moves. */
@Injectable()
export class OrgTree {
  constructor(
    private readonly firewall: Firewall,
    private readonly vault: Vault,
  ) {}

  /** Some areas, by id. */
  async some(manager: EntityManager, ids: readonly string[]): Promise<Map<string, TreeRow>> {
    const rows = await manager.query<TreeRow[]>(rowsThat('a.id = ANY ($1)'), [ids]);
    return new Map(rows.map((row) => [row.id, this.named(row)]));
  }

  /** What lies directly in an area, in the order of lists. */
  async children(manager: EntityManager, parent: string): Promise<TreeRow[]> {
    const rows = await manager.query<TreeRow[]>(
      `${rowsThat('a.parent = $1')} ORDER BY a.active DESC, a.position, a.name, a.id LIMIT ${MOST}`,
      [parent],
    );
    return rows.map((row) => this.named(row)).sort(byRoom);
  }

  /** Whether an open area other than `self` has the name there. */
  async isNameTaken(manager: EntityManager, parent: string, name: string, self?: string): Promise<boolean> {
    const beside = await manager.query<TreeRow[]>(rowsThat('a.parent = $1 AND a.active'), [parent]);
    return beside.some((row) => row.id !== self && this.named(row).name === name);
  }

  /** What lies in an area at an instant. */
  async within(manager: EntityManager, area: string, at: Instant): Promise<Within> {
    const [row] = await manager.query<[Within]>(WITHIN, [area, ts(at)]);
    return row;
  }

  /** The name of an area as it is stored: that of a room is encrypted. */
  stored({ id, kind }: Pick<Place, 'id' | 'kind'>, name: string, column: 'name' | 'full_name'): string {
    return kind === 'household' ? this.vault.seal(name, cellOf('area', column, id)) : name;
  }

  /** Lets areas lie in another one. */
  async putInto(
    manager: EntityManager,
    areas: readonly string[],
    parent: string,
    at: Instant,
  ): Promise<void> {
    await manager.query(`UPDATE area SET parent = $2 WHERE id = ANY ($1)`, [areas, parent]);
    await this.follow(manager, areas, at);
  }

  /**
   * Writes the paths and full names of some areas and of all below them anew, after their name or parent has
   * changed.
   * @param former the area whose name has changed, with the name that it had
   */
  async follow(
    manager: EntityManager,
    roots: readonly string[],
    at: Instant,
    former?: { readonly id: string; readonly name: string },
  ): Promise<void> {
    const rows = await manager.query<TreeRow[]>(
      `${rowsThat('a.path && $1::uuid[]')} ORDER BY cardinality(a.path)`,
      [roots],
    );
    const below = rows.map((row) => this.named(row));
    const isRoot = new Set(roots);
    const parents = below.filter(({ id }) => isRoot.has(id)).flatMap(({ parent }) => parent ?? []);
    const placed = this.placed(below, await this.some(manager, [...new Set(parents)]));
    for (let from = 0; from < placed.length; from += AT_ONCE)
      await this.rewrite(manager, placed.slice(from, from + AT_ONCE), at, former);
  }

  private async rewrite(
    manager: EntityManager,
    some: readonly TreeRow[],
    at: Instant,
    former: { readonly id: string; readonly name: string } | undefined,
  ): Promise<void> {
    const ids = some.map(({ id }) => id);
    const names = some.map(({ fullName, ...row }) => this.stored(row, fullName, 'full_name'));
    await manager.query(KEEP_NAMES, [ids, names, ts(at), former?.id ?? null, former?.name ?? null]);
    await manager.query(REWRITE, [ids, some.map(({ path }) => `{${path.join()}}`), names]);
  }

  /** Each area as it lies now, the upper ones first. */
  private placed(
    rows: readonly TreeRow[],
    above: ReadonlyMap<string, Pick<TreeRow, 'path' | 'fullName'>>,
  ): TreeRow[] {
    const known = new Map(above);
    return rows.map((row) => {
      const parent = known.get(row.parent ?? '');
      const fullName = fullNameOf(row.kind, row.name, parent?.fullName ?? null);
      const placed = { ...row, path: [...(parent?.path ?? []), row.id], fullName };
      known.set(row.id, placed);
      return placed;
    });
  }

  private named<Row extends { id: string; kind: AreaKind; name: string; fullName: string }>(row: Row): Row {
    return {
      ...row,
      name: this.firewall.place(row, 'name'),
      fullName: this.firewall.place({ id: row.id, name: row.fullName }),
    };
  }
}
