import { ApiProperty } from '@nestjs/swagger';
import { levels, supervisionStates, type Level, type Supervision } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { At, codesOf, iso, StaffView, staffOf, viewerOn } from './ticket-shared.dto.ts';

export class SupervisionView {
  @ApiProperty({ type: StaffView, nullable: true }) by!: StaffView | null;
  @ApiProperty({ enum: codesOf(levels), enumName: 'Level', description: 'The level that reads the answer.' })
  level!: Level;
  @ApiProperty({ enum: codesOf(supervisionStates), enumName: 'SupervisionState' })
  status!: Supervision['status'];
  @ApiProperty() label!: string;
  @At('When it was ordered.') since!: string | null;
  @At('When the answer is due or, once it is there, when it must have been read.') replyBy!: string | null;
  @At('When it was answered last.') answeredAt!: string | null;
  @At('The date that the lead named; the promise to the residents stays.') due!: string | null;
  @ApiProperty({ description: 'How often it was asked again.' }) again!: number;

  /** The latest first. */
  static listOf(access: ViewerAccess, names: Names): SupervisionView[] {
    return access.ticket.supervisions
      .map(({ by, level, status, since, replyBy, answeredAt, due, again }) => ({
        by: staffOf(names, viewerOn(access), by),
        level,
        status,
        label: supervisionStates[status],
        since: iso(since),
        replyBy: iso(replyBy),
        answeredAt: iso(answeredAt),
        due: iso(due),
        again,
      }))
      .reverse();
  }
}
