import { Injectable } from '@nestjs/common';
import {
  categoryMachine,
  recordedCategory,
  type CategoryCase,
  type CategoryDecision,
  type CategoryTypes,
  type kernel,
} from '@sandan/domain';
import type { FieldNames, Fields } from '../../case/store/row-mapper.ts';
import { CategoryEntity } from '../../org/category.entity.ts';
import { CommunityNounStore } from '../community-noun.store.ts';

/** Reads and writes categories. A trigger keeps what each version says. */
@Injectable()
export class CategoryStore extends CommunityNounStore<CategoryTypes, CategoryEntity> {
  readonly machine: kernel.Machine<CategoryTypes> = categoryMachine;
  protected readonly table = CategoryEntity;
  protected override readonly names: FieldNames = { name: 'title', neighbours: 'openness' };

  protected override recorded(row: CategoryCase, now: CategoryTypes['now']): CategoryDecision {
    return recordedCategory(row, now);
  }

  protected override written({ case: { state } }: CategoryDecision): Fields {
    return { active: state === 'open' };
  }
}
