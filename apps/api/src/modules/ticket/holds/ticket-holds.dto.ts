import { ApiProperty } from '@nestjs/swagger';
import { holdReasons, type HoldReason } from '@sandan/domain';
import { IsUUID } from 'class-validator';
import { PageQuery } from '../../../common/paging.dto.ts';

export interface HoldRow {
  id: string;
  at: number;
  building: string;
  category: string;
  reason: HoldReason;
  publicLine: string;
  since: number;
  review: number;
}

export class HoldsQuery extends PageQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  estate!: string;
}

/** A ticket on hold as the estate's page shows it, without anything about the reporter. */
export class PublicHold {
  @ApiProperty() building!: string;
  @ApiProperty() category!: string;
  @ApiProperty({ description: 'The reason for the hold.' }) label!: string;
  @ApiProperty() publicLine!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'When the hold ends.' }) review!: string;

  static of({ building, category, reason, publicLine, since, review }: HoldRow): PublicHold {
    return {
      building,
      category,
      label: holdReasons[reason],
      publicLine,
      since: new Date(since).toISOString(),
      review: new Date(review).toISOString(),
    };
  }
}

export class HoldList {
  @ApiProperty({ type: [PublicHold] }) items!: PublicHold[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
