import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AMENDABLE,
  amendableOf,
  ANONYMOUS_NAME,
  CODE_NAME,
  isContentHidden,
  isOwn,
  isResident,
  noteFor,
  postName,
  readsNumbersIn,
  readsWhole,
  states,
  titleOf,
  toShown,
  type Amended,
  type AmendedEvent,
  type Instant,
  type State,
  type TicketEvent,
  type ShownEvent,
} from '@sandan/domain';
import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { More } from '../../../common/paging.dto.ts';
import { Optional } from '../../../common/validation.ts';
import { FileView } from '../../file/file.dto.ts';
import { readerOf, type ViewerAccess } from '../access/ticket-access.ts';
import { DetailView, detailsIn } from './ticket-details.dto.ts';
import type { Names } from './ticket-names.queries.ts';
import { codesOf, iso, residentName, viewerOn } from './ticket-shared.dto.ts';

export class EventActor {
  @ApiProperty() name!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The office or post of the actor at that time.',
  })
  office!: string | null;
}

export class EventView {
  @ApiProperty({ description: 'Its number on this ticket.' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: EventActor, nullable: true, description: 'Null for the system.' })
  by!: EventActor | null;
  @ApiProperty({ enum: codesOf(states), nullable: true }) from!: State | null;
  @ApiProperty({ enum: codesOf(states) }) to!: State;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: [DetailView], description: 'The other fields of the form.' })
  details!: DetailView[];
  @ApiProperty({
    type: String,
    enum: ['all', 'staff'],
    nullable: true,
    description: 'For a remark: its audience.',
  })
  audience!: 'all' | 'staff' | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: "For the caller's own remark: at least one of its audience has read it.",
  })
  read!: boolean | null;
  @ApiProperty({
    type: String,
    enum: ['corrected', 'retracted'],
    nullable: true,
    description: 'For a remark: whether it was corrected or withdrawn.',
  })
  amended!: Amended | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: "For the caller's own remark: until when it may be corrected or withdrawn.",
  })
  amendableUntil!: string | null;
  @ApiProperty({ type: [FileView] }) files!: FileView[];

  /**
   * As this viewer may read it. Residents are not named to others, and staff notes have no words for
   * residents.
   */
  static of(
    event: AmendedEvent,
    access: ViewerAccess,
    names: Names,
    { files, marks, at }: { files: FileView[]; marks: ReadMarks; at: Instant },
  ): EventView {
    const { ticket } = access;
    const reader = readerOf(access);
    const told = toShown(event, ticket.requests);
    const isKept = isContentHidden(event, reader, ticket);
    const fresh = amendableOf(ticket, reader.id, at).find(({ seq }) => seq === event.seq);
    return {
      id: String(event.seq),
      at: iso(event.at)!,
      action: event.action,
      label: titleOf(event, ticket.requests),
      by: authorOf(told, names, access),
      from: event.from,
      to: event.to,
      note: noteFor(event, reader, ticket),
      details: isKept
        ? []
        : detailsIn(told.formName, told.form, names, {
            ...access,
            readsNumbers: readsNumbersIn(told, reader),
          }),
      audience: event.action === 'remark' ? (event.form.to === 'staff' ? 'staff' : 'all') : null,
      read:
        event.action === 'remark' && isOwn(event, reader)
          ? event.seq <= (isForResidents(event) ? marks.residents : marks.staff)
          : null,
      amended: event.amended ?? null,
      amendableUntil: fresh ? iso(fresh.at + AMENDABLE) : null,
      files: isKept ? [] : files,
    };
  }
}

/** The last event that each side has read, without the reader's own mark. */
export interface ReadMarks {
  readonly residents: number;
  readonly staff: number;
}

const isForResidents = ({ as, form }: TicketEvent): boolean => !isResident(as) && form.to !== 'staff';

/** Residents are named only to themselves and to staff who know the subject. */
function authorOf(told: ShownEvent, names: Names, access: ViewerAccess): EventActor | null {
  const {
    byResident,
    event: { by, office },
  } = told;
  if (by === null) return byResident ? { name: ANONYMOUS_NAME, office: null } : null;
  if (!byResident)
    return {
      name: names.people.of(viewerOn(access), by, 'holder') ?? '',
      office: office ? postName(office) : null,
    };
  return {
    name: readsWhole(told, readerOf(access)) ? residentName(names, access, by) : CODE_NAME,
    office: null,
  };
}

/** The number of the newest event that the reader was shown. */
export class ReadMark {
  @ApiProperty({ type: Number, minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  seq!: number;
}

/** Default page size: a usual ticket has fewer events in all. */
const MOST_EVENTS = 100;

export class EventsQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.', maxLength: 200 })
  @Optional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: MOST_EVENTS, default: MOST_EVENTS })
  @Optional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(MOST_EVENTS)
  limit: number = MOST_EVENTS;
}

export class EventList {
  @ApiProperty({ type: [EventView], description: 'The oldest first.' }) items!: EventView[];
  @More() nextCursor?: string;
}
