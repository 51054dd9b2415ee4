import { Injectable } from '@nestjs/common';
import { defaultCategories, type ExternalInputs, type Kind, type Openness } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../common/viewer.ts';
import { CategoryEntity } from './category.entity.ts';

export type CategoryInputs = Required<
  Pick<
    ExternalInputs,
    'openness' | 'categoryKinds' | 'categoryVersion' | 'ownLimits' | 'needsBefore' | 'needsAfter' | 'route'
  >
>;

export interface CategoryRow {
  code: string;
  name: string;
  kind: Kind;
  neighbours: Openness;
  parent: string | null;
  aliases: string[];
  emergency: string | null;
  needsPicture: boolean;
}

const INPUTS = `SELECT v.version AS "categoryVersion", v.neighbours AS openness, v.kinds AS "categoryKinds",
    v.own_limits AS "ownLimits", v.needs_before AS "needsBefore", v.needs_after AS "needsAfter", v.route
  FROM category_version v WHERE v.community = $1 AND v.code = $2 ORDER BY v.version DESC LIMIT 1`;

/** Of the community around `$1`, or else of the community `$2`; `$3` are those that the caller may access. */
const LIST = `SELECT c.code, c.name, k.kind, c.neighbours, p.code AS parent, c.aliases, c.emergency,
    c.needs_before AS "needsPicture"
  FROM category c CROSS JOIN LATERAL unnest(c.kinds) WITH ORDINALITY AS k (kind, place)
    LEFT JOIN category p ON p.id = c.parent AND p.active
  WHERE c.active AND c.community = ANY ($3) AND c.community = CASE WHEN $1::uuid IS NULL THEN $2
    ELSE (SELECT a.id FROM area n JOIN area a ON a.id = ANY (n.path) AND a.kind = 'community' WHERE n.id = $1) END
  ORDER BY c.position, c.id, k.place`;

/** The categories of tickets. */
@Injectable()
export class OrgCategories {
  constructor(private readonly source: DataSource) {}

  /** The facts about a category of a community that a decision needs; undefined when there is none. */
  async inputsOf(
    { community, code }: { readonly community: string; readonly code: string },
    manager: EntityManager,
  ): Promise<CategoryInputs | undefined> {
    const [row] = await manager.query<CategoryInputs[]>(INPUTS, [community, code]);
    return row;
  }

  /**
   * The open categories of the community around an area, by default of the viewer's current one, each once
   * under every kind that offers it.
   */
  list({ community, belongsTo }: Viewer, near: string | undefined): Promise<CategoryRow[]> {
    return this.source.query(LIST, [near ?? null, community, belongsTo]);
  }
}

/** Gives a new community the categories that every community begins with. */
export async function plantCategories(manager: EntityManager, community: string): Promise<void> {
  await manager.insert(
    CategoryEntity,
    defaultCategories.map(
      ({ code, title: name, kinds, openness: neighbours, aliases, emergency }, position) => ({
        ...{ community, code, name, neighbours, emergency, position },
        kinds: [...kinds],
        aliases: [...aliases],
      }),
    ),
  );
}
