import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Instant } from '../kernel/time.ts';
import type { bookingForms } from './forms.ts';
import { bookingLimits, type BookingCapacity, type BookingOutcome, type BookingState } from './words.ts';

/** 预约: one person at one activity, from the booking to what came of it. */
export interface Booking extends ClosingCase<BookingState, BookingOutcome> {
  readonly activity: Id;
  readonly holder: Id;
  readonly path: readonly Id[];
  /** The time of the activity. */
  readonly starts: Instant;
  readonly ends: Instant;
  readonly bookedBy: Id;
  readonly since: Instant;
  readonly arrivedAt: Instant | null;
  readonly leftAt: Instant | null;
}

/** What a booking must know of its activity. */
export interface Venue {
  /** The person signs in at the desk. */
  readonly isAtDesk: boolean;
  readonly capacity: number | null;
  /** The places that are booked or taken. */
  readonly taken: number;
}

/** How an activity ended for those who had a booking. */
export type Ending = 'held' | 'missed' | 'cancelled';

export interface BookingInputs {
  readonly venue?: Venue;
  /** The new time of the activity. */
  readonly times?: Pick<Booking, 'starts' | 'ends'>;
  readonly ending?: Ending;
}

export interface BookingTypes extends kernel.PlainTypes {
  readonly case: Booking;
  readonly target: BookingState | '@start' | '@same';
  readonly relation: BookingCapacity | 'granter' | 'asker' | 'system';
  readonly guard: 'lies_ahead';
  readonly forms: kernel.FilledForms<typeof bookingForms>;
  readonly filled: kernel.SomeForm<typeof bookingForms>;
  readonly outcome: BookingOutcome;
  readonly timer: never;
  readonly audience: 'holder';
  readonly inputs: BookingInputs;
}

export type BookingActor = kernel.Actor<BookingTypes['relation']>;
export type BookingDecision = kernel.Decision<BookingTypes>;

/** What the viewer is to the activity of a booking. */
export type AtActivity = 'host' | 'staff' | 'visitor' | null;

/**
 * What a person is to a booking; null for people who must not know of it: neighbours do not learn who comes. Who
 * holds the activity, or is on duty at it, signs people in while it is open.
 */
export function bookingActor(
  { holder }: Pick<Booking, 'holder'>,
  id: Id,
  { as, isOpen }: { readonly as: AtActivity; readonly isOpen: boolean },
): BookingActor | null {
  const relations = new Set<BookingTypes['relation']>();
  if (holder === id) relations.add('holder');
  if (as === 'host') relations.add('host');
  if (isOpen && (as === 'host' || as === 'staff')) relations.add('desk');
  return relations.size === 0 ? null : { ...actorAs<BookingTypes['relation']>(id, 'holder'), relations };
}

/** Until when a person reserves nothing, because they were absent too often; null when they may. */
export function pausedUntil(absences: readonly Instant[], now: Instant): Instant | null {
  const recent = absences.filter((at) => at > now - bookingLimits.within);
  if (recent.length < bookingLimits.absences) return null;
  const until = Math.max(...recent) + bookingLimits.pause;
  return until > now ? until : null;
}

/** What is asked before a person gets a booking. */
export interface BookingRequest {
  /** What the person who asks is to the activity. */
  readonly as: Exclude<AtActivity, null>;
  /** They ask for themselves. */
  readonly isOwn: boolean;
  /** Places can be booked now. */
  readonly takesBookings: boolean;
  readonly hasBegun: boolean;
  readonly isOpen: boolean;
  /** The person has a booking there already. */
  readonly isBooked: boolean;
  /** The title of an activity at that time where the person has a booking; null for none. */
  readonly overlaps: string | null;
  readonly absences: readonly Instant[];
}

/**
 * In which capacity a place is taken. While an activity is open, who is on duty takes it at the desk, for a person who
 * is there: no person is present by saying so. Before, hosts book for others too. Null for those who may not.
 */
function capacityOf({ as, isOwn, isOpen }: BookingRequest): BookingCapacity | null {
  if (isOpen && as !== 'visitor') return 'desk';
  if (isOwn) return 'holder';
  return as === 'host' ? 'host' : null;
}

/**
 * Whether a person may have a booking, and in which capacity it is made. The pause after absences never keeps people
 * from coming without a booking.
 * @throws DomainError UNKNOWN_REFERENCE, NOT_OFFERED, ACTIVITY_BEGUN, ALREADY_BOOKED, BOOKED_ELSEWHERE, BOOKING_PAUSED
 */
export function checkBooking(one: BookingRequest, now: Instant): BookingCapacity {
  const capacity = capacityOf(one);
  if (capacity === null) throw new DomainError('UNKNOWN_REFERENCE', { field: 'holder' });
  if (capacity !== 'desk' && !one.takesBookings)
    throw new DomainError(one.hasBegun ? 'ACTIVITY_BEGUN' : 'NOT_OFFERED');
  if (one.isBooked) throw new DomainError('ALREADY_BOOKED');
  if (one.overlaps !== null) throw new DomainError('BOOKED_ELSEWHERE', { title: one.overlaps });
  const until = capacity === 'desk' ? null : pausedUntil(one.absences, now);
  if (until !== null) throw new DomainError('BOOKING_PAUSED', { until });
  return capacity;
}
