import { knows, type Clearance } from '../../person/clearance.ts';
import type { TicketEvent } from '../engine/event.ts';
import { rowOf } from '../engine/allowed-actions.ts';
import type { AreaStaff } from '../rules/area-staff.ts';
import { audiences, type Happened } from '../rules/audiences.ts';
import { all, holdersOf, nextActors, type Recipients } from '../rules/recipients.ts';
import { isPending, type Ticket } from '../ticket.ts';
import { always, onEntering, type Tell } from '../tells.ts';
import { saidBy } from '../workflow.ts';

export interface Notice extends Recipients {
  readonly title: string;
  /** The text names the new case steward. */
  readonly namesSteward?: true;
}

/** Who acts next, as far as names may be shown: a name missing among several would reveal the reporter. */
export function knownNextActors(ticket: Ticket, areaStaff: AreaStaff, clearance: Clearance): Recipients {
  const next = nextActors(ticket, areaStaff);
  return next.people.length > 1 && !knows(clearance) ? { ...next, people: [] } : next;
}

/** The holders of the relations that may grant the request of this event. */
function onRequest({ ticket, event, areaStaff }: Happened): Notice[] {
  const asked = ticket.requests.find((request) => request.seq === event.seq && isPending(request));
  const by = asked && rowOf(ticket.state, asked.action)?.by;
  if (!by) return [];
  const holders = by.map((relation) => holdersOf(relation, asked, ticket, areaStaff));
  return [{ ...all(...holders), title: '有申请等您批准' }];
}

/** What the row of an event tells; a granted request tells as if the action had been taken. */
function tellsOf({ ticket, event }: Happened): readonly Tell[] {
  const { action, from, to, form } = event;
  const asked = ticket.requests.find(({ id, status }) => id === form.request && status === 'granted');
  const entered = from === to ? [] : onEntering(to);
  const own = saidBy(action, from)?.tells ?? [];
  return asked ? [...own, ...entered, ...(saidBy(asked.action, from)?.tells ?? [])] : [...entered, ...own];
}

/**
 * The notices of an event that have recipients. The caller leaves out the actor, and keeps only the first notice of each
 * recipient.
 */
export function noticesOf(ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff): Notice[] {
  const happened: Happened = { ticket, event, areaStaff };
  const notice = ({ to, title, ...more }: Tell): Notice => ({
    ...audiences[to].of(happened),
    title: typeof title === 'string' ? title : title(event),
    ...more,
  });
  const notices =
    event.mode === 'ask'
      ? [...always.map(notice), ...onRequest(happened)]
      : [...always, ...tellsOf(happened)].map(notice);
  return notices.filter(({ people, units }) => people.length + units.length > 0);
}
