import { useState } from 'react';
import type { Card } from '../../api/contract';
import { say } from '../../lib/dialog';

/** The server's limit per request. */
const MOST = 200;

let chosen: readonly Card[] = [];

/** The picked tickets, passed from the list to the bulk page. */
export const choose = (cards: readonly Card[]): void => void (chosen = cards);
export const chosenCards = (): readonly Card[] => chosen;

const without = (cards: readonly Card[], { id }: Card) => cards.filter((one) => one.id !== id);

/** The picked cards, across the pages of a list; null when not picking. */
export function usePicking() {
  const [picked, setPicked] = useState<readonly Card[] | null>(null);
  const add = (cards: readonly Card[]) =>
    setPicked((before) => {
      const all = [...cards.reduce(without, before ?? []), ...cards];
      if (all.length > MOST) say(`一次最多 ${MOST} 张`);
      return all.slice(0, MOST);
    });
  return {
    picked,
    has: ({ id }: Card) => picked?.some((one) => one.id === id) ?? false,
    toggle: (card: Card) =>
      picked?.some(({ id }) => id === card.id) ? setPicked(without(picked, card)) : add([card]),
    add,
    start: () => setPicked([]),
    stop: () => setPicked(null),
  };
}
