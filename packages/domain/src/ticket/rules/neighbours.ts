import { opennessOf, type Openness } from '../openness.ts';
import type { Ticket } from '../ticket.ts';

/** As much of a ticket as says what neighbours see of it. */
export type Shown = Pick<Ticket, 'kind' | 'openness' | 'sensitive' | 'showsNeighbours' | 'hearings'>;

/** Residents sit on the sides of it: a quarrel, whatever its category. */
const isBetweenResidents = ({ hearings }: Pick<Shown, 'hearings'>): boolean =>
  hearings.some(({ sides }) => sides.length > 0);

/** Whether neighbours see its card now (`yes`), would once the reporter allows it (`ask`), or never do. */
export function cardOf(ticket: Shown): Openness {
  if (isBetweenResidents(ticket)) return 'never';
  const openness = opennessOf(ticket);
  return openness === 'ask' && ticket.showsNeighbours ? 'yes' : openness;
}

/** Whether neighbours see its card, and so may endorse it while it is open. */
export const hasCard = (ticket: Shown): boolean => cardOf(ticket) === 'yes';

/** An idea is endorsed for what it says: its card shows the words, a picture and how many endorse it. */
export const tellsIdea = (ticket: Shown): boolean => ticket.kind === 'idea' && hasCard(ticket);

/**
 * Whether those who endorsed a ticket, or came into it by a merge, are told its category and how it was
 * worked on.
 */
export const isNeighbourly = (ticket: Pick<Shown, 'kind' | 'openness' | 'sensitive'>): boolean =>
  opennessOf(ticket) !== 'never';
