import { levels, type Level } from './words.ts';
import { assignmentOf, endorsersOf, hearingOf, isAskedBy, mediationOf, isPending, isPersonIn, type Id, type Ticket } from './ticket.ts';
import { DAY, dayOf, type Instant } from '../kernel/time.ts';

/** Every relation a row or fact may name (workflow.md "Who is who"). */
export const relations = {
  reporter: '点单居民', proxy: '代点人', neighbour: '邻居', endorser: '附议人', steward: '红色管家', case_steward: '跟单管家',
  authority: '支部书记(或上级)', arbiter: '社区党委(或上级)', lead: '主办', support: '协办', intake: '社区受理员',
  verifier: '核验人', convenor: '召集人', seat: '参会单位', side: '当事人', caller: '回访人', successor: '接手人',
  asker: '申请人', granter: '批准人', self: '本人', system: '系统',
} as const;
export type Relation = keyof typeof relations;

/** Family who lets somebody act for them: in matters of this home. */
export interface Represented {
  readonly person: Id;
  readonly household: Id;
  /** Since when. */
  readonly since: Instant;
}

/** A person as the organisation knows them at this moment. */
export interface Person {
  readonly id: Id;
  /** Where they live, as far as it is confirmed: who only says so keeps nobody out, nor themselves. */
  readonly households: readonly Id[];
  /** Estates in which they are a resident whose home is confirmed. */
  readonly estates: readonly Id[];
  /** Units of which they are an active member. */
  readonly units: readonly Id[];
  /** Family who let them act in their place. */
  readonly represents: readonly Represented[];
  /** Whom they stand in for where the cast names them: they have that person's rights there, so what that person must keep out of is not theirs either. */
  readonly insteadOf?: Person;
}

/** Somebody around who is away, and whoever acts for them meanwhile. */
export interface Away {
  readonly person: Id;
  readonly standIn: Id | null;
}

/** Who stands around a ticket's building at this moment; asked of the organisation, never stored on the ticket. */
export interface Cast {
  /** Holders of the office of each level, their deputies, and whoever stands in for one who is away. */
  readonly authorities: Readonly<Record<Level, readonly Person[]>>;
  readonly intake: readonly Person[];
  /** Members of steward teams covering the building, on duty and under the load cap. */
  readonly stewards: readonly Id[];
  /** Members of steward teams covering the building, whether on duty or not, and whoever stands in for one who is away. */
  readonly covering: readonly Person[];
  readonly defaultSteward: Id | null;
  /** Those of all these who are away. */
  readonly away: readonly Away[];
  /** Those who stood in for somebody here before: what they took in hand then stays theirs. */
  readonly guests: readonly Person[];
}

/** A steward with this many open tickets is offered no other. */
export const LOAD_CAP = 20;

const rising = Object.keys(levels) as Level[];

/** The next level up; street stays street. */
export const above = (level: Level): Level => rising[Math.min(rising.indexOf(level) + 1, rising.length - 1)]!;

export const isBelow = (a: Level, b: Level): boolean => rising.indexOf(a) < rising.indexOf(b);

/** As much of a ticket as says who is to keep out of it. */
export type Concerned = Pick<Ticket, 'reporter' | 'formerReporters' | 'household' | 'endorsements' | 'about' | 'recused'>;

const shares = (person: Person, ticket: Concerned): boolean => ticket.household !== null && person.households.includes(ticket.household);

/** Whether a person is this one, or acts for them in anything at all. */
const standsFor = ({ id, represents }: Person, other: Id): boolean => other === id || represents.some(({ person }) => person === other);

/** Reporter, past and present, their delegates and household, endorsers, whom it is about, and whoever was added: out of every relation but reporter, endorser, side and lead. */
export function isRecused(ticket: Concerned, person: Person): boolean {
  return (
    (ticket.reporter !== null && standsFor(person, ticket.reporter)) ||
    ticket.formerReporters.some((former) => standsFor(person, former)) ||
    shares(person, ticket) ||
    ticket.endorsements.some((endorsement) => endorsement.person === person.id) ||
    isPersonIn(ticket.about, person.id, person.units) ||
    isPersonIn(ticket.recused, person.id, person.units)
  );
}

type May = (person: Person) => boolean;
const anybody: May = () => true;

