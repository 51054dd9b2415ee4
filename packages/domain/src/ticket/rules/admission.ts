import { DomainError } from '../../kernel/errors.ts';
import type { Filled } from '../../kernel/form-check.ts';
import { dayOf, startOfDay, type Instant } from '../../kernel/time.ts';
import type { Kind } from '../words.ts';

/**
 * As much as an account places of which nobody has confirmed where its person lives: nobody is buried under a
 * stranger's tickets (docs/adr/0023).
 */
export const strangerCaps = { day: 10, open: 10, urgent: 3 } as const;
export type StrangerCap = keyof typeof strangerCaps;

/** Whoever places, as far as it decides whether they may. */
export interface Placer {
  /** A home of theirs is confirmed, or they hold a post. */
  readonly isKnown: boolean;
  /** Until when they place nothing but what concerns safety. */
  readonly suspendedUntil: Instant | null;
}

/** What an account has placed: in all today, urgent or critical ones among them, and how many are open. */
export type Placed = Readonly<Record<StrangerCap, number>>;

/** Kinds that endanger somebody are taken from everybody. */
const safety: readonly unknown[] = ['hazard'] satisfies Kind[];
export const isSafety = (form: Filled): boolean =>
  safety.includes(form['kind']) || form['in_danger'] === true;

/** Whether what they have placed already is to be counted. */
export const isCapped = ({ isKnown, suspendedUntil }: Placer): boolean => !isKnown || suspendedUntil !== null;

/** Since when a day's tickets count, at `at`. */
export const capsSince = (at: Instant): Instant => startOfDay(dayOf(at));

/**
 * @throws DomainError SUSPENDED with `detail.until`: neither placing nor endorsing, but what concerns safety
 */
export function checkSuspended({ suspendedUntil }: Pick<Placer, 'suspendedUntil'>, form: Filled): void {
  if (suspendedUntil !== null && !isSafety(form))
    throw new DomainError('SUSPENDED', { until: new Date(suspendedUntil).toISOString() });
}

/** @throws DomainError STRANGER_CAP with `detail.cap` and `detail.limit` */
export function checkCaps(placer: Placer, form: Filled, placed: Placed): void {
  if (!isCapped(placer)) return;
  const isUrgent = form['in_danger'] === true || form['today'] === true;
  const counted: readonly StrangerCap[] = isUrgent ? ['urgent', 'day', 'open'] : ['day', 'open'];
  const spent = counted.find((cap) => placed[cap] >= strangerCaps[cap]);
  if (spent) throw new DomainError('STRANGER_CAP', { cap: spent, limit: strangerCaps[spent] });
}
