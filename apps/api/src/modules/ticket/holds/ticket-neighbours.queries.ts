import { isNeighbourly, kindOpenness, cardShowsIdea, type Kind, type Openness } from '@sandan/domain';
import { ofCategory } from '../../org/category.sql.ts';
import { categoryName } from '../../org/org.names.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from '../view/ticket-names.queries.ts';
import type { CategoryName } from '../view/ticket-shared.dto.ts';
import type { LoadedCard } from '../store/ticket.store.ts';

const kindsThat = (openness: Openness): string =>
  `(${Object.entries(kindOpenness)
    .filter(([, one]) => one === openness)
    .map(([kind]) => `'${kind}'`)
    .join(', ')})`;

const OPENNESS = ofCategory('neighbours');

/** SQL form of the domain rule `isNeighbourly`. */
export const NEIGHBOURLY = `(NOT t.sensitive AND t.kind NOT IN ${kindsThat('never')} AND ${OPENNESS} <> 'never')`;

/** SQL form of the domain rule `hasCard`. */
export const HAS_CARD = `(${NEIGHBOURLY} AND (t.shows_neighbours OR (t.kind IN ${kindsThat('yes')} AND ${OPENNESS} = 'yes'))
  AND NOT EXISTS (SELECT 1 FROM ticket_hearing h WHERE h.ticket = t.id AND cardinality(h.sides) > 0))`;

/**
 * Kind and category shown to endorsers when neighbours must not know the subject: they endorsed under another
 * card, or came with a merged ticket.
 */
const unsaid: { readonly kind: Kind; readonly category: CategoryName } = {
  kind: 'help',
  category: { code: 'other', name: '其他' },
};

/** Kind and category, as far as this reader may know them. */
export function subjectOf(
  ticket: LoadedCard,
  { categories }: Pick<Names, 'categories'>,
  scope: ViewerAccess['scope'],
): { kind: Kind; category: CategoryName } {
  if (scope === 'beside' && !isNeighbourly(ticket)) return unsaid;
  return {
    kind: ticket.kind,
    category: { code: ticket.category, name: categoryName(categories, ticket) },
  };
}

interface Seen extends Pick<ViewerAccess, 'scope'> {
  readonly ticket: LoadedCard;
}

/** Whether this reader may read the reporter's words: with full access, or on the card of an idea. */
export const readsMatter = ({ ticket, scope }: Seen): boolean =>
  scope === 'whole' || (scope === 'beside' && cardShowsIdea(ticket));

/** Whether this reader may read the title that staff gave the ticket. */
export const readsTitle = ({ ticket, scope }: Seen): boolean =>
  scope === 'whole' || (scope === 'beside' && isNeighbourly(ticket));
