import { counted, days, dueAfter } from '../../kernel/calendar.ts';
import type { Instant } from '../../kernel/time.ts';
import { holdOf, type Ticket } from '../ticket.ts';
import {
  clocks as clockLabels,
  lifelongClocks,
  limitOf,
  ownHours,
  pauseClock,
  relimit,
  resumeClock,
  startClock,
  stateClock,
  type Clock,
  type ClockRun,
  type Interval,
  type Now,
} from '../time/clocks.ts';
import type { Draft } from './effect-context.ts';

/** Which clocks of a ticket run, pause or start again after a change. */

const allClocks = Object.keys(clockLabels) as Clock[];

function shouldRun(clock: Clock, draft: Draft): boolean {
  if (clock === 'update') return draft.state === 'working' && holdOf(draft) === null;
  return stateClock[draft.state] === clock && (clock !== 'work' || holdOf(draft) === null);
}

/** At street level a dispatch clock that ran out starts again weekly. */
function begin(clock: Clock, before: Ticket | null, draft: Draft, action: string, now: Now): ClockRun {
  const isWeekly =
    clock === 'dispatch' &&
    action === 'expire' &&
    before?.state === 'dispatching' &&
    before.level === draft.level;
  return startClock(
    isWeekly ? days(7) : limitOf(clock, draft, now.limits),
    (before?.clocks[clock]?.run ?? 0) + 1,
    now,
  );
}

/** Whether a clock starts again although the state stays. */
function restarts(clock: Clock, before: Ticket | null, draft: Draft, action: string): boolean {
  if (clock === 'update') return action === 'report_progress' || action === 'reappoint';
  return clock === 'dispatch' && (before?.level !== draft.level || action === 'expire');
}

/** After a pause, shifts the assignment's due date so that the remaining working time is unchanged. */
function shiftPromise(draft: Draft, { pausedAt: paused }: Ticket, now: Now): void {
  const measure = draft.clocks.work?.limit.measure ?? 'always';
  if (paused === null) return;
  draft.assignments = draft.assignments.map((one) => {
    if (one.status !== 'active' || one.due === null || one.due <= paused || one.since > paused) return one;
    const left = { ms: counted(paused, one.due, measure, now.calendar), measure };
    return { ...one, due: dueAfter(now.at, left, now.calendar) };
  });
}

function noteWorkPause(draft: Draft, before: Ticket | null, now: Now): void {
  const was = before?.clocks.work?.since ?? null;
  const is = draft.clocks.work?.since ?? null;
  if (was !== null && is === null) draft.pausedAt = now.at;
  if (was === null && is !== null) {
    if (before) shiftPromise(draft, before, now);
    draft.pausedAt = null;
  }
}

interface Step {
  readonly run: ClockRun | undefined;
  /** When the interval that ended here began; null when none ended. */
  readonly endedFrom: Instant | null;
}

/** Only 改类别 changes a limit. A weekly clock, or one that began under older limits, keeps its own. */
function keptLimit(
  current: ClockRun,
  clock: Clock,
  before: Ticket | null,
  draft: Draft,
  now: Now,
): ClockRun['limit'] {
  const isSame =
    before?.kind === draft.kind &&
    before.urgency === draft.urgency &&
    ownHours(clock, before) === ownHours(clock, draft);
  return isSame ? current.limit : limitOf(clock, draft, now.limits);
}

/**
 * One clock before and after the decision: stopped, started, resumed, or running on, perhaps with another
 * limit.
 */
function stepClock(clock: Clock, before: Ticket | null, draft: Draft, action: string, now: Now): Step {
  const current = draft.clocks[clock];
  const since = current?.since ?? null;
  const runs = shouldRun(clock, draft);
  const isFresh = since !== null && runs && restarts(clock, before, draft, action);
  const keeps = (run: ClockRun): ClockRun => relimit(run, keptLimit(run, clock, before, draft, now), now);
  if (since !== null && !runs) {
    const paused = pauseClock(current!, now);
    return { run: lifelongClocks.includes(clock) ? keeps(paused) : paused, endedFrom: since };
  }
  if (runs && (since === null || isFresh)) {
    const goesOn = current !== undefined && lifelongClocks.includes(clock);
    return {
      run: goesOn ? resumeClock(current, now) : begin(clock, before, draft, action, now),
      endedFrom: since,
    };
  }
  const kept = current && (runs || lifelongClocks.includes(clock)) ? keeps(current) : current;
  return { run: kept, endedFrom: since !== null && kept!.since !== since ? since : null };
}

/**
 * Brings the clocks in line with the state: stops those that must not run, starts or resumes those that must.
 * @returns the intervals that ended.
 */
export function stepClocks(before: Ticket | null, draft: Draft, action: string, now: Now): Interval[] {
  const ended: Interval[] = [];
  const end = (clock: Interval['clock'], run: number, from: Instant): void => {
    ended.push({ clock, run, from, to: now.at, why: action });
  };
  const next: { -readonly [Key in Clock]?: ClockRun } = { ...draft.clocks };
  for (const clock of allClocks) {
    const { run, endedFrom } = stepClock(clock, before, draft, action, now);
    if (endedFrom !== null) end(clock, draft.clocks[clock]!.run, endedFrom);
    if (run) next[clock] = run;
  }
  const hold = before && holdOf(before);
  if (hold && !holdOf(draft)) end('held', hold.seq, hold.since);
  draft.clocks = next;
  noteWorkPause(draft, before, now);
  return ended;
}
