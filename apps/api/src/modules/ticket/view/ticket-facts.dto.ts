import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { endorsersOf, idleDays, isUnanswered, DAY, type Now } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { At, iso } from './ticket-shared.dto.ts';

export class FactsView {
  @ApiProperty({ description: 'Number of recorded contact attempts.' }) contacts!: number;
  @ApiProperty() reworks!: number;
  @ApiProperty({ type: [String] }) flags!: string[];
  @ApiProperty({ description: 'Number of endorsers.' }) endorsers!: number;
  @ApiProperty({ description: 'Whether the caller is an endorser.' }) endorsed!: boolean;
  @At('Since when a resident waits for an answer.') askedAt!: string | null;
  @ApiProperty({ description: 'A resident has waited for an answer for more than a working day.' })
  unanswered!: boolean;
  @ApiProperty({ description: 'How often residents have nudged.' }) nudges!: number;
  @ApiPropertyOptional({ description: 'For staff: for how many days staff have not brought it forward.' })
  idleDays?: number;
  @ApiProperty({ description: 'Days on hold in total, of at most 180.' }) heldDays!: number;
}

export function factsOf({ ticket, actor, scope, readsStaffNotes }: ViewerAccess, now: Now): FactsView {
  const endorsers = endorsersOf(ticket);
  // Between reporter and staff only; hidden from endorsers.
  const between = { contacts: 0, flags: [], askedAt: null, unanswered: false, nudges: 0 };
  return {
    contacts: ticket.contacts.length,
    reworks: ticket.spent.reworks ?? 0,
    flags: [...ticket.flags],
    endorsers: endorsers.length,
    endorsed: endorsers.includes(actor.id),
    askedAt: iso(ticket.askedAt),
    unanswered: isUnanswered(ticket, now),
    nudges: ticket.nudges,
    ...(readsStaffNotes && { idleDays: idleDays(ticket, ticket.progressAt, now) }),
    // The sweep ends a hold a little after its review time: those seconds do not count as a day.
    heldDays: Math.ceil(
      ticket.holds.reduce(
        (sum, { since, until, review }) => sum + Math.min(until ?? now.at, review) - since,
        0,
      ) / DAY,
    ),
    ...(scope === 'beside' && between),
  };
}
