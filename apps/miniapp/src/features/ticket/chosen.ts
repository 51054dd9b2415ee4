import { useState } from 'react';
import type { Card } from '../../api/contract';
import { say } from '../../lib/dialog';

/** The server takes no more at once. */
const MOST = 200;

let chosen: readonly Card[] = [];

/** On the way from a list to what is done with them. */
export const choose = (cards: readonly Card[]): void => void (chosen = cards);
export const chosenCards = (): readonly Card[] => chosen;

const without = (cards: readonly Card[], { id }: Card) => cards.filter((one) => one.id !== id);

/** Cards being picked, across the pages of a list; null while none are. */
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
