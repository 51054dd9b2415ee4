import fc from 'fast-check';
import {
  always,
  counted,
  days,
  dueAfter,
  service,
  weekdays,
  workingDays,
  WORKING_DAY,
  type Calendar,
} from './calendar.ts';
import { DAY, HOUR, MINUTE, dateOfDay, dayOf, dayOfDate, endOfDate, instantOf, startOfDay } from './time.ts';

const at = (local: string): number => instantOf(`${local}:00+08:00`)!;
const local = (instant: number): string => new Date(instant + 8 * HOUR).toISOString().slice(0, 16);

/** Wednesday 2026-11-25 off, Saturday 2026-11-28 worked instead (调休). */
const swapped: Calendar = {
  isWorkingDay: (day) =>
    dateOfDay(day) === '2026-11-28' || (dateOfDay(day) !== '2026-11-25' && weekdays.isWorkingDay(day)),
};

describe('service hours', () => {
  test('a working day is 7.5 of them', () => {
    expect(WORKING_DAY).toBe(7.5 * HOUR);
    expect(counted(at('2026-11-23T00:00'), at('2026-11-24T00:00'), 'service', weekdays)).toBe(WORKING_DAY);
  });

  test.each([
    ['before they begin', '2026-11-23T07:00', 1, '2026-11-23T09:30'],
    ['in the morning', '2026-11-23T09:00', 2, '2026-11-23T11:00'],
    ['up to noon', '2026-11-23T10:00', 2, '2026-11-23T12:00'],
    ['over noon', '2026-11-23T11:00', 2, '2026-11-23T15:00'],
    ['over night', '2026-11-23T17:00', 2, '2026-11-24T09:30'],
    ['over the weekend', '2026-11-27T17:30', 1, '2026-11-30T09:00'],
    ['from a Sunday', '2026-11-22T13:00', 4, '2026-11-23T14:30'],
  ])('%s', (_, from, hours, due) => {
    expect(local(dueAfter(at(from), service(hours * HOUR), weekdays))).toBe(due);
  });

  test('one working day from Monday nine ends Tuesday nine', () => {
    expect(local(dueAfter(at('2026-11-23T09:00'), workingDays(1), weekdays))).toBe('2026-11-24T09:00');
  });

  test('ten working days are two weeks', () => {
    expect(local(dueAfter(at('2026-11-23T09:00'), workingDays(10), weekdays))).toBe('2026-12-07T09:00');
  });

  test('holidays do not count, 调休 days do: they come from outside', () => {
    expect(local(dueAfter(at('2026-11-24T17:00'), service(2 * HOUR), swapped))).toBe('2026-11-26T09:30');
    expect(local(dueAfter(at('2026-11-27T17:00'), service(2 * HOUR), swapped))).toBe('2026-11-28T09:30');
    expect(counted(at('2026-11-25T00:00'), at('2026-11-26T00:00'), 'service', swapped)).toBe(0);
  });

  test('nothing is counted outside of them, nor backwards', () => {
    expect(counted(at('2026-11-27T18:00'), at('2026-11-30T08:30'), 'service', weekdays)).toBe(0);
    expect(counted(at('2026-11-23T12:00'), at('2026-11-23T14:00'), 'service', weekdays)).toBe(0);
    expect(counted(at('2026-11-24T12:00'), at('2026-11-23T12:00'), 'service', weekdays)).toBe(0);
  });

  test('a span that is used up is due at once', () => {
    expect(dueAfter(at('2026-11-22T13:00'), service(0), weekdays)).toBe(at('2026-11-22T13:00'));
    expect(dueAfter(5, always(-1), weekdays)).toBe(5);
  });
});

test('特急 and 紧急 run round the clock', () => {
  expect(local(dueAfter(at('2026-11-27T23:50'), always(30 * MINUTE), weekdays))).toBe('2026-11-28T00:20');
  expect(counted(at('2026-11-27T23:50'), at('2026-11-30T23:50'), 'always', weekdays)).toBe(days(3).ms);
});

const instants = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') });
const spans = fc.integer({ min: 1, max: 20 * WORKING_DAY });

test('what is due after a span has counted exactly that span', () => {
  fc.assert(
    fc.property(
      instants,
      spans,
      (from, ms) => counted(from, dueAfter(from, service(ms), swapped), 'service', swapped) === ms,
    ),
    { seed: 1 },
  );
});

test('counting can be interrupted anywhere', () => {
  const adds = (a: number, b: number, c: number): boolean => {
    const [from, between, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
    return (
      counted(from, between, 'service', swapped) + counted(between, to, 'service', swapped) ===
      counted(from, to, 'service', swapped)
    );
  };
  fc.assert(fc.property(instants, instants, instants, adds), { seed: 2 });
});

describe('days and dates', () => {
  test('the local day begins at 16:00Z, all year round', () => {
    for (const month of ['01', '03', '04', '07', '10', '11']) {
      const day = dayOfDate(`2026-${month}-15`)!;
      expect(new Date(startOfDay(day)).toISOString()).toBe(`2026-${month}-14T16:00:00.000Z`);
      expect([
        dayOf(startOfDay(day)),
        dayOf(startOfDay(day) - 1),
        startOfDay(day + 1) - startOfDay(day),
      ]).toEqual([day, day - 1, DAY]);
    }
  });

  test('dates that exist, and dates that do not', () => {
    expect(dateOfDay(dayOfDate('2028-02-29')!)).toBe('2028-02-29');
    for (const no of [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '26-01-01',
      '2026-1-1',
      '',
      '2026-01-01T00:00',
    ])
      expect(dayOfDate(no)).toBeNull();
  });

  test('a due date counts to its last moment', () => {
    expect(local(endOfDate('2026-11-23') - 1)).toBe('2026-11-23T23:59');
  });

  test('instants have a zone', () => {
    expect(instantOf('2026-11-23T09:00:00+08:00')).toBe(instantOf('2026-11-23T01:00:00Z'));
    expect(instantOf('2026-11-23T09:00:00.5Z')).toBe(instantOf('2026-11-23T09:00Z')! + 500);
    for (const no of [
      '2026-11-23T09:00:00',
      '2026-11-23',
      '2026-11-23 09:00Z',
      '2026-11-23T25:00Z',
      '2026-13-01T09:00Z',
      '2026-02-30T09:00Z',
      'now',
      '',
    ])
      expect(instantOf(no)).toBeNull();
  });
});
