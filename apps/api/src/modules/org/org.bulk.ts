import { Injectable } from '@nestjs/common';
import {
  fullNameOf,
  type AreaFacts,
  type AreaKind,
  type ChangedAreaPlan,
  type Instant,
  type KnownArea,
  type NewAreaPlan,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { freshIds } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import { isOffered } from './offered.ts';
import { OrgTree } from './org.tree.ts';

/** The roots `$1`, all above and all below them; upper ones first. */
const AREAS = `SELECT a.id, a.kind, a.name, a.parent, a.prefix, a.position, a.m2, a.owner_group AS "ownerGroup",
    CASE WHEN a.lon IS NOT NULL THEN json_build_object('lon', a.lon, 'lat', a.lat) END AS point,
    a.pilot, ${isOffered('a')} AS "isOpen"
  FROM area a WHERE a.path && $1::uuid[] OR a.id IN (SELECT unnest(r.path) FROM area r WHERE r.id = ANY ($1))
  ORDER BY cardinality(a.path), a.position, a.name, a.id`;

const INSERT = `INSERT INTO area (id, kind, name, full_name, parent, path, prefix, position, m2, owner_group, lon, lat, pilot)
  SELECT v.id, v.kind, v.name, v.full_name, v.parent, v.path::uuid[], v.prefix, v.position, v.m2, v.owner_group, v.lon, v.lat, v.pilot
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::int[], $9::float8[],
      $10::text[], $11::float8[], $12::float8[], $13::boolean[])
    v (id, kind, name, full_name, parent, path, prefix, position, m2, owner_group, lon, lat, pilot)`;

/** Writes the facts that are told; null leaves one as it is. */
const TELL = `UPDATE area a SET position = coalesce(v.position, a.position), m2 = coalesce(v.m2, a.m2),
    owner_group = coalesce(v.owner_group, a.owner_group), lon = coalesce(v.lon, a.lon), lat = coalesce(v.lat, a.lat),
    pilot = coalesce(v.pilot, a.pilot)
  FROM unnest($1::uuid[], $2::int[], $3::float8[], $4::text[], $5::float8[], $6::float8[], $7::boolean[])
    v (id, position, m2, owner_group, lon, lat, pilot) WHERE a.id = v.id`;

const PUT = `UPDATE area a SET name = coalesce(v.name, a.name), parent = coalesce(v.parent, a.parent)
  FROM unnest($1::uuid[], $2::text[], $3::uuid[]) v (id, name, parent) WHERE a.id = v.id`;

const OWN = `pg_current_xact_id_if_assigned()::text::bigint`;
const STAMP = `SELECT concat((SELECT version - CASE WHEN changed_in = ${OWN} THEN 1 ELSE 0 END FROM organisation_version), ' ',
  (SELECT md5(string_agg(a.id::text || a.xmin::text, ' ' ORDER BY a.id)) FROM area a
    WHERE a.path && $1::uuid[] AND a.xmin::text::bigint IS DISTINCT FROM ${OWN} % 4294967296)) AS stamp`;

/** How many rows one statement writes. */
const AT_ONCE = 2000;

/** Told of the rows that were written. */
export type Written = (rows: number) => Promise<void>;

/** New areas that are ready to be added, and their ids by key. */
export interface PreparedAreas {
  readonly ids: ReadonlyMap<string, string>;
  readonly rows: readonly (readonly unknown[])[];
}

interface Placed {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly fullName: string;
  readonly parent: string;
  readonly path: readonly string[];
  readonly of: NewAreaPlan;
}

const factsOf = (told: Partial<AreaFacts>): unknown[] => [
  told.position ?? null,
  told.m2 ?? null,
  told.ownerGroup ?? null,
  told.point?.lon ?? null,
  told.point?.lat ?? null,
  told.pilot ?? null,
];

/** The columns of some rows, as the arrays that `unnest` takes. */
const columnsOf = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));

function partition<T>(some: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [some.filter(isFirst), some.filter((one) => !isFirst(one))];
}

/** Reads and writes whole parts of the tree of areas at once. */
@Injectable()
export class OrgBulk {
  constructor(
    private readonly firewall: Firewall,
    private readonly tree: OrgTree,
  ) {}

  /** Some areas, all above and all below them, with their names in plain text; upper ones first. */
  async areas(manager: EntityManager, roots: readonly string[]): Promise<KnownArea[]> {
    const rows = await manager.query<KnownArea[]>(AREAS, [roots]);
    return rows.map((row) => ({ ...row, name: this.firewall.place(row, 'name') }));
  }

