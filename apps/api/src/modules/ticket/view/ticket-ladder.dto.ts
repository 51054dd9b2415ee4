import { ApiProperty } from '@nestjs/swagger';
import { nextRung, rungLabels, whyTold, type Now, type Rung } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { At, codesOf, iso, StaffView, staffOf, viewerOn } from './ticket-shared.dto.ts';

class RungName {
  @ApiProperty({ enum: codesOf(rungLabels), enumName: 'Rung' }) rung!: Rung;
  @ApiProperty() label!: string;
}

export class NextRungView extends RungName {
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ToldRungView extends RungName {
  @At('When it was told.') at!: string | null;
  @ApiProperty({ description: 'Why it was told, in one sentence.' }) why!: string;
  @ApiProperty({ type: [StaffView] }) to!: StaffView[];
}

export class LadderView {
  @ApiProperty({
    type: NextRungView,
    nullable: true,
    description:
      'The next step of the ladder, if nothing happens; null while work is paused, or after the last.',
  })
  next!: NextRungView | null;
  @ApiProperty({ type: [ToldRungView], description: 'What was told, the latest first.' })
  told!: ToldRungView[];

  static of(access: ViewerAccess, names: Names, now: Now): LadderView {
    const { ticket } = access;
    const next = ticket.state === 'closed' ? null : nextRung(ticket, now);
    const staff = (id: string): StaffView | [] => staffOf(names, viewerOn(access), id) ?? [];
    return {
      next: next && { rung: next.rung, label: rungLabels[next.rung], at: iso(next.due)! },
      told: ticket.rungs
        .map((one) => ({
          rung: one.rung,
          label: rungLabels[one.rung],
          at: iso(one.at),
          why: whyTold(one),
          to: one.to.flatMap(staff),
        }))
        .reverse(),
    };
  }
}
