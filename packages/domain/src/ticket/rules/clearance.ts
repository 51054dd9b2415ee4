import { DAY, type Instant } from '../../kernel/time.ts';
import type { Person } from '../../org/people.ts';
import {
  cleared,
  masked,
  opened,
  readsNumbers,
  uncleared,
  type Clearance,
  type PersonField,
} from '../../person/clearance.ts';
import type { Ticket } from '../ticket.ts';
import type { AreaStaff } from './area-staff.ts';
import { isBelow, ascendingLevels } from './levels.ts';
import { isAmong, isRecused } from './recusal.ts';
import type { Actor, Relation } from './relations.ts';

/** What a viewer may read of the reporter. */

/** Holders of offices at levels the ticket has reached: grid and street once it was escalated to them. */
function wasReached(ticket: Ticket, areaStaff: AreaStaff, person: Person): boolean {
  const reached = ascendingLevels.filter((level) => !isBelow(ticket.level, level));
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
export const readsNumbersInWords = ({
  ticket,
  clearance,
}: {
  readonly ticket: Pick<Ticket, 'formerReporters'>;
  readonly clearance: Clearance;
}): boolean => readsNumbers(clearance) && ticket.formerReporters.length === 0;
