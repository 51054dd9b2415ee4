import { DomainError } from '../kernel/errors.ts';
import { endOfDate } from '../kernel/time.ts';
import type { UnitCase, UnitInputs, UnitTypes } from './unit.ts';

/** The facts that a form tells; those that it leaves out are empty. */
export const factsIn = ({
  label,
  skills,
  term_end,
  position = 0,
}: UnitTypes['filled']): Pick<UnitCase, 'label' | 'skills' | 'termEnd' | 'position'> => ({
  label: label ?? null,
  skills: skills ?? null,
  termEnd: term_end === undefined ? null : endOfDate(term_end),
  position,
});

/**
 * Whether the area and the unit above that a form names may be those of this unit: both are in use, and no unit
 * lies above itself. @throws DomainError UNKNOWN_REFERENCE, NOT_A_CHOICE
 */
export function checkPlace(
  self: string | null,
  form: UnitTypes['filled'],
  { area, above }: UnitInputs,
): void {
  if (!area?.isOpen) throw new DomainError('UNKNOWN_REFERENCE', { field: 'area' });
  if (form.parent === undefined) return;
  if (!above?.isOpen) throw new DomainError('UNKNOWN_REFERENCE', { field: 'parent' });
  if (self !== null && above.line.includes(self)) throw new DomainError('NOT_A_CHOICE', { field: 'parent' });
}

/** @throws DomainError NAME_TAKEN */
export function checkName({ isNameTaken }: UnitInputs): void {
  if (isNameTaken) throw new DomainError('NAME_TAKEN', { field: 'name' });
}

/** Whether a change fits the units around. A name is taken by an open unit of the area only. @throws DomainError */
export function checkChange(
  action: string,
  { id }: UnitCase,
  form: UnitTypes['filled'],
  inputs: UnitInputs,
): void {
  if (action === 'move') checkPlace(id, form, inputs);
  if (['rename', 'move', 'reopen'].includes(action)) checkName(inputs);
}
