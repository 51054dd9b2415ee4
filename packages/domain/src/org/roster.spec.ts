import fc from 'fast-check';
import { DAY, HOUR, instantOf, MINUTE } from '../kernel/time.ts';
import {
  dutyOf,
  dutyOn,
  isOnDuty,
  onDuty,
  timeOfDay,
  TIME_OF_DAY,
  weekdayOf,
  type DutyException,
  type Roster,
} from './roster.ts';

const at = (text: string): number => instantOf(`${text}:00+08:00`)!;
const shift = (weekday: number, from: string, to: string) => ({ weekday, from, to });
const roster = (pattern: Roster['pattern'], ...exceptions: DutyException[]): Roster => ({
  pattern,
  exceptions,
});
const exception = (
  date: string,
  on: boolean,
  from: string | null = null,
  to: string | null = null,
): DutyException => ({ date, on, from, to });

/** Monday 2026-03-02. */
const office = roster([
  shift(1, '08:30', '12:00'),
  shift(1, '14:00', '18:00'),
  shift(2, '20:00', '24:00'),
  shift(3, '00:00', '02:00'),
]);

describe('on duty', () => {
  test.each<[string, Roster | undefined, string, boolean]>([
    ['nobody has written one', undefined, '2026-03-02T03:00', true],
    ['no pattern', roster([]), '2026-03-02T03:00', true],
    ['a minute before', office, '2026-03-02T08:29', false],
    ['as it begins', office, '2026-03-02T08:30', true],
    ['as it ends', office, '2026-03-02T12:00', false],
    ['in the break', office, '2026-03-02T13:00', false],
    ['another day of the week', office, '2026-03-05T09:00', false],
    ['the last minute before midnight', office, '2026-03-03T23:59', true],
    ['midnight', office, '2026-03-04T00:00', true],
    ['into the night', office, '2026-03-04T01:59', true],
    ['its end', office, '2026-03-04T02:00', false],
    ['off for the day', roster(office.pattern, exception('2026-03-02', false)), '2026-03-02T09:00', false],
    ['off on another date', roster(office.pattern, exception('2026-03-09', false)), '2026-03-02T09:00', true],
    [
      'off for an hour',
      roster(office.pattern, exception('2026-03-02', false, '09:00', '10:00')),
      '2026-03-02T10:00',
      true,
    ],
    [
      'within that hour',
      roster(office.pattern, exception('2026-03-02', false, '09:00', '10:00')),
      '2026-03-02T09:59',
      false,
    ],
    [
      'on beside the pattern',
      roster(office.pattern, exception('2026-03-02', true, '20:00', '24:00')),
      '2026-03-02T23:59',
      true,
    ],
    [
      'a pattern stays beside it',
      roster(office.pattern, exception('2026-03-02', true, '20:00', '24:00')),
      '2026-03-02T09:00',
      true,
    ],
    [
      'off is stronger than on',
      roster(office.pattern, exception('2026-03-02', true), exception('2026-03-02', false, '09:00', '10:00')),
      '2026-03-02T09:30',
      false,
    ],
    ['no pattern, but off', roster([], exception('2026-03-02', false)), '2026-03-02T09:00', false],
  ])('%s', (_, one, when, is) => expect(isOnDuty(one, at(when))).toBe(is));

  test('on whom a building can count; where nobody is on duty, on everybody', () => {
    const people = [
      { id: 'a', rosters: [office] },
      { id: 'b', rosters: [roster([shift(1, '14:00', '18:00')])] },
    ];
    expect(onDuty(people, at('2026-03-02T09:00'))).toEqual(['a']);
    expect(onDuty(people, at('2026-03-02T15:00'))).toEqual(['a', 'b']);
    expect(onDuty(people, at('2026-03-02T03:00'))).toEqual(['a', 'b']);
    expect(onDuty([{ id: 'b', rosters: [people[1]!.rosters[0], office] }], at('2026-03-02T09:00'))).toEqual([
      'b',
    ]);
    expect(onDuty([], at('2026-03-02T09:00'))).toEqual([]);
  });

  test('stretches of several rosters are one list', () => {
    const day = Math.floor((at('2026-03-02T09:00') + 8 * HOUR) / DAY);
    expect(dutyOf([office, roster([shift(1, '12:00', '14:00')])], day)).toEqual([
      { from: '08:30', to: '18:00' },
    ]);
    expect(dutyOf([office], day)).toEqual([
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ]);
  });
});

const time = fc
  .integer({ min: 0, max: 24 * 60 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);
const stretch = fc.tuple(time, time).filter(([from, to]) => from < to);
const anyRoster = fc.record({
  pattern: fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), stretch)
      .map(([weekday, [from, to]]) => shift(weekday, from, to)),
    { maxLength: 8 },
  ),
  exceptions: fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.option(stretch))
      .map(([day, on, times]) => exception(`2026-03-0${day}`, on, times?.[0] ?? null, times?.[1] ?? null)),
    { maxLength: 5 },
  ),
});

test('a day is told minute by minute as it is listed, by China’s clock and no other', () => {
  fc.assert(
    fc.property(anyRoster, fc.integer({ min: 0, max: 9 * 24 * 60 - 1 }), (one, minute) => {
      const when = at('2026-03-01T00:00') + minute * MINUTE;
      const local = new Date(when + 8 * HOUR);
      const [date, clock] = [local.toISOString().slice(0, 10), local.toISOString().slice(11, 16)];
      expect([timeOfDay(when), weekdayOf(Math.floor((when + 8 * HOUR) / DAY))]).toEqual([
        clock,
        local.getUTCDay() || 7,
      ]);
      const inside = ({ from, to }: { from: string | null; to: string | null }): boolean =>
        (from ?? '00:00') <= clock && clock < (to ?? '24:00');
      const today = one.exceptions.filter((each) => each.date === date);
      const usual =
        one.pattern.length === 0 ||
        one.pattern.some((each) => each.weekday === (local.getUTCDay() || 7) && inside(each));
      expect(isOnDuty(one, when)).toBe(
        (usual || today.some((each) => each.on && inside(each))) &&
          !today.some((each) => !each.on && inside(each)),
      );
    }),
    { numRuns: 4000 },
  );
});

test('its stretches follow each other, apart', () => {
  fc.assert(
    fc.property(anyRoster, fc.integer({ min: 20_513, max: 20_521 }), (one, day) => {
      const list = dutyOn(one, day);
      expect(list.every(({ from, to }) => from < to && TIME_OF_DAY.test(from) && TIME_OF_DAY.test(to))).toBe(
        true,
      );
      expect(list.every(({ from }, n) => n === 0 || list[n - 1]!.to < from)).toBe(true);
    }),
  );
});

test('somebody is always ready where anybody is named', () => {
  fc.assert(
    fc.property(
      fc.array(anyRoster, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 9 * 24 * 60 }),
      (all, minute) => {
        expect(
          onDuty(
            all.map((one, n) => ({ id: String(n), rosters: [one] })),
            at('2026-03-01T00:00') + minute * MINUTE,
          ),
        ).not.toEqual([]);
      },
    ),
  );
});
