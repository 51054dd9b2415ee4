import { knowsIdentity, type Clearance } from '../../person/clearance.ts';
import type { Ticket } from '../ticket.ts';
import type { Scope } from './visibility.ts';

/**
 * Whether staff who look up a caller's number find this ticket. It must be open, itself or by the ticket it
 * was merged into (`root`), and the viewer must be cleared to know the reporter: otherwise finding it would
 * reveal who placed it. Anonymous tickets are never found.
 */
export function isFoundByNumber(
  ticket: Pick<Ticket, 'state' | 'anonymous'>,
  root: Pick<Ticket, 'state'> | null,
  { scope, clearance }: { readonly scope: Scope; readonly clearance: Clearance },
): boolean {
  return (
    (root ?? ticket).state !== 'closed' && !ticket.anonymous && scope === 'whole' && knowsIdentity(clearance)
  );
}
