import { ApiProperty } from '@nestjs/swagger';
import {
  assignmentOf,
  doneActions,
  findingActions,
  hotlineAnswer,
  isVisibleTo,
  noteFor,
  readsReference,
  type TicketEvent,
} from '@sandan/domain';
import { readerOf, type ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { At, holdersOf, iso, viewerOn } from './ticket-shared.dto.ts';

/** The actions whose words the answer to the hotline is made of. */
export const toldToHotline: readonly string[] = [...findingActions, ...doneActions];

export const readsHotline = ({ ticket, readsStaffNotes, actor }: ViewerAccess): boolean =>
  ticket.source === 'hotline' && readsStaffNotes && readsReference(actor.relations);

export class HotlineView {
  @ApiProperty({ description: 'The number by which the hotline knows it.' }) number!: string;
  @At('Until when the hotline wants the answer.') due!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The answer in the fields of the hotline’s form, in Chinese; null until there is a result.',
  })
  answer!: string | null;

  /** @param events of `toldToHotline`, oldest first */
  static of(access: ViewerAccess, names: Names, events: readonly TicketEvent[]): HotlineView {
    const { ticket } = access;
    const reader = readerOf(access);
    const note = (actions: readonly string[]): string | null => {
      const last = events.findLast(({ action }) => actions.includes(action));
      return last && isVisibleTo(last, reader, ticket) ? noteFor(last, reader, ticket) : null;
    };
    const lead = assignmentOf(ticket) ?? ticket.assignments.at(-1);
    const { steward } = holdersOf(ticket, names, viewerOn(access));
    return {
      number: ticket.hotlineNumber ?? '',
      due: iso(ticket.hotlineDue),
      answer: hotlineAnswer(ticket, {
        found: note(findingActions),
        done: note(doneActions),
        lead: names.units.get(lead?.unit ?? '')?.name ?? steward,
        community: names.areas.get(ticket.community)?.name ?? '',
      }),
    };
  }
}
