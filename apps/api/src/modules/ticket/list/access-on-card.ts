import { besideScope, cleared, isRecused, ownRelations, uncleared } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import type { LoadedCard } from '../store/ticket.store.ts';
import type { CardAccess } from '../view/ticket-card.dto.ts';
import { isHeld } from './staff-conditions.ts';
import type { BoxRule } from './ticket-boxes.ts';

/** What a reader of a box may see of a card; null when the rules exclude the ticket. */
export function accessOnCard(
  ticket: LoadedCard,
  viewer: Viewer,
  { areas, wroteWords, isForStaff = false }: BoxRule,
): CardAccess | null {
  if (areas && (isRecused(ticket, viewer) || !isHeld(ticket, areas(viewer), viewer))) return null;
  const relations = ownRelations(ticket, viewer);
  const isBeside = relations.has('endorser') && !relations.has('reporter');
  return {
    clearance: wroteWords?.(ticket, viewer) ? cleared : uncleared,
    scope: isBeside ? besideScope(ticket) : 'whole',
    readsStaffNotes: isForStaff,
    actor: { id: viewer.id, relations },
  };
}
