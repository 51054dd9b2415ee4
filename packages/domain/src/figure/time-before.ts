import { dateOfDay, dayOfDate } from '../kernel/time.ts';

/** A period by its first and its last day, such as `2026-11-01`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayBefore = (date: string, n = 1): string => dateOfDay(dayOfDate(date)! - n);

/** The last day of the month of a date. */
function monthEnd(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The period to compare with: of a month its days of the month before, so that half a month is not compared
 * with a whole one; otherwise as many days right before.
 */
export function timeBefore({ from, to }: Days): Days {
  const isOfMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7);
  if (!isOfMonth) {
    const n = dayOfDate(to)! - dayOfDate(from)! + 1;
    return { from: dayBefore(from, n), to: dayBefore(from) };
  }
  const last = dayBefore(from);
  const sameDay = `${last.slice(0, 8)}${to.slice(8)}`;
  return { from: `${last.slice(0, 8)}01`, to: to === monthEnd(to) || sameDay > last ? last : sameDay };
}
