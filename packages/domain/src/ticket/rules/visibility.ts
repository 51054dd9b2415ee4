import type { Instant } from '../../kernel/time.ts';
import {
  cleared,
  masked,
  opened,
  readsNumbers,
  uncleared,
  type Clearance,
  type PersonField,
} from '../../person/clearance.ts';
import { DAY } from '../../kernel/time.ts';
import type { AreaStaff } from './area-staff.ts';
import { coversIt } from './acting.ts';
import { isBelow } from './levels.ts';
import { isRecused, isUnbiased } from './recusal.ts';
import type { Person } from '../../org/people.ts';
import type { Actor, Relation } from './relations.ts';
import { READ_ACCESS_AFTER_CLOSING } from './relation-tests.ts';
import type { Ticket } from '../ticket.ts';
import type { Hearing } from '../parts.ts';
import { levels, type Level } from '../words.ts';

const isFresh = (until: Instant | null, at: Instant): boolean =>
  until === null || at - until <= READ_ACCESS_AFTER_CLOSING;

/**
 * How much of a ticket a viewer sees: all of it; as an endorser (`beside`) the card, its progress and what is
 * said to all endorsers; or only their hearing.
 */
export type Scope = 'whole' | 'beside' | 'hearing';

/** A side or, unless recused, a member of a seated unit. */
export const isAtTable = (
  { sides, seats }: Hearing,
  { id, units }: Pick<Person, 'id' | 'units'>,
  isOut = false,
): boolean => sides.includes(id) || (!isOut && seats.some(({ unit }) => units.includes(unit)));

/** Open hearings, and those that ended recently. */
const isHeard = (ticket: Ticket, person: Person, at: Instant): boolean =>
  ticket.hearings.some(
    (hearing) => isFresh(hearing.until, at) && isAtTable(hearing, person, isRecused(ticket, person)),
  );

function hasHandled(ticket: Ticket, { id, units }: Person, at: Instant): boolean {
  const wasLead = ticket.assignments.some(
    ({ unit, person, support, until }) =>
      isFresh(until, at) &&
      (person === id ||
        (person === null && unit !== null && units.includes(unit)) ||
        support.some((one) => units.includes(one))),
  );
  const hadTask =
    isFresh(ticket.closedAt, at) &&
    ticket.tasks.some(({ unit, status }) => status !== 'refused' && units.includes(unit));
  return (
    wasLead || hadTask || ticket.pastStewards.some(({ person, until }) => person === id && isFresh(until, at))
  );
}

/** Belongs to `people`, in person or as the deputy of one who is not recused. */
const isAmong = (ticket: Ticket, people: readonly Person[], { id }: Person): boolean =>
  people.some((one) => one.id === id && isUnbiased(ticket, one));

