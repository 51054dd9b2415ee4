import { isAskedBy, type Actor as ActorOf } from '../../case/case.ts';
import {
  actingFor,
  arbitersOf,
  authoritiesOf,
  caseStewardOf,
  coversIt,
  hasWorked,
  isAble,
  isOf,
  isParty,
  isRecused,
  isUnbiased,
  standInOf,
  upholdersOf,
  verifiersOf,
  type AreaStaff,
  type Hindrance,
  type Person,
  type Represented,
} from './area-staff.ts';
import {
  assignmentOf,
  endorsersOf,
  hearingOf,
  mediationOf,
  isPending,
  isPersonIn,
  type Id,
  type Ticket,
} from '../ticket.ts';
import { hasCard } from './neighbours.ts';
import { DAY, dayOf, type Instant } from '../../kernel/time.ts';

/** Every relation a row or fact may name (workflow.md "Who is who"). */
export const relations = {
  reporter: '点单居民',
  proxy: '代点人',
  neighbour: '邻居',
  endorser: '附议人',
  steward: '红色管家',
  case_steward: '跟单管家',
  authority: '支部书记（或上级）',
  arbiter: '社区党委（或上级）',
  lead: '主办',
  support: '协办',
  intake: '社区受理员',
  verifier: '核验人',
  convenor: '召集人',
  seat: '参会单位',
  side: '当事人',
  caller: '回访人',
  successor: '接手人',
  asker: '申请人',
  granter: '批准人',
  upholder: '作出维持结论的上级',
  self: '本人',
  system: '系统',
} as const;
export type Relation = keyof typeof relations;

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

const isIntake = (ticket: Ticket, areaStaff: AreaStaff, { id }: Person): boolean =>
  areaStaff.intake.some((one) => one.id === id && isUnbiased(ticket, one));

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
  const mayCall = isIntake(ticket, areaStaff, person) || isOf(authoritiesOf(ticket, areaStaff), person);
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

/** The named host, unless they have left or are recused: then the authority convenes. */
export function hostOf(ticket: Ticket, areaStaff: AreaStaff): Id | null {
  const host = hearingOf(ticket)?.host ?? null;
  return host !== null && isAble(ticket, areaStaff, host) ? host : null;
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

/** The part of a person by which a ticket may name them. */
export type Named = Pick<Person, 'id' | 'units'>;

/** A person the ticket is about, or a side of it, cannot speak for its reporter. */
export const isOpposed = (ticket: Ticket, { id, units }: Named): boolean =>
  isPersonIn(ticket.about, id, units) || isParty(ticket, id);

/**
 * Parties it is about, sides and recused parties: neither a found claim code nor a merged ticket of their own
 * gives them access.
 */
export const mustNotLearn = (ticket: Ticket, person: Named): boolean =>
  isOpposed(ticket, person) || isPersonIn(ticket.recused, person.id, person.units);

/** What an authorisation covers: matters of the shared home, and private ones only if placed since. */
const isEntrusted = (ticket: Ticket, { person, household, since, until }: Represented): boolean =>
  until === null &&
  ticket.reporter === person &&
  ticket.household === household &&
  (!ticket.private || ticket.placedAt >= since);

/** The reporter, and family authorised to act for them. */
export const isReporter = (ticket: Ticket, person: Person): boolean =>
  ticket.reporter === person.id ||
  (person.represents.some((one) => isEntrusted(ticket, one)) && !isOpposed(ticket, person));

type Test = (ticket: Ticket, areaStaff: AreaStaff, person: Person, at: Instant) => boolean;

/** Relations that recused people keep. */
const openToRecused: Readonly<Partial<Record<Relation, Test>>> = {
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

const closedToRecused: Readonly<Partial<Record<Relation, Test>>> = {
  proxy: (ticket, _, person) => ticket.proxy === person.id,
  neighbour: (ticket, _, person) =>
    hasCard(ticket) && person.estates.includes(ticket.estate) && !isHosting(ticket, person),
  steward: (ticket, areaStaff, person) =>
    areaStaff.stewards.includes(person.id) && !ticket.sensitive && coversIt(ticket, areaStaff, person),
  case_steward: isCaseSteward,
  authority: (ticket, areaStaff, person) => isOf(authoritiesOf(ticket, areaStaff), person),
  arbiter: (ticket, areaStaff, person) => isOf(arbitersOf(ticket, areaStaff), person),
  support: isSupport,
  intake: isIntake,
  verifier: (ticket, areaStaff, person) => isOf(verifiersOf(ticket, areaStaff), person),
  convenor: isHost,
  seat: (ticket, _, person) =>
    hearingOf(ticket)?.seats.some(({ unit }) => person.units.includes(unit)) ?? false,
  caller: isCaller,
  successor: (ticket, areaStaff, person) =>
    isAble(ticket, areaStaff, person.id) &&
    ticket.requests.some(
      (request) =>
        isPending(request) && request.action === 'hand_over' && request.form.successor === person.id,
    ),
};

/** Residents act for themselves: their names are personal data. A proxy writes for the reporter. */
export const residents = {
  reporter: 'owner',
  proxy: 'owner',
  endorser: 'other',
  neighbour: 'other',
  side: 'other',
} as const satisfies Partial<Record<Relation, 'owner' | 'other'>>;
export const isResident = (relation: Relation): boolean => relation in residents;

/** Residents who act for themselves, and family who act for the reporter. A proxy acts in office. */
export const actsForThemselves = ({ as }: { readonly as: Relation }): boolean =>
  isResident(as) && as !== 'proxy';

/** What the person did for themselves, not in a post. */
export const isOwnDeed = (
  { by, as }: { readonly by: Id | null; readonly as: Relation },
  person: Id,
): boolean => by === person && (actsForThemselves({ as }) || as === 'asker');

/** The relations that need no knowledge of the area staff. */
export function ownRelations(ticket: Ticket, person: Person): ReadonlySet<Relation> {
  const own = { reporter: isReporter(ticket, person), endorser: endorsersOf(ticket).includes(person.id) };
  return new Set((['reporter', 'endorser'] as const).filter((relation) => own[relation]));
}

/** A person in front of a ticket: their relations to it, and the units they act for. */
export type Actor = ActorOf<Relation>;

/** The relations of `person` to `ticket` at the instant `at`. */
export function relationsOf(
  ticket: Ticket,
  areaStaff: AreaStaff,
  person: Person,
  at: Instant,
): Set<Relation> {
  const open = isRecused(ticket, person) ? openToRecused : { ...openToRecused, ...closedToRecused };
  const found = new Set<Relation>();
  for (const [relation, test] of Object.entries(open))
    if (test(ticket, areaStaff, person, at)) found.add(relation as Relation);
  if (!isRecused(ticket, person) && isOf(upholdersOf(ticket, areaStaff), person)) found.add('upholder');
  if (found.has('neighbour') && (found.has('reporter') || found.has('endorser'))) found.delete('neighbour');
  if ([...found].some((relation) => staffRelations.has(relation))) found.add('self');
  return found;
}

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

/** A hindrance is shown only to a steward who covers the building and is not recused. */
function hindranceOf(ticket: Ticket, areaStaff: AreaStaff, person: Person): Hindrance | undefined {
  const applies =
    areaStaff.hindered?.person === person.id &&
    !ticket.sensitive &&
    !isRecused(ticket, person) &&
    coversIt(ticket, areaStaff, person);
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

export { system } from '../../case/case.ts';
