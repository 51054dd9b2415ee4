import { assignmentOf, type Ticket } from '../ticket.ts';
import { promiseOf, type Now } from './clocks.ts';

/** The current due date: the assignment's own, else the work clock's; while paused, as if it resumed now. */
export function currentDue(ticket: Ticket, now: Now): number | null {
  const own = assignmentOf(ticket)?.due ?? null;
  const { work } = ticket.clocks;
  return own ?? (work ? promiseOf(work, now) : null);
}
