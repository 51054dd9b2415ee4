import { createRequire } from 'node:module';
import { dateOfDay, dayOfDate, weekdays, type Calendar, type DayOff } from '@sandan/domain';
import { provisionalDays } from './festivals.ts';

/** A day that differs from its weekday: a day off, or a working day in exchange (调休). */
export interface SpecialDay extends DayOff {
  readonly isWorked: boolean;
}

/** A day on which a community serves, or does not, otherwise than the country. */
export interface OwnDay {
  readonly community: string;
  readonly day: number;
  readonly isWorked: boolean;
}

/** The special days of one year: announced, or only those given by law. */
export interface Year {
  readonly isProvisional: boolean;
  readonly days: readonly SpecialDay[];
}

type Announced = Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>>;

/**
 * Only the library's data is used: its functions read dates in the machine's time zone. `2026-02-14` →
 * `Spring Festival,春节,4`.
 */
const announced = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Announced;

const special = (days: Readonly<Record<string, string>>, isWorked: boolean): SpecialDay[] =>
  Object.entries(days).map(([date, name]) => ({
    day: dayOfDate(date)!,
    label: name.split(',')[1] ?? '',
    isWorked,
  }));

const yearOf = (day: number): number => Number(dateOfDay(day).slice(0, 4));

/** The years whose arrangement ships with the program. */
const shipped: ReadonlyMap<number, readonly SpecialDay[]> = Map.groupBy(
  [...special(announced.holidays, false), ...special(announced.workdays, true)],
  ({ day }) => yearOf(day),
);

function yearWithout(entered: readonly SpecialDay[] | undefined, year: number): Year {
  const known = entered ?? shipped.get(year);
  if (known) return { isProvisional: false, days: [...known].sort((a, b) => a.day - b.day) };
  return { isProvisional: true, days: provisionalDays(year).map((one) => ({ ...one, isWorked: false })) };
}

interface Remembered extends Year {
  readonly byDay: ReadonlyMap<number, boolean>;
}

/**
 * The working days of China: from the days entered for a year, else from the shipped arrangement, else from
 * the law.
 */
export class WorkCalendar implements Calendar {
  private entered: ReadonlyMap<number, readonly SpecialDay[]> = new Map();
  private own: ReadonlyMap<string, ReadonlyMap<number, boolean>> = new Map();
  /** Cache: the same few years are read thousands of times. */
  private readonly remembered = new Map<number, Remembered>();

  /** Replaces all entered days. Years without an entry use the shipped data. */
  enter(days: readonly SpecialDay[]): void {
    this.entered = Map.groupBy(days, ({ day }) => yearOf(day));
    this.remembered.clear();
  }

  /** Replaces the days of all communities. */
  enterOwn(days: readonly OwnDay[]): void {
    const byCommunity = Map.groupBy(days, ({ community }) => community);
    this.own = new Map(
      [...byCommunity].map(([community, some]) => [
        community,
        new Map(some.map(({ day, isWorked }) => [day, isWorked])),
      ]),
    );
  }

  /** The calendar of a community: its own days, and for all others that of the country. */
  of(community: string): Calendar {
    const own = this.own.get(community);
    if (!own) return this;
    return {
      isWorkingDay: (day) => own.get(day) ?? this.isWorkingDay(day),
      isProvisional: (day) => !own.has(day) && this.isProvisional(day),
    };
  }

  isWorkingDay(day: number): boolean {
    return this.remember(yearOf(day)).byDay.get(day) ?? weekdays.isWorkingDay(day);
  }

  isProvisional(day: number): boolean {
    return this.year(yearOf(day)).isProvisional;
  }

  year(year: number): Year {
    return this.remember(year);
  }

  private remember(year: number): Remembered {
    const known = this.remembered.get(year);
    if (known) return known;
    const found = yearWithout(this.entered.get(year), year);
    const fresh = { ...found, byDay: new Map(found.days.map(({ day, isWorked }) => [day, isWorked])) };
    this.remembered.set(year, fresh);
    return fresh;
  }
}

/** The shared calendar, with the shipped data until days are entered. */
export const calendar = new WorkCalendar();
