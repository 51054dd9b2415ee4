import type { Instant } from '@sandan/domain';

/** SQL: `row` is in force at the instant `$n` (an ISO timestamp). */
export const inForce = (row: string, at: string): string =>
  `${row}.since <= ${at} AND (${row}.until IS NULL OR ${row}.until > ${at})`;

export const ts = (at: Instant): string => new Date(at).toISOString();
