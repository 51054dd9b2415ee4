import { DomainError } from '../../kernel/errors.ts';
import { dayOf, startOfDay, type Instant } from '../../kernel/time.ts';
import type { SomeForm } from '../forms.ts';
import type { Kind } from '../words.ts';

/**
 * Caps for an account without a confirmed home, so that one stranger cannot flood the staff
 * (docs/adr/0023).
 */
export const strangerCaps = { day: 10, open: 10, urgent: 3 } as const;
export type StrangerCap = keyof typeof strangerCaps;

/** What the caps need to know about the person who places. */
export interface Placer {
  /** Has a confirmed home or holds a post. */
  readonly isKnown: boolean;
  /** Until then the account may place only what concerns safety. */
  readonly suspendedUntil: Instant | null;
}

/** What the account has placed: all of today, the urgent ones of today, and all that are open. */
export type PlacedCounts = Readonly<Record<StrangerCap, number>>;

/** Kinds that concern safety: accepted from every account. */
const safety: readonly (Kind | undefined)[] = ['hazard'];
export const isSafety = ({ kind, in_danger }: SomeForm): boolean =>
  safety.includes(kind) || in_danger === true;

/** Whether the caps apply to this account. */
export const isCapped = ({ isKnown, suspendedUntil }: Placer): boolean => !isKnown || suspendedUntil !== null;

/** The start of the day of `at`: daily caps count from there. */
export const capsSince = (at: Instant): Instant => startOfDay(dayOf(at));

/**
 * A suspended account may neither place nor endorse, except for what concerns safety.
 * @throws DomainError SUSPENDED with `detail.until`
 */
export function checkNotSuspended({ suspendedUntil }: Pick<Placer, 'suspendedUntil'>, form: SomeForm): void {
  if (suspendedUntil !== null && !isSafety(form))
    throw new DomainError('SUSPENDED', { until: new Date(suspendedUntil).toISOString() });
}

/** @throws DomainError STRANGER_CAP with `detail.cap` and `detail.limit` */
export function checkCaps(placer: Placer, form: SomeForm, placed: PlacedCounts): void {
  if (!isCapped(placer)) return;
  const isUrgent = form.in_danger === true || form.today === true;
  const counted: readonly StrangerCap[] = isUrgent ? ['urgent', 'day', 'open'] : ['day', 'open'];
  const spent = counted.find((cap) => placed[cap] >= strangerCaps[cap]);
  if (spent) throw new DomainError('STRANGER_CAP', { cap: spent, limit: strangerCaps[spent] });
}
