import { filled, type Story, until } from '../../../test/story.ts';
import { DAY, HOUR, instantOf } from '../../kernel/time.ts';
import { ladder, nextRungAt, noticeAt, rungsReached } from './ladder.ts';

/** 特急: 24 hours of work from Monday nine, around the clock. */
const critical = (): Story => until.working({ in_danger: true });
const after = (hours: number): string[] => {
  const story = critical().wait(hours * HOUR);
  return rungsReached(story.ticket, story.now);
};

test.each([
  [17.99, 0],
  [18, 1],
  [23.99, 1],
  [24, 2],
  [36, 3],
  [48, 4],
  [71.99, 4],
  [72, 5],
])('after %d of 24 hours %d rungs are reached', (hours, rungs) => {
  expect(after(hours)).toEqual(['E0', 'E1', 'E2', 'E3', 'E4'].slice(0, rungs));
});

test('everybody above hears of it, the street last', () => {
  expect(Object.values(ladder).map(({ to }) => to.at(-1))).toEqual([
    'lead',
    'building_group',
    'supervision_ledger',
    'committee',
    'street_weekly_report',
  ]);
});

test('the next rung is reached exactly when it says', () => {
  const story = critical();
  for (const rung of ['E0', 'E1', 'E2', 'E3', 'E4']) {
    story.at = nextRungAt(story.ticket, story.now)!;
    expect(rungsReached(story.ticket, story.now).at(-1)).toBe(rung);
    expect(rungsReached(story.ticket, { ...story.now, at: story.at - 1 })).not.toContain(rung);
  }
  expect(nextRungAt(story.ticket, story.now)).toBeNull();
});

test('rungs are whole milliseconds, whatever an extension adds', () => {
  const story = critical();
  story.do('secretary', 'extend', { ...filled.extension, due: '2026-12-05T10:00:00.001Z' });
  const at = nextRungAt(story.ticket, story.now)!;
  expect(Number.isInteger(at)).toBe(true);
  expect(rungsReached(story.ticket, { ...story.now, at })).toEqual(['E0']);
});

test('no rung comes while the work is paused, and pausing takes none back', () => {
  const story = critical()
    .wait(20 * HOUR)
    .do('property', 'ask', filled.questions)
    .wait(DAY / 8);
  expect([nextRungAt(story.ticket, story.now), rungsReached(story.ticket, story.now)]).toEqual([
    null,
    ['E0'],
  ]);
  expect(rungsReached(until.pool().ticket, story.now)).toEqual([]);
});

test('a new run begins at the bottom', () => {
  const story = critical()
    .wait(20 * HOUR)
    .do('property', 'finish', filled.evidence)
    .do('secretary', 'verify', filled.verification)
    .do('resident', 'rate_unsolved', {});
  expect(rungsReached(story.ticket, story.now)).toEqual([]);
});

describe('quiet hours', () => {
  const when = (time: string, day = '23') => instantOf(`2026-11-${day}T${time}:00+08:00`)!;
  test.each([
    ['06:59', '07:00', '23'],
    ['07:00', '07:00', '23'],
    ['20:59', '20:59', '23'],
    ['21:00', '07:00', '24'],
    ['23:59', '07:00', '24'],
    ['00:00', '07:00', '23'],
  ])('a notice of %s goes out at %s on the %s', (now, out, day) => {
    expect(noticeAt(when(now), 'normal')).toBe(when(out, day));
    expect(noticeAt(when(now), 'urgent')).toBe(when(out, day));
    expect(noticeAt(when(now), 'critical')).toBe(when(now));
  });
});
