import { DAY, dayOf, type Instant } from '../../kernel/time.ts';
import { residents } from '../rules/residents.ts';
import { holdOf, type Ticket } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';
import type { State } from '../words.ts';
import { facts, rows, type FactRow, type Row } from '../workflow.ts';

/** How long nothing has come forward in a ticket. */

/** Relations whose steps are no progress of the work: residents answer, and the clock moves what lies. */
export const notWorking: readonly string[] = [...Object.keys(residents), 'system'];

/** Actions that are progress though the state stays; a granted request is one of them. */
export const progressActions: readonly string[] = [
  ...new Set(
    [...(rows as readonly Row[]), ...(facts as readonly FactRow[])]
      .filter(({ progress }) => progress)
      .map(({ action }) => action as string),
  ),
  'grant',
];

/** A step, as its event records it. */
interface Step {
  readonly action: string;
  readonly as: string;
  readonly from: string | null;
  readonly to: string;
}

/** Whether a person of the staff brought it forward. */
export const isProgress = ({ action, as, from, to }: Step): boolean =>
  !notWorking.includes(as) && (from !== to || progressActions.includes(action));

const whileResidentsAct: readonly State[] = ['asking', 'rating', 'closed'];
/** From so many days on it is worth saying. */
const TOLD_FROM = 2;

/**
 * For how many days staff have not brought a ticket forward, by the calendar; 0 while it is the residents' turn, it is
 * on hold, or it is too early to say.
 * @param progressAt when staff last did; null for never
 */
export function idleDays(
  ticket: Pick<Ticket, 'state' | 'holds' | 'placedAt'>,
  progressAt: Instant | null,
  { at }: Now,
): number {
  if (whileResidentsAct.includes(ticket.state) || holdOf(ticket)) return 0;
  const since = progressAt ?? ticket.placedAt;
  return at - since < TOLD_FROM * DAY ? 0 : dayOf(at) - dayOf(since);
}
