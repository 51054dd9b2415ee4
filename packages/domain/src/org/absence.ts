import { DomainError } from '../kernel/errors.ts';
import { DAY, dayOf, dayOfDate, endOfDate, instantOf, startOfDay, type Instant } from '../kernel/time.ts';

/** An absence from–to, and the deputy, if one was named. */
export interface Absence {
  readonly person: string;
  readonly deputy: string | null;
  readonly since: Instant;
  readonly until: Instant;
}

/** The longest absence that may be entered at once. */
export const LONGEST_ABSENCE_DAYS = 366;

const isDuring = ({ since, until }: Absence, at: Instant): boolean => since <= at && at < until;

/** The current absence of a person; undefined while they are present. */
export const absenceOf = (person: string, absences: readonly Absence[], at: Instant): Absence | undefined =>
  absences.find((one) => one.person === person && isDuring(one, at));

/**
 * The chain of deputies, from the first one named to one who is present, or to where the chain breaks. No
 * person appears twice.
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
 * Who acts for a person: themselves while present, else the first deputy of the chain who is present; null
 * where the chain ends with a person who is away.
 */
export const standInFor = (person: string, absences: readonly Absence[], at: Instant): string | null =>
  chainFrom(person, absences, at).present;

/** Whether the chain of deputies would lead back to the absent person at any instant of a planned absence. */
export function wouldLoop(planned: Absence, absences: readonly Absence[]): boolean {
  if (planned.deputy === null) return false;
  const others = absences.filter(({ person }) => person !== planned.person);
  // The instants at which any absence begins or ends: between two of them nothing changes.
  const turns = [planned.since, ...others.flatMap(({ since, until }) => [since, until])].filter((at) =>
    isDuring(planned, at),
  );
  return turns.some((at) => chainFrom(planned.deputy!, others, at).asked.includes(planned.person));
}

/** Whether two absences overlap. */
export const overlap = (a: Absence, b: Absence): boolean => a.since < b.until && b.since < a.until;

/**
 * Reads a date or an instant: a first day begins at midnight, a last day still counts. Null where it is
 * neither.
 */
export function momentOf(text: string, end: 'since' | 'until'): Instant | null {
  const day = dayOfDate(text);
  if (day === null) return instantOf(text);
  return end === 'since' ? startOfDay(day) : endOfDate(text);
}

/**
 * The time of an absence as it is entered: from today on, and a year at most.
 * @throws DomainError WRONG_TYPE, TOO_EARLY, TOO_LATE
 */
export function spanOf(
  { since, until }: { readonly since: string; readonly until: string },
  at: Instant,
): Pick<Absence, 'since' | 'until'> {
  const [from, to] = [momentOf(since, 'since'), momentOf(until, 'until')];
  if (from === null || to === null)
    throw new DomainError('WRONG_TYPE', { field: from === null ? 'since' : 'until' });
  if (from < startOfDay(dayOf(at))) throw new DomainError('TOO_EARLY', { field: 'since' });
  if (to <= Math.max(from, at)) throw new DomainError('TOO_EARLY', { field: 'until' });
  if (to - from > LONGEST_ABSENCE_DAYS * DAY || from - at > LONGEST_ABSENCE_DAYS * DAY)
    throw new DomainError('TOO_LATE', { field: 'until' });
  return { since: from, until: to };
}
