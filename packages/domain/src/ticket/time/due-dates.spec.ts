import { filled, until } from '../../../test/story.ts';
import { nowAt } from '../../../test/world.ts';
import { always, type Calendar } from '../../kernel/calendar.ts';
import { dateOfDay, dayOf, HOUR, instantOf, type Instant } from '../../kernel/time.ts';
import type { Kind, Urgency } from '../words.ts';
import {
  defaultLimits,
  limitOf,
  pauseClock,
  promiseOf,
  relimit,
  resumeClock,
  startClock,
  type Clock,
  type ClockRun,
  type Now,
} from './clocks.ts';
import { noticeAt } from './ladder.ts';
import { ladder, workRungs, type WorkRung } from './rungs.ts';

/**
 * Due dates typed by hand, with the arithmetic beside them. Service hours are 08:30–12:00 (3.5 h) and 14:00–18:00
 * (4 h): 7.5 h a working day, written "d". The year 2026: off are 1–3 January, 15–23 February, 4–6 April, 1–5 May,
 * 19–21 June, 25–27 September and 1–7 October; worked are the Sundays 4 January and 20 September and the Saturdays
 * 14 and 28 February, 9 May and 10 October.
 */
const off = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `2026-${month}-${String(from + n).padStart(2, '0')}`);
const daysOff = new Set([
  ...off('01', 1, 3),
  ...off('02', 15, 23),
  ...off('04', 4, 6),
  ...off('05', 1, 5),
  ...off('06', 19, 21),
  ...off('09', 25, 27),
  ...off('10', 1, 7),
]);
const worked = new Set(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((date) => `2026-${date}`));
const calendar: Calendar = {
  isWorkingDay: (day) => {
    const date = dateOfDay(day);
    return worked.has(date) || ((day + 3) % 7 < 5 && !daysOff.has(date));
  },
};

const on = (text: string): Instant => {
  const [date, time] = text.split(' ') as [string, string];
  return instantOf(`2026-${date}T${time.length === 5 ? `${time}:00` : time}+08:00`)!;
};
const said = (at: Instant): string => {
  const local = new Date(at + 8 * HOUR).toISOString();
  return `${dateOfDay(dayOf(at)).slice(5)} ${local.slice(11, local.slice(17, 19) === '00' ? 16 : 19)}`;
};
const nowOn = (at: Instant): Now => ({ at, calendar, limits: defaultLimits });
const clockOn = (from: string, clock: Clock, urgency: Urgency, kind: Kind = 'help'): ClockRun =>
  startClock(limitOf(clock, { kind, urgency, ownLimits: {} }, defaultLimits), 1, nowOn(on(from)));

