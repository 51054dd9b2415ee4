import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ANONYMOUS_NAME,
  clearanceOfPlaced,
  CODE_NAME,
  type Clearance,
  type PersonViewer,
} from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { viewerOn } from './ticket-shared.dto.ts';
import type { Unconfirmed } from './unconfirmed-residence.queries.ts';

export class ReporterView {
  @ApiProperty({ description: 'In full, masked (林**), or a code name, by the clearance of the viewer.' })
  name!: string;
  @ApiPropertyOptional({ description: 'In full or masked (199****0001).' }) phone?: string;
  @ApiPropertyOptional({ description: 'In full or up to the entrance.' }) room?: string;
  @ApiPropertyOptional({
    type: Boolean,
    description: 'For staff: the residence there is not confirmed.',
  })
  unconfirmed?: true;
}

/** The person a ticket was placed for has no account: the ticket's id is used as the person's id. */
const viewerOfPlaced = ({ ticket, actor }: ViewerAccess, clearance: Clearance): PersonViewer => ({
  id: actor.id,
  residents: { reporter: ticket.id, others: [], clearance },
});

/**
 * The reporter as the clearance opens them. After a claim by code, the number written down at placing is kept
 * if the account has none.
 */
export function reporterOf(
  access: ViewerAccess,
  { people, strangers, rooms }: Names,
  unconfirmed: Unconfirmed | undefined,
): ReporterView {
  const {
    ticket: { id, reporter, formerReporters, household, anonymous },
    clearance,
    readsStaffNotes,
  } = access;
  if (anonymous) return { name: ANONYMOUS_NAME };
  const placed = clearanceOfPlaced(access.ticket, access.actor, clearance);
  // The person it was placed for is no longer the reporter once another has taken over.
  const stranger =
    formerReporters.length === 0
      ? strangers.shown(viewerOfPlaced(access, placed), id, 'resident')
      : undefined;
  const room = rooms.get(household ?? unconfirmed?.claimed ?? '')?.for(placed.room);
  return {
    name: CODE_NAME,
    ...stranger,
    ...people.shown(viewerOn(access), reporter, 'resident'),
    ...(room && { room }),
    ...(unconfirmed && readsStaffNotes && { unconfirmed: true }),
  };
}
