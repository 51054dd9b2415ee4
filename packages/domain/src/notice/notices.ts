import type { TicketEvent } from '../ticket/act.ts';
import { authoritiesOf, verifiersOf, type Cast } from '../ticket/relations.ts';
import { assignmentOf, type Id, type Ticket } from '../ticket/ticket.ts';
import { states } from '../ticket/words.ts';

/** To whom something is said: people, and the members of units. */
export interface Audience {
  readonly people: readonly Id[];
  readonly units: readonly Id[];
}

export interface Notice extends Audience {
  readonly title: string;
}

const people = (...ids: (Id | null)[]): Audience => ({ people: ids.filter((id) => id !== null), units: [] });
const ids = (some: readonly { readonly id: Id }[]): Audience => ({ people: some.map(({ id }) => id), units: [] });

const both = (one: Audience, other: Audience): Audience => ({ people: [...one.people, ...other.people], units: [...one.units, ...other.units] });

/** Those who had it in hand until this very event. */
function leadBefore(ticket: Ticket, { at }: TicketEvent): Audience {
  const assignment = ticket.assignments.find(({ until }) => until === at);
  return { people: [], units: assignment?.unit ? [assignment.unit, ...assignment.support] : [] };
}

function leadOf(ticket: Ticket, cast: Cast): Audience {
  const assignment = assignmentOf(ticket);
  if (!assignment) return people();
  if (assignment.person !== null) return people(assignment.person);
  if (assignment.external) return { people: cast.intake, units: [] };
  return { people: [], units: assignment.unit ? [assignment.unit, ...assignment.support] : [] };
}

/** Whose move it is (workflow.md "States"). */
export function movers(ticket: Ticket, cast: Cast): Audience {
  switch (ticket.state) {
    case 'pool': return { people: cast.covering, units: [] };
    case 'triage': return people(ticket.caseSteward);
    case 'dispatching': case 'deliberating': return ids(authoritiesOf(ticket, cast));
    case 'signing': case 'working': return leadOf(ticket, cast);
    case 'asking': case 'rating': return people(ticket.reporter);
    case 'verifying': return ids(verifiersOf(ticket, cast));
    case 'closed': return people();
  }
}

/** What the resident is told: enough to know who has it, and no more. */
const toldReporter: readonly string[] = [
  'accept', 'assign', 'dispatch', 'appoint', 'reappoint', 'hand_to_steward', 'sign', 'report_progress', 'settle', 'finish', 'uphold',
  'mark_unreachable', 'decline', 'expire', 'reject', 'recategorise',
];

/** What the case steward, who stays until the end, is told. */
const toldSteward: readonly string[] = ['supplement', 'withdraw', 'rate_solved', 'rate_partly', 'accept_explanation', 'archive_unsolved', 'rate_unsolved', 'reopen'];

const isOf = (event: TicketEvent, actions: readonly string[]): boolean => actions.includes(event.action);

function onRemark(ticket: Ticket, event: TicketEvent, cast: Cast): Notice[] {
  const isFromResident = event.as === 'reporter' || event.as === 'endorser';
  const handlers = both(people(ticket.caseSteward), leadOf(ticket, cast));
  const isNobodys = handlers.people.length + handlers.units.length === 0;
  const staff = [{ ...(isNobodys ? movers(ticket, cast) : handlers), title: '有新留言' }];
  return isFromResident || event.form['to'] === 'staff' ? staff : [{ ...people(ticket.reporter), title: '有人给您留言' }];
}

/** Whom an event is told to, and under which title; whoever did it is left out by the caller. */
export function noticesOf(ticket: Ticket, event: TicketEvent, cast: Cast): Notice[] {
  if (event.action === 'remark') return onRemark(ticket, event, cast);
  if (event.action === 'nudge') return [{ ...movers(ticket, cast), title: '居民催办' }, { ...people(ticket.caseSteward), title: '居民催办' }];
  const isNewMove = event.from !== event.to || isOf(event, ['reappoint', 'escalate', 'expire']);
  return [
    ...(isNewMove ? [{ ...movers(ticket, cast), title: states[ticket.state] }] : []),
    ...(isOf(event, toldReporter) ? [{ ...people(ticket.reporter), title: '您的点单有新进展' }] : []),
    ...(event.action === 'withdraw' ? [{ ...leadBefore(ticket, event), title: '居民已撤回' }] : []),
    ...(isOf(event, toldSteward) ? [{ ...people(ticket.caseSteward), title: '您跟的单有新进展' }] : []),
  ];
}
