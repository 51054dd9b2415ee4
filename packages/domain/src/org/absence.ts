import { dayOfDate, endOfDate, instantOf, startOfDay, type Instant } from '../kernel/time.ts';

/** Somebody is away, from–to, and who stands in for them, if anybody. */
export interface Absence {
  readonly person: string;
  readonly deputy: string | null;
  readonly since: Instant;
  readonly until: Instant;
}

/** The longest that may be entered at once. */
export const LONGEST_ABSENCE_DAYS = 366;

const isDuring = ({ since, until }: Absence, at: Instant): boolean => since <= at && at < until;

/** The absence of somebody at an instant; undefined where they are there. */
export const absenceOf = (person: string, absences: readonly Absence[], at: Instant): Absence | undefined =>
  absences.find((one) => one.person === person && isDuring(one, at));

/**
 * Everybody asked in turn, from whoever was named first to somebody who is there, or to where the chain
 * breaks. Never the same person twice.
 */
function chainFrom(
  first: string,
  absences: readonly Absence[],
  at: Instant,
): { asked: readonly string[]; present: string | null } {
  const asked: string[] = [];
  for (let next: string | null = first; next !== null && !asked.includes(next);) {
    asked.push(next);
    const absence = absenceOf(next, absences, at);
    if (!absence) return { asked, present: next };
    next = absence.deputy;
  }
  return { asked, present: null };
}

/**
 * Who acts for somebody: themselves while they are there, else the first of their chain of deputies who is;
 * null where the chain ends with somebody away.
 */
export const standInFor = (person: string, absences: readonly Absence[], at: Instant): string | null =>
  chainFrom(person, absences, at).present;

/** Whether, at any instant of a planned absence, its chain of deputies would come back to whoever is away. */
export function wouldLoop(planned: Absence, absences: readonly Absence[]): boolean {
  if (planned.deputy === null) return false;
  const others = absences.filter(({ person }) => person !== planned.person);
  // Between two of these instants nobody goes or comes back.
  const turns = [planned.since, ...others.flatMap(({ since, until }) => [since, until])].filter((at) =>
    isDuring(planned, at),
  );
  return turns.some((at) => chainFrom(planned.deputy!, others, at).asked.includes(planned.person));
}

/** Whether two absences share an instant. */
export const overlap = (a: Absence, b: Absence): boolean => a.since < b.until && b.since < a.until;

/**
 * What was entered as a date or an instant: a first day begins at midnight, a last day still counts. Null
 * where it is neither.
 */
export function momentOf(text: string, end: 'since' | 'until'): Instant | null {
  const day = dayOfDate(text);
  if (day === null) return instantOf(text);
  return end === 'since' ? startOfDay(day) : endOfDate(text);
}
