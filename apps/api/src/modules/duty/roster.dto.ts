import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_EXCEPTIONS, MOST_SHIFTS, TIME_OF_DAY } from '@sandan/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { More, WholeQuery } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import { Somebody } from './absence.dto.ts';

const clock = { pattern: TIME_OF_DAY.source, example: '08:30' };

export class ShiftBody {
  @ApiProperty({ type: Number, minimum: 1, maximum: 7, description: '1 Monday to 7 Sunday.' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday!: number;

  @ApiProperty(clock)
  @IsString()
  @Matches(TIME_OF_DAY)
  from!: string;

  @ApiProperty({
    ...clock,
    description: 'Later than `from`; 24:00 is midnight, and a shift over midnight is two.',
  })
  @IsString()
  @Matches(TIME_OF_DAY)
  to!: string;
}

export class ExceptionBody {
  @ApiProperty({ format: 'date' })
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date!: string;

  @ApiProperty({ description: 'True adds a shift to the pattern; false removes one.' })
  @IsBoolean()
  on!: boolean;

  @ApiPropertyOptional({ ...clock, description: 'The whole day when both are absent.' })
  @Optional()
  @IsString()
  @Matches(TIME_OF_DAY)
  from?: string;

  @ApiPropertyOptional(clock)
  @Optional()
  @IsString()
  @Matches(TIME_OF_DAY)
  to?: string;
}

export class RosterBody {
  @ApiProperty({
    type: [ShiftBody],
    maxItems: MOST_SHIFTS,
    description: 'Empty: always on duty, except for the exceptions.',
  })
  @IsArray()
  @ArrayMaxSize(MOST_SHIFTS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ShiftBody)
  pattern!: ShiftBody[];

  @ApiProperty({ type: [ExceptionBody], maxItems: MOST_EXCEPTIONS })
  @IsArray()
  @ArrayMaxSize(MOST_EXCEPTIONS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ExceptionBody)
  exceptions!: ExceptionBody[];
}

export class RosterQuery extends WholeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: "Default: the caller's own units." })
  @Optional()
  @IsUUID()
  unit?: string;
}

export class TodayQuery {
  @ApiPropertyOptional({ format: 'uuid', description: "Default: the caller's own building." })
  @Optional()
  @IsUUID()
  building?: string;
}

export class RosterView {
  @ApiProperty({ type: Somebody }) person!: Somebody;
  @ApiProperty({ type: [ShiftBody] }) pattern!: ShiftBody[];
  @ApiProperty({ type: [ExceptionBody] }) exceptions!: ExceptionBody[];
  @ApiProperty({ description: 'Whether the caller may change it.' }) mayChange!: boolean;
}

export class RosterList {
  @ApiProperty({ type: [RosterView] }) items!: RosterView[];
  @More() nextCursor?: string;
}

/** 今日我在岗: one shift of a steward today. */
export class OnDutyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The steward team.' }) unit!: string;
  @ApiProperty(clock) from!: string;
  @ApiProperty({ ...clock, description: '24:00 is midnight.' }) to!: string;
}

export class OnDutyList {
  @ApiProperty({ type: [OnDutyView] }) items!: OnDutyView[];
}
