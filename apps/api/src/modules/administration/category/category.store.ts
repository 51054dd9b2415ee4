import { Injectable } from '@nestjs/common';
import {
  categoryMachine,
  recordedCategory,
  type CategoryCase,
  type CategoryDecision,
  type CategoryTypes,
  type kernel,
} from '@sandan/domain';
import { In, type EntityManager } from 'typeorm';
import type { CasePlace } from '../../case/store/case.store.ts';
import { NounStore } from '../../case/store/noun.store.ts';
import type { FieldNames, Fields } from '../../case/store/row-mapper.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { CategoryEntity } from '../../org/category.entity.ts';

/** Reads and writes categories. A trigger keeps what each version says. */
@Injectable()
export class CategoryStore extends NounStore<CategoryTypes, CategoryEntity> {
  readonly machine: kernel.Machine<CategoryTypes> = categoryMachine;
  protected readonly table = CategoryEntity;
  protected override readonly names: FieldNames = { name: 'title', neighbours: 'openness' };

  protected override recorded(row: CategoryCase, now: CategoryTypes['now']): CategoryDecision {
    return recordedCategory(row, now);
  }

  protected override async fieldsOf(
    manager: EntityManager,
    rows: readonly CategoryEntity[],
  ): Promise<Fields[]> {
    const communities = await manager.findBy(AreaEntity, { id: In(rows.map(({ community }) => community)) });
    const paths = new Map(communities.map(({ id, path }) => [id, path]));
    const some = await super.fieldsOf(manager, rows);
    return some.map((fields, at) => ({ ...fields, path: paths.get(rows[at]!.community)! }));
  }

  protected override placeOf(_manager: EntityManager, { community, path }: CategoryCase): Promise<CasePlace> {
    return Promise.resolve({ community, path: [...path] });
  }

  protected override written({ case: { state } }: CategoryDecision): Fields {
    return { active: state === 'open' };
  }
}
