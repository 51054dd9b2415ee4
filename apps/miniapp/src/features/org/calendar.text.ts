import type { Calendar } from '../../api/contract';

type Day = Calendar['days'][number];

/** Consecutive days with one name, as in an announcement. */
export interface Stretch {
  label: string;
  from: string;
  to: string;
}

const DAY = 86_400_000;
const after = (date: string, days = 1): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** The days off, or the days worked in exchange, as ranges. */
export function stretchesOf(days: readonly Day[], worked: boolean): Stretch[] {
  const all: Stretch[] = [];
  for (const { date, label } of days.filter((one) => one.worked === worked)) {
    const last = all[all.length - 1];
    if (last && last.label === label && after(last.to) === date) last.to = date;
    else all.push({ label, from: date, to: date });
  }
  return all;
}

/** Every day of the ranges; a range that ends before it begins has none. */
export const daysOf = (stretches: readonly Stretch[], worked: boolean): Day[] =>
  stretches.flatMap(({ label, from, to }) => {
    const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
    return Array.from({ length: Math.max(0, length) }, (_, at) => ({ date: after(from, at), worked, label }));
  });

const short = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** "2月15日至23日", "4月5日", "9月30日至10月2日". */
export function stretchText({ from, to }: Stretch): string {
  if (from === to) return short(from);
  return `${short(from)}至${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : short(to)}`;
}
