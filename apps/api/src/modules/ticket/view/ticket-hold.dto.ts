import { ApiProperty } from '@nestjs/swagger';
import { holdReasons, type Hold, type PersonViewer } from '@sandan/domain';
import type { Names } from './ticket-names.queries.ts';
import { codesOf, StaffView, iso, staffOf } from './ticket-shared.dto.ts';

export class HoldView {
  @ApiProperty({ enum: codesOf(holdReasons) }) reason!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'When the hold ends automatically.' }) review!: string;
  @ApiProperty() publicLine!: string;
  @ApiProperty({ type: StaffView, nullable: true, description: 'Who approved it.' }) by!: StaffView | null;

  static of({ reason, since, review, publicLine, by }: Hold, names: Names, viewer: PersonViewer): HoldView {
    return {
      reason,
      label: holdReasons[reason],
      since: iso(since)!,
      review: iso(review)!,
      publicLine,
      by: staffOf(names, viewer, by),
    };
  }
}