test.each<[clock: Clock, from: string, due: string, sum: string]>([
  ['response', '03-02 10:00', '03-03 10:30', '8 h = 2 + 4 on Monday, 2 on Tuesday'],
  ['response', '03-02 08:30', '03-03 09:00', '7.5 + 0.5'],
  ['response', '03-06 17:30', '03-09 18:00', 'Friday 0.5, Monday 7.5'],
  ['response', '03-07 12:00', '03-10 09:00', 'Saturday 0, Monday 7.5, Tuesday 0.5'],
  ['response', '02-13 17:00', '02-14 17:30', 'Friday 1, the worked Saturday 3.5 + 3.5'],
  ['response', '02-14 17:00', '02-24 17:30', '1, nine days of 春节, 3.5 + 3.5'],
  ['response', '02-20 10:00', '02-25 09:00', 'placed in 春节: 7.5 on the 24th, 0.5'],
  ['response', '02-27 16:00', '02-28 16:30', '2, the worked Saturday 3.5 + 2.5'],
  ['response', '03-02 13:00', '03-03 14:30', 'at noon: 4, then 3.5 + 0.5'],
  ['response', '03-03 00:00', '03-04 09:00', 'midnight: 7.5 + 0.5'],
  ['response', '03-02 23:59', '03-04 09:00', 'a minute before: the same'],
  ['response', '01-01 00:00', '01-05 09:00', 'the worked Sunday 4 January 7.5, Monday 0.5'],
  ['response', '09-30 17:00', '10-08 17:30', '1, seven days of 国庆, 3.5 + 3.5'],
  ['response', '09-19 12:00', '09-21 09:00', 'the worked Sunday 7.5, Monday 0.5'],
  ['response', '10-09 17:30', '10-10 18:00', 'Friday 0.5, the worked Saturday 7.5'],
  ['triage', '03-02 10:00', '03-03 10:00', '1 d: 6 + 1.5'],
  ['triage', '03-06 18:00', '03-09 18:00', 'Friday 0, Monday 7.5'],
  ['triage', '02-14 12:00', '02-24 12:00', '4 before 春节, 3.5 after'],
  ['triage', '04-30 14:00', '05-06 12:00', 'month end: 4, five days off, 3.5'],
  ['triage', '05-08 16:00', '05-09 16:00', '2, the worked Saturday 3.5 + 2'],
  ['dispatch', '06-18 09:00', '06-22 09:00', '7, 端午 off, Monday 0.5'],
  ['sign', '03-02 10:00', '03-02 16:00', '4 h: 2 + 2'],
  ['sign', '03-02 11:59', '03-02 17:59', '0:01 + 3:59'],
  ['sign', '03-02 16:00', '03-03 10:30', '2 + 2'],
  ['sign', '03-06 15:00', '03-09 09:30', '3 + 1'],
  ['sign', '02-28 15:00', '03-02 09:30', 'month end: 3 on the worked Saturday, 1'],
  ['sign', '02-23 20:00', '02-24 14:30', 'last evening of 春节: 3.5 + 0.5'],
  ['update', '03-02 10:00', '03-05 10:00', '3 d'],
  ['verify', '03-05 16:00', '03-09 16:00', '2 d: 2 + 7.5 + 5.5'],
  ['verify', '04-03 18:00', '04-08 18:00', '清明 off; 7 and 8 April'],
  ['answer', '02-26 10:00', '03-03 10:00', '5 calendar days over the end of February'],
  ['deliberation', '02-15 09:00', '03-02 09:00', '15 calendar days'],
  ['rate', '02-22 10:00', '03-01 10:00', '7 calendar days'],
])('一般 %s from %s is due %s: %s', (clock, from, due) => {
  expect(said(clockOn(from, clock, 'normal').due!)).toBe(due);
});

test.each<[kind: Kind, from: string, due: string, sum: string]>([
  ['consult', '03-31 14:00', '04-01 12:00', '1 d: 4 + 3.5 in the next month'],
  ['help', '03-02 08:30', '03-06 18:00', '5 d'],
  ['help', '03-02 10:00', '03-09 10:00', '6 + 4 d + 1.5'],
  ['help', '02-10 09:00', '02-24 09:00', '7 + 4 d (the 14th is worked) = 37, 0.5 after 春节'],
  ['help', '04-29 14:00', '05-09 12:00', '4 + 7.5, then 6 to 8 May 22.5 = 34, 3.5 on the worked Saturday'],
  ['idea', '03-02 18:00', '03-09 18:00', '0 + 5 d'],
  ['service', '03-06 08:30', '03-12 18:00', 'Friday and four days'],
  ['complaint', '03-02 08:30', '03-13 18:00', '10 d'],
  ['complaint', '02-27 08:30', '03-11 18:00', '27 and 28 February, 2–6, 9–11 March'],
  ['hazard', '09-24 08:30', '10-14 18:00', '24, 28–30 September, 8–10, 12–14 October'],
])('work of %s from %s is due %s: %s', (kind, from, due) => {
  expect(said(clockOn(from, 'work', 'normal', kind).due!)).toBe(due);
});

test.each<[urgency: Urgency, clock: Clock, from: string, due: string]>([
  ['urgent', 'response', '02-16 23:00', '02-17 01:00'], // 2 h over midnight, in 春节
  ['urgent', 'triage', '03-02 23:30', '03-03 03:30'], // 4 h
  ['urgent', 'dispatch', '02-28 23:00', '03-01 01:00'], // 2 h over the month's end
  ['urgent', 'sign', '03-07 17:59', '03-07 19:59'], // 2 h on a Saturday
  ['urgent', 'work', '02-27 20:00', '03-02 20:00'], // 72 h
  ['urgent', 'update', '04-30 08:00', '05-01 08:00'], // 24 h
  ['urgent', 'verify', '02-28 09:00', '03-01 09:00'], // 24 h
  ['critical', 'response', '03-31 23:45', '04-01 00:15'], // 30 min
  ['critical', 'triage', '10-01 00:00', '10-01 01:00'], // 1 h
  ['critical', 'sign', '02-17 03:00', '02-17 03:30'], // 30 min in 春节
  ['critical', 'work', '02-14 18:00', '02-15 18:00'], // 24 h
  ['critical', 'update', '03-02 22:00', '03-03 02:00'], // 4 h
  ['critical', 'verify', '03-08 21:00', '03-09 01:00'], // 4 h
])('%s runs round the clock: %s from %s is due %s', (urgency, clock, from, due) => {
  expect(said(clockOn(from, clock, urgency).due!)).toBe(due);
});

