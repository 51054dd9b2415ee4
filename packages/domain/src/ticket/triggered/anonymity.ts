import type { TicketEvent } from '../engine/event.ts';
import { actsForThemselves } from '../rules/residents.ts';
import type { Id, Ticket } from '../ticket.ts';
import type { Party } from '../parts.ts';

const peopleIn = (parties: readonly Party[]): Id[] =>
  parties.flatMap((party) => ('person' in party ? [party.person] : []));

/** People in an event who act or appear in their own matter. */
const concernedIn = ({ as, by, action, form, inputs }: TicketEvent): (Id | null)[] => [
  ...(actsForThemselves({ as }) ? [by] : []),
  ...(form.sides ?? []),
  ...(inputs.joining ?? []).map(({ person }) => person),
  ...(action === 'carry_on' ? (inputs.leaving ?? []) : []),
];

/**
 * Everyone whose own matter a case is, or was: reporters, endorsers, sides of its hearings, and the people it
 * is about. When the retention time is over, all of them are anonymised on this case, also where they acted
 * on it in office too.
 */
export function peopleConcerned(
  { reporter, formerReporters, endorsements, hearings, about, reveals }: Ticket,
  events: readonly TicketEvent[],
): ReadonlySet<Id> {
  const relation = [
    reporter,
    ...formerReporters,
    ...endorsements.map(({ person }) => person),
    ...hearings.flatMap(({ sides }) => sides),
    ...peopleIn(about),
    ...reveals.map(({ of }) => of),
  ];
  return new Set([...relation, ...events.flatMap(concernedIn)].filter((id) => id !== null));
}
