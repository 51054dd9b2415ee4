import { all, ids, none, people, units, type Recipients } from '../../case/reading/recipients.ts';
import { assignmentOf, hearingOf, mediationOf, type Id, type Ticket } from '../ticket.ts';
import type { Hearing, Request } from '../parts.ts';
import type { AreaStaff } from './area-staff.ts';
import { actingFor, caseStewardOf, hostOf, nameableOf, standInOf } from './acting.ts';
import { arbitersOf, authoritiesOf, outsideArbitersOf, verifiersOf } from './authorities.ts';
import type { Relation } from './relations.ts';

export function leadOf(ticket: Ticket, areaStaff: AreaStaff): Recipients {
  const assignment = assignmentOf(ticket);
  if (!assignment) return none;
  if (assignment.person !== null)
    return people(assignment.person, standInOf(ticket, areaStaff, assignment.person));
  if (assignment.external) return ids(areaStaff.intake);
  return units(...(assignment.unit ? [assignment.unit, ...assignment.support] : []));
}

export function convenorsOf(ticket: Ticket, areaStaff: AreaStaff): Recipients {
  const host = hostOf(ticket, areaStaff);
  if (host !== null) return people(...actingFor(ticket, areaStaff, host));
  // The convenor who concluded it may have left since, so the authority is notified too.
  return all(
    people(hearingOf(ticket) ? null : (mediationOf(ticket)?.convenor ?? null)),
    ids(authoritiesOf(ticket, areaStaff)),
  );
}

export const atHearing = (hearing: Hearing | null): Recipients =>
  all(units(...(hearing?.seats ?? []).map(({ unit }) => unit)), people(...(hearing?.sides ?? [])));

/**
 * The case steward, or the authority in their place. While the steward is away, both they and their deputy
 * are notified.
 */
export const stewardOf = (ticket: Ticket, areaStaff: AreaStaff): Recipients =>
  people(...actingFor(ticket, areaStaff, caseStewardOf(ticket, areaStaff)));

/** Who acts next (workflow.md "States"). */
export function nextActors(ticket: Ticket, areaStaff: AreaStaff): Recipients {
  switch (ticket.state) {
    case 'pool':
      return ids(nameableOf(ticket, areaStaff, areaStaff.covering));
    case 'triage':
      return stewardOf(ticket, areaStaff);
    case 'dispatching':
      return ids(authoritiesOf(ticket, areaStaff));
    case 'deliberating':
      return convenorsOf(ticket, areaStaff);
    case 'signing':
    case 'working':
      return leadOf(ticket, areaStaff);
    case 'asking':
    case 'rating':
      return people(ticket.reporter);
    case 'verifying':
      return ids(verifiersOf(ticket, areaStaff));
    case 'closed':
      return none;
  }
}

/** Who reads the answer to the last supervision. */
export function supervisorsOf(ticket: Ticket, areaStaff: AreaStaff): Recipients {
  const supervision = ticket.supervisions.at(-1);
  if (!supervision) return none;
  const above = ids(nameableOf(ticket, areaStaff, areaStaff.authorities[supervision.level]));
  return supervision.risen === 0 ? people(supervision.by) : above;
}

/** The sides of the open hearing, and those of a mediation after its follow-up was sent. */
export function sidesOf(ticket: Ticket): readonly Id[] {
  const mediation = mediationOf(ticket);
  const isFollowedUp = mediation?.followedUp && ticket.closedAt !== null;
  return hearingOf(ticket)?.sides ?? (isFollowedUp ? mediation.sides : []);
}

/** The people who may grant a request by a relation; none for relations that never do. */
export function grantersOf(
  relation: Relation,
  { form }: Request,
  ticket: Ticket,
  areaStaff: AreaStaff,
): Recipients {
  switch (relation) {
    case 'authority':
      return ids(authoritiesOf(ticket, areaStaff));
    case 'arbiter':
      return ids(arbitersOf(ticket, areaStaff));
    case 'outside_arbiter':
      return ids(outsideArbitersOf(ticket, areaStaff));
    case 'intake':
      return ids(areaStaff.intake);
    case 'successor':
      return people(form.successor ?? null);
    default:
      return none;
  }
}
