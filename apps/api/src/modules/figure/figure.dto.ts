import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  dimensions,
  ticketFigureNames,
  wordsOf,
  type Dimension,
  type FigureKind,
  type TicketFigure,
} from '@sandan/domain';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import { TicketCard } from '../ticket/view/ticket-card.dto.ts';
import { codesOf } from '../ticket/view/ticket-shared.dto.ts';

const kinds = ['count', 'share', 'duration'] as const satisfies readonly FigureKind[];
export class FigureParam {
  @ApiProperty({ enum: ticketFigureNames, enumName: 'FigureName' })
  @IsIn(ticketFigureNames)
  name!: TicketFigure;
}

const Day = (description: string): PropertyDecorator =>
  ApiPropertyOptional({ format: 'date', maxLength: 10, description });

class ExclusionReason {
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'In Chinese.' }) label!: string;
}

/** What a figure is. */
export class FigureWordsView {
  @ApiProperty({ enum: ticketFigureNames, enumName: 'FigureName' }) name!: TicketFigure;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: kinds, enumName: 'FigureKind' }) kind!: FigureKind;
  @ApiProperty({ description: 'What it is counted over, in Chinese.' }) population!: string;
  @ApiPropertyOptional({ description: 'For a share: what counts as yes, in Chinese.' }) numerator?: string;
  @ApiPropertyOptional({ enum: ['high', 'low'], description: 'Whether a higher share is better.' })
  better?: 'high' | 'low';
  @ApiProperty({ type: [ExclusionReason], description: 'Why a case may be left out.' })
  reasons!: ExclusionReason[];

  static of(name: TicketFigure): FigureWordsView {
    const { label, kind, population, numerator, better, out = {} } = wordsOf(name);
    const reasons = Object.entries(out).map(([reason, said]) => ({ reason, label: said }));
    return {
      name,
      label,
      kind,
      population,
      reasons,
      ...(numerator && { numerator }),
      ...(better && { better }),
    };
  }
}

export class FigureList {
  @ApiProperty({ type: [FigureWordsView] }) items!: FigureWordsView[];
}

/** Whose rows are counted, and of which time. */
export class FigureAreaQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'An area of the caller’s office, or one below it. Left out: that of the office or post.',
  })
  @Optional()
  @IsUUID()
  area?: string;

  @Day('The first day of the period. Left out: the first of this month.')
  @Optional()
  @IsString()
  @MaxLength(10)
  from?: string;

  @Day('The last day of the period. Left out: today.')
  @Optional()
  @IsString()
  @MaxLength(10)
  to?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what this unit led.' })
  @Optional()
  @IsUUID()
  unit?: string;
}

export class FigureQuery extends FigureAreaQuery {
  @ApiPropertyOptional({ enum: codesOf(dimensions), enumName: 'FigureDimension' })
  @Optional()
  @IsIn(codesOf(dimensions))
  by?: Dimension;
}

export class FigureRowsQuery extends IntersectionType(FigureQuery, PageQuery) {
  @ApiPropertyOptional({ maxLength: 64, description: 'With `by`: the group.' })
  @Optional()
  @IsString()
  @MaxLength(64)
  group?: string;

  @ApiPropertyOptional({ maxLength: 32, description: '`yes`, `no`, or a reason why rows are left out.' })
  @Optional()
  @IsString()
  @MaxLength(32)
  mark?: string;
}

class Excluded {
  @ApiProperty() reason!: string;
  @ApiProperty() label!: string;
  @ApiProperty() n!: number;
}

/** A figure with what it is made of. */
export class SumView {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'A share from 0 to 1, a number, or the median of minutes; null where nothing was counted.',
  })
  value!: number | null;
  @ApiProperty() numerator!: number;
  @ApiProperty() denominator!: number;
  @ApiProperty({ description: 'Denominator and excluded together.' }) n!: number;
  @ApiProperty({ type: [Excluded] }) excluded!: Excluded[];
  @ApiProperty({ type: Number, nullable: true, description: 'The lower bound of a share at 95 % (Wilson).' })
  low!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The share that the street has with the same mix of categories.',
  })
  expected!: number | null;
  @ApiPropertyOptional({ type: Number, description: 'For durations: 9 of 10 took no longer, in minutes.' })
  p90?: number;
  @ApiProperty({ description: 'Fewer than 10: no rank follows from it.' }) few!: boolean;
  @ApiPropertyOptional({
    type: Boolean,
    description:
      'Fewer than 5, some of them sensitive, in another community or of one building: not told. The numbers are 0.',
  })
  small?: true;
}

export class FigureGroup extends SumView {
  @ApiProperty() group!: string;
  @ApiProperty() label!: string;
}

export class FigureArea {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

/** Of what and when figures are. */
export class FigureHead {
  @ApiProperty({ type: FigureArea }) area!: FigureArea;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ format: 'date-time', description: 'Promises due by then are counted.' }) asOf!: string;
}

class FigureDimensionView {
  @ApiProperty({ enum: codesOf(dimensions), enumName: 'FigureDimension' }) dimension!: Dimension;
  @ApiProperty() label!: string;
}

export class FigureView extends IntersectionType(FigureWordsView, FigureHead) {
  @ApiProperty({ type: SumView }) total!: SumView;
  @ApiProperty({ type: [FigureGroup], description: 'With `by`.' }) groups!: FigureGroup[];
  @ApiProperty({ type: [FigureDimensionView], description: 'By what it can be counted here.' })
  dimensions!: FigureDimensionView[];
}

export class FigureRowView {
  @ApiProperty({ format: 'date-time', description: 'Of a case that the caller may not see, its day.' })
  at!: string;
  @ApiProperty({ description: '`yes`, `no`, or why it is left out.' }) mark!: string;
  @ApiProperty({ description: 'In Chinese.' }) markLabel!: string;
  @ApiPropertyOptional({ type: Number, description: 'For durations.' }) minutes?: number;
  @ApiProperty({
    type: TicketCard,
    nullable: true,
    description: 'Null where it is counted, and not the caller’s to see.',
  })
  ticket!: TicketCard | null;
}

export class FigureRowList {
  @ApiProperty({ type: [FigureRowView] }) items!: FigureRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class BoardFigure extends FigureWordsView {
  @ApiProperty({ type: SumView }) total!: SumView;
  @ApiProperty({ type: SumView, description: 'The same in the time before.' }) before!: SumView;
}

/** The figures that stand first. */
export class BoardView extends FigureHead {
  @ApiProperty({ format: 'date', description: 'The first day of the time before.' }) beforeFrom!: string;
  @ApiProperty({ format: 'date', description: 'The last day of the time before.' }) beforeTo!: string;
  @ApiProperty({ type: [BoardFigure] }) items!: BoardFigure[];
}
