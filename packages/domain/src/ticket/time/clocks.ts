import { timedSteps, type OwnLimits, type TimedStep } from '../../category/words.ts';
import {
  always,
  counted,
  days,
  dueAfter,
  service,
  workingDays,
  type Calendar,
  type Span,
} from '../../kernel/calendar.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../kernel/time.ts';
import type { Kind, State, Urgency } from '../words.ts';

/** The clocks of the workflow with their labels. `update` triggers nothing; it shows silence. */
export const clocks = {
  ...timedSteps,
  update: '更新',
  answer: '补充',
  deliberation: '协商',
  verify: '核验',
  rate: '评价',
} as const;
export type Clock = keyof typeof clocks;

/** What a row's timer may wait for: a clock, a hold's review date, or three times the work limit. */
export type Timer = Exclude<Clock, 'work' | 'update'> | 'review' | 'work_x3';

/** The time limits of a community (workflow.md "Clocks"). These are defaults; a community may set its own. */
export type Limits = Readonly<Record<Exclude<Clock, 'work'>, Readonly<Record<Urgency, Span>>>> & {
  readonly work: {
    readonly critical: Span;
    readonly urgent: Span;
    readonly normal: Readonly<Record<Kind, Span>>;
  };
};

const limit = (critical: number, urgent: number, normal: Span) => ({
  critical: always(critical),
  urgent: always(urgent),
  normal,
});

export const defaultLimits: Limits = {
  response: limit(30 * MINUTE, 2 * HOUR, service(8 * HOUR)),
  triage: limit(HOUR, 4 * HOUR, workingDays(1)),
  dispatch: limit(HOUR, 2 * HOUR, workingDays(1)),
  sign: limit(30 * MINUTE, 2 * HOUR, service(4 * HOUR)),
  work: {
    critical: always(24 * HOUR),
    urgent: days(3),
    normal: {
      consult: workingDays(1),
      help: workingDays(5),
      idea: workingDays(5),
      service: workingDays(5),
      complaint: workingDays(10),
      hazard: workingDays(10),
    },
  },
  update: limit(4 * HOUR, DAY, workingDays(3)),
  answer: limit(4 * HOUR, DAY, days(5)),
  deliberation: limit(DAY, 3 * DAY, days(15)),
  verify: limit(4 * HOUR, DAY, workingDays(2)),
  rate: limit(7 * DAY, 7 * DAY, days(7)),
};

/** The current time and what the rules need with it. */
export interface Now {
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly limits: Limits;
}

export interface ClockRun {
  /** 1 for the first; `work` starts a new run at each rework. */
  readonly run: number;
  readonly limit: Span;
  /** The limit of the first promise of this run, where 改类别 has changed it since. */
  readonly promised?: Span;
  /** Added to the limit by 延期, in ms of the same measure. */
  readonly extended: number;
  /** Counted before `since`, in ms. */
  readonly spent: number;
  /** Null while paused. */
  readonly since: Instant | null;
  /** Null while paused: the end is unknown. */
  readonly due: Instant | null;
  /** The first promise of this run, kept on record; null until the run begins. */
  readonly first: Instant | null;
}

export type Clocks = Readonly<Partial<Record<Clock, ClockRun>>>;

/**
 * A closed interval of a clock: append-only. All clocks but `update` cover the time from placing to closing
 * without gaps.
 */
export interface Interval {
  readonly clock: Clock | 'held';
  readonly run: number;
  readonly from: Instant;
  readonly to: Instant;
  /** The action that ended it. */
  readonly why: string;
}

type Matter = { readonly kind: Kind; readonly urgency: Urgency; readonly ownLimits: OwnLimits };

function usualLimit(clock: Clock, { kind, urgency }: Matter, limits: Limits): Span {
  if (clock !== 'work') return limits[clock][urgency];
  return urgency === 'normal' ? limits.work.normal[kind] : limits.work[urgency];
}

/** The hours that the category sets for a clock; undefined where the limits of the community hold. */
export const ownHours = (clock: Clock, { urgency, ownLimits }: Omit<Matter, 'kind'>): number | undefined =>
  ownLimits[clock as TimedStep]?.[urgency];

/** The limit of a clock: that of the category where it sets one, counted as that of the community is. */
export function limitOf(clock: Clock, matter: Matter, limits: Limits): Span {
  const usual = usualLimit(clock, matter, limits);
  const own = ownHours(clock, matter);
  return own === undefined ? usual : { ...usual, ms: own * HOUR };
}

/** The time counted so far, in ms of the clock's measure. */
export const elapsed = (clock: ClockRun, now: Now): number =>
  clock.spent + (clock.since === null ? 0 : counted(clock.since, now.at, clock.limit.measure, now.calendar));

/** When `times` the limit will have been counted, if the clock runs from now on. */
export const promiseOf = (clock: ClockRun, now: Now, times = 1): Instant =>
  dueAfter(
    clock.since ?? now.at,
    { ...clock.limit, ms: Math.ceil(times * (clock.limit.ms + clock.extended)) - clock.spent },
    now.calendar,
  );

export function startClock(limit: Span, run: number, now: Now): ClockRun {
  const due = dueAfter(now.at, limit, now.calendar);
  return { run, limit, extended: 0, spent: 0, since: now.at, due, first: due };
}

export function resumeClock(clock: ClockRun, now: Now): ClockRun {
  const running = { ...clock, since: now.at };
  const due = promiseOf(running, now);
  return { ...running, due, first: clock.first ?? due };
}

/** Recalculates the due dates after the calendar changed; first promises stay on record. */
export function recount(clocks: Clocks, now: Now): Clocks {
  const entries = Object.entries(clocks).map(
    ([name, clock]) =>
      [name, clock.since === null ? clock : { ...clock, due: promiseOf(clock, now) }] as const,
  );
  const isSame = entries.every(([name, { due }]) => clocks[name as Clock]!.due === due);
  return isSame ? clocks : Object.fromEntries(entries);
}

export const pauseClock = (clock: ClockRun, now: Now): ClockRun => ({
  ...clock,
  spent: elapsed(clock, now),
  since: null,
  due: null,
});

/** After 改类别: another limit, the same elapsed time. */
export function relimit(clock: ClockRun, limit: Span, now: Now): ClockRun {
  if (clock.limit.ms === limit.ms && clock.limit.measure === limit.measure) return clock;
  const changed = {
    ...clock,
    limit,
    ...(clock.first !== null && { promised: clock.promised ?? clock.limit }),
    spent: elapsed(clock, now),
    since: clock.since === null ? null : now.at,
  };
  return changed.since === null ? changed : { ...changed, due: promiseOf(changed, now) };
}

/**
 * The clock whose end moves the ticket on, by state. `working` waits for three times `work`, or for a review
 * date.
 */
export const stateClock: Readonly<Record<State, Clock | null>> = {
  pool: 'response',
  triage: 'triage',
  dispatching: 'dispatch',
  signing: 'sign',
  working: 'work',
  asking: 'answer',
  deliberating: 'deliberation',
  verifying: 'verify',
  rating: 'rate',
  closed: null,
};

/** Clocks that count over the ticket's life: leaving the state pauses them, coming back resumes them. */
export const lifelongClocks: readonly Clock[] = ['response', 'work'];
