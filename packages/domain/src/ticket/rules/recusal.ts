import type { Person } from '../../org/people.ts';
import { isPersonIn, type Id, type Ticket } from '../ticket.ts';

/** Who is recused from a ticket. */

/** The part of a ticket that decides who is recused. */
export type Concerned = Pick<
  Ticket,
  | 'reporter'
  | 'formerReporters'
  | 'household'
  | 'otherHouseholds'
  | 'placedAt'
  | 'endorsements'
  | 'about'
  | 'recused'
  | 'hearings'
>;

/** Lives in a household of the ticket, or moved out of one after it was placed. */
const sharesHousehold = (
  { households, movedOut }: Person,
  { household, otherHouseholds, placedAt }: Concerned,
): boolean => {
  const ticketHomes = [...otherHouseholds, ...(household === null ? [] : [household])];
  return (
    ticketHomes.some((one) => households.includes(one)) ||
    movedOut.some((one) => one.until > placedAt && ticketHomes.includes(one.household))
  );
};

/** Is this person, acts for them as family, or did so after the ticket was placed. */
const standsFor = ({ id, represents }: Person, other: Id, { placedAt }: Concerned): boolean =>
  other === id ||
  represents.some(({ person, until }) => person === other && (until === null || until > placedAt));

/** Whether the person is, or was, a side of a hearing. */
export const isParty = ({ hearings }: Pick<Ticket, 'hearings'>, person: Id): boolean =>
  hearings.some(({ sides }) => sides.includes(person));

/** Lives with a side. The reporter's own household is recused by `shares` already. */
const livesWithParty = (
  { hearings, reporter, formerReporters }: Concerned,
  { housemates }: Person,
): boolean =>
  hearings.some(({ sides }) =>
    sides.some((side) => side !== reporter && !formerReporters.includes(side) && housemates.includes(side)),
  );

/**
 * Recused are reporters past and present, their delegates and households, endorsers, parties the ticket is
 * about, sides and their housemates, and parties added by 回避. They keep only the relations reporter,
 * endorser, side and lead.
 */
export function isRecused(ticket: Concerned, person: Person): boolean {
  const reporters = [...ticket.formerReporters, ...(ticket.reporter === null ? [] : [ticket.reporter])];
  return (
    reporters.some((one) => standsFor(person, one, ticket)) ||
    sharesHousehold(person, ticket) ||
    ticket.endorsements.some((endorsement) => endorsement.person === person.id) ||
    isParty(ticket, person.id) ||
    livesWithParty(ticket, person) ||
    isPersonIn(ticket.about, person.id, person.units) ||
    isPersonIn(ticket.recused, person.id, person.units)
  );
}

export type MayAct = (person: Person) => boolean;
export const anyone: MayAct = () => true;

/**
 * Whether a member of the area staff may act here: neither they nor the person they deputise for is recused.
 */
export function isUnbiased(ticket: Concerned, person: Person, mayAct: MayAct = anyone): boolean {
  const isOwnFree = !isRecused(ticket, person) && mayAct(person);
  return isOwnFree && (!person.insteadOf || isUnbiased(ticket, person.insteadOf, mayAct));
}

/** Belongs to `people`, in person or as the deputy of one who is not recused. */
export const isAmong = (ticket: Concerned, people: readonly Person[], { id }: Pick<Person, 'id'>): boolean =>
  people.some((one) => one.id === id && isUnbiased(ticket, one));
