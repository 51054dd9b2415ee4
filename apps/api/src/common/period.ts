import { dayOfDate, DomainError, endOfDate, startOfDay, type Instant } from '@sandan/domain';

/** A period as it is asked for: its first and its last day. */
export interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
}

/** A period; null is not asked for. */
export interface Period {
  readonly from: Instant | null;
  /** The first instant that is out again. */
  readonly until: Instant | null;
}

/** @throws DomainError WRONG_TYPE when it is no date */
function dayIn(field: 'from' | 'to', date: string | undefined): string | null {
  if (date !== undefined && dayOfDate(date) === null) throw new DomainError('WRONG_TYPE', { field });
  return date ?? null;
}

/** @throws DomainError WRONG_TYPE, TOO_EARLY when the last day is before the first */
export function periodOf(asked: AskedPeriod): Period {
  const [from, to] = [dayIn('from', asked.from), dayIn('to', asked.to)];
  if (from !== null && to !== null && to < from) throw new DomainError('TOO_EARLY', { field: 'to' });
  return {
    from: from === null ? null : startOfDay(dayOfDate(from)!),
    until: to === null ? null : endOfDate(to),
  };
}
