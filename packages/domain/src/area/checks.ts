import { DomainError } from '../kernel/errors.ts';
import { mayLieIn, type Place } from '../org/areas.ts';
import { factsIn } from './facts.ts';
import type { AreaCase, AreaInputs, AreaTypes } from './area.ts';

/** The most areas that go to another one at once: their history is one event. */
export const MOST_GIVEN = 2000;

/** @throws DomainError UNKNOWN_REFERENCE */
function targetOf({ target }: AreaInputs, field: string, self: string | null): Place {
  if (!target?.isOpen || (self !== null && target.path.includes(self)))
    throw new DomainError('UNKNOWN_REFERENCE', { field });
  return target;
}

/** @throws DomainError UNKNOWN_REFERENCE, NOT_A_CHOICE (a kind that may not lie there) */
function checkParent(
  { id, kind }: Pick<AreaCase, 'kind'> & { readonly id: string | null },
  inputs: AreaInputs,
): void {
  if (!mayLieIn(kind, targetOf(inputs, 'parent', id).kind))
    throw new DomainError('NOT_A_CHOICE', { field: 'parent' });
}

/** @throws DomainError NAME_TAKEN */
export function checkName({ isNameTaken }: AreaInputs): void {
  if (isNameTaken) throw new DomainError('NAME_TAKEN', { field: 'name' });
}

/**
 * A new area fits where it is to lie; a community is founded, not entered.
 * @throws DomainError UNKNOWN_REFERENCE, NOT_A_CHOICE, NAME_TAKEN
 */
export function checkOpening(kind: AreaCase['kind'], inputs: AreaInputs): void {
  if (kind === 'community') throw new DomainError('NOT_A_CHOICE', { field: 'kind' });
  checkParent({ id: null, kind }, inputs);
  checkName(inputs);
}

/** It is merged into another area of its kind. @throws DomainError UNKNOWN_REFERENCE, NOT_A_CHOICE, TOO_MANY */
function checkMerge({ id, kind }: AreaCase, inputs: AreaInputs): void {
  if (targetOf(inputs, 'into', id).kind !== kind) throw new DomainError('NOT_A_CHOICE', { field: 'into' });
  if ((inputs.children ?? []).length > MOST_GIVEN)
    throw new DomainError('TOO_MANY', { field: 'into', max: MOST_GIVEN });
}

/** Whether a change fits the areas around. A name is taken by an open area beside it only. @throws DomainError */
export function checkChange(
  action: string,
  one: AreaCase,
  form: AreaTypes['filled'],
  inputs: AreaInputs,
): void {
  if (action === 'tell') factsIn(form);
  if (action === 'move') checkParent(one, inputs);
  if (action === 'merge') checkMerge(one, inputs);
  if (['rename', 'move', 'reopen', 'split'].includes(action)) checkName(inputs);
}
