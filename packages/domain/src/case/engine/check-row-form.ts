import { checkForm, noForm } from '../../kernel/form-check.ts';
import type { Filled } from '../../kernel/form.ts';
import type { Attempt } from './decision.ts';
import type { Machine } from '../machine.ts';
import type { AttemptPart, MachineTypes, FormOf } from '../types.ts';

/** Checks a body against the form of a row, with the current due date. @throws DomainError a form's code */
export const checkRowForm = <T extends MachineTypes>(
  { forms, dueOf }: Machine<T>,
  name: FormOf<T> | undefined,
  { case: one, now }: Attempt<AttemptPart<T>>,
  body: Filled,
): T['filled'] =>
  checkForm(name === undefined ? noForm : forms[name], body, { now: now.at, due: dueOf(one, now) });
