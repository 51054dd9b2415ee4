import { counted, DAY, later, limitOf, workingDays, type Span } from './calendar.ts';
import { mediation, openHold, pending, type Matter } from './matter.ts';
import { table } from './table.ts';

/** One clock of a ticket: its limit and its elapsed time. */
export interface Run {
  readonly limit: Span;
  readonly extended: number;
  readonly spent: number;
  /** Null while it is paused. */
  readonly since: number | null;
}

/** "`response` and `work` accumulate over the ticket's life." */
const lasting = ['response', 'work'];
const names = Object.keys(table.limits).filter((name) => name !== 'update');

const elapsed = ({ spent, since, limit }: Run, at: number): number =>
  spent + (since === null ? 0 : counted(since, at, limit.isService));

/** The time at which `times` the limit is reached, if it runs from now on. */
export const promised = ({ limit, extended, spent, since }: Run, at: number, times = 1): number =>
  later(since ?? at, { ms: times * (limit.ms + extended) - spent, isService: limit.isService });

/** The promise in force while work runs: the assignment's own, otherwise the work clock's. */
export const currentDue = ({ lead, clocks }: Matter, at: number): number | null =>
  lead?.due ?? (clocks['work'] ? promised(clocks['work'], at) : null);

/** "A dispatch's `due` … never later than the work limit, unless that is already past." */
export function latestDue(matter: Matter, at: number): number | null {
  const latest = promised(
    matter.clocks['work'] ?? { limit: limitOf('work', matter), extended: 0, spent: 0, since: at },
    at,
  );
  return latest > at ? latest : null;
}

/** The state before a step, as far as clocks need it. */
export interface Before {
  readonly state: string;
  readonly level: string;
  readonly kind: string;
  readonly urgency: string;
}

export const beforeOf = ({ state, level, kind, urgency }: Matter): Before => ({
  state,
  level,
  kind,
  urgency,
});

/** Stops, starts and resumes the clocks after a step. */
export function settleClocks(matter: Matter, before: Before, action: string, at: number): void {
  const wasWorking = matter.clocks['work']?.since != null;
  for (const name of names) {
    const run = settle(name, matter, before, action, at);
    if (run) matter.clocks[name] = run;
  }
  const isWorking = matter.clocks['work']?.since != null;
  if (wasWorking && !isWorking) matter.pausedAt = at;
  if (!wasWorking && isWorking) resumePromise(matter, at);
}

function settle(name: string, matter: Matter, before: Before, action: string, at: number): Run | undefined {
  const run = matter.clocks[name];
  const runs = table.clocks[matter.state] === name && !(name === 'work' && openHold(matter));
  const isRunning = run?.since != null;
  if (isRunning && !runs) return { ...run, spent: elapsed(run, at), since: null };
  if (runs && (!isRunning || isAfresh(name, matter, before, action)))
    return begin(name, matter, before, action, at);
  return run && (runs || lasting.includes(name)) ? relimit(name, run, matter, before, at) : run;
}

function begin(name: string, matter: Matter, before: Before, action: string, at: number): Run {
  const run = matter.clocks[name];
  return run && lasting.includes(name)
    ? { ...run, since: at }
    : { limit: freshLimit(name, matter, before, action), extended: 0, spent: 0, since: at };
}

/** "`dispatch` runs afresh at each level", and weekly at the street's. */
const isAfresh = (name: string, matter: Matter, before: Before, action: string): boolean =>
  name === 'dispatch' && (before.level !== matter.level || action === 'expire');

function freshLimit(name: string, matter: Matter, before: Before, action: string): Span {
  const isWeekly =
    name === 'dispatch' &&
    action === 'expire' &&
    before.state === 'dispatching' &&
    before.level === matter.level;
  return isWeekly ? { ms: 7 * DAY, isService: false } : limitOf(name, matter);
}

/** "Re-categorising recomputes the limit and keeps the elapsed part." */
function relimit(name: string, run: Run, matter: Matter, before: Before, at: number): Run {
  const limit = limitOf(name, matter);
  const isSame =
    (before.kind === matter.kind && before.urgency === matter.urgency) ||
    (limit.ms === run.limit.ms && limit.isService === run.limit.isService);
  return isSame ? run : { ...run, limit, spent: elapsed(run, at), since: run.since === null ? null : at };
}

/** After a pause the remaining time of a promise is the same (ADR 7). */
function resumePromise(matter: Matter, at: number): void {
  const { lead, pausedAt } = matter;
  const { isService } = matter.clocks['work']!.limit;
  if (pausedAt !== null && lead?.due != null && lead.due > pausedAt && lead.since <= pausedAt) {
    lead.due = later(at, { ms: counted(pausedAt, lead.due, isService), isService });
  }
  matter.pausedAt = null;
}

/** "The first promise stays on record": a rework is a new run. */
export function newRun(matter: Matter): void {
  const work = matter.clocks['work'];
  matter.overrunAt = null;
  matter.rungs = 0;
  matter.flags.delete('pressed');
  if (work) matter.clocks['work'] = { ...work, spent: 0, extended: 0 };
}

/** A promise after the work clock's due date lengthens its limit (ADR 7). */
export function extendTo(matter: Matter, due: number, at: number): void {
  const work = matter.clocks['work'];
  if (matter.lead) matter.lead.due = due;
  if (work)
    matter.clocks['work'] = {
      ...work,
      extended: work.extended + counted(promised(work, at), due, work.limit.isService),
    };
}

/** The due time of this state's timer. */
export function timerDue(matter: Matter): number | null {
  const hold = openHold(matter);
  const clock = table.clocks[matter.state]!;
  if (hold) return hold.review;
  if (clock === null) return null;
  const run = matter.clocks[clock]!;
  if (clock !== 'work') return promised(run, 0);
  const reached = promised(run, 0, 3);
  return matter.overrunAt === null ? reached : Math.max(reached, matter.overrunAt + 7 * DAY);
}

/** "E0 at 75 %; E1 at 100 %; E2 at 150 %; E3 at 200 %; E4 at 300 %" */
const ladder = [0.75, 1, 1.5, 2, 3];

/** When the next rung is reached; null while work is paused, or after the last. */
export function rungDue({ clocks: { work }, rungs }: Matter): number | null {
  const share = ladder[rungs];
  if (!work || work.since === null || share === undefined) return null;
  const { limit, extended, spent, since } = work;
  return later(since, { ms: Math.ceil(share * (limit.ms + extended)) - spent, isService: limit.isService });
}

/** After 30 days both sides of a mediation are asked how things are. */
export function followUpDue(matter: Matter): number | null {
  const last = mediation(matter);
  return last?.followedUp === null ? last.until! + 30 * DAY : null;
}

/** "After one working day silence …" */
export const silenceAt = (at: number): number => later(at, workingDays(1));
export const isUnanswered = ({ askedAt }: Matter, at: number): boolean =>
  askedAt !== null && later(askedAt, workingDays(1)) < at;

/** The next time the sweep must process it. */
export function nextDue(matter: Matter): number | null {
  const all = [
    timerDue(matter),
    rungDue(matter),
    matter.supervision?.due ?? null,
    matter.exclusion?.ruleBy ?? null,
    followUpDue(matter),
    ...pending(matter).map(({ until }) => until),
  ].filter((due) => due !== null);
  return all.length === 0 ? null : Math.min(...all);
}

/** The promise on its card for this step. */
export function promisedNow(matter: Matter, at: number): number | null {
  const clock = table.clocks[matter.state]!;
  if (openHold(matter) || clock === null) return null;
  return matter.state === 'working' ? currentDue(matter, at) : promised(matter.clocks[clock]!, at);
}