/** Whether somebody may act where the cast names them: nothing keeps them out, nor whom they stand in for. */
export function isUnbiased(ticket: Concerned, person: Person, mayAct: May = anybody): boolean {
  const isOwnFree = !isRecused(ticket, person) && mayAct(person);
  return isOwnFree && (!person.insteadOf || isUnbiased(ticket, person.insteadOf, mayAct));
}

const awayOf = ({ away }: Cast, id: Id): Away | undefined => away.find(({ person }) => person === id);

/** Who may act at the first of the levels at which anybody may and is there; where all are away, those who are. */
function actingAt(order: readonly Level[], ticket: Ticket, cast: Cast, mayAct: May): readonly Person[] {
  for (const countsAway of cast.away.length === 0 ? [true] : [false, true]) {
    for (const level of order) {
      const able = cast.authorities[level].filter((person) => (countsAway || !awayOf(cast, person.id)) && isUnbiased(ticket, person, mayAct));
      if (able.length > 0) return able;
    }
  }
  return [];
}

/** Who may act at `from` or, where nobody there may, at the next level up. */
const actingFrom = (from: Level, ticket: Ticket, cast: Cast, mayAct: May): readonly Person[] =>
  actingAt(rising.slice(rising.indexOf(from)), ticket, cast, mayAct);

/**
 * As `actingFrom`; where nobody from there to the street may act (a complaint about the street itself), whoever stands
 * nearest below, so that every open ticket can close (invariant 2).
 */
function actingNear(from: Level, ticket: Ticket, cast: Cast): readonly Person[] {
  const here = rising.indexOf(from);
  return actingAt([...rising.slice(here), ...rising.slice(0, here).reverse()], ticket, cast, anybody);
}

const hasWorked = (ticket: Ticket, { id }: Person): boolean => ticket.workers.includes(id);
const arbiterLevel = ({ level }: Ticket): Level => (isBelow(level, 'community') ? 'community' : level);

/** The office-holders who are the authority of this ticket now. */
export const authoritiesOf = (ticket: Ticket, cast: Cast): readonly Person[] => actingNear(ticket.level, ticket, cast);

export const arbitersOf = (ticket: Ticket, cast: Cast): readonly Person[] => actingNear(arbiterLevel(ticket), ticket, cast);

/** Those who may rule 维持结论: arbiters who neither worked nor verified (invariant 7). */
export const upholdersOf = (ticket: Ticket, cast: Cast): readonly Person[] =>
  actingFrom(arbiterLevel(ticket), ticket, cast, (person) => !hasWorked(ticket, person) && !ticket.verifiers.includes(person.id));

export const verifiersOf = (ticket: Ticket, cast: Cast): readonly Person[] =>
  actingFrom(ticket.level, ticket, cast, (person) => !hasWorked(ticket, person) && person.id !== ticket.proxy && person.id !== ticket.upheldBy);

const isOf = (people: readonly Person[], { id }: Person): boolean => people.some((one) => one.id === id);

/** Everybody who stands around a building: stewards covering it, and office-holders from the estate upwards. */
export const aroundOf = (cast: Cast): readonly Person[] => [...cast.covering, ...Object.values(cast.authorities).flat()];

/** Those around a building who are there and not to keep out of it: as many as may be named to do something. */
export const nameableOf = (ticket: Concerned, cast: Cast, some: readonly Person[] = aroundOf(cast)): readonly Person[] =>
  some.filter((person) => !awayOf(cast, person.id) && isUnbiased(ticket, person));

/** Around the building, or once in somebody's stead, and not to keep out of it. */
const isAble = (ticket: Ticket, cast: Cast, id: Id): boolean => [aroundOf(cast), cast.guests].some((some) => some.some((person) => person.id === id && isUnbiased(ticket, person)));

/** Who follows the case; null where nobody does, or who did has left or is to keep out of it: then the authority stands in. */
export const caseStewardOf = (ticket: Ticket, cast: Cast): Id | null =>
  ticket.caseSteward !== null && isAble(ticket, cast, ticket.caseSteward) ? ticket.caseSteward : null;

/** Who acts for somebody who has the matter in person while they are away; null where they are there, or nobody may. */
export function standInOf(ticket: Ticket, cast: Cast, id: Id): Id | null {
  const standIn = awayOf(cast, id)?.standIn ?? null;
  return standIn !== null && isAble(ticket, cast, standIn) ? standIn : null;
}

