import type { Card } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { confirm, say } from '../../lib/dialog';
import { useMove } from './ticket.queries';

/** 附议: one tap and a question. */
export function useEndorse(card: Card, onEndorsed?: () => void) {
  const move = useMove(card);
  const endorse = async () => {
    if (
      move.isPending ||
      !(await confirm('附议这件事吗？', '附议', '附议后，有进展会告诉您，办完也请您评价。'))
    )
      return;
    await move
      .mutateAsync({ action: 'endorse', mode: 'do', filled: {} })
      .then(() => {
        say('已附议，有进展会告诉您');
        onEndorsed?.();
      })
      .catch((error: unknown) => say(sentenceOf(error)));
  };
  return { endorse: () => void endorse(), busy: move.isPending, isDone: move.isSuccess };
}