const holdsOffice = (ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean =>
  [areaStaff.intake, ...Object.values(areaStaff.authorities)].some((people) =>
    isAmong(ticket, people, person),
  );

const always: readonly Relation[] = [
  'reporter',
  'lead',
  'proxy',
  'case_steward',
  'support',
  'convenor',
  'successor',
];

function seesWhole(
  ticket: Ticket,
  areaStaff: AreaStaff,
  person: Person,
  relations: ReadonlySet<Relation>,
  at: Instant,
): boolean {
  if (always.some((relation) => relations.has(relation))) return true;
  if (isRecused(ticket, person)) return false;
  if (coversIt(ticket, areaStaff, person) && !ticket.sensitive) return true;
  return holdsOffice(ticket, areaStaff, person) || hasHandled(ticket, person, at);
}

/** How much endorsers see, including those who came by a merge (ADR 22). */
export const besideScope = ({ opensWords }: Pick<Ticket, 'opensWords'>): Scope =>
  opensWords ? 'whole' : 'beside';

/**
 * The scope of a viewer (workflow.md "Who sees a ticket"); null if they must not know that the ticket exists.
 * Sensitive tickets stay out of the pool, so stewards who merely cover the building do not see them.
 */
export function scopeOf(
  ticket: Ticket,
  areaStaff: AreaStaff,
  person: Person,
  relations: ReadonlySet<Relation>,
  at: Instant,
): Scope | null {
  if (seesWhole(ticket, areaStaff, person, relations, at)) return 'whole';
  if (relations.has('endorser')) return besideScope(ticket);
  if (relations.has('side') || relations.has('seat')) return 'hearing';
  return isHeard(ticket, person, at) ? 'hearing' : null;
}

/** Holders of offices at levels the ticket has reached: grid and street once it was escalated to them. */
function wasReached(ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean {
  const reached = (Object.keys(levels) as Level[]).filter((level) => !isBelow(ticket.level, level));
  return reached.some((level) => isAmong(ticket, areaStaff.authorities[level], person));
}

/**
 * Who may know the reporter's name, phone and room (invariant 10). The lead may only while the reporter
 * shares them.
 */
function mayKnow(
  ticket: Ticket,
  areaStaff: AreaStaff,
  person: Person,
  relations: ReadonlySet<Relation>,
): boolean {
  if (relations.has('lead') && ticket.contactShared) return true;
  if (isRecused(ticket, person)) return false;
  return (
    (['case_steward', 'authority', 'intake', 'arbiter'] as const).some((one) => relations.has(one)) ||
    wasReached(ticket, areaStaff, person)
  );
}

/** How long a reveal lasts: time for a visit or a call, even if it is put off by a day. */
const REVEALED_FOR = DAY;

const revealedTo = ({ reveals, reporter }: Ticket, { id }: Person, at: Instant): PersonField[] =>
  reveals
    .filter((one) => one.by === id && one.of === reporter && at - one.at <= REVEALED_FOR)
    .flatMap(({ fields }) => fields);

/**
 * What a viewer may read of the reporter. The reporter reads everything, and so does a proxy who placed for a
 * person without an account. Staff with the right to know read masked values until they reveal them. All
 * others read a code name.
 */
export function clearanceOf(
  ticket: Ticket,
  areaStaff: AreaStaff,
  person: Person,
  relations: ReadonlySet<Relation>,
  at: Instant,
): Clearance {
  const wroteItDown =
    relations.has('proxy') && ticket.reporter === null && ticket.formerReporters.length === 0;
  if (relations.has('reporter') || wroteItDown) return cleared;
  return mayKnow(ticket, areaStaff, person, relations)
    ? opened(masked, revealedTo(ticket, person, at))
    : uncleared;
}

/**
 * The clearance for the person the ticket was placed for. A viewer who redeemed the code may have found it,
 * so they read masked values unless they live there.
 */
export function clearanceOfPlaced(
  { proxy, reporter, household }: Ticket,
  actor: Pick<Actor, 'relations' | 'household'>,
  clearance: Clearance,
): Clearance {
  const isRedeemer = proxy !== null && reporter !== null && actor.relations.has('reporter');
  return isRedeemer && actor.household !== household ? masked : clearance;
}

/**
 * Whether phone numbers in the words may be read: by staff who revealed the phone, and by the reporter who
 * wrote them. After a change of reporter the numbers may belong to the former one, so they stay masked.
 */
export const readsWords = ({
  ticket,
  clearance,
}: {
  readonly ticket: Pick<Ticket, 'formerReporters'>;
  readonly clearance: Clearance;
}): boolean => readsNumbers(clearance) && ticket.formerReporters.length === 0;

const handling: readonly Relation[] = [
  'steward',
  'case_steward',
  'authority',
  'arbiter',
  'lead',
  'support',
  'intake',
  'verifier',
  'convenor',
  'seat',
];

/** Who reads staff-only notes: staff who handle the ticket and are not recused. */
export const readsStaffNotes = (ticket: Ticket, person: Person, relations: ReadonlySet<Relation>): boolean =>
  handling.some((relation) => relations.has(relation)) && !isRecused(ticket, person);
