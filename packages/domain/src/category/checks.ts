import { DomainError } from '../kernel/errors.ts';
import type { CategoryCase, CategoryInputs, CategoryTypes } from './category.ts';
import { aliasesOf } from './terms.ts';
import { FALLBACK, kinds, type Kind } from './words.ts';

/** @throws DomainError NAME_TAKEN */
function checkTitle({ isNameTaken }: CategoryInputs): void {
  if (isNameTaken) throw new DomainError('NAME_TAKEN', { field: 'title' });
}

/** Categories lie in two levels. @throws DomainError UNKNOWN_REFERENCE, NOT_A_CHOICE */
function checkParent(
  self: string | null,
  { parent }: CategoryTypes['filled'],
  { target, hasChildren }: CategoryInputs,
): void {
  if (parent === undefined) return;
  if (!target?.isOpen || target.id === self) throw new DomainError('UNKNOWN_REFERENCE', { field: 'parent' });
  if (target.parent !== null || hasChildren) throw new DomainError('NOT_A_CHOICE', { field: 'parent' });
}

/** Every kind offers 其他. @throws DomainError NOT_A_CHOICE */
function checkKinds({ code }: Pick<CategoryCase, 'code'>, offered: readonly Kind[] = []): void {
  const isWhole = (Object.keys(kinds) as Kind[]).every((kind) => offered.includes(kind));
  if (code === FALLBACK && !isWhole) throw new DomainError('NOT_A_CHOICE', { field: 'kinds' });
}

/** @throws DomainError NAME_TAKEN, UNKNOWN_REFERENCE, NOT_A_CHOICE */
export function checkOpening(form: CategoryTypes['forms']['open'], inputs: CategoryInputs): void {
  checkTitle(inputs);
  checkParent(null, form, inputs);
}

/** Whether a change fits the categories around. A name is taken by an open category only. @throws DomainError */
export function checkChange(
  action: string,
  one: CategoryCase,
  form: CategoryTypes['filled'],
  inputs: CategoryInputs,
): void {
  if (action === 'tell') {
    aliasesOf(form.aliases ?? '');
    checkParent(one.id, form, inputs);
  }
  if (action === 'rule') checkKinds(one, form.kinds);
  if (action === 'rename' || action === 'reopen') checkTitle(inputs);
}
