import type { TicketEvent } from '../engine/event.ts';
import { actsForThemselves } from '../rules/relations.ts';
import { list } from '../engine/effect-context.ts';
import type { Id, Party, Ticket } from '../ticket.ts';

const peopleIn = (parties: readonly Party[]): Id[] =>
  parties.flatMap((party) => ('person' in party ? [party.person] : []));

/** Whom an event tells of as somebody whose own matter it is. */
const toldIn = ({ as, by, action, form, given }: TicketEvent): (Id | null)[] => [
  ...(actsForThemselves({ as }) ? [by] : []),
  ...list(form, 'sides'),
  ...(given.joining ?? []).map(({ person }) => person),
  ...(action === 'carry_on' ? (given.leaving ?? []) : []),
];

/**
 * Everybody whose own matter a case is, or was: its reporters, those who stood beside them or came by another
 * case, the sides of its hearings, and whom it is about. They go from it when its time is over, also where
 * they acted on it in office too.
 */
export function whoseMatter(
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
  return new Set([...relation, ...events.flatMap(toldIn)].filter((id) => id !== null));
}