const rungsOf = (run: ClockRun, at: Instant): string[] =>
  workRungs.map((rung) => said(promiseOf(run, nowOn(at), ladder[rung].share)));

test.each<[what: string, run: ClockRun, rungs: readonly string[]]>([
  // 18, 24, 36, 48 and 72 hours
  [
    '特急',
    clockOn('03-02 09:00', 'work', 'critical'),
    ['03-03 03:00', '03-03 09:00', '03-03 21:00', '03-04 09:00', '03-05 09:00'],
  ],
  // 54, 72, 108, 144 and 216 hours over the end of February
  [
    '紧急',
    clockOn('02-27 20:00', 'work', 'urgent'),
    ['03-02 02:00', '03-02 20:00', '03-04 08:00', '03-05 20:00', '03-08 20:00'],
  ],
  // 3.75 d = Thursday 3.5 + 2:07:30; 5 d; 7.5 d = Wednesday 3.5 + 0.25; 10 d; 15 d
  [
    '5 d',
    clockOn('03-02 08:30', 'work', 'normal'),
    ['03-05 16:07:30', '03-06 18:00', '03-11 14:15', '03-13 18:00', '03-20 18:00'],
  ],
  // 10–12 February, then the 13th; the 14th is the fifth; 24–26 after 春节; the worked 28th is the tenth; 6 March
  [
    '5 d over 春节',
    clockOn('02-10 08:30', 'work', 'normal'),
    ['02-13 16:07:30', '02-14 18:00', '02-26 14:15', '02-28 18:00', '03-06 18:00'],
  ],
  // 0.75 d = 5.625 h: 3.5 + 2:07:30; 1 d; 1.5 d = 3.75 h on Tuesday; 2 d; 3 d
  [
    '1 d',
    clockOn('03-02 08:30', 'work', 'normal', 'consult'),
    ['03-02 16:07:30', '03-02 18:00', '03-03 14:15', '03-03 18:00', '03-04 18:00'],
  ],
])('rungs of %s', (_, run, rungs) => {
  expect(rungsOf(run, run.since!)).toEqual(rungs);
});

const rungOf = (run: ClockRun, rung: WorkRung): string =>
  said(promiseOf(run, nowOn(run.since ?? 0), ladder[rung].share));

test('a pause moves the rungs by its length: 20 hours, a day of pause, 4 hours to E1', () => {
  const paused = pauseClock(clockOn('03-02 09:00', 'work', 'critical'), nowOn(on('03-03 05:00')));
  const run = resumeClock(paused, nowOn(on('03-04 05:00')));
  expect([rungOf(run, 'E0'), rungOf(run, 'E1'), rungOf(run, 'E2'), rungOf(run, 'E4')]).toEqual([
    '03-04 05:00', // 18 hours were over before the pause
    '03-04 09:00', // 24 - 20 = 4 hours
    '03-04 21:00', // 36 - 20 = 16 hours
    '03-06 09:00', // 72 - 20 = 52 hours
  ]);
});

test('a pause in service hours: 6 h on Monday, paused until Thursday 16:00', () => {
  const paused = pauseClock(clockOn('03-02 10:00', 'work', 'normal'), nowOn(on('03-03 08:00')));
  const run = resumeClock(paused, nowOn(on('03-05 16:00')));
  // 37.5 - 6 = 31.5: Thursday 2, Friday to Tuesday 22.5, Wednesday 3.5 + 3.5
  expect(rungOf(run, 'E1')).toBe('03-11 17:30');
  expect(said(run.first!)).toBe('03-09 10:00');
});

