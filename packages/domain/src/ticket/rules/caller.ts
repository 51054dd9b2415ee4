import { knows, type Clearance } from '../../person/clearance.ts';
import type { Ticket } from '../ticket.ts';
import type { Scope } from './visibility.ts';

/**
 * Whether a ticket is shown to staff who look up a caller's number. It goes on, by itself or in the ticket it
 * was merged into (`root`), and the viewer may know whose it is: else finding it would say so. Nobody stands
 * behind an anonymous one, whoever placed it.
 */
export function isFoundByNumber(
  ticket: Pick<Ticket, 'state' | 'anonymous'>,
  root: Pick<Ticket, 'state'> | null,
  { scope, clearance }: { readonly scope: Scope; readonly clearance: Clearance },
): boolean {
  return (root ?? ticket).state !== 'closed' && !ticket.anonymous && scope === 'whole' && knows(clearance);
}
