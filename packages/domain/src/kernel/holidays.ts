import { weekdays } from './calendar.ts';

/**
 * The public holidays of 全国年节及纪念日放假办法 (State Council, amended 2024-11-10), and how each is found: by date, by
 * days from the first day of a lunar month, or by solar term.
 */
export const festivals = {
  new_year: { label: '元旦', date: [1, 1], days: 1 },
  spring: { label: '春节', lunar: [1, 1], from: -1, days: 4 },
  tomb_sweeping: { label: '清明节', term: '清明', days: 1 },
  labour: { label: '劳动节', date: [5, 1], days: 2 },
  dragon_boat: { label: '端午节', lunar: [5, 5], days: 1 },
  mid_autumn: { label: '中秋节', lunar: [8, 15], days: 1 },
  national: { label: '国庆节', date: [10, 1], days: 3 },
} as const satisfies Record<string, Festival>;

interface Festival {
  readonly label: string;
  /** Month and day. */
  readonly date?: readonly [number, number];
  readonly lunar?: readonly [number, number];
  readonly term?: string;
  /** Days between the named day and the first day off. */
  readonly from?: number;
  readonly days: number;
}

/** A day off, and its holiday. */
export interface DayOff {
  readonly day: number;
  readonly label: string;
}

/**
 * The days off of a year, in order. A holiday on a weekend, or on another holiday, moves to a working day
 * (article 6). The State Council announces each November which day that is; until then it is the next working
 * day.
 */
export function daysOff(named: readonly DayOff[]): DayOff[] {
  const off = new Map<number, DayOff>();
  const owed: DayOff[] = [];
  for (const one of [...named].sort((a, b) => a.day - b.day)) {
    if (off.has(one.day) || !weekdays.isWorkingDay(one.day)) owed.push(one);
    if (!off.has(one.day)) off.set(one.day, one);
  }
  for (const { day, label } of owed) {
    let next = day + 1;
    while (off.has(next) || !weekdays.isWorkingDay(next)) next++;
    off.set(next, { day: next, label });
  }
  return [...off.values()].sort((a, b) => a.day - b.day);
}
