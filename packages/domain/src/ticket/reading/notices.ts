import * as kernel from '../../case/reading/notices.ts';
import type { Recipients } from '../../case/reading/recipients.ts';
import { knowsIdentity, type Clearance } from '../../person/clearance.ts';
import type { TicketEvent } from '../engine/event.ts';
import { machine } from '../machine.ts';
import type { AreaStaff } from '../rules/area-staff.ts';
import { nextActors } from '../rules/recipients.ts';
import type { Ticket } from '../ticket.ts';

export type { Notice } from '../../case/reading/notices.ts';

/** Who acts next, as far as names may be shown: a name missing among several would reveal the reporter. */
export function knownNextActors(ticket: Ticket, areaStaff: AreaStaff, clearance: Clearance): Recipients {
  const next = nextActors(ticket, areaStaff);
  return next.people.length > 1 && !knowsIdentity(clearance) ? { ...next, people: [] } : next;
}

/** The notices of an event of a ticket that have recipients. `areaStaff`: the staff around its building now. */
export const noticesOf = (
  ticket: Ticket,
  event: TicketEvent,
  areaStaff: AreaStaff,
): readonly kernel.Notice[] => kernel.noticesOf(machine, { case: ticket, event, around: areaStaff });
