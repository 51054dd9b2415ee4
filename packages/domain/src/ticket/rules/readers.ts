import type { ReadingRules, ShownEvent } from '../../case/reading/reading.ts';
import type { Reader as ReaderOf } from '../../case/reading/reader.ts';
import { knowsIdentity } from '../../person/clearance.ts';
import { mediationOf, type Ticket } from '../ticket.ts';
import { shareOf } from '../time/rungs.ts';
import type { TicketTypes } from '../types.ts';
import { isNeighbourly } from './neighbours.ts';
import { hasHandled } from './sample.ts';
import { actsForThemselves, isResident } from './residents.ts';
import { isAtTable, type Scope } from './visibility.ts';

/** Who reads the events of a ticket beside those who see all of it: endorsers, and people at a hearing. */

type Reader = ReaderOf<Scope>;
type Shown = ShownEvent<TicketTypes>;
/** The part of a ticket that decides who reads its events. */
export type Subject = Pick<Ticket, 'requests' | 'hearings' | 'kind' | 'openness' | 'sensitive'> &
  Parameters<typeof hasHandled>[0];

/** Staff are reminded before it is late; residents hear of the ladder once it is. */
const isEarlyRung = ({ action, inputs: { rung } }: Shown['event']): boolean =>
  action === 'rung' && rung !== undefined && shareOf(rung) < 1;

const isToStaff = ({ readBy, event, event: { form } }: Shown): boolean =>
  (readBy === 'addressed' && form.to === 'staff') || isEarlyRung(event);

/** A remark that residents may read. */
const isOpenRemark = (shown: Shown): boolean => shown.readBy === 'addressed' && !isToStaff(shown);

/** Said to everyone at the hearing while it lasts. */
const isSaidThere = (shown: Shown): boolean =>
  shown.readBy === 'hearing' || (isOpenRemark(shown) && shown.event.from === 'deliberating');

/** Said between the sides of a mediation and staff after its follow-up was sent. */
function isAfterwards(shown: Shown, { id }: Reader, ticket: Subject): boolean {
  const mediation = mediationOf(ticket);
  const { at, as, from } = shown.event;
  if (!mediation?.sides.includes(id) || mediation.followedUp === null || at < mediation.followedUp)
    return false;
  if (at === mediation.followedUp && shown.readBy === 'hearing') return true;
  return isOpenRemark(shown) && from === 'closed' && (as === 'side' || !isResident(as));
}

/** Said at a hearing the reader takes part in, or between its sides afterwards. */
function isHeardOf(shown: Shown, reader: Reader, ticket: Subject): boolean {
  const { seq, at } = shown.event;
  const heard = ticket.hearings.some(
    (one) => isAtTable(one, reader) && seq >= one.seq && (one.until === null || at <= one.until),
  );
  return (heard && isSaidThere(shown)) || isAfterwards(shown, reader, ticket);
}

/** Said by staff to all endorsers. Results count only where neighbours may know of the ticket. */
function isSaidToEndorsers({ event, readBy }: Shown, ticket: Subject): boolean {
  if (event.mode === 'ask' || actsForThemselves(event)) return false;
  if (readBy === 'addressed') return event.form.to === 'all';
  return readBy === 'all' || (readBy === 'result' && isNeighbourly(ticket));
}

const isForCleared = ({ readBy }: Shown): boolean => readBy === 'cleared' || readBy === 'called';

/** Whether endorsers see that this event happened: progress, and what is said to all. */
function isVisibleToEndorsers(shown: Shown, ticket: Subject): boolean {
  const { mode, action, from, to } = shown.event;
  if (mode === 'ask' || action === 'refuse' || action === 'cancel') return false;
  return from !== to || shown.progress || isSaidToEndorsers(shown, ticket);
}

/**
 * Endorsers see progress and what is said to all; participants of a hearing see only the events of that
 * hearing and the words between its people. Only readers who know the reporter learn who is recused and why.
 */
export const readers = {
  isToStaff,
  learns: (shown: Shown, reader: Reader, ticket: Subject): boolean =>
    isHeardOf(shown, reader, ticket) || (reader.scope === 'beside' && isVisibleToEndorsers(shown, ticket)),
  hides: (shown: Shown, reader: Reader, ticket: Subject): boolean =>
    (reader.scope === 'beside' && !isSaidToEndorsers(shown, ticket) && !isHeardOf(shown, reader, ticket)) ||
    (isForCleared(shown) && !(reader.readsStaffNotes && knowsIdentity(reader.clearance))) ||
    (shown.readBy === 'called' && hasHandled(ticket, reader.id)),
} satisfies ReadingRules<TicketTypes>;
