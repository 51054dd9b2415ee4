import { ApiProperty } from '@nestjs/swagger';
import {
  categoryMachine,
  categoryStates,
  categoryStatusText,
  kinds,
  opennesses,
  timesOf,
  unitKinds,
  type CategoryCase,
  type CategoryState,
  type Kind,
  type Openness,
  type UnitKind,
} from '@sandan/domain';
import { More } from '../../../common/paging.dto.ts';
import { intendedOf } from '../../case/routes.ts';
import { CaseNow } from '../../case/view/case-now.dto.ts';
import { Named } from '../../org/org.dto.ts';

const actions = categoryMachine.rows.map(({ action }) => action);

export class TouchedByCategoryQuery extends intendedOf(actions) {}

interface Extras {
  readonly parentName: string;
  readonly now: CaseNow;
}

/** A category as those read it who administer it, under the names of its forms. */
export class AdministeredCategory extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'By which tickets name it.' }) code!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: Object.keys(kinds), enumName: 'Kind', isArray: true }) kinds!: readonly Kind[];
  @ApiProperty({ enum: Object.keys(opennesses), enumName: 'Openness' }) public!: Openness;
  @ApiProperty({ type: Named, nullable: true }) parent!: Named | null;
  @ApiProperty({ type: [String], description: 'Words that suggest it.' }) aliases!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) emergency!: string | null;
  @ApiProperty() position!: number;
  @ApiProperty({ description: 'Placing needs a picture.' }) before!: boolean;
  @ApiProperty({ description: 'Completing needs a picture.' }) after!: boolean;
  @ApiProperty({ enum: Object.keys(unitKinds), enumName: 'UnitKind', nullable: true })
  route!: UnitKind | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Its own times in hours, by the fields of the form `time`.',
  })
  times!: Readonly<Record<string, number>>;
  @ApiProperty({ enum: Object.keys(categoryStates), enumName: 'CategoryState' }) state!: CategoryState;
  @ApiProperty() statusLabel!: string;

  static of(one: CategoryCase, { parentName, now }: Extras): AdministeredCategory {
    const { id, code, title, kinds, openness, parent, aliases, emergency, position, route, state } = one;
    return {
      ...{ id, code, title, kinds, public: openness, aliases, emergency, position, route, state },
      parent: parent === null ? null : { id: parent, name: parentName },
      ...{ before: one.needsBefore, after: one.needsAfter, times: timesOf(one.ownLimits) },
      statusLabel: categoryStatusText(one),
      ...now,
    };
  }
}

export class AdministeredCategoryList {
  @ApiProperty({ type: Named }) community!: Named;
  @ApiProperty({ type: [AdministeredCategory] }) items!: AdministeredCategory[];
  @More() nextCursor?: string;
}

/** What a change of a category touches. */
export class TouchedByCategory {
  @ApiProperty({ description: 'Tickets of the category that are not closed.' }) openTickets!: number;
  @ApiProperty({ description: 'Open categories below it.' }) below!: number;
  @ApiProperty({ type: [String], description: 'What the change means for them.' }) sentences!: string[];
}
