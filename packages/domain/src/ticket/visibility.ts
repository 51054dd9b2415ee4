import type { Instant } from '../kernel/time.ts';
import {
  cleared,
  masked,
  opened,
  readsNumbers,
  uncleared,
  type Clearance,
  type PersonField,
} from '../person/clearance.ts';
import { DAY } from '../kernel/time.ts';
import { coversIt, isBelow, isUnbiased, isRecused, type Cast, type Person } from './cast.ts';
import { AFTERGLOW, type Actor, type Standing } from './relations.ts';
import type { Hearing, Ticket } from './ticket.ts';
import { levels, type Level } from './words.ts';

const isFresh = (until: Instant | null, at: Instant): boolean => until === null || at - until <= AFTERGLOW;

/**
 * What somebody is shown: all of it; as whoever stands beside the reporter, the card, how it goes on and what
 * is said to all of them; or only the hearing they take part in.
 */
export type Scope = 'whole' | 'beside' | 'hearing';

/** A party to the dispute or, unless they keep out of it, a member of a seated unit. */
export const isAtTable = (
  { sides, seats }: Hearing,
  { id, units }: Pick<Person, 'id' | 'units'>,
  isOut = false,
): boolean => sides.includes(id) || (!isOut && seats.some(({ unit }) => units.includes(unit)));

/** While a hearing lasts and for a while after. */
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

/** In their own right or in that of somebody who need not keep out of it. */
const isAmong = (ticket: Ticket, people: readonly Person[], { id }: Person): boolean =>
  people.some((one) => one.id === id && isUnbiased(ticket, one));

const holdsOffice = (ticket: Ticket, cast: Cast, person: Person): boolean =>
  [cast.intake, ...Object.values(cast.authorities)].some((people) => isAmong(ticket, people, person));

const always: readonly Standing[] = [
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
  cast: Cast,
  person: Person,
  standings: ReadonlySet<Standing>,
  at: Instant,
): boolean {
  if (always.some((standing) => standings.has(standing))) return true;
  if (isRecused(ticket, person)) return false;
  if (coversIt(ticket, cast, person) && !ticket.sensitive) return true;
  return holdsOffice(ticket, cast, person) || hasHandled(ticket, person, at);
}

/** How much whoever endorsed a ticket, or came into it by a merge, sees of it (ADR 22). */
export const besideScope = ({ opensWords }: Pick<Ticket, 'opensWords'>): Scope =>
  opensWords ? 'whole' : 'beside';

/**
 * Who sees a ticket (workflow.md "Who sees a ticket"), and how much of it; null for whoever must not know of
 * it. Sensitive ones stay out of the pool and so out of sight of the stewards who merely cover the building.
 */
export function scopeOf(
  ticket: Ticket,
  cast: Cast,
  person: Person,
  standings: ReadonlySet<Standing>,
  at: Instant,
): Scope | null {
  if (seesWhole(ticket, cast, person, standings, at)) return 'whole';
  if (standings.has('endorser')) return besideScope(ticket);
  if (standings.has('side') || standings.has('seat')) return 'hearing';
  return isHeard(ticket, person, at) ? 'hearing' : null;
}

/** Offices of the levels the ticket has reached: grid and street once it was escalated to them. */
function wasReached(ticket: Ticket, cast: Cast, person: Person): boolean {
  const reached = (Object.keys(levels) as Level[]).filter((level) => !isBelow(ticket.level, level));
  return reached.some((level) => isAmong(ticket, cast.authorities[level], person));
}

/**
 * Who may know the reporter's name, phone and room (invariant 10); the lead only while the reporter shares
 * them.
 */
function mayKnow(ticket: Ticket, cast: Cast, person: Person, standings: ReadonlySet<Standing>): boolean {
  if (standings.has('lead') && ticket.contactShared) return true;
  if (isRecused(ticket, person)) return false;
  return (
    (['case_steward', 'authority', 'intake', 'arbiter'] as const).some((one) => standings.has(one)) ||
    wasReached(ticket, cast, person)
  );
}

/**
 * How long somebody reads what they asked for with a reason: as long as a visit or a call takes, and the day
 * it is put off.
 */
const REVEALED_FOR = DAY;

const revealedTo = ({ reveals, reporter }: Ticket, { id }: Person, at: Instant): PersonField[] =>
  reveals
    .filter((one) => one.by === id && one.of === reporter && at - one.at <= REVEALED_FOR)
    .flatMap(({ fields }) => fields);

/**
 * What a viewer may read of the reporter: everything of oneself, and of somebody without an account whom one
 * placed for; staff with the right to know read masked values until they reveal them; everybody else a code
 * name.
 */
export function clearanceOf(
  ticket: Ticket,
  cast: Cast,
  person: Person,
  standings: ReadonlySet<Standing>,
  at: Instant,
): Clearance {
  const wroteItDown =
    standings.has('proxy') && ticket.reporter === null && ticket.formerReporters.length === 0;
  if (standings.has('reporter') || wroteItDown) return cleared;
  return mayKnow(ticket, cast, person, standings)
    ? opened(masked, revealedTo(ticket, person, at))
    : uncleared;
}

/** Of whom a ticket was placed for: whoever came with its code may have found it, unless they live there. */
export function clearanceOfPlaced(
  { proxy, reporter, household }: Ticket,
  actor: Pick<Actor, 'standings' | 'household'>,
  clearance: Clearance,
): Clearance {
  const isRedeemer = proxy !== null && reporter !== null && actor.standings.has('reporter');
  return isRedeemer && actor.household !== household ? masked : clearance;
}

/**
 * Phone numbers in the words may be read: by staff who have revealed the number, and by a reporter who wrote
 * them; where one came after another they may be the other's.
 */
export const readsWords = ({
  ticket,
  clearance,
}: {
  readonly ticket: Pick<Ticket, 'formerReporters'>;
  readonly clearance: Clearance;
}): boolean => readsNumbers(clearance) && ticket.formerReporters.length === 0;

const handling: readonly Standing[] = [
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

/**
 * Who reads what is meant for staff only: whoever handles it, unless it is of them, or with them, that staff
 * talk.
 */
export const readsStaffNotes = (ticket: Ticket, person: Person, standings: ReadonlySet<Standing>): boolean =>
  handling.some((standing) => standings.has(standing)) && !isRecused(ticket, person);