/** Those who act for whoever has a matter in person: themselves and, while they are away, their stand-in or else the authority. */
export function actingFor(ticket: Ticket, cast: Cast, id: Id | null): readonly Id[] {
  const authority = (): readonly Id[] => authoritiesOf(ticket, cast).map((person) => person.id);
  if (id === null) return authority();
  if (!awayOf(cast, id)) return [id];
  const standIn = standInOf(ticket, cast, id);
  return [id, ...(standIn === null ? authority() : [standIn])];
}

/** Once a case is closed, whoever followed it looks back for this long. */
export const AFTERGLOW = 30 * DAY;

function isCaseSteward(ticket: Ticket, cast: Cast, person: Person, at: Instant): boolean {
  if (ticket.closedAt !== null) return ticket.caseSteward === person.id && at - ticket.closedAt <= AFTERGLOW;
  const steward = caseStewardOf(ticket, cast);
  return (steward !== null || ticket.state !== 'pool') && actingFor(ticket, cast, steward).includes(person.id);
}

const isIntake = (ticket: Ticket, cast: Cast, { id }: Person): boolean => cast.intake.some((one) => one.id === id && isUnbiased(ticket, one));

function isLead(ticket: Ticket, cast: Cast, person: Person): boolean {
  const assignment = assignmentOf(ticket);
  if (!assignment) return false;
  if (assignment.person !== null) return [assignment.person, standInOf(ticket, cast, assignment.person)].includes(person.id);
  return person.units.includes(assignment.unit!) || (assignment.external && isIntake(ticket, cast, person) && !isRecused(ticket, person));
}

/** The caller's word counts only on the day of the call in which the reporter gave it; where nobody knows the reporter, nobody calls them. */
function isCaller(ticket: Ticket, cast: Cast, person: Person, at: Instant): boolean {
  const mayCall = isIntake(ticket, cast, person) || isOf(authoritiesOf(ticket, cast), person);
  const hasAsked = ticket.contacts.some((call) => call.by === person.id && call.verdict !== null && dayOf(call.at) === dayOf(at));
  return mayCall && hasAsked && !ticket.anonymous && !hasWorked(ticket, person) && ticket.proxy !== person.id;
}

/** The supporting units, and those that a resolution or the lead gave a task. */
function isSupport(ticket: Ticket, _: Cast, person: Person): boolean {
  const assignment = assignmentOf(ticket);
  const tasked = ticket.tasks.filter(({ status }) => status === 'open').map(({ unit }) => unit);
  return assignment !== null && [...assignment.support, ...tasked].some((unit) => person.units.includes(unit));
}

/** The host who was named, unless they have left or are to keep out of it: then the authority convenes. */
export function hostOf(ticket: Ticket, cast: Cast): Id | null {
  const host = hearingOf(ticket)?.host ?? null;
  return host !== null && isAble(ticket, cast, host) ? host : null;
}

function isHost(ticket: Ticket, cast: Cast, person: Person): boolean {
  return hearingOf(ticket) !== null && actingFor(ticket, cast, hostOf(ticket, cast)).includes(person.id);
}

/** How long the sides of a mediation may answer how it stands. */
const ANSWERING = 15 * DAY;

/** A party to the dispute that is heard, or to the last one that was settled, until they have been asked how it stands. */
function isSide(ticket: Ticket, _: Cast, person: Person, at: Instant): boolean {
  const mediation = mediationOf(ticket);
  const isOver = mediation?.followedUp != null && at - mediation.followedUp > ANSWERING;
  return [hearingOf(ticket), isOver ? null : mediation].some((hearing) => hearing?.sides.includes(person.id));
}

/** The sides of its hearings, and whoever hosts one: endorsing would show them the complaint, or take them from the table. */
const isParty = ({ hearings }: Ticket, { id }: Person): boolean => hearings.some(({ sides, host, status }) => sides.includes(id) || (host === id && status === 'open'));

/** Somebody whom the matter is about, or who sat on another side of it, speaks for nobody in it. */
const isOpposed = (ticket: Ticket, { id, units }: Person): boolean => isPersonIn(ticket.about, id, units) || ticket.hearings.some(({ sides }) => sides.includes(id));

/** What family authorised somebody for: matters of the home they share, and of private ones those placed since. */
const isEntrusted = (ticket: Ticket, { person, household, since }: Represented): boolean =>
  ticket.reporter === person && ticket.household === household && (!ticket.private || ticket.placedAt >= since);

