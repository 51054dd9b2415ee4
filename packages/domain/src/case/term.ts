import { DAY, type Instant } from '../kernel/time.ts';
import type { Moment } from './case.ts';

/** What nouns share whose cases last from one instant to another, such as an absence or an office. */

export interface Term {
  readonly since: Instant;
  /** Null while it lasts, unless its end was set beforehand. */
  readonly until: Instant | null;
  /** The end as it was set beforehand, if the case ended early. */
  readonly planned: Instant | null;
}
type DraftOfTerm = { -readonly [Key in keyof Term]: Term[Key] };

/** Ends it early, where it would begin if it has not begun. */
export function endEarly(draft: DraftOfTerm, { now }: { readonly now: Moment }): void {
  draft.planned = draft.until;
  draft.until = Math.max(draft.since, now.at);
}

/** Takes an early end back. */
export function lastAgain(draft: DraftOfTerm): void {
  draft.until = draft.planned;
  draft.planned = null;
}

/** The guard that its time is not over. */
export const lasts = {
  words: 'its time is not over',
  code: 'TOO_LATE',
  holds: ({ case: { until }, now }: { readonly case: Pick<Term, 'until'>; readonly now: Moment }): boolean =>
    until === null || now.at < until,
} as const;

/** How long an early end can be taken back. */
export const RESUMABLE_DAYS = 7;

/** The guard that an early end can still be taken back. */
export const endedLately = {
  words: `it was ended within ${RESUMABLE_DAYS} days, and its time is not over`,
  code: 'TOO_LATE',
  holds: ({
    case: { outcome, closedAt, planned },
    now,
  }: {
    readonly case: Pick<Term, 'planned'> & {
      readonly outcome: string | null;
      readonly closedAt: Instant | null;
    };
    readonly now: Moment;
  }): boolean =>
    outcome !== 'over' &&
    now.at - closedAt! <= RESUMABLE_DAYS * DAY &&
    (planned === null || now.at < planned),
} as const;

/** Whether it is over, also before the sweep has closed it. */
export const isPast = (
  { state, until }: Pick<Term, 'until'> & { readonly state: string },
  at: Instant,
): boolean => state === 'closed' || (until !== null && until <= at);

/** The timer that closes it by itself. */
export const endOfTerm = ({
  state,
  until,
}: Pick<Term, 'until'> & { readonly state: string }): { timer: 'until'; due: Instant } | null =>
  state !== 'closed' && until !== null ? { timer: 'until', due: until } : null;
