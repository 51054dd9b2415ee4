import { Injectable } from '@nestjs/common';
import type { ExternalInputs, Kind, Openness } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';

export type CategoryInputs = Pick<ExternalInputs, 'openness' | 'categoryKinds'>;

export interface CategoryRow {
  code: string;
  name: string;
  kind: Kind;
  neighbours: Openness;
}

/** The categories of tickets. */
@Injectable()
export class OrgCategories {
  constructor(private readonly source: DataSource) {}

  /** The facts about a category that a decision needs; undefined when there is none. */
  async inputsOf(code: string, manager: EntityManager): Promise<CategoryInputs | undefined> {
    const [row] = await manager.query<CategoryInputs[]>(
      `SELECT neighbours AS openness, kinds AS "categoryKinds" FROM category WHERE code = $1`,
      [code],
    );
    return row;
  }

  /** Each category once under every kind that offers it. */
  list(): Promise<CategoryRow[]> {
    return this.source.query(
      `SELECT c.code, c.name, k.kind, c.neighbours
        FROM category c, unnest(c.kinds) WITH ORDINALITY AS k (kind, place) WHERE c.active
        ORDER BY c.position, k.place`,
    );
  }
}
