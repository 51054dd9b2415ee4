import { DomainError, type Offer } from '@sandan/domain';

/** Moves that come with the next issue; a test holds this list against the table. */
export const movesNotYet: readonly string[] = [
  'extend', 'hold', 'resume', 'hold_expired', 'transfer', 'decline', 'appeal', 'hand_over', 'merge', 'split', 'leave',
  'convene', 'resolve', 'mediate', 'deliberating/expire', 'demand_hearing',
];

/** The facts that are there; all others come with the next issue. */
export const factsNow: readonly string[] = ['remark', 'report_progress', 'attempt_contact', 'nudge'];

interface Tried {
  readonly action: string;
  readonly mode?: string;
}

/** `state` tells 协商超时 from the other timeouts. */
export const isNotYet = ({ action, mode }: Tried, state: string, isFact: boolean): boolean =>
  mode === 'ask' || movesNotYet.includes(action) || movesNotYet.includes(`${state}/${action}`) || (isFact && !factsNow.includes(action));

/** @throws DomainError NOT_YET */
export function checkIsThere(tried: Tried, state: string, isFact: boolean): void {
  if (isNotYet(tried, state, isFact)) throw new DomainError('NOT_YET', { action: tried.action });
}

export const thatAreThere = (offers: readonly Offer[], state: string, facts: (action: string) => boolean): Offer[] =>
  offers.filter((offer) => !isNotYet(offer, state, facts(offer.action)));
