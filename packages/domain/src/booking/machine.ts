import {
  actorAs,
  applyTriggeredEvent,
  defaults,
  enter,
  openWith,
  partOf,
  people,
  type Id,
  type Machine,
} from '../case/kernel.ts';
import { bookingForms } from './forms.ts';
import type { Ending, Booking, BookingDecision, BookingTypes, Venue } from './booking.ts';
import type { BookingCapacity } from './words.ts';
import { bookingGuards, bookingOpening, bookingRows, bookingTriggered } from './workflow.ts';

/** Where a booking begins: with a person who is there, as one that is booked, or on the list of those who wait. */
const startOf = ({ isAtDesk, capacity, taken }: Venue): Booking['state'] => {
  if (isAtDesk) return 'present';
  return capacity === null || taken < capacity ? 'booked' : 'waiting';
};

/** A booking as a machine. */
export const bookingMachine: Machine<BookingTypes> = {
  ...defaults,
  noun: 'booking',
  version: 1,
  opening: bookingOpening,
  rows: bookingRows,
  triggered: Object.values(bookingTriggered),
  guards: bookingGuards,
  forms: bookingForms,
  owner: 'holder',
  residents: { holder: 'owner' },
  audiences: { holder: { words: 'who has the booking', of: ({ case: { holder } }) => people(holder) } },
  participantsOf: ({ holder, state }) => [...partOf('holder', holder, state !== 'closed')],
  enter: (draft, row, context) =>
    enter(draft, row.to === '@start' ? { to: startOf(context.inputs.venue!) } : row, context),
  timerOf: () => null,
};

/** What is given of a new booking. */
export type NewBooking = Pick<Booking, 'id' | 'activity' | 'holder' | 'path' | 'starts' | 'ends'>;

/** Books a place, or one among those who wait, as `checkBooking` allowed it. The caller holds the activity's lock. */
export function openBooking(
  booking: NewBooking,
  by: Id,
  as: BookingCapacity,
  room: Omit<Venue, 'isAtDesk'>,
  now: BookingTypes['now'],
): BookingDecision {
  const venue = { ...room, isAtDesk: as === 'desk' };
  const fields = { ...booking, bookedBy: by, since: now.at, arrivedAt: null, leftAt: null };
  return openWith(bookingMachine, fields, actorAs<BookingTypes['relation']>(by, as), as, { venue }, now);
}

const trigger = (
  row: keyof typeof bookingTriggered,
  one: Booking,
  inputs: BookingTypes['inputs'],
  now: BookingTypes['now'],
): BookingDecision => applyTriggeredEvent(bookingMachine, one, bookingTriggered[row], inputs, now);

/** The first who waits gets a place that became free. */
export const moveUpBooking = (one: Booking, now: BookingTypes['now']): BookingDecision =>
  trigger('moveUp', one, {}, now);

/** The activity of a booking has another time. */
export const moveBooking = (
  one: Booking,
  times: Pick<Booking, 'starts' | 'ends'>,
  now: BookingTypes['now'],
): BookingDecision => trigger('moveTimes', one, { times: { starts: times.starts, ends: times.ends } }, now);

/** The activity of an open booking is over. */
export const finishBooking = (one: Booking, ending: Ending, now: BookingTypes['now']): BookingDecision =>
  trigger(ending === 'held' ? 'finish' : 'drop', one, { ending }, now);
