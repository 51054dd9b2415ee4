import type { Person } from '../../org/people.ts';
import { hearingOf, type Id, type Ticket } from '../ticket.ts';
import { allAreaStaff, awayOf, presentOf, type AreaStaff } from './area-staff.ts';
import { authoritiesOf } from './authorities.ts';
import { isAmong, isUnbiased, type Concerned } from './recusal.ts';

/** Who of the area staff may be in charge of a ticket, and who acts for the one who is. */

/** Area staff who are not recused, and so may be named in a form. */
export const nameableOf = (
  ticket: Concerned,
  areaStaff: AreaStaff,
  some?: readonly Person[],
): readonly Person[] => presentOf(areaStaff, some).filter((person) => isUnbiased(ticket, person));

/** Whether a person may be in charge: of the area staff, or once a stand-in there, and not recused. */
export const mayTakeCharge = (ticket: Ticket, areaStaff: AreaStaff, id: Id): boolean =>
  [allAreaStaff(areaStaff), areaStaff.formerStandIns].some((some) => isAmong(ticket, some, { id }));

/** A steward who covers the building, in person or as the deputy of one who is not recused. */
export const isCoveringSteward = (ticket: Concerned, areaStaff: AreaStaff, person: Person): boolean =>
  isAmong(ticket, areaStaff.covering, person);

/**
 * The case steward; null where there is none, or the one named has left or is recused. Then the authority
 * stands in.
 */
export const caseStewardOf = (ticket: Ticket, areaStaff: AreaStaff): Id | null =>
  ticket.caseSteward !== null && mayTakeCharge(ticket, areaStaff, ticket.caseSteward)
    ? ticket.caseSteward
    : null;

/** The deputy for a person in charge who is away; null while that person is present or no deputy may act. */
export function standInOf(ticket: Ticket, areaStaff: AreaStaff, id: Id): Id | null {
  const standIn = awayOf(areaStaff, id)?.standIn ?? null;
  return standIn !== null && mayTakeCharge(ticket, areaStaff, standIn) ? standIn : null;
}

/**
 * The people who act for a person in charge: that person and, while they are away, their deputy or else the
 * authority.
 */
export function actingFor(ticket: Ticket, areaStaff: AreaStaff, id: Id | null): readonly Id[] {
  const authority = (): readonly Id[] => authoritiesOf(ticket, areaStaff).map((person) => person.id);
  if (id === null) return authority();
  if (!awayOf(areaStaff, id)) return [id];
  const standIn = standInOf(ticket, areaStaff, id);
  return [id, ...(standIn === null ? authority() : [standIn])];
}

/** The named host, unless they have left or are recused: then the authority convenes. */
export function hostOf(ticket: Ticket, areaStaff: AreaStaff): Id | null {
  const host = hearingOf(ticket)?.host ?? null;
  return host !== null && mayTakeCharge(ticket, areaStaff, host) ? host : null;
}
