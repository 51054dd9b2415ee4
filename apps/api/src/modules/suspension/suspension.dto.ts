import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  suspensionLimits,
  suspensionMoves,
  suspensionStates,
  type SuspensionAction,
  type SuspensionState,
} from '@sandan/domain';
import { IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { More } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';

const { days, words } = suspensionLimits;
const actionNames = (Object.keys(suspensionMoves) as SuspensionAction[]).filter(
  (action) => action !== 'appeal',
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
  @ApiProperty({ enum: actionNames })
  @IsIn(actionNames)
  action!: SuspensionAction;

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

export class SuspensionMoveView {
  @ApiProperty({ enum: Object.keys(suspensionMoves) }) action!: SuspensionAction;
  @ApiProperty() label!: string;
}

export class SuspensionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked for staff.' }) name!: string;
  @ApiProperty({ enum: Object.keys(suspensionStates), enumName: 'SuspensionState' }) state!: SuspensionState;
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
  @ApiProperty({ type: [SuspensionMoveView] }) actions!: SuspensionMoveView[];
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
