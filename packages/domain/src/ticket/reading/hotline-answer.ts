import { maskPhones } from '../../redaction/privacy.ts';
import type { Ticket } from '../ticket.ts';
import { outcomes, states, type State } from '../words.ts';

/** The answer to the hotline, in the fields of the hotline's form. */

/** The actions whose words say what was found, and what was done. */
export const findingActions = ['verify'] as const;
export const doneActions = ['settle', 'answer', 'finish', 'mediate', 'decline', 'uphold'] as const;

/** The states in which there is a result: it may have been sent back to work before. */
const finished: readonly State[] = ['verifying', 'rating', 'closed'];

/** What the answer is made of, besides the ticket. */
export interface HotlineAnswer {
  /** What the verifier saw. */
  readonly found: string | null;
  /** What the lead or the steward wrote of the result. */
  readonly done: string | null;
  readonly lead: string | null;
  readonly community: string;
}

/**
 * The text that goes back to the hotline; null until there is a result. It leaves the system, so it has no numbers
 * of people.
 */
export function hotlineAnswer(
  ticket: Pick<Ticket, 'hotlineNumber' | 'state' | 'outcome'>,
  { found, done, lead, community }: HotlineAnswer,
): string | null {
  if (done === null || ticket.hotlineNumber === null || !finished.includes(ticket.state)) return null;
  const lines: readonly (readonly [string, string | null])[] = [
    ['核实情况', found],
    ['办理情况', done],
    ['办理结果', ticket.outcome ? outcomes[ticket.outcome] : `已办理，${states[ticket.state]}`],
    ['承办单位', lead],
    ['答复单位', `${community}，联系人：社区受理员`],
  ];
  const told = lines.flatMap(([label, text]) => (text === null ? [] : `${label}：${maskPhones(text)}`));
  return [`热线工单编号：${ticket.hotlineNumber}`, ...told].join('\n');
}
