import {
  counted,
  dateOfDay,
  DAY,
  dayOf,
  dueAfter,
  HOUR,
  MINUTE,
  startOfDay,
  WORKING_DAY,
  type Calendar,
  type Instant,
  type Span,
} from '@sandan/domain';
import type { Gap, Step, Story } from './story.ts';

/** A story with the instants at which it happens: of the placing, then of each step. */
export interface Plan {
  readonly story: Story;
  readonly placedAt: Instant;
  readonly at: readonly Instant[];
}

const units: Readonly<Record<string, Span>> = {
  min: { ms: MINUTE, measure: 'always' },
  h: { ms: HOUR, measure: 'always' },
  D: { ms: DAY, measure: 'always' },
  wh: { ms: HOUR, measure: 'service' },
  wd: { ms: WORKING_DAY, measure: 'service' },
};

/** @throws Error where a story's gap makes no sense */
export function spanOf(gap: Gap): Span {
  const [, count, unit] = /^([\d.]+)([a-z]+)$/i.exec(gap) ?? [];
  const span = units[unit ?? ''];
  if (!span) throw new Error(`"${gap}" is no length of time.`);
  return { ...span, ms: Math.round(Number(count) * span.ms) };
}

/** The latest instant from which on `ms` of service time are counted until `to`. */
function backInService(to: Instant, ms: number, calendar: Calendar): Instant {
  const isEnough = (from: Instant): boolean => counted(from, to, 'service', calendar) >= ms;
  let width = ms;
  while (!isEnough(to - width)) width *= 2;
  let [enough, tooLate] = [to - width, to];
  while (tooLate - enough > 1) {
    const middle = Math.floor((enough + tooLate) / 2);
    if (isEnough(middle)) enough = middle;
    else tooLate = middle;
  }
  return enough;
}

const [MORNING, EVENING] = [8.5 * HOUR, 21 * HOUR];

/** Up to `most` ms that differ from story to story, but not from load to load. */
const jitter = (seed: number, most: number): number =>
  Math.round((((seed * 7919 + 17) % 1201) / 1201) * most);

/** The evening before, for what would happen at night: people sleep. */
function awake(at: Instant, seed: number): Instant {
  const day = startOfDay(dayOf(at));
  if (at - day >= MORNING && at - day < EVENING) return at;
  return (at - day < MORNING ? day - DAY : day) + EVENING - jitter(seed, 20 * MINUTE);
}

interface Pace {
  readonly calendar: Calendar;
  readonly isUrgent: boolean;
}

/**
 * The instant a gap before `to`. Minutes follow on each other at any hour, and where it is urgent hours too.
 */
function before(to: Instant, gap: Gap, { calendar, isUrgent }: Pace, seed: number): Instant {
  const { ms, measure } = spanOf(gap);
  const length = ms + jitter(seed, Math.min(0.15 * ms, 20 * MINUTE));
  if (measure === 'service') return backInService(to, length, calendar);
  return ms < (isUrgent ? 12 : 1) * HOUR ? to - length : awake(to - length, seed);
}

/** What would be placed first thing in the morning was placed the evening before: at home, after work. */
function afterWork(at: Instant, seed: number): Instant {
  const day = startOfDay(dayOf(at));
  return at - day < 10 * HOUR ? day - 3 * HOUR - jitter(seed, HOUR) : at;
}

/**
 * Plans a story backwards from `now`, so that it ends as it is meant to on whatever day and at whatever hour
 * that is: a clock that counts service hours finds as many of them in a gap over a holiday as in any other.
 */
export function planOf(story: Story, index: number, now: Instant, calendar: Calendar): Plan {
  const pace = { calendar, isUrgent: story.haste !== undefined };
  const gaps = [...story.steps.map(([, , after]) => after), story.ago];
  const at: Instant[] = [];
  let next = now;
  for (const [position, gap] of [...gaps.entries()].reverse()) {
    next = before(next, gap, pace, index * 31 + position);
    at.unshift(next);
  }
  const placedAt = pace.isUrgent ? at[0]! : afterWork(at[0]!, index);
  return { story, placedAt, at: at.slice(1) };
}

/** All stories in the order in which they were placed. */
export const plansOf = (stories: readonly Story[], now: Instant, calendar: Calendar): Plan[] =>
  stories.map((story, index) => planOf(story, index, now, calendar)).sort((a, b) => a.placedAt - b.placedAt);

/** One thing that happens: a step, or the placing before them all. */
export interface ScheduledStep {
  readonly plan: Plan;
  readonly at: Instant;
  readonly step: Step | null;
}

const stepsIn = (plan: Plan): ScheduledStep[] => [
  { plan, at: plan.placedAt, step: null },
  ...plan.story.steps.map((step, index) => ({ plan, at: plan.at[index]!, step })),
];

/** All that happens, in the order in which it does: stories meet where one ticket goes into another. */
export const scheduledStepsOf = (plans: readonly Plan[]): ScheduledStep[] =>
  plans.flatMap(stepsIn).sort((a, b) => a.at - b.at);

/** A due date as one gives it: the end of a working day, or the full ten minutes. */
export function dueDate(at: Instant, gap: Gap, calendar: Calendar): string {
  const span = spanOf(gap);
  const due = dueAfter(at, span, calendar);
  const round =
    span.measure === 'service'
      ? startOfDay(dayOf(due)) + 18 * HOUR
      : Math.floor(due / (10 * MINUTE)) * 10 * MINUTE;
  return new Date(round).toISOString();
}

/** The day on which a gap ends. */
export const dateAfter = (at: Instant, gap: Gap, calendar: Calendar): string =>
  dateOfDay(dayOf(dueAfter(at, spanOf(gap), calendar)));
