import type { Row } from '../../case/row.ts';
import { counted, days, dueAfter } from '../../kernel/calendar.ts';
import type { Instant } from '../../kernel/time.ts';
import {
  lasting,
  limitOf,
  pauseClock,
  relimit,
  resumeClock,
  startClock,
  stateClock,
  clocks as clockLabels,
  type Clock,
  type ClockRun,
  type Interval,
  type Now,
} from '../time/clocks.ts';
import { endAssignment, endHold, startsAtBranch } from '../effects/effects.ts';
import { settleRemarks } from '../effects/remarks.ts';
import type { Draft, EffectContext } from './effect-context.ts';
import { holdOf, type Ticket } from '../ticket.ts';
import type { Assignment } from '../parts.ts';
import type { TicketTypes } from '../types.ts';
import type { State } from '../words.ts';

const allClocks = Object.keys(clockLabels) as Clock[];

type Entered = Pick<Row<TicketTypes>, 'to' | 'outcome'>;

function targetOf(row: Entered, draft: Draft, context: EffectContext): State {
  if (row.to === '@same') return draft.state;
  if (row.to === '@return') return draft.returnTo!;
  if (row.to === '@start') return startsAtBranch(draft, context.given) ? 'dispatching' : 'pool';
  return row.to;
}

/**
 * Invariant 3: active in signing and working, suspended in asking, deliberating and verifying, ended
 * elsewhere.
 */
const assignmentIn: Readonly<Record<State, Assignment['status']>> = {
  pool: 'ended',
  triage: 'ended',
  dispatching: 'ended',
  signing: 'active',
  working: 'active',
  asking: 'suspended',
  deliberating: 'suspended',
  verifying: 'suspended',
  rating: 'ended',
  closed: 'ended',
};

function settleAssignment(draft: Draft, now: Now): void {
  const status = assignmentIn[draft.state];
  if (status === 'ended') endAssignment(draft, now);
  else
    draft.assignments = draft.assignments.map((one) =>
      one.status === 'ended' || one.status === status ? one : { ...one, status },
    );
}

/** Enters the state of a row, after its effects. */
export function enter(draft: Draft, row: Entered, context: EffectContext): void {
  const target = targetOf(row, draft, context);
  if (target === draft.state) return;
  if (draft.state === 'asking') draft.returnTo = null;
  if (draft.state === 'working') endHold(draft, context);
  draft.state = target;
  draft.outcome = row.outcome ?? null;
  draft.closedAt = target === 'closed' ? context.now.at : null;
  if (target === 'closed') {
    Object.assign(draft, { contactShared: false, askedAt: null });
    settleRemarks(draft);
  }
  settleAssignment(draft, context.now);
}

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
    return { run: lasting.includes(clock) ? keeps(paused) : paused, endedFrom: since };
  }
  if (runs && (since === null || isFresh)) {
    const goesOn = current !== undefined && lasting.includes(clock);
    return {
      run: goesOn ? resumeClock(current, now) : begin(clock, before, draft, action, now),
      endedFrom: since,
    };
  }
  const kept = current && (runs || lasting.includes(clock)) ? keeps(current) : current;
  return { run: kept, endedFrom: since !== null && kept!.since !== since ? since : null };
}

/**
 * Brings the clocks in line with the state: stops those that must not run, starts or resumes those that must.
 * @returns the intervals that ended.
 */
function settleClocks(before: Ticket | null, draft: Draft, action: string, now: Now): Interval[] {
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

/** Only 改类别 changes a limit. A weekly clock, or one that began under older limits, keeps its own. */
function keptLimit(
  current: ClockRun,
  clock: Clock,
  before: Ticket | null,
  draft: Draft,
  now: Now,
): ClockRun['limit'] {
  const isSame = before?.kind === draft.kind && before.urgency === draft.urgency;
  return isSame ? current.limit : limitOf(clock, draft, now.limits);
}

/**
 * A former case steward keeps read access for a while (workflow.md "Who sees a ticket"), for whatever reason
 * they lost the case.
 */
function rememberSteward({ caseSteward }: Ticket, draft: Draft, { at }: Now): void {
  if (caseSteward === null || caseSteward === draft.caseSteward) return;
  draft.pastStewards = [...draft.pastStewards, { person: caseSteward, until: at }];
}

/**
 * Brings the case steward, the clocks and their intervals in line after each change; null opened the ticket.
 */
export function settle(before: Ticket | null, draft: Draft, action: string, now: Now): Interval[] {
  if (before) rememberSteward(before, draft, now);
  return settleClocks(before, draft, action, now);
}
