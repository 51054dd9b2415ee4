import type { Action, Ticket } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { confirm, say } from '../../lib/dialog';
import { open } from '../../lib/route';
import { useMove } from './ticket.queries';
import { actionText } from './ticket.text';

/** Moves that are undone as easily as done; all others without a form ask once more. */
const light = new Set(['accept', 'sign', 'start', 'endorse']);

/** A tap on an action: its form if it has one, else the move itself. */
export function usePick(ticket: Ticket) {
  const move = useMove(ticket);
  const run = (action: Action) =>
    move.mutateAsync({ action: action.action, mode: action.mode, filled: {} })
      .then(() => say(`已${actionText(action)}`))
      .catch((error: unknown) => say(sentenceOf(error)));
  const pick = async (action: Action) => {
    if (move.isPending) return;
    const { action: name, mode } = action;
    if (action.form) return void open('ticket/act/index', { id: ticket.id, action: name, mode });
    if (light.has(name) || (await confirm(`确定${actionText(action)}吗?`, '确定'))) void run(action);
  };
  return { pick: (action: Action) => void pick(action), busy: move.isPending ? move.variables.action : null };
}
