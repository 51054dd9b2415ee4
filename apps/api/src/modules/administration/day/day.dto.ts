import { ApiProperty } from '@nestjs/swagger';
import {
  dayEffects,
  dayMachine,
  dayName,
  dayStates,
  dayStatusText,
  type DayCase,
  type DayEffect,
  type DayState,
} from '@sandan/domain';
import { More } from '../../../common/paging.dto.ts';
import { intendedOf } from '../../case/routes.ts';
import { CaseNow } from '../../case/view/case-now.dto.ts';
import { Named } from '../../org/org.dto.ts';

const actions = dayMachine.rows.map(({ action }) => action);

export class TouchedByDayQuery extends intendedOf(actions) {}

/** A day as those read it who administer its community, under the names of its forms. */
export class AdministeredDay extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '2027年2月14日 休息' }) name!: string;
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ enum: Object.keys(dayEffects), enumName: 'DayEffect' }) effect!: DayEffect;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: Object.keys(dayStates), enumName: 'DayState' }) state!: DayState;
  @ApiProperty() statusLabel!: string;

  static of(one: DayCase, now: CaseNow): AdministeredDay {
    const { id, date, effect, label, state } = one;
    return {
      ...{ id, date, effect, label, state },
      ...{ name: dayName(one), statusLabel: dayStatusText(one) },
      ...now,
    };
  }
}

export class AdministeredDayList {
  @ApiProperty({ type: Named }) community!: Named;
  @ApiProperty({ type: [AdministeredDay], description: 'The latest day first.' }) items!: AdministeredDay[];
  @More() nextCursor?: string;
}

/** What a change of a day touches. */
export class TouchedByDay {
  @ApiProperty({ description: 'Tickets that are not closed and promised for that day or later.' })
  openTickets!: number;
  @ApiProperty({ type: [String], description: 'What the change means for them.' }) sentences!: string[];
}
