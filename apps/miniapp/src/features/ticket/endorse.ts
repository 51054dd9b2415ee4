import type { Action, Card } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { confirm, say } from '../../lib/dialog';
import { useMove } from '../case/case.queries';
import { actionText } from '../case/case.text';
import { tickets } from './tickets';

/** 附议 on a neighbour's card: one tap and a question. The card stays in its list and leads to its progress. */
export function useEndorse(card: Card, staysIn: readonly string[], onEndorsed?: () => void) {
  const move = useMove(tickets, card, staysIn);
  const endorse = async (taken: Action) => {
    const { action, mode, confirm: ask } = taken;
    if (move.isPending || (ask && !(await confirm(ask.question, actionText(taken), ask.text ?? undefined))))
      return;
    await move
      .mutateAsync({ action, mode, filled: {} })
      .then(() => {
        say(`已${actionText(taken)}，有进展会告诉您`);
        onEndorsed?.();
      })
      .catch((error: unknown) => say(sentenceOf(error)));
  };
  return { endorse: (action: Action) => void endorse(action), busy: move.isPending, isDone: move.isSuccess };
}
