import fc from 'fast-check';
import { counted, dueAfter, weekdays, type Measure } from '../../kernel/calendar.ts';
import { DAY, HOUR, MINUTE, dayOf, startOfDay } from '../../kernel/time.ts';
import { monday } from '../../../test/world.ts';
import {
  defaultLimits,
  elapsed,
  pauseClock,
  promiseOf,
  relimit,
  resumeClock,
  startClock,
  type Now,
} from './clocks.ts';
import { noticeAt } from './ladder.ts';
import { ladder, workRungs } from './rungs.ts';

/** What holds of every clock, whatever happens to it. */

const now = (at: number): Now => ({ at, calendar: weekdays, limits: defaultLimits });
const measure = fc.constantFrom<Measure>('always', 'service');
const span = fc.record({ ms: fc.integer({ min: MINUTE, max: 30 * DAY }), measure });
const instant = fc.integer({ min: 0, max: 60 * DAY }).map((ms) => monday + ms);
const gap = fc.integer({ min: 0, max: 5 * DAY });

test('counted time is never negative, and the parts of a stretch are the whole', () =>
  fc.assert(
    fc.property(instant, gap, gap, measure, (from, first, second, how) => {
      const [middle, to] = [from + first, from + first + second];
      const parts = counted(from, middle, how, weekdays) + counted(middle, to, how, weekdays);
      expect(parts).toBe(counted(from, to, how, weekdays));
      expect(parts).toBeGreaterThanOrEqual(0);
      expect(parts).toBeLessThanOrEqual(first + second);
    }),
  ));

test('at its due time exactly the limit has been counted, and not a millisecond before', () =>
  fc.assert(
    fc.property(instant, span, (from, limit) => {
      const due = dueAfter(from, limit, weekdays);
      expect(counted(from, due, limit.measure, weekdays)).toBe(limit.ms);
      expect(counted(from, due - 1, limit.measure, weekdays)).toBeLessThan(limit.ms);
    }),
  ));

test('elapsed time is monotone over any pauses, and pausing never shortens a promise', () =>
  fc.assert(
    fc.property(instant, span, fc.array(fc.tuple(gap, gap), { maxLength: 5 }), (from, limit, pauses) => {
      let clock = startClock(limit, 1, now(from));
      let at = from;
      let [before, promised] = [0, clock.due!];
      for (const [runs, rests] of pauses) {
        at += runs;
        const paused = pauseClock(clock, now(at));
        expect(elapsed(paused, now(at))).toBeGreaterThanOrEqual(before);
        before = elapsed(paused, now(at));
        at += rests;
        expect(elapsed(paused, now(at))).toBe(before);
        clock = resumeClock(paused, now(at));
        expect(clock.due!).toBeGreaterThanOrEqual(Math.min(promised, at));
        if (before < limit.ms) expect(clock.due!).toBeGreaterThanOrEqual(promised);
        promised = Math.max(promised, clock.due!);
      }
    }),
  ));

test('another limit keeps what was counted', () =>
  fc.assert(
    fc.property(instant, span, span, gap, (from, limit, other, runs) => {
      const clock = startClock(limit, 1, now(from));
      const changed = relimit(clock, other, now(from + runs));
      expect(elapsed(changed, now(from + runs))).toBe(elapsed(clock, now(from + runs)));
      expect(changed.first).toBe(clock.first);
    }),
  ));

test('the rungs come in their order, each when its share is counted', () =>
  fc.assert(
    fc.property(instant, span, fc.integer({ min: 0, max: 10 * DAY }), (from, limit, extended) => {
      const clock = { ...startClock(limit, 1, now(from)), extended };
      const due = workRungs.map((rung) => promiseOf(clock, now(from), ladder[rung].share));
      expect(due).toEqual([...due].sort((a, b) => a - b));
      due.forEach((at, n) => {
        const share = ladder[workRungs[n]!].share * (limit.ms + extended);
        expect(elapsed(clock, now(at))).toBe(Math.ceil(share));
      });
    }),
  ));

test('no notice is told in quiet hours, none early, and all in the order in which they were due', () =>
  fc.assert(
    fc.property(instant, gap, (first, later) => {
      const [a, b] = [noticeAt(first, 'normal'), noticeAt(first + later, 'normal')];
      const hour = (a - startOfDay(dayOf(a))) / HOUR;
      expect(hour >= 7 && hour < 21).toBe(true);
      expect(a).toBeGreaterThanOrEqual(first);
      expect(a - first).toBeLessThanOrEqual(10 * HOUR);
      expect(b).toBeGreaterThanOrEqual(a);
    }),
  ));
