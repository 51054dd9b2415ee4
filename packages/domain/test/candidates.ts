import type { AreaStaff } from '../src/ticket/rules/area-staff.ts';
import {
  arbitersOf,
  authoritiesOf,
  outsideArbitersOf,
  upholdersOf,
} from '../src/ticket/rules/authorities.ts';
import type { Relation } from '../src/ticket/rules/relations.ts';
import {
  assignmentOf,
  hearingOf,
  isPending,
  mediationOf,
  type Id,
  type Ticket,
} from '../src/ticket/ticket.ts';
import { people, personas } from './world.ts';

/** Likely actors for a row. The rules still decide; this only saves time. */

const members = (unit: Id | null | undefined): Id[] =>
  personas.filter((id) => unit && people[id].units.includes(unit));
const ids = (all: readonly { readonly id: Id }[]): Id[] => all.map(({ id }) => id);
const known = (...all: (Id | null)[]): Id[] => all.filter((id) => id !== null);
const residents = ['neighbour', 'elder', 'secretary', 'steward2', 'group', 'selfgov', 'committee', 'far'];

function leads(ticket: Ticket, areaStaff: AreaStaff): readonly Id[] {
  const assignment = assignmentOf(ticket);
  if (assignment?.person) return [assignment.person];
  return assignment?.external ? ids(areaStaff.intake) : members(assignment?.unit);
}

const stewardOf = (ticket: Ticket, areaStaff: AreaStaff): Id[] =>
  ticket.caseSteward ? [ticket.caseSteward] : ids(authoritiesOf(ticket, areaStaff));
const offices = (ticket: Ticket, areaStaff: AreaStaff): Id[] =>
  ids([...authoritiesOf(ticket, areaStaff), ...arbitersOf(ticket, areaStaff)]);

const likely: Readonly<Record<Relation, (ticket: Ticket, areaStaff: AreaStaff) => readonly Id[]>> = {
  reporter: ({ reporter }) => known(reporter),
  proxy: ({ proxy }) => known(proxy),
  neighbour: () => residents,
  endorser: ({ endorsements }) => endorsements.map(({ person }) => person),
  steward: (_, areaStaff) => areaStaff.stewards,
  case_steward: stewardOf,
  authority: (ticket, areaStaff) => ids(authoritiesOf(ticket, areaStaff)),
  upholder: (ticket, areaStaff) => ids(upholdersOf(ticket, areaStaff)),
  arbiter: (ticket, areaStaff) => [...ids(arbitersOf(ticket, areaStaff)), 'street', 'street2'],
  lead: leads,
  support: (ticket) =>
    [...(assignmentOf(ticket)?.support ?? []), ...ticket.tasks.map(({ unit }) => unit)].flatMap(members),
  intake: (_, areaStaff) => ids(areaStaff.intake),
  verifier: (ticket, areaStaff) => [...ids(authoritiesOf(ticket, areaStaff)), 'grid', 'committee2', 'street'],
  convenor: (ticket, areaStaff) => [...known(hearingOf(ticket)?.host ?? null), ...offices(ticket, areaStaff)],
  overseer: (_, areaStaff) => Object.values(areaStaff.authorities).flatMap(ids),
  supervisor: ({ supervisions }, areaStaff) => [
    ...supervisions.map(({ by }) => by),
    ...Object.values(areaStaff.authorities).flatMap(ids),
  ],
  former_lead: ({ assignments }) => {
    const last = assignments.at(-1);
    return last?.person ? [last.person] : members(last?.unit);
  },
  outside_arbiter: (ticket, areaStaff) => ids(outsideArbitersOf(ticket, areaStaff)),
  street: (_, areaStaff) => ids(areaStaff.authorities.street),
  seat: (ticket) => (hearingOf(ticket)?.seats ?? []).flatMap(({ unit }) => members(unit)),
  side: (ticket) => (hearingOf(ticket) ?? mediationOf(ticket))?.sides ?? [],
  caller: (ticket, areaStaff) => [...ids(areaStaff.intake), ...offices(ticket, areaStaff)],
  successor: ({ requests }) =>
    requests.filter(isPending).map(({ form }) => String(form['successor'] ?? 'steward')),
  asker: ({ requests }) => requests.filter(isPending).map(({ asker }) => asker),
  granter: (ticket, areaStaff) => [
    ...offices(ticket, areaStaff),
    ...ids(outsideArbitersOf(ticket, areaStaff)),
    ...ids(areaStaff.intake),
    ...likely.successor(ticket, areaStaff),
  ],
  self: (ticket, areaStaff) => [...stewardOf(ticket, areaStaff), ...leads(ticket, areaStaff)],
  system: () => [],
};

export const likelyFor = (by: readonly Relation[], ticket: Ticket, areaStaff: AreaStaff): Id[] =>
  by.flatMap((relation) => likely[relation](ticket, areaStaff));
