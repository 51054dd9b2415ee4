import type { Person } from '../../org/people.ts';
import type { Ticket } from '../ticket.ts';
import type { Level } from '../words.ts';
import { awayOf, type AreaStaff } from './area-staff.ts';
import { isBelow, ascendingLevels } from './levels.ts';
import { anyone, isUnbiased, type MayAct } from './recusal.ts';

/** The office-holders who act on a ticket: its authority, arbiters, those who may uphold, and verifiers. */

/**
 * The people who may act at the first level that has any who are present; if all are away, those who are
 * away.
 */
function actingAt(
  order: readonly Level[],
  ticket: Ticket,
  areaStaff: AreaStaff,
  mayAct: MayAct,
): readonly Person[] {
  for (const countsAway of areaStaff.away.length === 0 ? [true] : [false, true]) {
    for (const level of order) {
      const able = areaStaff.authorities[level].filter(
        (person) => (countsAway || !awayOf(areaStaff, person.id)) && isUnbiased(ticket, person, mayAct),
      );
      if (able.length > 0) return able;
    }
  }
  return [];
}

/** The people who may act at `from`, or else at the next level up. */
const actingFrom = (from: Level, ticket: Ticket, areaStaff: AreaStaff, mayAct: MayAct): readonly Person[] =>
  actingAt(ascendingLevels.slice(ascendingLevels.indexOf(from)), ticket, areaStaff, mayAct);

/**
 * As `actingFrom`. If all from there up to the street are recused (a complaint about the street itself), the
 * nearest level below acts, so that every open ticket can close (invariant 2).
 */
function actingNear(from: Level, ticket: Ticket, areaStaff: AreaStaff): readonly Person[] {
  const here = ascendingLevels.indexOf(from);
  return actingAt(
    [...ascendingLevels.slice(here), ...ascendingLevels.slice(0, here).reverse()],
    ticket,
    areaStaff,
    anyone,
  );
}

export const hasWorked = (ticket: Ticket, { id }: Person): boolean => ticket.workers.includes(id);
const arbiterLevel = ({ level }: Ticket): Level => (isBelow(level, 'community') ? 'community' : level);

/** The office-holders who are the authority of this ticket now. */
export const authoritiesOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingNear(ticket.level, ticket, areaStaff);

export const arbitersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingNear(arbiterLevel(ticket), ticket, areaStaff);

/** Arbiters who may rule 维持结论: those who neither worked on it nor verified it (invariant 7). */
export const upholdersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingFrom(
    arbiterLevel(ticket),
    ticket,
    areaStaff,
    (person) => !hasWorked(ticket, person) && !ticket.verifiers.includes(person.id),
  );

/** Arbiters who neither worked on it nor belong to the unit that led it last: they may leave it out of its figures. */
export const outsideArbitersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingFrom(
    arbiterLevel(ticket),
    ticket,
    areaStaff,
    (person) => !hasWorked(ticket, person) && !ledLast(ticket, person),
  );

/** Whether a person led a closed ticket last, in person or in the unit that did. */
export function ledLast({ assignments, closedAt }: Ticket, { id, units }: Person): boolean {
  const last = closedAt === null ? undefined : assignments.at(-1);
  if (!last) return false;
  return last.person === null ? units.includes(last.unit!) : last.person === id;
}

export const verifiersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingFrom(
    ticket.level,
    ticket,
    areaStaff,
    (person) => !hasWorked(ticket, person) && person.id !== ticket.proxy && person.id !== ticket.upheldBy,
  );
