import { filled, type Story, until } from '../../../test/story.ts';
import { monday, nowAt } from '../../../test/world.ts';
import { always, counted, days, service, workingDays, WORKING_DAY } from '../../kernel/calendar.ts';
import { DAY, HOUR, MINUTE } from '../../kernel/time.ts';
import { assignmentOf } from '../ticket.ts';
import {
  defaultLimits,
  elapsed,
  limitOf,
  pauseClock,
  promiseOf,
  relimit,
  resumeClock,
  startClock,
  type ClockRun,
} from './clocks.ts';
import { nextDue, timerOf } from './timer.ts';
import { urgencyOf } from '../words.ts';

const at = (hours: number) => nowAt(monday + hours * HOUR);
const start = (limit = always(10 * HOUR)): ClockRun => startClock(limit, 1, at(0));

describe('a clock', () => {
  test('begins with its promise on record', () => {
    expect(start()).toEqual({
      run: 1,
      limit: always(10 * HOUR),
      extended: 0,
      spent: 0,
      since: monday,
      due: monday + 10 * HOUR,
      first: monday + 10 * HOUR,
    });
  });

  test('keeps what was counted over pauses; the promise moves, the first one stays', () => {
    const paused = pauseClock(start(), at(4));
    expect([paused.since, paused.due, elapsed(paused, at(50)), paused.first]).toEqual([
      null,
      null,
      4 * HOUR,
      monday + 10 * HOUR,
    ]);
    const resumed = resumeClock(paused, at(50));
    expect([resumed.due, resumed.first, elapsed(resumed, at(53))]).toEqual([
      monday + 56 * HOUR,
      monday + 10 * HOUR,
      7 * HOUR,
    ]);
  });

  test('that is used up is due the moment it goes on', () => {
    const spent = pauseClock(start(), at(12));
    expect(resumeClock(spent, at(20)).due).toBe(monday + 20 * HOUR);
  });

  test('says while paused what it would promise', () => {
    expect(promiseOf(pauseClock(start(), at(4)), at(50))).toBe(monday + 56 * HOUR);
  });

  test('fires at three times the limit, extension included', () => {
    expect(promiseOf(start(), at(1), 3)).toBe(monday + 30 * HOUR);
    expect(promiseOf({ ...start(), extended: 2 * HOUR }, at(1), 3)).toBe(monday + 36 * HOUR);
  });

  test('another limit keeps the elapsed part, running or paused', () => {
    const shorter = relimit(start(), always(6 * HOUR), at(4));
    expect([elapsed(shorter, at(4)), shorter.due, shorter.first]).toEqual([
      4 * HOUR,
      monday + 6 * HOUR,
      monday + 10 * HOUR,
    ]);
    const paused = relimit(pauseClock(start(), at(4)), service(6 * HOUR), at(9));
    expect([elapsed(paused, at(20)), paused.since, paused.due, paused.limit.measure]).toEqual([
      4 * HOUR,
      null,
      null,
      'service',
    ]);
    expect(relimit(start(), always(HOUR), at(4)).due).toBeLessThanOrEqual(at(4).at);
  });

  test('the same limit changes nothing', () => {
    const clock = start();
    expect(relimit(clock, always(10 * HOUR), at(4))).toBe(clock);
  });

  test('counts service hours only where its limit says so', () => {
    expect(elapsed(start(workingDays(1)), at(24))).toBe(WORKING_DAY);
  });
});

describe('limits', () => {
  test('follow kind and urgency for work, urgency for the rest', () => {
    expect(limitOf('work', { kind: 'hazard', urgency: 'normal', ownLimits: {} }, defaultLimits)).toEqual(
      workingDays(10),
    );
    expect(limitOf('work', { kind: 'hazard', urgency: 'urgent', ownLimits: {} }, defaultLimits)).toEqual(
      days(3),
    );
    expect(limitOf('sign', { kind: 'consult', urgency: 'critical', ownLimits: {} }, defaultLimits)).toEqual(
      always(30 * MINUTE),
    );
  });

  test('two plain questions make the urgency', () => {
    expect([
      urgencyOf(true, true),
      urgencyOf(true, false),
      urgencyOf(false, true),
      urgencyOf(false, false),
    ]).toEqual(['critical', 'critical', 'urgent', 'normal']);
  });
});

