import { CATEGORY_OPENNESS } from '../store/category-openness.ts';
import { isNeighbourly, kindOpenness, tellsIdea, type Kind, type Openness } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from '../view/ticket-names.queries.ts';
import type { CategoryName } from '../view/ticket-shared.dto.ts';
import type { Loaded } from '../store/ticket.store.ts';

const kindsThat = (openness: Openness): string =>
  `(${Object.entries(kindOpenness)
    .filter(([, one]) => one === openness)
    .map(([kind]) => `'${kind}'`)
    .join(', ')})`;

export const CATEGORY_NAME = `(SELECT c.name FROM category c WHERE c.code = t.category)`;

/** As the rule `isNeighbourly` of the domain. */
export const NEIGHBOURLY = `(NOT t.sensitive AND t.kind NOT IN ${kindsThat('never')} AND ${CATEGORY_OPENNESS} <> 'never')`;

/** As the rule `hasCard` of the domain. */
export const HAS_CARD = `(${NEIGHBOURLY} AND (t.shows_neighbours OR (t.kind IN ${kindsThat('yes')} AND ${CATEGORY_OPENNESS} = 'yes'))
  AND NOT EXISTS (SELECT 1 FROM ticket_hearing h WHERE h.ticket = t.id AND cardinality(h.sides) > 0))`;

/**
 * What is said of a matter to those beside it that neighbours must not know of: they knew another card, or
 * came by a ticket of their own.
 */
const unsaid: { readonly kind: Kind; readonly category: CategoryName } = {
  kind: 'help',
  category: { code: 'other', name: '其他' },
};

/** Kind and category, as far as this reader is told them. */
export function subjectOf(
  ticket: Loaded,
  { categories }: Pick<Names, 'categories'>,
  scope: ViewerAccess['scope'],
): { kind: Kind; category: CategoryName } {
  if (scope === 'beside' && !isNeighbourly(ticket)) return unsaid;
  return {
    kind: ticket.kind,
    category: { code: ticket.category, name: categories.get(ticket.category) ?? ticket.category },
  };
}

/** Whether this reader reads what the reporter wrote: the matter itself, or an idea that its card tells. */
export const readsMatter = ({ ticket, scope }: Pick<ViewerAccess, 'ticket' | 'scope'>): boolean =>
  scope === 'whole' || (scope === 'beside' && tellsIdea(ticket));

/** Whether this reader reads the title that staff gave it. */
export const readsTitle = ({ ticket, scope }: Pick<ViewerAccess, 'ticket' | 'scope'>): boolean =>
  scope === 'whole' || (scope === 'beside' && isNeighbourly(ticket));
