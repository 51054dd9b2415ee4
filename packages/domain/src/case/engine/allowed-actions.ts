import type { ErrorCode } from '../../kernel/errors.ts';
import type { Mode } from '../case.ts';
import type { Attempt } from './decision.ts';
import type { Machine } from '../machine.ts';
import {
  permissionToDo,
  permissionToRecord,
  permissionToRequest,
  hindranceTo,
  isPermitted,
  caseRefusal,
  entitlingRelation,
} from './permission.ts';
import { withRequestRelations } from './request-relations.ts';
import type { ActionGroup, Drawn, Weight } from '../row.ts';
import type { AttemptPart, MachineTypes, FormOf } from '../types.ts';

/** An action that the actor may take now, as the server offers it and the client draws it. */
export interface AllowedAction<T extends MachineTypes> {
  readonly action: string;
  readonly label: string;
  readonly mode: Mode;
  readonly form?: FormOf<T>;
  readonly weight: Weight;
  readonly section: T['section'] | 'bar';
  readonly help?: string;
  readonly group?: ActionGroup;
  /** What the phone asks before it runs an action without a form; absent where it runs at once. */
  readonly confirm?: ConfirmQuestion;
}

export interface ConfirmQuestion {
  readonly question: string;
  /** What the action means, where its label does not say it. */
  readonly text: string | null;
}

/** An action of the actor's role that is blocked now, with the reason in Chinese. */
export interface Blocked {
  readonly action: string;
  readonly label: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Whether the phone asks a question instead of showing a form or running the action at once. */
const asksFirst = ({
  form,
  confirm,
}: {
  readonly form?: unknown;
  readonly confirm?: string | boolean;
}): boolean => (form ? confirm !== undefined && confirm !== false : confirm !== false);

/** A label that begins with 确 asks by itself. */
const questionOf = (label: string): string => (label.startsWith('确') ? label : `确定${label}`);

/** A row as the phone draws it. */
export function allowedActionOf<T extends MachineTypes>(row: Drawn<T>, mode: Mode): AllowedAction<T> {
  const { action, label, form, weight = 'usual', section = 'bar', help, confirm } = row;
  const question = `${questionOf(mode === 'ask' ? `申请${label}` : label)}吗？`;
  return {
    action,
    label,
    mode,
    weight,
    section,
    ...(help && { help }),
    ...(form && { form }),
    ...(asksFirst(row) && { confirm: { question, text: typeof confirm === 'string' ? confirm : null } }),
  };
}

/** All actions that the actor may take now: moves before facts, in the order of the tables. */
export function actionsFor<T extends MachineTypes>(
  machine: Machine<T>,
  bare: Attempt<AttemptPart<T>>,
): AllowedAction<T>[] {
  const attempt = { ...bare, actor: withRequestRelations(machine, bare) };
  const allowed = (row: Drawn<T>, mode: Mode) => ({
    ...machine.menu?.[row.action],
    ...allowedActionOf(row, mode),
  });
  const here = (row: Drawn<T>): boolean => row.from.includes(attempt.case.state);
  const moves = machine.rows
    .filter(here)
    .flatMap((row) => [
      ...(!row.timer && isPermitted<T>(permissionToDo(machine, row, attempt)) ? [allowed(row, 'do')] : []),
      ...(row.ask && isPermitted<T>(permissionToRequest(machine, row, attempt)) ? [allowed(row, 'ask')] : []),
    ]);
  const facts = machine.facts.filter(
    (fact) => here(fact) && isPermitted<T>(permissionToRecord(machine, fact, attempt)),
  );
  return [...moves, ...facts.map((fact) => allowed(fact, 'do'))];
}

/** The rows that only a hindrance keeps from the actor: the reason why 接单 is missing. */
export function blockedFor<T extends MachineTypes>(
  machine: Machine<T>,
  attempt: Attempt<AttemptPart<T>>,
): Blocked[] {
  return machine.rows
    .filter((row) => row.from.includes(attempt.case.state))
    .flatMap((row) => {
      const hindrance = hindranceTo(machine, row, attempt.actor);
      if (!hindrance || entitlingRelation(row, attempt.actor) || caseRefusal(machine, row, attempt))
        return [];
      return [{ action: row.action, label: row.label, code: hindrance.code, message: hindrance.words }];
    });
}
