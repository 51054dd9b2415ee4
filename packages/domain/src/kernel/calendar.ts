import { DAY, HOUR, MINUTE, dayOf, startOfDay, type Instant } from './time.ts';

/** Which local days (see `dayOf`) are working days. Weekends, statutory holidays and 调休 come from data. */
export interface Calendar {
  isWorkingDay(day: number): boolean;
  /**
   * The year's schedule is not announced yet, so only the statutory holidays are known. Left out where all is
   * known.
   */
  isProvisional?(day: number): boolean;
}

/** Service hours of a working day, as offsets from local midnight: 08:30–12:00 and 14:00–18:00. */
const SERVICE = [
  { from: 8 * HOUR + 30 * MINUTE, to: 12 * HOUR },
  { from: 14 * HOUR, to: 18 * HOUR },
] as const;

/** Service time in one working day: 7.5 hours. */
export const WORKING_DAY = SERVICE.reduce((sum, { from, to }) => sum + to - from, 0);

/** How a clock counts: every hour, or service hours only. */
export type Measure = 'always' | 'service';

/** A length of time in its measure: milliseconds of what is counted. */
export interface Span {
  readonly ms: number;
  readonly measure: Measure;
}

/** Monday to Friday without holidays: the fallback where there is no data. */
export const weekdays: Calendar = { isWorkingDay: (day) => (day + 3) % 7 < 5 };

function* serviceFrom(from: Instant, calendar: Calendar): Generator<{ from: Instant; to: Instant }> {
  for (let day = dayOf(from); ; day++) {
    if (!calendar.isWorkingDay(day)) continue;
    for (const part of SERVICE) {
      const to = startOfDay(day) + part.to;
      if (to > from) yield { from: Math.max(from, startOfDay(day) + part.from), to };
    }
  }
}

/** The time in ms that a clock counts between two instants; 0 when `to` is not later. */
export function counted(from: Instant, to: Instant, measure: Measure, calendar: Calendar): number {
  if (to <= from) return 0;
  if (measure === 'always') return to - from;
  let sum = 0;
  for (const part of serviceFrom(from, calendar)) {
    if (part.from >= to) return sum;
    sum += Math.min(part.to, to) - part.from;
  }
  return sum;
}

/** The instant at which `span` has been counted from `from`; `from` itself where nothing is left. */
export function dueAfter(from: Instant, span: Span, calendar: Calendar): Instant {
  if (span.ms <= 0) return from;
  if (span.measure === 'always') return from + span.ms;
  let left = span.ms;
  for (const part of serviceFrom(from, calendar)) {
    if (left <= part.to - part.from) return part.from + left;
    left -= part.to - part.from;
  }
  return from;
}

export const always = (ms: number): Span => ({ ms, measure: 'always' });
export const service = (ms: number): Span => ({ ms, measure: 'service' });
export const days = (n: number): Span => always(n * DAY);
export const workingDays = (n: number): Span => service(n * WORKING_DAY);