  /** The prefixes of ticket numbers that communities have. */
  async prefixes(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ prefix: string }[]>(
      `SELECT prefix FROM area WHERE prefix IS NOT NULL ORDER BY prefix`,
    );
    return rows.map(({ prefix }) => prefix);
  }

  /** The streets and communities among some areas and below them. */
  async administered(manager: EntityManager, roots: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM area WHERE path && $1::uuid[] AND kind IN ('street', 'community')`,
      [roots],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * A text that changes with the organisation: with every area below the roots, and with units and posts anywhere.
   * What the same transaction has written does not count.
   */
  async stamp(manager: EntityManager, roots: readonly string[]): Promise<string> {
    const [row] = await manager.query<[{ stamp: string }]>(STAMP, [roots]);
    return row.stamp;
  }

  /** Gets new areas ready to be added, upper ones first: with ids, places and encrypted names. */
  async prepare(manager: EntityManager, plans: readonly NewAreaPlan[]): Promise<PreparedAreas> {
    const fresh = await freshIds(manager, plans.length);
    const ids = new Map(plans.map(({ key }, at) => [key, fresh[at]!]));
    const placed = await this.placed(manager, plans, ids);
    return { ids, rows: placed.map((one) => this.rowOf(one)) };
  }

  /** Adds new areas that are ready. */
  async add(manager: EntityManager, { rows }: PreparedAreas, written: Written): Promise<void> {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE);
      await manager.query(INSERT, columnsOf(some));
      await written(some.length);
    }
  }

  /** Tells some areas facts. */
  async tell(manager: EntityManager, changes: readonly ChangedAreaPlan[]): Promise<void> {
    const told = changes.filter(({ facts }) => facts !== undefined);
    for (let from = 0; from < told.length; from += AT_ONCE) {
      const rows = told.slice(from, from + AT_ONCE).map(({ id, facts }) => [id, ...factsOf(facts!)]);
      await manager.query(TELL, columnsOf(rows));
    }
  }

  /**
   * Gives some areas other names and places, by the keys of their new parents; paths, full names and former names
   * follow. Those below are read anew for each area that is renamed, but for rooms, which keep no former names.
   */
  async put(
    manager: EntityManager,
    changes: readonly ChangedAreaPlan[],
    keys: ReadonlyMap<string, string>,
    at: Instant,
  ): Promise<void> {
    const put = changes.filter(({ name, parent }) => name !== undefined || parent !== undefined);
    const names = await this.namesOf(manager, put);
    for (let from = 0; from < put.length; from += AT_ONCE) {
      const rows = put.slice(from, from + AT_ONCE).map(({ id, kind, name, parent = null }) => {
        const stored = name === undefined ? null : this.tree.stored({ id, kind }, name, 'name');
        return [id, stored, parent && (keys.get(parent) ?? parent)];
      });
      await manager.query(PUT, columnsOf(rows));
    }
    const [apart, together] = partition(put, ({ kind, name }) => kind !== 'household' && name !== undefined);
    for (const { id } of apart) await this.tree.follow(manager, [id], at, { id, name: names.get(id)! });
    const ids = together.map(({ id }) => id);
    if (ids.length > 0) await this.tree.follow(manager, ids, at);
  }

  private async namesOf(
    manager: EntityManager,
    changes: readonly ChangedAreaPlan[],
  ): Promise<Map<string, string>> {
    const rows = await this.tree.some(
      manager,
      changes.map(({ id }) => id),
    );
    return new Map([...rows.values()].map(({ id, name }) => [id, name]));
  }

  private async placed(
    manager: EntityManager,
    plans: readonly NewAreaPlan[],
    ids: ReadonlyMap<string, string>,
  ): Promise<Placed[]> {
    const outside = new Set(plans.map(({ parent }) => parent).filter((key) => !ids.has(key)));
    const known = new Map<string, Pick<Placed, 'fullName' | 'path'>>(
      await this.tree.some(manager, [...outside]),
    );
    return plans.map((of) => {
      const { key, kind, name } = of;
      const [id, parent] = [ids.get(key)!, ids.get(of.parent) ?? of.parent];
      const above = known.get(parent)!;
      const fullName = fullNameOf(kind, name, above.fullName);
      const one = { id, kind, name, fullName, parent, path: [...above.path, id], of };
      known.set(id, one);
      return one;
    });
  }

  private rowOf({ id, kind, name, fullName, parent, path, of }: Placed): unknown[] {
    const stored = (['name', 'full_name'] as const).map((column) =>
      this.tree.stored({ id, kind }, column === 'name' ? name : fullName, column),
    );
    const [position, ...facts] = factsOf(of);
    return [id, kind, ...stored, parent, `{${path.join()}}`, of.prefix, position, ...facts];
  }
}
