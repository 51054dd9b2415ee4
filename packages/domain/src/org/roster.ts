import { dateOfDay, dayOf, MINUTE, startOfDay, type Instant } from '../kernel/time.ts';

/** A local time of day: `08:30`; `24:00` is the midnight at the end of the day. */
export const TIME_OF_DAY = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A weekly shift: weekday 1 is Monday, 7 Sunday. A shift over midnight is entered as two. */
export interface Shift {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/**
 * A date that differs from the weekly pattern: on duty or off duty; the whole day where no times are given.
 */
export interface DutyException {
  readonly date: string;
  readonly on: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Roster {
  readonly pattern: readonly Shift[];
  readonly exceptions: readonly DutyException[];
}

/** A part of one local day. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The size limits of one roster. */
export const MOST_SHIFTS = 42;
export const MOST_EXCEPTIONS = 200;

const WHOLE_DAY: Stretch = { from: '00:00', to: '24:00' };

/** The weekday of a local day: 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const within = (time: string, { from, to }: Stretch): boolean => from <= time && time < to;

/** The parts of `some` outside `others`; times of day compare as text. */
function without(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const edges = [...new Set([...some, ...others].flatMap(({ from, to }) => [from, to]))].sort();
  const found: Stretch[] = [];
  for (const [at, from] of edges.slice(0, -1).entries()) {
    const to = edges[at + 1]!;
    if (!some.some((one) => within(from, one)) || others.some((one) => within(from, one))) continue;
    const last = found.at(-1);
    if (last?.to === from) found[found.length - 1] = { from: last.from, to };
    else found.push({ from, to });
  }
  return found;
}

const timesOf = ({ from, to }: DutyException): Stretch =>
  from !== null && to !== null ? { from, to } : WHOLE_DAY;

/**
 * When a person is on duty on a local day. Without a weekly pattern they are always on duty, except for the
 * exceptions.
 */
export function dutyOn(roster: Roster | undefined, day: number): Stretch[] {
  const { pattern, exceptions } = roster ?? { pattern: [], exceptions: [] };
  const today = exceptions.filter(({ date }) => date === dateOfDay(day));
  const usual =
    pattern.length === 0 ? [WHOLE_DAY] : pattern.filter(({ weekday }) => weekday === weekdayOf(day));
  return without(
    [...usual, ...today.filter(({ on }) => on).map(timesOf)],
    today.filter(({ on }) => !on).map(timesOf),
  );
}

/**
 * When a person is on duty on a local day by any of several rosters: their own, and those they took over as a
 * deputy.
 */
export const dutyOf = (rosters: readonly (Roster | undefined)[], day: number): Stretch[] =>
  without(
    rosters.flatMap((one) => dutyOn(one, day)),
    [],
  );

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The local time of day of an instant. */
export function timeOfDay(at: Instant): string {
  const minutes = Math.floor((at - startOfDay(dayOf(at))) / MINUTE);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

export const isOnDuty = (roster: Roster | undefined, at: Instant): boolean =>
  dutyOn(roster, dayOf(at)).some((one) => within(timeOfDay(at), one));

/**
 * A person who may take new tickets, and the rosters that say when: their own, and those of people they
 * deputise for.
 */
export interface Rostered {
  readonly id: string;
  readonly rosters: readonly (Roster | undefined)[];
}

/**
 * The people on duty. Where the rosters leave a gap it is all of them, so that an urgent ticket at night
 * always has a recipient.
 */
export function onDuty(people: readonly Rostered[], at: Instant): string[] {
  const found = people.filter(({ rosters }) => rosters.some((one) => isOnDuty(one, at)));
  return [...new Set((found.length > 0 ? found : people).map(({ id }) => id))];
}