/** The reporter, and family authorised to act for them. */
const isReporter = (ticket: Ticket, person: Person): boolean =>
  ticket.reporter === person.id || (person.represents.some((one) => isEntrusted(ticket, one)) && !isOpposed(ticket, person));

/** A steward covering the building, in their own right or in that of somebody who need not keep out of it. */
export const coversIt = (ticket: Concerned, cast: Cast, { id }: Person): boolean => cast.covering.some((one) => one.id === id && isUnbiased(ticket, one));

type Test = (ticket: Ticket, cast: Cast, person: Person, at: Instant) => boolean;

/** Open even to those who are recused. */
const kept: Readonly<Partial<Record<Relation, Test>>> = {
  reporter: (ticket, _, person) => isReporter(ticket, person),
  endorser: (ticket, _, person) => endorsersOf(ticket).includes(person.id),
  side: isSide,
  lead: isLead,
  asker: (ticket, _, person) => ticket.requests.some((request) => isPending(request) && isAskedBy(request, person.id, isReporter(ticket, person))),
};

const barred: Readonly<Partial<Record<Relation, Test>>> = {
  proxy: (ticket, _, person) => ticket.proxy === person.id,
  neighbour: (ticket, _, person) => !ticket.sensitive && person.estates.includes(ticket.estate) && !isParty(ticket, person),
  steward: (ticket, cast, person) => cast.stewards.includes(person.id) && !ticket.sensitive && coversIt(ticket, cast, person),
  case_steward: isCaseSteward,
  authority: (ticket, cast, person) => isOf(authoritiesOf(ticket, cast), person),
  arbiter: (ticket, cast, person) => isOf(arbitersOf(ticket, cast), person),
  support: isSupport,
  intake: isIntake,
  verifier: (ticket, cast, person) => isOf(verifiersOf(ticket, cast), person),
  convenor: isHost,
  seat: (ticket, _, person) => hearingOf(ticket)?.seats.some(({ unit }) => person.units.includes(unit)) ?? false,
  caller: isCaller,
  successor: (ticket, cast, person) =>
    isAble(ticket, cast, person.id) && ticket.requests.some((request) => isPending(request) && request.action === 'hand_over' && request.form['successor'] === person.id),
};

const residents: ReadonlySet<string> = new Set<Relation>(['reporter', 'endorser', 'neighbour', 'side', 'proxy']);

/** Who acts for themselves: their names are not for everybody. */
export const isResident = (standing: Standing): boolean => residents.has(standing);

/** A relation, or one that only a single row looks for. */
export type Standing = Relation | 'upholder';

/** Somebody in front of a ticket: what they are to it, and the units they act for. */
export interface Actor {
  readonly id: Id;
  readonly standings: ReadonlySet<Standing>;
  readonly units: readonly Id[];
  readonly household: Id | null;
}

/** What `person` is to `ticket` at the instant `at`. */
export function standingsOf(ticket: Ticket, cast: Cast, person: Person, at: Instant): Set<Standing> {
  const open = isRecused(ticket, person) ? kept : { ...kept, ...barred };
  const found = new Set<Standing>();
  for (const [relation, test] of Object.entries(open)) if (test(ticket, cast, person, at)) found.add(relation as Relation);
  if (!isRecused(ticket, person) && isOf(upholdersOf(ticket, cast), person)) found.add('upholder');
  if (found.has('neighbour') && (found.has('reporter') || found.has('endorser'))) found.delete('neighbour');
  if ([...found].some((standing) => staffStandings.has(standing))) found.add('self');
  return found;
}

/** Those who handle a ticket, and so may step back from it. */
const staffStandings: ReadonlySet<Standing> = new Set<Standing>([
  'steward', 'case_steward', 'authority', 'arbiter', 'verifier', 'intake', 'convenor', 'support', 'lead', 'seat',
]);

/** The actor a person is in front of a ticket. */
export const actorOf = (ticket: Ticket, cast: Cast, person: Person, at: Instant): Actor => ({
  id: person.id,
  standings: standingsOf(ticket, cast, person, at),
  units: person.units,
  household: person.households[0] ?? null,
});

/** The sweep. */
export const system: Actor = { id: 'system', standings: new Set<Standing>(['system']), units: [], household: null };
