import type { Card } from '../../api/contract';

let chosen: readonly Card[] = [];

/** The picked tickets, passed from the list to the bulk page. */
export const choose = (cards: readonly Card[]): void => void (chosen = cards);
export const chosenCards = (): readonly Card[] => chosen;
