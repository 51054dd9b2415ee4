import { DomainError } from '../../kernel/errors.ts';
import type { ExternalInputs } from '../engine/effect-context.ts';
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
