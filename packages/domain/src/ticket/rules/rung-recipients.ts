import { ids, type Recipients } from '../../case/reading/recipients.ts';
import type { Person } from '../../org/people.ts';
import type { Ticket } from '../ticket.ts';
import { ladder, type Rung } from '../time/rungs.ts';
import type { Level } from '../words.ts';
import { nameableOf } from './acting.ts';
import { presentOf, type AreaStaff } from './area-staff.ts';
import { isUnbiased } from './recusal.ts';
import { ascendingLevels, nextLevelUp } from './levels.ts';
import { leadOf, nextActors, stewardOf } from './recipients.ts';

/**
 * Whom a rung names, and who is told instead where nobody of them can be: the first group of a chain with a
 * live recipient is told.
 */
export type Chain = readonly Recipients[];

/** The levels from one upwards, then those below it: the nearest first. */
function levelsFrom(from: Level): readonly Level[] {
  const here = ascendingLevels.indexOf(from);
  return [...ascendingLevels.slice(here), ...ascendingLevels.slice(0, here).reverse()];
}

/** The office-holders of a level and, where none is there, of the next: those present first. */
function upFrom(from: Level, ticket: Ticket, areaStaff: AreaStaff): Chain {
  const able = (some: readonly Person[]): Recipients =>
    ids(some.filter((person) => isUnbiased(ticket, person)));
  const at = levelsFrom(from).map((level) => areaStaff.authorities[level]);
  return [...at.map((some) => able(presentOf(areaStaff, some))), ...at.map(able)];
}

const without = ({ people, units }: Recipients, out: Recipients): Recipients => ({
  people: people.filter((id) => !out.people.includes(id)),
  units,
});

/** R1: the level above those who let the step lie, and never they themselves while another can be told. */
function aboveOf(ticket: Ticket, areaStaff: AreaStaff): Chain {
  const isOffice = ticket.state === 'dispatching' || ticket.state === 'verifying';
  const chain = upFrom(isOffice ? nextLevelUp(ticket.level) : ticket.level, ticket, areaStaff);
  const lying = nextActors(ticket, areaStaff);
  return [...chain.map((some) => without(some, lying)), ...chain];
}

type Named = (typeof ladder)[keyof typeof ladder]['to'][number];

const named: Readonly<Record<Named, (ticket: Ticket, areaStaff: AreaStaff) => Chain>> = {
  lead: (ticket, areaStaff) => [
    leadOf(ticket, areaStaff),
    stewardOf(ticket, areaStaff),
    ...upFrom(ticket.level, ticket, areaStaff),
  ],
  case_steward: (ticket, areaStaff) => [
    stewardOf(ticket, areaStaff),
    ...upFrom(ticket.level, ticket, areaStaff),
  ],
  // The stewards of the building: they are its group as far as tickets go.
  building_group: (ticket, areaStaff) => [
    ids(nameableOf(ticket, areaStaff, areaStaff.covering)),
    ...upFrom('estate', ticket, areaStaff),
  ],
  secretary: (ticket, areaStaff) => upFrom('estate', ticket, areaStaff),
  grid_leader: (ticket, areaStaff) => upFrom('grid', ticket, areaStaff),
  committee: (ticket, areaStaff) => upFrom('community', ticket, areaStaff),
  street_weekly_report: (ticket, areaStaff) => upFrom('street', ticket, areaStaff),
  // A list, not a person.
  supervision_ledger: () => [],
};

/** The chains of all whom a rung names. */
export const chainsOf = (rung: Rung, ticket: Ticket, areaStaff: AreaStaff): readonly Chain[] =>
  rung === 'R1'
    ? [aboveOf(ticket, areaStaff)]
    : ladder[rung].to.map((name) => named[name](ticket, areaStaff)).filter((chain) => chain.length > 0);
