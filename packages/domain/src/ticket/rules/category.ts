import { DomainError } from '../../kernel/errors.ts';
import type { ExternalInputs } from '../engine/effect-context.ts';
import type { Ticket } from '../ticket.ts';
import type { Kind } from '../words.ts';

/**
 * A category is offered under some kinds, and a ticket pairs only these. Events from before this rule carry
 * no such fact and pass.
 * @throws DomainError CATEGORY_NOT_OF_KIND with `detail.field`
 */
export function checkCategory(kind: Kind, { categoryKinds }: ExternalInputs): void {
  if (categoryKinds && !categoryKinds.includes(kind))
    throw new DomainError('CATEGORY_NOT_OF_KIND', { field: 'category' });
}

type OfCategory = Pick<Ticket, 'categoryVersion' | 'openness' | 'ownLimits' | 'needsAfter' | 'route'>;

/** What a ticket keeps of its category. Events from before categories had versions tell of the first one. */
export const keptOfCategory = ({
  categoryVersion = 1,
  openness = 'never',
  ownLimits = {},
  needsAfter = false,
  route = null,
}: ExternalInputs): OfCategory => ({ categoryVersion, openness, ownLimits, needsAfter, route });