test.each<[kind: Kind, E0: string, E1: string, sum: string]>([
  ['consult', '03-03 08:30', '03-03 08:30', '7.5 are counted already: both are due at once'],
  ['complaint', '03-11 14:15', '03-13 18:00', '56.25 - 7.5 = 6.5 d from Tuesday; 75 - 7.5 = 9 d'],
  ['service', '03-05 16:07:30', '03-06 18:00', 'the same limit'],
])('after one day of 5, re-categorised as %s: E0 %s, E1 %s: %s', (kind, E0, E1) => {
  const limit = limitOf('work', { kind, urgency: 'normal', ownLimits: {} }, defaultLimits);
  const run = relimit(clockOn('03-02 08:30', 'work', 'normal'), limit, nowOn(on('03-03 08:30')));
  expect([rungOf(run, 'E0'), rungOf(run, 'E1')]).toEqual([E0, E1]);
});

test('becoming 特急 after 30 hours of 72 leaves nothing of 24: E0 and E1 at once, E2 after 6 hours', () => {
  const run = relimit(clockOn('03-02 09:00', 'work', 'urgent'), always(24 * HOUR), nowOn(on('03-03 15:00')));
  expect([rungOf(run, 'E0'), rungOf(run, 'E1'), rungOf(run, 'E2')]).toEqual([
    '03-03 15:00',
    '03-03 15:00',
    '03-03 21:00',
  ]);
});

test('an extension by one day: E0 at 4.5 d, E1 at 6 d, and the first promise stays', () => {
  const run = clockOn('03-02 08:30', 'work', 'normal');
  const longer = { ...run, extended: 7.5 * HOUR };
  expect([rungOf(longer, 'E0'), rungOf(longer, 'E1'), said(longer.first!)]).toEqual([
    '03-06 14:15', // 4 d, 3.5 + 0.25
    '03-09 18:00',
    '03-06 18:00',
  ]);
});

test('a rework runs anew: 5 d from Tuesday 10 March', () => {
  const spent = pauseClock(clockOn('03-02 08:30', 'work', 'normal'), nowOn(on('03-06 18:00')));
  const run = resumeClock({ ...spent, run: 2, spent: 0, first: null }, nowOn(on('03-10 08:30')));
  expect([rungOf(run, 'E1'), said(run.first!)]).toEqual(['03-16 18:00', '03-16 18:00']);
});

test('dispatching has a day at each level, and a week at the street once that is over', () => {
  // Monday 23 November nine o'clock; 7 h that day and 0.5 the next
  const story = until.dispatching();
  const due: string[] = [];
  for (let n = 0; n < 5; n++) {
    story.sweep();
    due.push(`${story.ticket.level} ${said(story.at)}`);
  }
  expect(due).toEqual([
    'grid 11-24 09:00',
    'community 11-25 09:00',
    'street 11-26 09:00',
    'street 11-27 09:00',
    'street 12-04 09:00',
  ]);
});

test('a reworked ticket climbs its ladder again, from the bottom', () => {
  const story = until.working({ in_danger: true }).sweep().sweep();
  story
    .do('property', 'finish', filled.evidence)
    .do('secretary', 'verify', filled.verification)
    .do('resident', 'rate_unsolved', {})
    .do('secretary', 'dispatch', { lead: 'group' })
    .do('group', 'sign');
  const began = story.at;
  story.sweep();
  expect([story.at - began, story.ticket.rungs.map(({ run, rung }) => `${run} ${rung}`)]).toEqual([
    18 * HOUR,
    ['1 E0', '1 E1', '2 E0'],
  ]);
});

test.each([
  ['03-02 20:59:59', '03-02 20:59:59'],
  ['03-02 21:00', '03-03 07:00'],
  ['02-28 23:30', '03-01 07:00'],
  ['03-31 00:00', '03-31 07:00'],
  ['03-31 06:59:59', '03-31 07:00'],
  ['03-31 07:00', '03-31 07:00'],
])('what is due at %s is told at %s', (due, told) => {
  expect(said(noticeAt(on(due), 'urgent'))).toBe(told);
  expect(noticeAt(on(due), 'critical')).toBe(on(due));
});

test('the calendar of these tests is not the fallback', () => {
  expect(calendar.isWorkingDay(dayOf(on('02-16 12:00')))).toBe(false);
  expect(nowAt(on('02-16 12:00')).calendar.isWorkingDay(dayOf(on('02-16 12:00')))).toBe(true);
});