describe('the clocks of a ticket', () => {
  test('response goes on over put_back, triage begins anew', () => {
    const story = until
      .pool()
      .wait(HOUR)
      .do('steward', 'accept')
      .wait(HOUR)
      .do('steward', 'put_back', filled.reason)
      .wait(HOUR)
      .do('steward2', 'accept');
    expect([
      story.ticket.clocks.response!.spent,
      story.ticket.clocks.triage!.run,
      story.ticket.clocks.triage!.spent,
    ]).toEqual([2 * HOUR, 2, 0]);
  });

  test('stretches are append-only and say what ended them', () => {
    const story = until
      .pool()
      .wait(HOUR)
      .do('steward', 'accept')
      .wait(HOUR)
      .do('steward', 'start')
      .wait(HOUR)
      .do('steward', 'finish', filled.evidence);
    expect(
      story.intervals
        .filter(({ clock }) => clock !== 'update')
        .map(({ clock, from, to, why }) => [clock, (to - from) / HOUR, why]),
    ).toEqual([
      ['response', 1, 'accept'],
      ['triage', 1, 'start'],
      ['work', 1, 'finish'],
    ]);
  });

  test('update runs while somebody should be working', () => {
    const story = until.working();
    expect(story.ticket.clocks.update!.due).toBe(story.ticket.clocks.update!.first);
    expect(story.do('secretary', 'hold', filled.hold).ticket.clocks.update!.since).toBeNull();
  });

  test('the next timer: the state’s clock, a hold’s review, three times the work', () => {
    const timer = (story: Story) => timerOf(story.ticket, story.now)?.timer;
    expect(
      [
        until.pool(),
        until.triage(),
        until.dispatching(),
        until.signing(),
        until.verifying(),
        until.rating(),
        until.deliberating(),
      ].map(timer),
    ).toEqual(['response', 'triage', 'dispatch', 'sign', 'verify', 'rate', 'deliberation']);
    expect(
      [
        until.working(),
        until.working().do('secretary', 'hold', filled.hold),
        until.working().do('property', 'ask', filled.questions),
      ].map(timer),
    ).toEqual(['work_x3', 'review', 'answer']);
    expect(timer(until.rating().do('resident', 'rate_solved', {}))).toBeUndefined();
  });

  test('the sweep also comes for requests', () => {
    const story = until.working().ask('property', 'transfer', filled.reason);
    expect(nextDue(story.ticket, story.now)).toBe(story.at + DAY);
    expect(nextDue(until.rating().do('resident', 'rate_solved', {}).ticket, story.now)).toBeNull();
  });

  test('a timer that is not due moves nothing', () => {
    expect(() => until.pool().do('system', 'expire')).toThrow('NOT_OFFERED');
    expect(() => until.working().do('system', 'overrun')).toThrow('GUARD_FAILED');
    expect(() => until.working().do('system', 'finish', filled.evidence)).toThrow('NOT_RELATED');
  });
});

describe('an assignment’s own promise', () => {
  const promised = '2026-11-25T18:00:00+08:00';
  const due = ({ ticket }: Story): number => assignmentOf(ticket)!.due!;
  /** Signed, with 25 November 18:00 promised. */
  const working = (): Story =>
    until
      .triage()
      .do('steward', 'report', filled.opinion)
      .do('secretary', 'dispatch', { ...filled.dispatch, due: promised })
      .do('property', 'sign');

  test('keeps what was left of it in service time while nobody could work', () => {
    const story = working();
    const left = counted(story.at, due(story), 'service', story.now.calendar);
    story
      .do('property', 'ask', filled.questions)
      .wait(30 * HOUR)
      .do('resident', 'supplement', filled.answers);
    expect(counted(story.at, due(story), 'service', story.now.calendar)).toBe(left);
    expect(due(story)).toBeGreaterThan(Date.parse(promised));
  });

  test('that was past already stays past', () => {
    const story = working()
      .wait(10 * DAY)
      .do('property', 'ask', filled.questions)
      .wait(HOUR)
      .do('resident', 'supplement', filled.answers);
    expect(due(story)).toBe(Date.parse(promised));
  });
});
