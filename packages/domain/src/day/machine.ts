import { blankCase, defaults, open, type Id, type Machine } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import type { DayActor, DayCase, DayDecision, DayInputs, DayTypes } from './day.ts';
import { dayForms } from './forms.ts';
import { dayGuards, dayOpening, dayRows } from './workflow.ts';

/** @throws DomainError NOT_A_CHOICE (a lawful holiday is worked) */
function checkEffect({ effect }: Pick<DayCase, 'effect'>, { isLawful = false }: DayInputs): void {
  if (isLawful && effect === 'worked') throw new DomainError('NOT_A_CHOICE', { field: 'effect' });
}

/** A day of a community as a machine. No notices are sent: what it changes is announced before. */
export const dayMachine: Machine<DayTypes> = {
  ...defaults,
  noun: 'day',
  version: 1,
  opening: dayOpening,
  rows: dayRows,
  guards: dayGuards,
  forms: dayForms,
  owner: 'administrator',
  residents: {},
  audiences: {},
  participantsOf: () => [],
  timerOf: () => null,
  checkFilled: ({ action }, { case: one }, { effect = one.effect }, inputs) => {
    if (action === 'apply' && inputs.isTaken) throw new DomainError('DAY_TAKEN', { date: one.date });
    if (action === 'apply' || action === 'amend') checkEffect({ effect }, inputs);
  },
};

export type NewDay = DayTypes['forms']['open'];

/** Where a new day belongs. */
export type DayPlace = Pick<DayCase, 'community' | 'path'> & { readonly id: Id };

/** Plans a day. It counts when it is put in force. @throws DomainError NOT_A_CHOICE */
export function openDay(
  { id, community, path }: DayPlace,
  form: NewDay,
  actor: DayActor,
  inputs: DayInputs,
  now: DayTypes['now'],
): DayDecision {
  checkEffect(form, inputs);
  const { date, effect, label } = form;
  const blank = { ...blankCase('planned'), ...{ id, community, path, date, effect, label } };
  return open(dayMachine, blank, actor, 'administrator', { form, inputs }, now);
}
