import { ApiProperty } from '@nestjs/swagger';
import {
  isVisibleTo,
  noteFor,
  states,
  amendedEvents,
  statusLine,
  titleOf,
  uncleared,
  signedOut,
  type Now,
  type Reader,
  type State,
  type TicketEvent,
} from '@sandan/domain';
import { IsString, MaxLength } from 'class-validator';
import type { Names } from '../view/ticket-names.queries.ts';
import { categoryName } from '../../org/org.names.ts';
import { CategoryName, codesOf, holdersOf, iso } from '../view/ticket-shared.dto.ts';
import type { Loaded } from '../store/ticket.store.ts';
import { PromiseView, promiseViewOf } from '../view/ticket-clocks.dto.ts';

export class ClaimCode {
  @ApiProperty({
    maxLength: 40,
    description: 'The claim code, grouped or not, in upper or lower case.',
  })
  @IsString()
  @MaxLength(40)
  code!: string;
}

export class FollowedEvent {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

/** A reader without an account reads no names. */
const stranger: Reader = { id: '', units: [], clearance: uncleared, readsStaffNotes: false, scope: 'whole' };

/** An anonymous ticket as its placer may follow it: the reporter's view without people. */
export class FollowedTicket {
  @ApiProperty() number!: string;
  @ApiProperty() status!: string;
  @ApiProperty({ enum: codesOf(states), enumName: 'State' }) state!: State;
  @ApiProperty({ type: CategoryName }) category!: CategoryName;
  @ApiProperty({ format: 'date-time' }) placedAt!: string;
  @ApiProperty({ type: PromiseView }) promise!: PromiseView;
  @ApiProperty({ type: [FollowedEvent] }) events!: FollowedEvent[];

  static of(ticket: Loaded, events: readonly TicketEvent[], names: Names, now: Now): FollowedTicket {
    const { number, state, category, placedAt, requests } = ticket;
    return {
      number,
      state,
      status: statusLine(ticket, { ...holdersOf(ticket, names, signedOut), steward: null }, now, new Set()),
      category: { code: category, name: categoryName(names.categories, ticket) },
      placedAt: iso(placedAt)!,
      promise: promiseViewOf(ticket, now),
      events: amendedEvents(events)
        .filter((event) => isVisibleTo(event, stranger, ticket))
        .map((event) => ({
          at: iso(event.at)!,
          label: titleOf(event, requests),
          note: noteFor(event, stranger, ticket),
        })),
    };
  }
}
