import { ApiProperty } from '@nestjs/swagger';
import { choiceLabels } from '@sandan/domain';
import { IsUUID } from 'class-validator';
import { PageQuery } from '../../../common/paging.dto.ts';

export interface HoldRow {
  id: string;
  at: number;
  building: string;
  category: string;
  reason: string;
  publicLine: string;
  since: number;
  review: number;
}

export class HoldsQuery extends PageQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  estate!: string;
}

/** What the estate's page says of a matter that has to wait: nothing of whoever reported it. */
export class PublicHold {
  @ApiProperty() building!: string;
  @ApiProperty() category!: string;
  @ApiProperty({ description: 'Why it has to wait.' }) label!: string;
  @ApiProperty() publicLine!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'When it goes on.' }) review!: string;

  static of({ building, category, reason, publicLine, since, review }: HoldRow): PublicHold {
    return {
      building,
      category,
      label: choiceLabels[reason] ?? reason,
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
