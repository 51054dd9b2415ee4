import {
  isVisibleTo,
  maskPhones,
  noteFor,
  type LedgerName,
  type Now,
  type ShownAs,
  type TicketEvent,
} from '@sandan/domain';
import { readerOf, type ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from '../view/ticket-names.queries.ts';
import { viewerOn } from '../view/ticket-shared.dto.ts';

/** A ticket as its lines are written: as the viewer may read it, with names and the events that count. */
export interface LedgerTicket {
  readonly access: ViewerAccess;
  readonly names: Names;
  readonly now: Now;
  /** Oldest first. */
  readonly events: readonly TicketEvent[];
}

/** The actions whose events each ledger reads. */
export const eventsOf = {
  requests: ['accept', 'assign'],
  dispatches: [],
  holds: [],
  hearings: ['convene', 'demand_hearing', 'grant'],
  handovers: ['hand_over', 'grant', 'refuse'],
  supervisions: ['supervise', 'supervise_again', 'answer_supervision'],
  looks: ['reveal'],
} as const satisfies Record<LedgerName, readonly string[]>;

/** The event that the viewer may know of. */
export const eventAt = ({ access, events }: LedgerTicket, seq: number): TicketEvent | undefined =>
  events.find((event) => event.seq === seq && isVisibleTo(event, readerOf(access), access.ticket));

/** What an event says to the viewer. */
export const noteOf = ({ access }: LedgerTicket, event: TicketEvent | undefined): string | null =>
  event ? noteFor(event, readerOf(access), access.ticket) : null;

export const nameOf = (
  { access, names }: LedgerTicket,
  person: string | null | undefined,
  as: ShownAs,
): string | null => names.people.of(viewerOn(access), person, as) ?? null;

export const unitOf = ({ names }: LedgerTicket, unit: string | null): string | null =>
  names.units.get(unit ?? '')?.name ?? null;

/** Numbers in words are masked for every reader of a file. */
export const wordsOf = (text: string | null): string | null => (text === null ? null : maskPhones(text));
