import { act, type TicketEvent } from '../src/ticket/act.ts';
import { place, type Placing } from '../src/ticket/place.ts';
import type { Actor } from '../src/ticket/relations.ts';
import type { Ticket } from '../src/ticket/ticket.ts';
import { nowAt } from './world.ts';

const actorOf = ({ by, as, units, household }: TicketEvent): Actor => ({ id: by ?? 'system', standings: new Set([as]), units, household });

/** The ticket that its events tell, decided again from the first to the last. */
export function replay([first, ...rest]: readonly TicketEvent[], placing: Placing): Ticket {
  let { ticket } = place(first!.form, placing, nowAt(first!.at));
  for (const event of rest) {
    const { action, mode, form, given, at } = event;
    ({ ticket } = act(ticket, actorOf(event), { action, mode, form, given, version: ticket.version }, nowAt(at)));
  }
  return ticket;
}
