import type { RosterBody } from '../../api/contract';

type Shift = RosterBody['pattern'][number];

export const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** Usual values, tapped instead of typed. */
export const usualShifts = ['08:30–12:00', '14:00–18:00', '18:00–21:00'] as const;

export const shiftText = ({ from, to }: Pick<Shift, 'from' | 'to'>): string => `${from}–${to}`;

export function shiftOf(weekday: number, text: string): Shift {
  const [from = '', to = ''] = text.split('–');
  return { weekday, from, to };
}

const shiftsOn = (pattern: readonly Shift[], weekday: number): string[] =>
  pattern
    .filter((one) => one.weekday === weekday)
    .map(shiftText)
    .sort();

/** Days with equal hours in one line */
export function weekText(pattern: readonly Shift[]): { days: string; times: string }[] {
  const byTimes = new Map<string, string[]>();
  weekdays.forEach((name, index) => {
    const times = shiftsOn(pattern, index + 1).join('、');
    if (times) byTimes.set(times, [...(byTimes.get(times) ?? []), name]);
  });
  return [...byTimes].map(([times, days]) => ({ days: days.join('、'), times }));
}

/** The chips of one day: the usual hours and any others that are set. */
export const chipsOf = (pattern: readonly Shift[], weekday: number): string[] =>
  [...new Set([...usualShifts, ...shiftsOn(pattern, weekday)])].sort();

type Exception = RosterBody['exceptions'][number];

export const exceptionText = ({ on, from, to }: Exception): string =>
  `${on ? '在岗' : '不在岗'}${from && to ? ` ${from}–${to}` : ''}`;
