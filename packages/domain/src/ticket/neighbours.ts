import type { Ticket } from './ticket.ts';
import type { Kind } from './words.ts';

/** What the residents of an estate see of tickets of a category that others placed (ADR 22). */
export const opennesses = { never: '不给邻居看', ask: '居民同意后给邻居看', yes: '给邻居看' } as const;
export type Openness = keyof typeof opennesses;

/** Rising. */
const byStrictness: readonly Openness[] = ['yes', 'ask', 'never'];

/**
 * What the kind allows whatever the category is: an inquiry and a service are about one household, a
 * complaint may be about another.
 */
export const kindOpenness: Readonly<Record<Kind, Openness>> = {
  consult: 'never',
  help: 'yes',
  hazard: 'yes',
  complaint: 'ask',
  idea: 'ask',
  service: 'never',
};

/** As much of a ticket as says what neighbours see of it. */
export type Shown = Pick<Ticket, 'kind' | 'openness' | 'sensitive' | 'showsNeighbours' | 'hearings'>;

/** The stricter of kind and category; sensitive tickets are never shown. */
export const opennessOf = ({
  kind,
  openness,
  sensitive,
}: Pick<Shown, 'kind' | 'openness' | 'sensitive'>): Openness =>
  sensitive
    ? 'never'
    : byStrictness[Math.max(byStrictness.indexOf(kindOpenness[kind]), byStrictness.indexOf(openness))]!;

/** Residents sit on the sides of it: a quarrel, whatever its category. */
const isBetweenResidents = ({ hearings }: Pick<Shown, 'hearings'>): boolean =>
  hearings.some(({ sides }) => sides.length > 0);

/** Whether neighbours see its card, and so may endorse it while it is open. */
export function hasCard(ticket: Shown): boolean {
  const openness = opennessOf(ticket);
  return (
    (openness === 'yes' || (openness === 'ask' && ticket.showsNeighbours)) && !isBetweenResidents(ticket)
  );
}

/** An idea is endorsed for what it says: its card shows the words, a picture and how many endorse it. */
export const tellsIdea = (ticket: Shown): boolean => ticket.kind === 'idea' && hasCard(ticket);

/**
 * Whether those who endorsed a ticket, or came into it by a merge, are told its category and how it was
 * worked on.
 */
export const isNeighbourly = (ticket: Pick<Shown, 'kind' | 'openness' | 'sensitive'>): boolean =>
  opennessOf(ticket) !== 'never';
