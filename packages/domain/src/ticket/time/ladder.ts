import { elapsed, promiseOf, type Now } from './clocks.ts';
import type { Ticket } from '../ticket.ts';
import { HOUR, dayOf, startOfDay, type Instant } from '../../kernel/time.ts';

/** The 督办 ladder on the work clock (workflow.md "Clocks"): each rung once per ticket and run. */
export const ladder = {
  E0: { share: 0.75, label: '即将到期', to: ['lead'] },
  E1: { share: 1, label: '已到期', to: ['lead', 'case_steward', 'building_group'] },
  E2: { share: 1.5, label: '超时一半', to: ['secretary', 'supervision_ledger'] },
  E3: { share: 2, label: '超时一倍', to: ['grid_leader', 'committee'] },
  E4: { share: 3, label: '超时两倍', to: ['street_weekly_report'] },
} as const;
export type Rung = keyof typeof ladder;

/** The rungs that the elapsed work time of this run has reached. */
export function rungsReached(ticket: Ticket, now: Now): Rung[] {
  const { work } = ticket.clocks;
  if (!work) return [];
  const share = elapsed(work, now) / (work.limit.ms + work.extended);
  return (Object.keys(ladder) as Rung[]).filter((rung) => share >= ladder[rung].share);
}

/** When the next rung is due if the work clock runs on; null while paused or after the last. */
export function nextRungAt(ticket: Ticket, now: Now): Instant | null {
  const { work } = ticket.clocks;
  const next = (Object.keys(ladder) as Rung[])[rungsReached(ticket, now).length];
  return !work || work.since === null || !next ? null : promiseOf(work, now, ladder[next].share);
}

/** When a notice may be sent: quiet hours are 21:00 to 07:00, except for 特急. */
export function noticeAt(at: Instant, urgency: Ticket['urgency']): Instant {
  const day = startOfDay(dayOf(at));
  if (urgency === 'critical') return at;
  if (at < day + 7 * HOUR) return day + 7 * HOUR;
  return at >= day + 21 * HOUR ? day + 31 * HOUR : at;
}
