import fc from 'fast-check';
import { walkCases } from '../../test/machine-walks.ts';
import { refusalOf } from '../../test/refusal.ts';
import { nowAt } from '../../test/world.ts';
import { act, actionsFor, noticesOf } from '../case/kernel.ts';
import { DAY, HOUR, MINUTE } from '../kernel/time.ts';
import { openBooking, finishBooking, moveBooking, moveUpBooking, bookingMachine } from './machine.ts';
import {
  checkBooking,
  pausedUntil,
  bookingActor,
  type AtActivity,
  type BookingRequest,
  type Booking,
  type BookingDecision,
  type Venue,
} from './booking.ts';
import type { BookingCapacity } from './words.ts';

const start = Date.parse('2026-12-03T01:00:00Z');
const given = {
  ...{ id: 's1', activity: 'a1', holder: 'wang', path: ['community'] },
  ...{ starts: start, ends: start + HOUR },
};
const free = { capacity: 30, taken: 29 };
const full = { ...free, taken: 30 };
type Room = Omit<Venue, 'isAtDesk'>;
const book = (room: Room, by = 'wang', as: BookingCapacity = 'holder', at = start - DAY): BookingDecision =>
  openBooking(given, by, as, room, nowAt(at));
const booked = book(free).case;
const waiting = book(full).case;

const actor = (id: string, as: AtActivity, isOpen = true) => bookingActor(booked, id, { as, isOpen });
const desk = actor('steward', 'staff')!;
const take = (one: Booking, action: string, who = desk, at = start): Booking =>
  act(bookingMachine, one, who, { action, version: one.version, form: {}, inputs: {} }, nowAt(at)).case;
const present = take(booked, 'check_in');
const told = (decision: BookingDecision): unknown[] =>
  noticesOf(bookingMachine, { ...decision, around: {} }).map(({ people, title }) => [...people, title]);

it('offers exactly what it accepts, on random walks through every row', () => {
  const everyone = [actor('wang', 'visitor')!, actor('secretary', 'host')!, desk];
  for (const one of [booked, waiting]) {
    const missing = walkCases(bookingMachine, {
      ...{ everyone, formFor: () => ({}), inputs: {}, open: () => one },
      nowAt: (step) => nowAt(start - HOUR + step * 10 * MINUTE),
    });
    expect(missing.filter((row) => !row.startsWith(one === booked ? 'waiting' : 'never'))).toEqual([]);
  }
});

it('is booked while there is room, else it waits, and who is taken in at the desk is there', () => {
  const unlimited = { ...full, capacity: null };
  expect([free, full, unlimited].map((room) => book(room).case.state)).toEqual([
    'booked',
    'waiting',
    'booked',
  ]);
  expect(book(full, 'steward', 'desk', start).case).toMatchObject({ state: 'present', arrivedAt: start });
});

it('tells the holder of a booking that another person made', () => {
  expect(told(book(free, 'secretary', 'host'))).toEqual([['wang', '为您预约了']]);
});

it.each([
  ['the holder', 'wang', 'visitor', false, ['holder']],
  ['the holder who is a host', 'wang', 'host', true, ['holder', 'host', 'desk']],
  ['a host', 'secretary', 'host', false, ['host']],
  ['staff while it is open', 'steward', 'staff', true, ['desk']],
  ['staff before it is open', 'steward', 'staff', false, null],
  ['a neighbour', 'li', 'visitor', true, null],
  ['a stranger', 'li', null, true, null],
] as const)('is known to %s as %s', (_, id, as, isOpen, relations) =>
  expect(actor(id, as, isOpen) && [...actor(id, as, isOpen)!.relations]).toEqual(relations),
);

it('is cancelled by the holder or a host until the activity begins', () => {
  const may = (at: number): string[] =>
    actionsFor(bookingMachine, { case: booked, actor: actor('wang', 'visitor')!, now: nowAt(at) }).map(
      ({ action }) => action,
    );
  expect([may(start - 1), may(start)]).toEqual([['cancel'], []]);
  expect(take(booked, 'cancel', actor('secretary', 'host')!, start - HOUR).outcome).toBe('cancelled');
  expect(refusalOf(() => take(booked, 'cancel', actor('wang', 'visitor')!, start))).toBe('ACTIVITY_BEGUN');
});

