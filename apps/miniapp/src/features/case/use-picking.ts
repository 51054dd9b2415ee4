import { useState } from 'react';
import { say } from '../../lib/dialog';

/** The server's limit per request. */
const MOST = 200;

interface Picked {
  readonly id: string;
}

const without = <C extends Picked>(cards: readonly C[], { id }: C) => cards.filter((one) => one.id !== id);

/** The picked cards, across the pages of a list; null when not picking. `measure`: the word between number and noun. */
export function usePicking<C extends Picked>(measure: string) {
  const [picked, setPicked] = useState<readonly C[] | null>(null);
  const add = (cards: readonly C[]) =>
    setPicked((before) => {
      const all = [...cards.reduce<readonly C[]>(without, before ?? []), ...cards];
      if (all.length > MOST) say(`一次最多 ${MOST} ${measure}`);
      return all.slice(0, MOST);
    });
  return {
    measure,
    picked,
    has: ({ id }: C) => picked?.some((one) => one.id === id) ?? false,
    toggle: (card: C) =>
      picked?.some(({ id }) => id === card.id) ? setPicked(without(picked, card)) : add([card]),
    add,
    start: () => setPicked([]),
    stop: () => setPicked(null),
  };
}
