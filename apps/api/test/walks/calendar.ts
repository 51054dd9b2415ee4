import type { Span as Limit } from '@sandan/domain';
import { calendar } from '../../src/common/calendar.ts';
import { table } from './table.ts';

/**
 * Service time as in workflow.md "Clocks", implemented independently; only the working days come from the
 * product.
 */

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
const ZONE = 8 * HOUR;

/** The calendar day in China. */
export const dayOf = (at: number): number => Math.floor((at + ZONE) / DAY);
export const dateOf = (at: number): string => new Date(at + ZONE).toISOString().slice(0, 10);
export const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
/** "The whole day still counts." */
export const endOf = (date: string): number => Date.parse(`${date}T24:00:00+08:00`);

export interface Span {
  readonly ms: number;
  readonly isService: boolean;
}

/** 08:30–12:00 and 14:00–18:00: 7.5 hours make a working day. */
const hours = [
  [8.5, 12],
  [14, 18],
] as const;
export const workingDays = (n: number): Span => ({ ms: n * 7.5 * HOUR, isService: true });

/** The intervals of service time from `at`, endless. */
function* service(at: number): Generator<readonly [from: number, to: number]> {
  for (let day = dayOf(at); ; day++) {
    if (!calendar.isWorkingDay(day)) continue;
    for (const [from, to] of hours) {
      const midnight = day * DAY - ZONE;
      if (midnight + to * HOUR > at) yield [Math.max(at, midnight + from * HOUR), midnight + to * HOUR];
    }
  }
}

export function counted(from: number, to: number, isService: boolean): number {
  if (!isService) return Math.max(0, to - from);
  let sum = 0;
  for (const [begins, ends] of service(from)) {
    if (begins >= to) return sum;
    sum += Math.min(ends, to) - begins;
  }
  return sum;
}

/** The time at which so much service time has passed since `from`. */
export function later(from: number, { ms, isService }: Span): number {
  if (ms <= 0 || !isService) return from + Math.max(0, ms);
  let left = ms;
  for (const [begins, ends] of service(from)) {
    if (left <= ends - begins) return begins + left;
    left -= ends - begins;
  }
  throw new Error('time has no end');
}

/** The limit of a clock, as the table has it. */
export function limitOf(
  clock: string,
  { kind, urgency }: { readonly kind: string; readonly urgency: string },
): Span {
  const entry = table.limits[clock]![urgency]!;
  const { ms, measure } = 'measure' in entry ? (entry as Limit) : entry[kind]!;
  return { ms, isService: measure === 'service' };
}