it('lasts from check-in to leaving, at the latest a quarter of an hour after the end', () => {
  expect(take(present, 'leave', desk, start + HOUR / 2)).toMatchObject({
    ...{ outcome: 'attended', arrivedAt: start, leftAt: start + HOUR / 2 },
  });
  expect(finishBooking(present, 'held', nowAt(start + 3 * HOUR)).case).toMatchObject({
    ...{ outcome: 'attended', leftAt: start + HOUR + 15 * MINUTE },
  });
  expect(take(present, 'undo_check_in')).toMatchObject({ state: 'booked', arrivedAt: null });
});

it('comes to an end with its activity', () => {
  const ends = (one: Booking): unknown[] =>
    (['held', 'missed', 'cancelled'] as const).map((ending) => {
      const decision = finishBooking(one, ending, nowAt(start + HOUR));
      return [decision.case.outcome, told(decision).length];
    });
  expect([waiting, booked, present].map(ends)).toEqual([
    [
      ['not_reached', 0],
      ['dropped', 1],
      ['dropped', 1],
    ],
    [
      ['absent', 0],
      ['dropped', 1],
      ['dropped', 1],
    ],
    [
      ['attended', 0],
      ['dropped', 1],
      ['dropped', 1],
    ],
  ]);
});

it('moves up from the list, and follows the time of its activity', () => {
  const up = moveUpBooking(waiting, nowAt(start - HOUR));
  expect([up.case.state, up.case.version, told(up)]).toEqual(['booked', 2, [['wang', '您候补上了']]]);
  const moved = moveBooking(booked, { starts: start + DAY, ends: start + DAY + HOUR }, nowAt(start - HOUR));
  expect([moved.case.starts, moved.case.version, told(moved).length]).toEqual([start + DAY, 1, 1]);
});

const fine: BookingRequest = {
  ...{ as: 'visitor', isOwn: true, takesBookings: true, hasBegun: false, isOpen: false },
  ...{ isBooked: false, overlaps: null, absences: [] },
};
const often = [1, 5, 20].map((days) => start - DAY - days * DAY);
const opened = { takesBookings: false, hasBegun: true, isOpen: true };

it.each([
  ['nothing is against it', {}, 'holder'],
  ['a host books for another', { as: 'host', isOwn: false }, 'host'],
  ['who is on duty signs another in', { ...opened, as: 'staff', isOwn: false }, 'desk'],
  ['such a person was absent three times', { ...opened, as: 'staff', isOwn: false, absences: often }, 'desk'],
] as const)('is given where %s', (_, more, as) =>
  expect(checkBooking({ ...fine, ...more }, start - DAY)).toBe(as),
);

it.each([
  ['people just come, or it is not published', { takesBookings: false }, 'NOT_OFFERED'],
  ['it has begun', { takesBookings: false, hasBegun: true }, 'ACTIVITY_BEGUN'],
  ['a visitor says that they are there', opened, 'ACTIVITY_BEGUN'],
  ['a visitor books for another', { isOwn: false }, 'UNKNOWN_REFERENCE'],
  ['who is on duty books for another beforehand', { as: 'staff', isOwn: false }, 'UNKNOWN_REFERENCE'],
  ['the person is booked', { isBooked: true }, 'ALREADY_BOOKED'],
  ['the person is elsewhere at that time', { overlaps: '义诊' }, 'BOOKED_ELSEWHERE'],
  ['the person was absent three times', { absences: often }, 'BOOKING_PAUSED'],
] as const)('is refused where %s', (_, more, code) =>
  expect(refusalOf(() => checkBooking({ ...fine, ...more }, start - DAY))).toBe(code),
);

it('pauses for a week after the third absence within sixty days, by hand', () => {
  const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const three = ['2026-10-10', '2026-11-01', '2026-11-28'].map(at);
  expect([
    pausedUntil(three, at('2026-11-30')),
    pausedUntil(three, at('2026-12-05')),
    // 10 October is more than sixty days before 10 December.
    pausedUntil([...three.slice(0, 2), at('2026-12-09')], at('2026-12-10')),
    pausedUntil(three.slice(1), at('2026-11-30')),
  ]).toEqual([at('2026-12-05'), null, null, null]);
});

it('never pauses for longer than a week, nor after fewer than three absences', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 6 }), (days) => {
      const until = pausedUntil(
        days.map((day) => start - day * DAY),
        start,
      );
      expect(until === null || (days.length >= 3 && until - start <= 7 * DAY)).toBe(true);
    }),
  );
});
