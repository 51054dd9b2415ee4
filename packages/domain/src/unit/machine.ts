import { blankCase, defaults, open, openWith, system, type Id, type Machine } from '../case/kernel.ts';
import { checkChange, checkName, checkPlace, factsIn } from './checks.ts';
import { unitForms } from './forms.ts';
import type { UnitActor, UnitCase, UnitDecision, UnitInputs, UnitTypes } from './unit.ts';
import { unitOpening, unitRows } from './workflow.ts';

/** A unit as a machine. No notices are sent: what changes is announced before, and seen in the history. */
export const unitMachine: Machine<UnitTypes> = {
  ...defaults,
  noun: 'unit',
  version: 1,
  opening: unitOpening,
  rows: unitRows,
  guards: {},
  forms: unitForms,
  owner: 'administrator',
  residents: {},
  audiences: {},
  participantsOf: () => [],
  timerOf: () => null,
  checkFilled: ({ action }, { case: one }, form, inputs) => checkChange(action, one, form, inputs),
  reading: { says: { rename: ({ form }) => form.name ?? null } },
};

export type NewUnit = UnitTypes['forms']['open'];

/**
 * Opens a unit that an administrator enters.
 * @throws DomainError UNKNOWN_REFERENCE, NAME_TAKEN
 */
export function openUnit(
  id: Id,
  form: NewUnit,
  actor: UnitActor,
  inputs: UnitInputs,
  now: UnitTypes['now'],
): UnitDecision {
  const { kind, name, area, parent = null } = form;
  checkPlace(null, form, inputs);
  checkName(inputs);
  const blank = { ...blankCase('open'), id, kind, name, area, parent, ...factsIn(form) };
  return open(unitMachine, blank, actor, 'administrator', { form, inputs }, now);
}

/** The case of a unit that was recorded without one: it is open. */
export const recordedUnit = (row: UnitCase, now: UnitTypes['now']): UnitDecision =>
  openWith(unitMachine, row, system, 'system', {}, now);
