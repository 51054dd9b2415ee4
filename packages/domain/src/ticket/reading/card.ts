import type { Ticket } from '../ticket.ts';

/** What a card in a list shows of a ticket, and what decides how much of it a reader sees. */
export const cardFields = [
  'id',
  'version',
  'state',
  'outcome',
  'kind',
  'category',
  'openness',
  'urgency',
  'building',
  'title',
  'private',
  'about',
  'sensitive',
  'showsNeighbours',
  'opensWords',
  'recused',
  'reporter',
  'formerReporters',
  'household',
  'otherHouseholds',
  'proxy',
  'source',
  'hotlineDue',
  'caseSteward',
  'assignments',
  'endorsements',
  'holds',
  'hearings',
  'supervisions',
  'askedAt',
  'clocks',
  'placedAt',
] as const satisfies readonly (keyof Ticket)[];

/** The part of a ticket that its card is made of. */
export type CardTicket = Pick<Ticket, (typeof cardFields)[number]>;
