import type { CallReason } from '../choices.ts';
import type { Ticket } from '../ticket.ts';
import type { Outcome } from '../words.ts';

/** Which closed tickets are called about. */

/** Of those that were not rated, and of all. */
const [OF_UNRATED, OF_ALL] = [0.3, 0.1];

/** Endings that were no work: there is nothing to ask. */
const apart: ReadonlySet<Outcome> = new Set(['withdrawn', 'declined', 'merged']);

/** The share of all texts that are drawn before this one, from 0 to 1 (FNV-1a): the same for the same text. */
function lot(text: string): number {
  const hash = Array.from(text, (sign) => sign.charCodeAt(0)).reduce(
    (sum, code) => Math.imul(sum ^ code, 0x01000193),
    0x811c9dc5,
  );
  // The last steps of the hash move its low bits only.
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * Why a ticket that was just closed is called about; null where it is not. The lot is of the ticket and the instant
 * of its closing, so it can be drawn again, and no person who handled it chooses it.
 */
export function callReason(
  { id, proxy, anonymous }: Pick<Ticket, 'id' | 'proxy' | 'anonymous'>,
  outcome: Outcome,
  closedAt: number,
): CallReason | null {
  if (anonymous || apart.has(outcome)) return null;
  if (outcome === 'unsolved' || outcome === 'disputed') return 'unsolved';
  if (proxy !== null) return 'on_behalf';
  const drawn = lot(`${id} ${closedAt}`);
  if (outcome === 'unrated' && drawn < OF_UNRATED) return 'unrated';
  return drawn < OF_ALL ? 'sample' : null;
}

/** Whether a person worked on a ticket, followed it, placed or decided it: they do not ask how it went. */
export const hasHandled = (
  ticket: Pick<Ticket, 'workers' | 'verifiers' | 'caseSteward' | 'pastStewards' | 'proxy' | 'upheldBy'>,
  person: string,
): boolean =>
  [
    ...ticket.workers,
    ...ticket.verifiers,
    ...ticket.pastStewards.map((past) => past.person),
    ticket.caseSteward,
    ticket.proxy,
    ticket.upheldBy,
  ].includes(person);
