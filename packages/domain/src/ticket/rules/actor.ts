import type { Instant } from '../../kernel/time.ts';
import type { Person } from '../../org/people.ts';
import { endorsersOf, type Ticket } from '../ticket.ts';
import { isCoveringSteward } from './acting.ts';
import { includesPerson, type AreaStaff, type Hindrance } from './area-staff.ts';
import { upholdersOf } from './authorities.ts';
import { isRecused } from './recusal.ts';
import { lostWhenRecused, keptWhenRecused } from './relation-tests.ts';
import type { Actor, Relation } from './relations.ts';
import { isReporter, type SpokenFor } from './reporter.ts';

/** What a person is to a ticket. */

/** Relations that handle a ticket, and so may recuse themselves. */
const staffRelations: ReadonlySet<Relation> = new Set<Relation>([
  'steward',
  'case_steward',
  'authority',
  'arbiter',
  'verifier',
  'intake',
  'convenor',
  'support',
  'lead',
  'seat',
]);

/** The relations of `person` to `ticket` at the instant `at`. */
export function relationsOf(
  ticket: Ticket,
  areaStaff: AreaStaff,
  person: Person,
  at: Instant,
): Set<Relation> {
  const open = isRecused(ticket, person) ? keptWhenRecused : { ...keptWhenRecused, ...lostWhenRecused };
  const found = new Set<Relation>();
  for (const [relation, test] of Object.entries(open))
    if (test(ticket, areaStaff, person, at)) found.add(relation as Relation);
  if (!isRecused(ticket, person) && includesPerson(upholdersOf(ticket, areaStaff), person))
    found.add('upholder');
  if (found.has('neighbour') && (found.has('reporter') || found.has('endorser'))) found.delete('neighbour');
  if ([...found].some((relation) => staffRelations.has(relation))) found.add('self');
  return found;
}

/** The relations that need no knowledge of the area staff. */
export function ownRelations(
  ticket: SpokenFor & Pick<Ticket, 'endorsements'>,
  person: Person,
): ReadonlySet<Relation> {
  const own = { reporter: isReporter(ticket, person), endorser: endorsersOf(ticket).includes(person.id) };
  return new Set((['reporter', 'endorser'] as const).filter((relation) => own[relation]));
}

/** A hindrance is shown only to a steward who covers the building and is not recused. */
function hindranceOf(ticket: Ticket, areaStaff: AreaStaff, person: Person): Hindrance | undefined {
  const applies =
    areaStaff.hindered?.person === person.id &&
    !ticket.sensitive &&
    !isRecused(ticket, person) &&
    isCoveringSteward(ticket, areaStaff, person);
  return applies ? areaStaff.hindered!.by : undefined;
}

/** The actor that a person is in front of a ticket. */
export function actorOf(ticket: Ticket, areaStaff: AreaStaff, person: Person, at: Instant): Actor {
  const hindrance = hindranceOf(ticket, areaStaff, person);
  return {
    id: person.id,
    relations: relationsOf(ticket, areaStaff, person, at),
    units: person.units,
    household: person.households[0] ?? null,
    ...(hindrance && { hindrance }),
  };
}
