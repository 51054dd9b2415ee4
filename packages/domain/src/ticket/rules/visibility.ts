import type { Instant } from '../../kernel/time.ts';
import type { Person } from '../../org/people.ts';
import type { Hearing } from '../parts.ts';
import type { Ticket } from '../ticket.ts';
import { isCoveringSteward } from './acting.ts';
import type { AreaStaff } from './area-staff.ts';
import { isAmong, isRecused } from './recusal.ts';
import { READ_ACCESS_AFTER_CLOSING } from './relation-tests.ts';
import type { Relation } from './relations.ts';

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
  if (isCoveringSteward(ticket, areaStaff, person) && !ticket.sensitive) return true;
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

/** Who reads staff-only notes: staff who handle the ticket, or supervise it now, and are not recused. */
export const readsStaffNotes = (ticket: Ticket, person: Person, relations: ReadonlySet<Relation>): boolean =>
  [...handling, 'supervisor' as const].some((relation) => relations.has(relation)) &&
  !isRecused(ticket, person);
