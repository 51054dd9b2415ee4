import { dateValue } from './time';

/** The periods that ledgers and figures offer. */
export const periods = { this_month: '本月', last_month: '上月', this_year: '今年', all: '不限' } as const;
export type Period = keyof typeof periods;

const two = (part: number): string => String(part).padStart(2, '0');
/** The last day of a month; months count from 1. */
const lastOf = (year: number, month: number): string => two(new Date(Date.UTC(year, month, 0)).getUTCDate());

const monthOf = (year: number, month: number): { from: string; to: string } => ({
  from: `${year}-${two(month)}-01`,
  to: `${year}-${two(month)}-${lastOf(year, month)}`,
});

/** The first and the last day of a period. */
export function daysOf(period: Period, now: number): { from?: string; to?: string } {
  const [year = 0, month = 0] = dateValue(now).split('-').map(Number);
  if (period === 'all') return {};
  if (period === 'this_year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (period === 'this_month') return monthOf(year, month);
  return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
}
