import { opennessOf, type Openness } from '../openness.ts';
import type { Ticket } from '../ticket.ts';

/** The part of a ticket that decides what neighbours see. */
export type CardBasis = Pick<Ticket, 'kind' | 'openness' | 'sensitive' | 'showsNeighbours' | 'hearings'>;

/** A dispute with residents as sides, whatever its category. */
const isBetweenResidents = ({ hearings }: Pick<CardBasis, 'hearings'>): boolean =>
  hearings.some(({ sides }) => sides.length > 0);

/**
 * Whether neighbours see the card now (`yes`), would see it once the reporter allows it (`ask`), or never do.
 */
export function cardOf(ticket: CardBasis): Openness {
  if (isBetweenResidents(ticket)) return 'never';
  const openness = opennessOf(ticket);
  return openness === 'ask' && ticket.showsNeighbours ? 'yes' : openness;
}

/** Whether neighbours see the card, and so may endorse the ticket while it is open. */
export const hasCard = (ticket: CardBasis): boolean => cardOf(ticket) === 'yes';

/**
 * Neighbours endorse an idea for its content, so its card shows the words, a picture and the number of
 * endorsers.
 */
export const cardShowsIdea = (ticket: CardBasis): boolean => ticket.kind === 'idea' && hasCard(ticket);

/** Whether endorsers, including those who came by a merge, read the category and how the work went. */
export const isNeighbourly = (ticket: Pick<CardBasis, 'kind' | 'openness' | 'sensitive'>): boolean =>
  opennessOf(ticket) !== 'never';
