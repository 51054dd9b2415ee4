import type * as reading from '../../case/reading/reading.ts';
import * as notes from '../../case/reading/notes.ts';
import type { Reader as ReaderOf } from '../../case/reading/reader.ts';
import * as kernel from '../../case/reading/timeline.ts';
import type { TicketEvent } from '../engine/event.ts';
import { machine } from '../machine.ts';
import type { Subject } from '../rules/readers.ts';
import type { Scope } from '../rules/visibility.ts';
import type { Ticket } from '../ticket.ts';
import type { Request } from '../parts.ts';
import type { TicketTypes } from '../types.ts';

/** The kernel's timeline, bound to the ticket's machine. */

/** The reader of a timeline (see `scopeOf`, `clearanceOf`, `readsStaffNotes`). */
export type Reader = ReaderOf<Scope>;

/** An event as it is shown: a granted request reads like the requested action. */
export interface ShownEvent extends reading.ShownEvent<TicketTypes> {
  readonly event: TicketEvent;
}
type Written = reading.Written<TicketTypes>;

export const toShown = (event: TicketEvent, requests: readonly Request[]): ShownEvent =>
  kernel.toShown(machine, event, requests);

/** Whether the reader wrote this, or family wrote it for them. */
export const isOwn = (event: Pick<TicketEvent, 'by' | 'as'>, reader: Reader): boolean =>
  kernel.isOwn(machine, event, reader);

/** Whether this reader sees that an event happened. */
export const isVisibleTo = (event: TicketEvent, reader: Reader, ticket: Ticket): boolean =>
  kernel.isVisibleTo(machine, event, reader, ticket);

/** Whether the words and pictures of an event are hidden from this reader; never their own. */
export const isContentHidden = (event: TicketEvent, reader: Reader, ticket: Ticket): boolean =>
  kernel.isContentHidden(machine, event, reader, ticket);

/** Whether the reader sees the identifying parts of an event. */
export const readsWhole = (shown: ShownEvent, reader: Reader): boolean =>
  kernel.readsWhole(machine, shown, reader);

/** Whether phone numbers in an event's words may be read. */
export const readsNumbersIn = (shown: ShownEvent, reader: Reader): boolean =>
  kernel.readsNumbersIn(machine, shown, reader);

/** The label of a chosen value; null where the form has no such choice. */
export const chosenIn = (written: Written, name: 'reason' | 'way'): string | null =>
  notes.chosenIn(machine, written, name);

/** What a form says: what was chosen first, then the words. */
export const saidIn = (written: Written): string | null => notes.saidIn(machine, written);

/** The note of an event for this reader; null where there is none, or none for them. */
export const noteFor = (event: TicketEvent, reader: Reader, ticket: Ticket): string | null =>
  notes.noteFor(machine, event, reader, ticket);

/** What an event says to every reader of the whole ticket; null where it says nothing to them. */
export const saidToAll = (event: TicketEvent, ticket: Subject): string | null =>
  notes.saidToAll(machine, event, ticket as Ticket);
