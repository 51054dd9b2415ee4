import { retention, MINUTE } from '@sandan/domain';

/** The lifetime of an unused session, after which it is deleted. */
export const KEEP_SIGNED_IN = retention.session.after;

/** Rounded to ten minutes: an exact time could reveal who placed an anonymous ticket in that second. */
export const seenAt = (at: number): number => at - (at % (10 * MINUTE));
