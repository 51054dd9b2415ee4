import { authoritiesOf, arbitersOf, type Cast } from '../src/ticket/cast.ts';
import type { Relation } from '../src/ticket/relations.ts';
import {
  assignmentOf,
  hearingOf,
  isPending,
  mediationOf,
  type Id,
  type Ticket,
} from '../src/ticket/ticket.ts';
import { people, personas } from './world.ts';

/** Who is worth asking whether they are what a row looks for; the rules decide, this only saves time. */

const members = (unit: Id | null | undefined): Id[] =>
  personas.filter((id) => unit && people[id].units.includes(unit));
const ids = (all: readonly { readonly id: Id }[]): Id[] => all.map(({ id }) => id);
const known = (...all: (Id | null)[]): Id[] => all.filter((id) => id !== null);
const residents = ['neighbour', 'elder', 'secretary', 'steward2', 'group', 'selfgov', 'committee', 'far'];

function leads(ticket: Ticket, cast: Cast): readonly Id[] {
  const assignment = assignmentOf(ticket);
  if (assignment?.person) return [assignment.person];
  return assignment?.external ? ids(cast.intake) : members(assignment?.unit);
}

const stewardOf = (ticket: Ticket, cast: Cast): Id[] =>
  ticket.caseSteward ? [ticket.caseSteward] : ids(authoritiesOf(ticket, cast));
const offices = (ticket: Ticket, cast: Cast): Id[] =>
  ids([...authoritiesOf(ticket, cast), ...arbitersOf(ticket, cast)]);

const likely: Readonly<Record<Relation, (ticket: Ticket, cast: Cast) => readonly Id[]>> = {
  reporter: ({ reporter }) => known(reporter),
  proxy: ({ proxy }) => known(proxy),
  neighbour: () => residents,
  endorser: ({ endorsements }) => endorsements.map(({ person }) => person),
  steward: (_, cast) => cast.stewards,
  case_steward: stewardOf,
  authority: (ticket, cast) => ids(authoritiesOf(ticket, cast)),
  arbiter: (ticket, cast) => [...ids(arbitersOf(ticket, cast)), 'street', 'street2'],
  lead: leads,
  support: (ticket) =>
    [...(assignmentOf(ticket)?.support ?? []), ...ticket.tasks.map(({ unit }) => unit)].flatMap(members),
  intake: (_, cast) => ids(cast.intake),
  verifier: (ticket, cast) => [...ids(authoritiesOf(ticket, cast)), 'grid', 'committee2', 'street'],
  convenor: (ticket, cast) => [...known(hearingOf(ticket)?.host ?? null), ...offices(ticket, cast)],
  seat: (ticket) => (hearingOf(ticket)?.seats ?? []).flatMap(({ unit }) => members(unit)),
  side: (ticket) => (hearingOf(ticket) ?? mediationOf(ticket))?.sides ?? [],
  caller: (ticket, cast) => [...ids(cast.intake), ...offices(ticket, cast)],
  successor: ({ requests }) =>
    requests.filter(isPending).map(({ form }) => String(form['successor'] ?? 'steward')),
  asker: ({ requests }) => requests.filter(isPending).map(({ asker }) => asker),
  granter: (ticket, cast) => [
    ...offices(ticket, cast),
    ...ids(cast.intake),
    ...likely.successor(ticket, cast),
  ],
  self: (ticket, cast) => [...stewardOf(ticket, cast), ...leads(ticket, cast)],
  system: () => [],
};

export const likelyFor = (by: readonly Relation[], ticket: Ticket, cast: Cast): Id[] =>
  by.flatMap((relation) => likely[relation](ticket, cast));
