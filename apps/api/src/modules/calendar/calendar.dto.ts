import { ApiProperty } from '@nestjs/swagger';
import { dateOfDay } from '@sandan/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Year } from '../../common/calendar.ts';

/** Earlier years are not covered by the law in force, and later ones not by the lunar tables. */
const years = { first: 2004, last: 2100 } as const;

export class YearParam {
  @ApiProperty({ type: Number, minimum: years.first, maximum: years.last })
  @Type(() => Number)
  @IsInt()
  @Min(years.first)
  @Max(years.last)
  year!: number;
}

export class CalendarQuery extends YearParam {}

export class CalendarDay {
  @ApiProperty({ format: 'date', example: '2027-02-14' })
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date!: string;

  @ApiProperty({ description: 'True for a working day in exchange (调休), false for a day off.' })
  @IsBoolean()
  worked!: boolean;

  @ApiProperty({ minLength: 1, maxLength: 40, example: '春节' })
  @IsString()
  @MinLength(1)
  // 中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日
  @MaxLength(40)
  label!: string;
}

export class CalendarBody {
  @ApiProperty({
    minLength: 2,
    maxLength: 100,
    description: 'The announcement.',
    example: '国办发明电〔2026〕7号',
  })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  source!: string;

  @ApiProperty({
    type: [CalendarDay],
    minItems: 1,
    maxItems: 100,
    description: 'Days off and working days in exchange; all other days follow their weekday.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CalendarDay)
  days!: CalendarDay[];
}

export class CalendarView {
  @ApiProperty() year!: number;
  @ApiProperty({
    description:
      'True while the arrangement is not announced or not entered: days off are those given by law, 调休 is unknown.',
  })
  provisional!: boolean;
  @ApiProperty({ type: [CalendarDay] }) days!: CalendarDay[];

  static of(year: number, { isProvisional, days }: Year): CalendarView {
    return {
      year,
      provisional: isProvisional,
      days: days.map(({ day, isWorked, label }) => ({ date: dateOfDay(day), worked: isWorked, label })),
    };
  }
}
