import type * as machine from '../../case/machine.ts';
import { DAY, type Instant } from '../../kernel/time.ts';
import { nextWorkRung } from './ladder.ts';
import { promiseOf, stateClock, type Now, type Timer } from './clocks.ts';
import { exclusionOf, holdOf, isPending, mediationOf, supervisionOf, type Ticket } from '../ticket.ts';

/** Both sides get a follow-up this long after a mediation (workflow.md). */
const FOLLOW_UP = 30 * DAY;

/** When the follow-up of the last mediation is due; null without one, or if it was sent. */
export function followUpDue(ticket: Ticket): Instant | null {
  const mediation = mediationOf(ticket);
  return mediation && mediation.followedUp === null ? mediation.until! + FOLLOW_UP : null;
}

export type DueTimer = machine.DueTimer<Timer>;

/** 逾期三倍 fires when three times the limit is counted, then weekly. */
function overrunDue(ticket: Ticket, now: Now): Instant {
  const reached = promiseOf(ticket.clocks.work!, now, 3);
  return ticket.overrunAt === null ? reached : Math.max(reached, ticket.overrunAt + 7 * DAY);
}

/** The one timer that will move this ticket by itself; null when closed. */
export function timerOf(ticket: Ticket, now: Now): DueTimer | null {
  const hold = holdOf(ticket);
  if (hold) return { timer: 'review', due: hold.review };
  const clock = stateClock[ticket.state];
  if (clock === null) return null;
  if (clock === 'work') return { timer: 'work_x3', due: overrunDue(ticket, now) };
  return { timer: clock as Timer, due: ticket.clocks[clock]!.due! };
}

/**
 * When the sweep must look at this ticket next: its timer, a rung of the ladder, a silent request, a
 * supervision, an objection to an exclusion, or the follow-up of a mediation.
 */
export function nextDue(ticket: Ticket, now: Now): Instant | null {
  const waiting = ticket.requests.filter(isPending).map(({ until }) => until);
  const all = [
    timerOf(ticket, now)?.due ?? null,
    nextWorkRung(ticket, now)?.due ?? null,
    followUpDue(ticket),
    supervisionOf(ticket)?.replyBy ?? null,
    exclusionOf(ticket)?.ruleBy ?? null,
    ...waiting,
  ].filter((due) => due !== null);
  return all.length === 0 ? null : Math.min(...all);
}
