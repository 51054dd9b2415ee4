import type { Ticket } from '../ticket.ts';
import type { State } from '../words.ts';
import { elapsed, promiseOf, stateClock, type Clock, type Now } from './clocks.ts';
import { ladder, workRungs, type Rung, type WorkRung } from './rungs.ts';
import { HOUR, dayOf, startOfDay, type Instant } from '../../kernel/time.ts';

/** A rung that is due, and when it was or will be reached. */
export interface DueRung {
  readonly rung: Rung;
  readonly clock: Clock;
  readonly run: number;
  readonly due: Instant;
}

/** Whether a rung was told in this run of the clock. */
export const isTold = (
  { rungs }: Pick<Ticket, 'rungs'>,
  { clock, run, rung }: Pick<DueRung, 'clock' | 'run' | 'rung'>,
): boolean => rungs.some((told) => told.clock === clock && told.run === run && told.rung === rung);

/** The rungs that the elapsed work time of this run has reached. */
export function rungsReached(ticket: Ticket, now: Now): WorkRung[] {
  const { work } = ticket.clocks;
  if (!work) return [];
  const share = elapsed(work, now) / (work.limit.ms + work.extended);
  return workRungs.filter((rung) => share >= ladder[rung].share);
}

/** The next rung of the work clock; null while it is paused, or after the last. Time before a pause counts. */
export function nextWorkRung(ticket: Ticket, now: Now): DueRung | null {
  const { work } = ticket.clocks;
  if (!work || work.since === null) return null;
  const next = workRungs
    .map((rung) => ({ rung, clock: 'work' as const, run: work.run }))
    .find((one) => !isTold(ticket, one));
  return next ? { ...next, due: promiseOf(work, now, ladder[next.rung].share) } : null;
}

/** The states whose own clock, once it has run out, counts against the office that let it lie (R1). */
export const lyingStates = ['pool', 'triage', 'dispatching', 'signing', 'verifying'] as const;

/** R1 of the state that the ticket is in: it is told with the move that the same clock causes. */
export function nextStateRung(ticket: Ticket): DueRung | null {
  const clock = stateClock[ticket.state];
  const run = clock && ticket.clocks[clock];
  if (!run || run.due === null || !(lyingStates as readonly State[]).includes(ticket.state)) return null;
  const next = { rung: 'R1' as const, clock, run: run.run };
  return isTold(ticket, next) ? null : { ...next, due: run.due };
}

/** The rung that staff see coming; null when none is left, or while work is paused. */
export const nextRung = (ticket: Ticket, now: Now): DueRung | null =>
  nextWorkRung(ticket, now) ?? nextStateRung(ticket);

/** What is told about a rung that is due now: the work clock's first, then that of the state. */
export function dueRung(ticket: Ticket, now: Now): DueRung | null {
  const due = [nextWorkRung(ticket, now), nextStateRung(ticket)].filter((one) => one !== null);
  return due.find((one) => one.due <= now.at) ?? null;
}

/** When a notice may be sent: quiet hours are 21:00 to 07:00, except for 特急. */
export function noticeAt(at: Instant, urgency: Ticket['urgency']): Instant {
  const day = startOfDay(dayOf(at));
  if (urgency === 'critical') return at;
  if (at < day + 7 * HOUR) return day + 7 * HOUR;
  return at >= day + 21 * HOUR ? day + 31 * HOUR : at;
}

/** An event that the sweep decides this much later than it was due was delayed by an outage. */
export const OUTAGE = HOUR;
