import { blankCase, defaults, open, openWith, system, type Id, type Machine } from '../case/kernel.ts';
import { checkChange, checkOpening } from './checks.ts';
import type {
  CategoryActor,
  CategoryCase,
  CategoryDecision,
  CategoryInputs,
  CategoryTypes,
} from './category.ts';
import { categoryForms } from './forms.ts';
import { presentationIn, rulesIn } from './terms.ts';
import { categoryGuards, categoryOpening, categoryRows } from './workflow.ts';

/** A category as a machine. No notices are sent: what changes is announced before, and seen in the history. */
export const categoryMachine: Machine<CategoryTypes> = {
  ...defaults,
  noun: 'category',
  version: 1,
  opening: categoryOpening,
  rows: categoryRows,
  guards: categoryGuards,
  forms: categoryForms,
  owner: 'administrator',
  residents: {},
  audiences: {},
  participantsOf: () => [],
  timerOf: () => null,
  checkFilled: ({ action }, { case: one }, form, inputs) => checkChange(action, one, form, inputs),
  reading: { says: { rename: ({ form }) => form.title ?? null } },
};

export type NewCategory = CategoryTypes['forms']['open'];

/** Where a new category belongs. Its code is its id. */
export type CategoryPlace = Pick<CategoryCase, 'community' | 'path'> & { readonly id: Id };

/**
 * Opens a category that an administrator enters.
 * @throws DomainError NAME_TAKEN, UNKNOWN_REFERENCE, NOT_A_CHOICE, TOO_LONG, TOO_MANY
 */
export function openCategory(
  { id, community, path }: CategoryPlace,
  form: NewCategory,
  actor: CategoryActor,
  inputs: CategoryInputs,
  now: CategoryTypes['now'],
): CategoryDecision {
  checkOpening(form, inputs);
  const rules = { ...rulesIn(form), ownLimits: {} };
  const named = { id, community, path, code: id, title: form.title };
  const blank = { ...blankCase('open'), ...named, ...presentationIn(form), ...rules };
  return open(categoryMachine, blank, actor, 'administrator', { form, inputs }, now);
}

/** The case of a category that was recorded without one: it is open. */
export const recordedCategory = (row: CategoryCase, now: CategoryTypes['now']): CategoryDecision =>
  openWith(categoryMachine, row, system, 'system', {}, now);
