import { ApiProperty } from '@nestjs/swagger';
import { factOf, isHidden, noteFor, rowOf, states, titleOf, type FormName, type State, type TicketEvent } from '@sandan/domain';
import { IsInt, Max, Min } from 'class-validator';
import { FileView } from '../file/file.dto.ts';
import type { Sight } from './ticket.access.ts';
import { DetailView, detailsIn } from './ticket-details.dto.ts';
import type { Names } from './ticket.names.ts';
import { codesOf, iso } from './ticket.shared.dto.ts';

export class EventActor {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) office!: string | null;
}

export class EventView {
  @ApiProperty({ description: 'Its number on this ticket.' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: EventActor, nullable: true, description: 'Null for the system.' }) by!: EventActor | null;
  @ApiProperty({ enum: codesOf(states), nullable: true }) from!: State | null;
  @ApiProperty({ enum: codesOf(states) }) to!: State;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: [DetailView], description: 'What was filled in beside the words.' }) details!: DetailView[];
  @ApiProperty({ type: Boolean, nullable: true, description: 'Of the caller\'s own remark: somebody it was meant for has read it.' }) read!: boolean | null;
  @ApiProperty({ type: [FileView] }) files!: FileView[];

  /** As this viewer may read it: residents have no name for others, staff notes no words for residents. */
  static of(event: TicketEvent, sight: Sight, names: Names, { files, marks }: { files: FileView[]; marks: ReadMarks }): EventView {
    const { ticket, actor, knowsIdentity } = sight;
    const reader = { ...sight, id: actor.id };
    const isKept = isHidden(event, reader);
    return {
      id: String(event.seq),
      at: iso(event.at)!,
      action: event.action,
      label: titleOf(event, ticket.requests),
      by: actorOf(event, names, knowsIdentity),
      from: event.from,
      to: event.to,
      note: noteFor(event, reader),
      details: isKept ? [] : detailsIn(formOf(event), event.form, names, sight),
      read: event.action === 'remark' && event.by === actor.id ? event.seq <= (isForResidents(event) ? marks.residents : marks.staff) : null,
      files: isKept ? [] : files,
    };
  }
}

export const formOf = ({ action, from }: TicketEvent): FormName | undefined => (from === null ? undefined : (rowOf(from, action) ?? factOf(from, action))?.form);

const residents: readonly string[] = ['reporter', 'endorser', 'neighbour', 'side'];

/** Up to which event each side has read; the reader's own mark is left out. */
export interface ReadMarks {
  readonly residents: number;
  readonly staff: number;
}

const isForResidents = ({ as, form }: TicketEvent): boolean => !residents.includes(as) && form['to'] !== 'staff';

function actorOf({ by, as }: TicketEvent, { people }: Names, knowsIdentity: boolean): EventActor | null {
  if (by === null) return null;
  if (residents.includes(as) && !knowsIdentity) return { name: '居民', office: null };
  const person = people.get(by);
  return { name: person?.name ?? '', office: residents.includes(as) ? null : (person?.office ?? null) };
}

/** How far somebody has read: the number of the newest event they were shown. */
export class ReadMark {
  @ApiProperty({ type: Number, minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  seq!: number;
}

export class EventList {
  @ApiProperty({ type: [EventView] }) items!: EventView[];
}
