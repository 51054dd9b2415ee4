import { ApiProperty, ApiPropertyOptional, OmitType, PickType } from '@nestjs/swagger';
import {
  suspensionLimits,
  suspensionMachine,
  suspensionStatuses,
  type SuspensionStatus,
} from '@sandan/domain';
import { IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { More } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import { CaseActionView } from '../case/view/case-action.dto.ts';
import { CaseNow } from '../case/view/case-now.dto.ts';

const { days, words } = suspensionLimits;
/** The actions of people, and those that an office takes. */
const actionsOf = (rows: typeof suspensionMachine.rows): string[] => [
  ...new Set(rows.map(({ action }) => action)),
];
const actions = actionsOf(suspensionMachine.rows.filter(({ timer }) => !timer));
const decisions = actionsOf(
  suspensionMachine.rows.filter(({ by, timer }) => !timer && !by.includes('account')),
);

export class ProposeBody {
  @ApiProperty({
    format: 'uuid',
    description: 'A ticket reported by the account: it identifies the account without revealing the person.',
  })
  @IsUUID()
  ticket!: string;

  @ApiProperty({ minimum: days.min, maximum: days.max })
  @IsInt()
  @Min(days.min)
  @Max(days.max)
  days!: number;

  @ApiProperty({
    minLength: words.min,
    maxLength: words.max,
    description: 'The reason, shown to the person.',
  })
  @IsString()
  @Length(words.min, words.max)
  words!: string;
}

export class DecideBody {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions)
  action!: string;

  @ApiPropertyOptional({ minLength: words.min, maxLength: words.max })
  @Optional()
  @IsString()
  @Length(words.min, words.max)
  words?: string;
}

export class AppealBody {
  @ApiProperty({ minLength: words.min, maxLength: words.max })
  @IsString()
  @Length(words.min, words.max)
  words!: string;
}

export class SuspensionMoveView extends OmitType(CaseActionView, ['action']) {
  @ApiProperty({ enum: actions }) action!: string;
}

export class SuspensionView extends PickType(CaseNow, ['version']) {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked for staff.' }) name!: string;
  @ApiProperty({ enum: Object.keys(suspensionStatuses), enumName: 'SuspensionState' })
  state!: SuspensionStatus;
  @ApiProperty() stateLabel!: string;
  @ApiProperty() words!: string;
  @ApiProperty() days!: number;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({
    type: String,
    description: 'Office and name of the proposer; the suspended person sees only the office.',
  })
  proposedBy!: string;
  @ApiProperty({ type: String, nullable: true }) confirmedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) until!: string | null;
  @ApiProperty({ type: String, nullable: true }) appeal!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The reason for refusing, lifting or upholding it.',
  })
  answer!: string | null;
  @ApiProperty({ type: [SuspensionMoveView], description: 'What the caller may do now.' })
  actions!: SuspensionMoveView[];
}

export class SuspensionList {
  @ApiProperty({ type: [SuspensionView] }) items!: SuspensionView[];
  @More() nextCursor?: string;
}

export class MySuspension {
  @ApiProperty({
    type: SuspensionView,
    nullable: true,
    description: 'The suspension in force, otherwise the last one within 30 days.',
  })
  suspension!: SuspensionView | null;
}
