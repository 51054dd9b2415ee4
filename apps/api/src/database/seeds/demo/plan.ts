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

/** A story with the instants of its placing and of each step. */
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

/** @throws Error when a story's gap is invalid */
export function spanOf(gap: Gap): Span {
  const [, count, unit] = /^([\d.]+)([a-z]+)$/i.exec(gap) ?? [];
  const span = units[unit ?? ''];
  if (!span) throw new Error(`"${gap}" is no length of time.`);
  return { ...span, ms: Math.round(Number(count) * span.ms) };
}

/** The latest instant from which `ms` of service time pass until `to`. */
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

/** Up to `most` ms, different for each story but the same in every load. */
const jitter = (seed: number, most: number): number =>
  Math.round((((seed * 7919 + 17) % 1201) / 1201) * most);

/** Moves what would happen at night to the evening before. */
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
 * The instant one gap before `to`. Gaps in minutes ignore the time of day, and in urgent stories gaps in
 * hours do too.
 */
function before(to: Instant, gap: Gap, { calendar, isUrgent }: Pace, seed: number): Instant {
  const { ms, measure } = spanOf(gap);
  const length = ms + jitter(seed, Math.min(0.15 * ms, 20 * MINUTE));
  if (measure === 'service') return backInService(to, length, calendar);
  return ms < (isUrgent ? 12 : 1) * HOUR ? to - length : awake(to - length, seed);
}

/** Moves a placing early in the morning to the evening before. */
function afterWork(at: Instant, seed: number): Instant {
  const day = startOfDay(dayOf(at));
  return at - day < 10 * HOUR ? day - 3 * HOUR - jitter(seed, HOUR) : at;
}

/**
 * Plans a story backwards from `now`, so that it ends in the intended state on any day and at any hour: a
 * clock in service hours counts the same time across a holiday.
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

/** All stories in the order of placing. */
export const plansOf = (stories: readonly Story[], now: Instant, calendar: Calendar): Plan[] =>
  stories.map((story, index) => planOf(story, index, now, calendar)).sort((a, b) => a.placedAt - b.placedAt);

/** One event of the demo: a step, or the placing. */
export interface ScheduledStep {
  readonly plan: Plan;
  readonly at: Instant;
  readonly step: Step | null;
}

const stepsIn = (plan: Plan): ScheduledStep[] => [
  { plan, at: plan.placedAt, step: null },
  ...plan.story.steps.map((step, index) => ({ plan, at: plan.at[index]!, step })),
];

/** All events in time order, because merged tickets connect stories. */
export const scheduledStepsOf = (plans: readonly Plan[]): ScheduledStep[] =>
  plans.flatMap(stepsIn).sort((a, b) => a.at - b.at);

/** A due date as people choose it: the end of a working day, or a multiple of ten minutes. */
export function dueDate(at: Instant, gap: Gap, calendar: Calendar): string {
  const span = spanOf(gap);
  const due = dueAfter(at, span, calendar);
  const round =
    span.measure === 'service'
      ? startOfDay(dayOf(due)) + 18 * HOUR
      : Math.floor(due / (10 * MINUTE)) * 10 * MINUTE;
  return new Date(round).toISOString();
}

/** The date on which a gap ends. */
export const dateAfter = (at: Instant, gap: Gap, calendar: Calendar): string =>
  dateOfDay(dayOf(dueAfter(at, spanOf(gap), calendar)));
