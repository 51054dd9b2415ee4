import type { Person, Represented } from '../../org/people.ts';
import { isPersonIn, type Ticket } from '../ticket.ts';
import { isParty } from './recusal.ts';

/** Who speaks for the reporter, and who may not. */

/** The part of a person by which a ticket may name them. */
export type Named = Pick<Person, 'id' | 'units'>;

/** The part of a ticket that decides who speaks for its reporter. */
export type SpokenFor = Pick<
  Ticket,
  'reporter' | 'household' | 'private' | 'placedAt' | 'about' | 'hearings'
>;

/** A person the ticket is about, or a side of it, cannot speak for its reporter. */
export const isOpposed = (ticket: Pick<SpokenFor, 'about' | 'hearings'>, { id, units }: Named): boolean =>
  isPersonIn(ticket.about, id, units) || isParty(ticket, id);

/**
 * Parties it is about, sides and recused parties: neither a found claim code nor a merged ticket of their own
 * gives them access.
 */
export const mustNotLearn = (ticket: Ticket, person: Named): boolean =>
  isOpposed(ticket, person) || isPersonIn(ticket.recused, person.id, person.units);

/** What an authorisation covers: matters of the shared home, and private ones only if placed since. */
const isEntrusted = (ticket: SpokenFor, { person, household, since, until }: Represented): boolean =>
  until === null &&
  ticket.reporter === person &&
  ticket.household === household &&
  (!ticket.private || ticket.placedAt >= since);

/** The reporter, and family authorised to act for them. */
export const isReporter = (ticket: SpokenFor, person: Person): boolean =>
  ticket.reporter === person.id ||
  (person.represents.some((one) => isEntrusted(ticket, one)) && !isOpposed(ticket, person));
