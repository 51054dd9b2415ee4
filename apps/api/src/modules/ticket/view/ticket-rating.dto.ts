import { ApiProperty } from '@nestjs/swagger';
import { verdicts } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { iso } from './ticket-shared.dto.ts';

export class RatingView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() mine!: boolean;
  @ApiProperty({ description: '点单居民，附议居民 or 电话回访.' }) by!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: Number, nullable: true }) stars!: number | null;

  static listOf({ ticket, actor }: ViewerAccess): RatingView[] {
    return ticket.ratings.map(({ at, by, verdict, stars, called }) => ({
      at: iso(at)!,
      mine: by === actor.id || (by === ticket.reporter && actor.relations.has('reporter')),
      stars,
      by: called ? '电话回访' : by === ticket.reporter ? '点单居民' : '附议居民',
      label: verdicts[verdict],
    }));
  }
}
