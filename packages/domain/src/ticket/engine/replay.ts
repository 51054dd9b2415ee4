import { act, applyTriggeredEvent } from './act.ts';
import { isTriggeredEvent } from '../workflow.ts';
import type { TicketEvent } from './event.ts';
import type { Now } from '../time/clocks.ts';
import { isOnBehalf, place, type Placing } from '../place.ts';
import { system, type Actor } from '../rules/relations.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Ticket } from '../ticket.ts';

const actorOf = ({ by, as, units, household }: TicketEvent): Actor => ({
  id: by ?? 'system',
  relations: new Set([as]),
  units,
  household,
});

/** The placing of a ticket, rebuilt from its first event and its area. */
export function placingOf(
  { by, units, household, form, inputs }: TicketEvent,
  where: Pick<Ticket, 'id' | 'estate' | 'community' | 'aboutStaff'>,
): Placing {
  const { id, estate, community, aboutStaff } = where;
  return {
    id,
    estate,
    community,
    aboutStaff,
    by,
    units,
    reporter: isOnBehalf(form) ? null : by,
    household,
    inputs,
  };
}

/**
 * Replays the events of a ticket from the first to the last (invariant 5).
 * @throws DomainError where an event could not have happened
 */
export function replay(
  [first, ...rest]: readonly TicketEvent[],
  placing: Placing,
  nowAt: (at: Instant) => Now,
): Ticket {
  let { case: ticket } = place(first!.form, placing, nowAt(first!.at));
  for (const event of rest) {
    const { action, mode, form, inputs, at } = event;
    const now = nowAt(at);
    ({ case: ticket } = isTriggeredEvent(action)
      ? applyTriggeredEvent(ticket, action, inputs, now, event.by === null ? system : actorOf(event))
      : act(ticket, actorOf(event), { action, mode, form, inputs, version: ticket.version }, now));
  }
  return ticket;
}
