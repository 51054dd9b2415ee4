import { ApiProperty } from '@nestjs/swagger';
import { exclusionReasons, exclusionStates, type Exclusion } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { At, codesOf, iso } from './ticket-shared.dto.ts';

export class ExclusionView {
  @ApiProperty({ enum: codesOf(exclusionReasons), enumName: 'TicketExclusionReason' })
  reason!: Exclusion['reason'];
  @ApiProperty({ description: 'The reason in words.' }) reasonLabel!: string;
  @ApiProperty({ enum: codesOf(exclusionStates), enumName: 'ExclusionState' })
  status!: Exclusion['status'];
  @ApiProperty() label!: string;
  @At('When it was granted.') since!: string | null;
  @At('Until when the street rules on the objection.') ruleBy!: string | null;

  /** The latest first; for the reporter, staff and the offices above them. */
  static listOf({ ticket, actor, readsStaffNotes }: ViewerAccess): { exclusions?: ExclusionView[] } {
    const isConcerned = (['reporter', 'former_lead', 'overseer', 'street'] as const).some((one) =>
      actor.relations.has(one),
    );
    if (!readsStaffNotes && !isConcerned) return {};
    return { exclusions: ticket.exclusions.map(viewOf).reverse() };
  }
}

const viewOf = ({ reason, status, since, ruleBy }: Exclusion): ExclusionView => ({
  reason,
  reasonLabel: exclusionReasons[reason],
  status,
  label: exclusionStates[status],
  since: iso(since),
  ruleBy: iso(ruleBy),
});
