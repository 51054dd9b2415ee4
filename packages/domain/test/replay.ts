import type { TicketEvent } from '../src/ticket/engine/event.ts';
import type { Placing } from '../src/ticket/place.ts';
import { replay as decideAgain } from '../src/ticket/engine/replay.ts';
import type { Ticket } from '../src/ticket/ticket.ts';
import { nowAt } from './world.ts';

/** Replays a ticket in the small world of the tests. */
export const replay = (events: readonly TicketEvent[], placing: Placing): Ticket =>
  decideAgain(events, placing, nowAt);
