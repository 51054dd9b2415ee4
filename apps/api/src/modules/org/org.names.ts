import { Injectable } from '@nestjs/common';
import type { Instant, UnitKind } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { OrgCache, type OrgState } from './org.cache.ts';
import { ORGANISATION_VERSION } from './organisation-version.ts';

export interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
}

export interface AreaName {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly path: readonly string[];
  /** Former names, the oldest first, each with the time until which it held. */
  readonly former: readonly (Pick<AreaName, 'name' | 'fullName'> & { readonly until: Instant })[];
}

/** An area under its name at an instant: a case keeps the name that its place had. */
export const areaAt = (area: AreaName | undefined, at: Instant): AreaName | undefined =>
  area && { ...area, ...area.former.find(({ until }) => at < until) };

/** A category as a ticket names it. Without a version it is named as it is now. */
interface CategoryKey {
  readonly community: string;
  readonly category: string;
  readonly categoryVersion?: number;
}

/** The key of a category's name. */
export const categoryKey = ({ community, category, categoryVersion }: CategoryKey): string =>
  [community, category, categoryVersion].join('/');

/** The name that a ticket's category has in its version. */
export const categoryName = (
  categories: ReadonlyMap<string, { readonly name: string }>,
  ticket: CategoryKey,
): string => categories.get(categoryKey(ticket))?.name ?? ticket.category;

interface CategoryName {
  readonly id: string;
  readonly name: string;
}

/** The names of units, of areas that are not households, and of categories, by id or key. */
export interface OrgNamesFound {
  readonly units: ReadonlyMap<string, UnitName>;
  readonly areas: ReadonlyMap<string, AreaName>;
  readonly categories: ReadonlyMap<string, CategoryName>;
}

type Wanted = Readonly<Partial<Record<keyof OrgNamesFound, readonly string[]>>>;

const NAMES = `SELECT ${ORGANISATION_VERSION} AS organisation,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind)), '[]') FROM unit u
    WHERE u.id = ANY ($1)) AS units,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'fullName', r.full_name, 'path', r.path,
      'former', (SELECT coalesce(json_agg(json_build_object('name', f.name, 'fullName', f.full_name, 'until', ${ms('f.until')})
        ORDER BY f.until), '[]') FROM former_area_name f WHERE f.area = r.id))), '[]')
    FROM area r WHERE r.id = ANY ($2) AND r.kind <> 'household') AS areas,
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', v.name)), '[]') FROM unnest($3::text[]) AS k (id),
    LATERAL (SELECT y.name FROM category_version y
      WHERE y.community = split_part(k.id, '/', 1)::uuid AND y.code = split_part(k.id, '/', 2)
      AND y.version = coalesce(nullif(split_part(k.id, '/', 3), '')::int, y.version) ORDER BY y.version DESC LIMIT 1) v) AS categories`;

interface Row {
  readonly organisation: number | null;
  readonly units: readonly UnitName[];
  readonly areas: readonly AreaName[];
  readonly categories: readonly CategoryName[];
}

const kinds = ['units', 'areas', 'categories'] as const;
type Kind = (typeof kinds)[number];
const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`;

/** The names of what belongs to the organisation, kept by version. */
@Injectable()
export class OrgNames {
  constructor(
    private readonly cache: OrgCache,
    private readonly clock: Clock,
  ) {}

  /** @param organisation the version of the organisation that the manager has read; null to read anew */
  async of(manager: EntityManager, organisation: number | null, wanted: Wanted): Promise<OrgNamesFound> {
    const state = await this.cache.stateOf(manager, organisation, this.clock.at());
    // Taken before others are loaded, which may push these out.
    const kept = new Map(
      kinds.flatMap((kind) =>
        (wanted[kind] ?? []).map((id) => [keyOf(kind, id), state?.names.get(keyOf(kind, id))] as const),
      ),
    );
    const missing = (kind: Kind): string[] =>
      [...new Set(wanted[kind])].filter((id) => kept.get(keyOf(kind, id)) === undefined);
    const asked = { units: missing('units'), areas: missing('areas'), categories: missing('categories') };
    const isKnown = kinds.every((kind) => asked[kind].length === 0);
    const row = isKnown ? null : await this.load(manager, state, asked);
    const found = <One extends { readonly id: string }>(kind: Kind, loaded: readonly One[] = []) => {
      const known = (wanted[kind] ?? []).flatMap(
        (id) => (kept.get(keyOf(kind, id)) as One | undefined) ?? [],
      );
      return new Map([...known, ...loaded].map((one) => [one.id, one]));
    };
    return {
      units: found('units', row?.units),
      areas: found('areas', row?.areas),
      categories: found('categories', row?.categories),
    };
  }

  private async load(
    manager: EntityManager,
    state: OrgState | null,
    { units, areas, categories }: Required<Wanted>,
  ): Promise<Row> {
    const [row] = await manager.query<[Row]>(NAMES, [units, areas, categories]);
    if (state && row.organisation === state.version)
      for (const kind of kinds) for (const one of row[kind]) state.names.set(keyOf(kind, one.id), one);
    return row;
  }
}
