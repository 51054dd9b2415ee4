import { Injectable } from '@nestjs/common';
import type { AreaKind } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Firewall } from '../../common/firewall.ts';
import { isUuid } from '../../common/paging.ts';
import type { Statement } from '../../common/statements.ts';
import type { Viewer } from '../../common/viewer.ts';
import { isOffered } from './offered.ts';
import { ORGANISATION_VERSION } from './organisation-version.ts';

/** An area, with its name in plain text. */
export interface AreaRow {
  id: string;
  kind: AreaKind;
  name: string;
  fullName: string;
  path: string[];
}

/** A community as anybody may know it. */
export interface CommunityRow {
  id: string;
  name: string;
  street: string;
}

/** Where a case is placed. */
export interface CasePlace {
  readonly path: string[];
  /** Null above estates. */
  readonly estate: string | null;
  readonly community: string | null;
  /** The version of the organisation at the time of reading; null while it is being changed. */
  readonly organisation: number | null;
}

const PLACE = `SELECT n.path, ${ORGANISATION_VERSION} AS organisation,
  (SELECT e.id FROM area e WHERE e.id = ANY (n.path) AND e.kind = 'estate') AS estate,
  (SELECT c.id FROM area c WHERE c.id = ANY (n.path) AND c.kind = 'community') AS community
  FROM area n WHERE n.id = $1`;

/**
 * Sorts rooms, which the database cannot sort because they are encrypted, by number; other areas keep their
 * order.
 */
export const byRoom = (a: AreaRow, b: AreaRow): number =>
  a.kind === 'household' && b.kind === 'household' && a.path.at(-2) === b.path.at(-2)
    ? a.name.localeCompare(b.name, 'zh', { numeric: true })
    : 0;

/** Above the size of any community: lists of the organisation are read whole and shown in pages. */
export const MOST = 10_000;

/** The places of a community, from streets down to rooms. */
@Injectable()
export class OrgAreas {
  constructor(
    private readonly source: DataSource,
    private readonly firewall: Firewall,
  ) {}

  async area(id: string, manager: EntityManager = this.source.manager): Promise<AreaRow | null> {
    const [row] = await manager.query<AreaRow[]>(
      `SELECT id, kind, name, full_name AS "fullName", path FROM area WHERE id = $1`,
      [id],
    );
    return row ? this.named(row) : null;
  }

  /** The communities by the beginning of their name or of their street's; of all where the beginning is empty. */
  communities(beginning: string): Promise<CommunityRow[]> {
    return this.source.query<CommunityRow[]>(
      `SELECT c.id, c.name, s.name AS street FROM area c JOIN area s ON s.id = c.parent
        WHERE c.kind = 'community' AND (starts_with(c.name, $1) OR starts_with(s.name, $1))
        ORDER BY s.name, c.position, c.name, c.id LIMIT ${MOST}`,
      [beginning],
    );
  }

  /** The areas of a kind in an area, itself among them. Names of rooms are not among them. */
  within(root: string, kind: Exclude<AreaKind, 'household'>): Promise<{ id: string; name: string }[]> {
    return this.source.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM area WHERE path @> ARRAY[$1::uuid] AND kind = $2 ORDER BY position, name, id`,
      [root, kind],
    );
  }

  /** Null when there is no such area. */
  async placeOf(id: string, manager: EntityManager): Promise<CasePlace | null> {
    const [row] = isUuid(id) ? await manager.query<CasePlace[]>(PLACE, [id]) : [];
    return row ?? null;
  }

  /** The statement of `placeOf`. */
  placing(id: string): Statement {
    return { text: PLACE, values: [id] };
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

  /** The community of a place, if it is one of those given; otherwise null. */
  async communityAt<Community extends string>(
    communities: readonly Community[],
    place: string,
    manager: EntityManager = this.source.manager,
  ): Promise<Community | null> {
    if (!isUuid(place)) return null;
    const [row] = await manager.query<{ id: Community }[]>(
      `SELECT c.id FROM area n JOIN area c ON c.id = ANY (n.path) AND c.kind = 'community' WHERE n.id = $1 AND c.id = ANY ($2)`,
      [place, communities],
    );
    return row?.id ?? null;
  }

  /**
   * The children of an area, or all areas of a kind below it, within the communities to which the caller belongs
   * and the areas of their offices. Default: the caller's current community.
   */
  async list(
    { community, belongsTo, estates, offices }: Viewer,
    parent: string | undefined,
    kind: AreaKind | undefined,
  ): Promise<AreaRow[]> {
    const rows = await this.source.query<AreaRow[]>(
      `SELECT a.id, a.kind, a.name, a.full_name AS "fullName", a.path FROM area a LEFT JOIN area p ON p.id = a.parent
       WHERE a.path && $5::uuid[] AND ${isOffered('a')} AND ($3::text IS NULL OR a.kind = $3)
         AND CASE WHEN $3::text IS NULL THEN a.parent = coalesce($2::uuid, $1) ELSE $2::uuid IS NULL OR a.path @> ARRAY[$2::uuid] END
       ORDER BY a.path && $4::uuid[] DESC, a.path @> ARRAY[$1::uuid] DESC, p.full_name, a.position, a.name, a.id LIMIT ${MOST}`,
      [community, parent ?? null, kind ?? null, estates, [...belongsTo, ...offices.map(({ area }) => area)]],
    );
    return rows.map((row) => this.named(row)).sort(byRoom);
  }
}
