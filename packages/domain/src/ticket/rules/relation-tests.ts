import { isAskedBy } from '../../case/case.ts';
import { DAY, dayOf, type Instant } from '../../kernel/time.ts';
import type { Person } from '../../org/people.ts';
import {
  assignmentOf,
  endorsersOf,
  hearingOf,
  isPending,
  mediationOf,
  supervisionOf,
  type Ticket,
} from '../ticket.ts';
import { actingFor, caseStewardOf, isCoveringSteward, hostOf, mayTakeCharge, standInOf } from './acting.ts';
import { includesPerson, type AreaStaff } from './area-staff.ts';
import {
  arbitersOf,
  authoritiesOf,
  hasWorked,
  ledLast,
  outsideArbitersOf,
  verifiersOf,
} from './authorities.ts';
import { ascendingLevels } from './levels.ts';
import { hasCard } from './neighbours.ts';
import { isAmong, isRecused } from './recusal.ts';
import type { Relation } from './relations.ts';
import { isReporter } from './reporter.ts';

/** What makes a person what they are to a ticket: one test for each relation. */

type Test = (ticket: Ticket, areaStaff: AreaStaff, person: Person, at: Instant) => boolean;

/** How long people who followed a case keep read access after it closes. */
export const READ_ACCESS_AFTER_CLOSING = 30 * DAY;

function isCaseSteward(ticket: Ticket, areaStaff: AreaStaff, person: Person, at: Instant): boolean {
  if (ticket.closedAt !== null)
    return ticket.caseSteward === person.id && at - ticket.closedAt <= READ_ACCESS_AFTER_CLOSING;
  const steward = caseStewardOf(ticket, areaStaff);
  return (
    (steward !== null || ticket.state !== 'pool') && actingFor(ticket, areaStaff, steward).includes(person.id)
  );
}

const isIntake = (ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean =>
  isAmong(ticket, areaStaff.intake, person);

function isLead(ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean {
  const assignment = assignmentOf(ticket);
  if (!assignment) return false;
  if (assignment.person !== null)
    return [assignment.person, standInOf(ticket, areaStaff, assignment.person)].includes(person.id);
  return (
    person.units.includes(assignment.unit!) ||
    (assignment.external && isIntake(ticket, areaStaff, person) && !isRecused(ticket, person))
  );
}

/**
 * A caller may rate only on the day of the call in which the reporter gave the verdict. Anonymous reporters
 * cannot be called.
 */
function isCaller(ticket: Ticket, areaStaff: AreaStaff, person: Person, at: Instant): boolean {
  const mayCall =
    isIntake(ticket, areaStaff, person) || includesPerson(authoritiesOf(ticket, areaStaff), person);
  const hasAsked = ticket.contacts.some(
    (call) => call.by === person.id && call.verdict !== null && dayOf(call.at) === dayOf(at),
  );
  return mayCall && hasAsked && !ticket.anonymous && !hasWorked(ticket, person) && ticket.proxy !== person.id;
}

/** Supporting units, and units that a resolution or the lead gave a task. */
function isSupport(ticket: Ticket, _: AreaStaff, person: Person): boolean {
  const assignment = assignmentOf(ticket);
  const tasked = ticket.tasks.filter(({ status }) => status === 'open').map(({ unit }) => unit);
  return (
    assignment !== null && [...assignment.support, ...tasked].some((unit) => person.units.includes(unit))
  );
}

function isHost(ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean {
  return (
    hearingOf(ticket) !== null && actingFor(ticket, areaStaff, hostOf(ticket, areaStaff)).includes(person.id)
  );
}

/** How long the sides of a mediation may answer the follow-up. */
const ANSWERING = 15 * DAY;

/** A side of the open hearing, or of the last mediation until 15 days after its follow-up. */
function isSide(ticket: Ticket, _: AreaStaff, person: Person, at: Instant): boolean {
  const mediation = mediationOf(ticket);
  const isOver = mediation?.followedUp != null && at - mediation.followedUp > ANSWERING;
  return [hearingOf(ticket), isOver ? null : mediation].some((hearing) => hearing?.sides.includes(person.id));
}

/** The host of an open hearing cannot endorse: endorsing recuses from hosting. */
const isHosting = ({ hearings }: Ticket, { id }: Person): boolean =>
  hearings.some(({ host, status }) => host === id && status === 'open');

/** An office-holder at the level of the ticket or above, who does not lead it. */
const isOverseer = (ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean =>
  ascendingLevels
    .slice(ascendingLevels.indexOf(ticket.level))
    .some((level) => isAmong(ticket, areaStaff.authorities[level], person)) &&
  !isLead(ticket, areaStaff, person);

/** The person who ordered the supervision, or holds the office it rose to. */
function isSupervisor(ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean {
  const supervision = supervisionOf(ticket);
  const isAbove = supervision && isAmong(ticket, areaStaff.authorities[supervision.level], person);
  if (!supervision || isLead(ticket, areaStaff, person)) return false;
  return (supervision.by === person.id && isOfficer(ticket, areaStaff, person)) || isAbove === true;
}

const isOfficer = (ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean =>
  ascendingLevels.some((level) => isAmong(ticket, areaStaff.authorities[level], person));

/** Relations that recused people keep. */
export const keptWhenRecused: Readonly<Partial<Record<Relation, Test>>> = {
  reporter: (ticket, _, person) => isReporter(ticket, person),
  endorser: (ticket, _, person) => endorsersOf(ticket).includes(person.id),
  side: isSide,
  lead: isLead,
  asker: (ticket, _, person) =>
    ticket.requests.some(
      (request) =>
        isPending(request) && isAskedBy(request, person.id, isReporter(ticket, person) ? 'reporter' : null),
    ),
};

/** Relations that recused people lose. */
export const lostWhenRecused: Readonly<Partial<Record<Relation, Test>>> = {
  proxy: (ticket, _, person) => ticket.proxy === person.id,
  neighbour: (ticket, _, person) =>
    hasCard(ticket) && person.estates.includes(ticket.estate) && !isHosting(ticket, person),
  steward: (ticket, areaStaff, person) =>
    areaStaff.stewards.includes(person.id) &&
    !ticket.sensitive &&
    isCoveringSteward(ticket, areaStaff, person),
  case_steward: isCaseSteward,
  authority: (ticket, areaStaff, person) => includesPerson(authoritiesOf(ticket, areaStaff), person),
  arbiter: (ticket, areaStaff, person) => includesPerson(arbitersOf(ticket, areaStaff), person),
  support: isSupport,
  intake: isIntake,
  verifier: (ticket, areaStaff, person) => includesPerson(verifiersOf(ticket, areaStaff), person),
  convenor: isHost,
  seat: (ticket, _, person) =>
    hearingOf(ticket)?.seats.some(({ unit }) => person.units.includes(unit)) ?? false,
  caller: isCaller,
  overseer: isOverseer,
  supervisor: isSupervisor,
  former_lead: (ticket, _, person) => ledLast(ticket, person),
  outside_arbiter: (ticket, areaStaff, person) =>
    includesPerson(outsideArbitersOf(ticket, areaStaff), person),
  street: (ticket, areaStaff, person) => isAmong(ticket, areaStaff.authorities.street, person),
  successor: (ticket, areaStaff, person) =>
    mayTakeCharge(ticket, areaStaff, person.id) &&
    ticket.requests.some(
      (request) =>
        isPending(request) && request.action === 'hand_over' && request.form.successor === person.id,
    ),
};
