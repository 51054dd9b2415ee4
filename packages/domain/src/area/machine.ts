import { blankCase, defaults, open, openWith, system, type Id, type Machine } from '../case/kernel.ts';
import { checkChange, checkOpening } from './checks.ts';
import { factsIn } from './facts.ts';
import { areaForms } from './forms.ts';
import type { AreaActor, AreaCase, AreaDecision, AreaInputs, AreaTypes } from './area.ts';
import { areaGuards, areaOpening, areaRows } from './workflow.ts';

/** An area as a machine. No notices are sent: what changes is announced before, and seen in the history. */
export const areaMachine: Machine<AreaTypes> = {
  ...defaults,
  noun: 'area',
  version: 1,
  opening: areaOpening,
  rows: areaRows,
  guards: areaGuards,
  forms: areaForms,
  owner: 'administrator',
  residents: {},
  audiences: {},
  participantsOf: () => [],
  timerOf: () => null,
  checkFilled: ({ action }, { case: one }, form, inputs) => checkChange(action, one, form, inputs),
  reading: { says: { rename: ({ form }) => form.name ?? null } },
};

export type NewArea = AreaTypes['forms']['open'];

/**
 * Opens an area that an administrator enters.
 * @throws DomainError UNKNOWN_REFERENCE, NOT_A_CHOICE, NAME_TAKEN, WRONG_TYPE
 */
export function openArea(
  id: Id,
  form: NewArea,
  actor: AreaActor,
  inputs: AreaInputs,
  now: AreaTypes['now'],
): AreaDecision {
  const { kind, name, parent } = form;
  checkOpening(kind, inputs);
  const place = { id, kind, name, parent, path: [...inputs.target!.path, id], mergedInto: null, gave: [] };
  const blank = { ...blankCase('open'), ...place, ...factsIn(form) };
  return open(areaMachine, blank, actor, 'administrator', { form, inputs }, now);
}

/** The case of an area that was recorded without one: it is open. */
export const recordedArea = (row: AreaCase, now: AreaTypes['now']): AreaDecision =>
  openWith(areaMachine, row, system, 'system', {}, now);
