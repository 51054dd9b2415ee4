import { DomainError, type ErrorCode, type Refusal } from '../../kernel/errors.ts';
import { isBudgetLeft, isPending, type Actor } from '../case.ts';
import type { Attempt, Guard } from './decision.ts';
import type { HindranceRule, Machine } from '../machine.ts';
import type { Drawn, FactRow, Row } from '../row.ts';
import type { AttemptPart, MachineTypes } from '../types.ts';

/** Whether an actor may take, request or record a row now, and why not. */

/**
 * The relation that permits the action, or the reason why none does. Refusals are values here, because most
 * checks only find out which actions to offer.
 */
export type Permission<T extends MachineTypes> = T['relation'] | Refusal;
const refuse = (code: ErrorCode, detail: Refusal['detail'] = {}): Refusal => ({ code, detail });
export const isPermitted = <T extends MachineTypes>(answer: Permission<T>): answer is T['relation'] =>
  typeof answer === 'string';

/** The relation that permits the action. @throws DomainError where the answer is a refusal */
export function permittedOrThrow<T extends MachineTypes>(answer: Permission<T>): T['relation'] {
  if (isPermitted<T>(answer)) return answer;
  throw new DomainError(answer.code, answer.detail);
}

/** The first guard of a row that fails. */
function failing<T extends MachineTypes>(
  { guards }: Machine<T>,
  { when = [] }: Pick<Drawn<T>, 'when'>,
  isPersonal: boolean,
  attempt: Attempt<AttemptPart<T>>,
): Refusal | null {
  const failed = when.find((name) => {
    const { personal, holds }: Guard<AttemptPart<T>> = guards[name];
    return (personal ?? false) === isPersonal && !holds(attempt);
  });
  return failed === undefined ? null : refuse(guards[failed].code, { guard: failed });
}

/** Why the case as it stands allows a row to no actor: a guard's code or BUDGET_SPENT. */
export function caseRefusal<T extends MachineTypes>(
  machine: Machine<T>,
  row: Drawn<T> & Pick<Row<T>, 'budget'>,
  attempt: Attempt<AttemptPart<T>>,
): Refusal | null {
  const failed = failing(machine, row, false, attempt);
  if (failed) return failed;
  const { budget } = row;
  return budget === undefined || isBudgetLeft(machine.budgets, attempt.case, budget)
    ? null
    : refuse('BUDGET_SPENT', { budget });
}

/** The first relation whose personal guards hold; else the reason why the first one's fail. */
function relationFor<T extends MachineTypes>(
  machine: Machine<T>,
  by: readonly T['relation'][],
  row: Drawn<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> {
  let reason: Refusal | null = null;
  for (const as of by) {
    if (!attempt.actor.relations.has(as)) continue;
    const failed = failing(machine, row, true, { ...attempt, action: row.action, as });
    if (!failed) return as;
    reason ??= failed;
  }
  return reason ?? refuse('NOT_RELATED', { by: row.by });
}

export const hasAny = <T extends MachineTypes>(
  { relations }: Actor<T['relation']>,
  by: readonly T['relation'][] = [],
): boolean => by.some((relation) => relations.has(relation));

/** The relations that permit a row, the strongest first. */
const relationsOfRow = <T extends MachineTypes>({ only, strongest, by }: Row<T>): readonly T['relation'][] =>
  only ? [only] : strongest ? [strongest, ...by] : by;

/** The relation that entitles the actor to a row, before guards and budget. */
export const entitlingRelation = <T extends MachineTypes>(
  row: Row<T>,
  actor: Actor<T['relation']>,
): T['relation'] | undefined => relationsOfRow(row).find((relation) => actor.relations.has(relation));

/** What alone keeps this actor, who has the role, from a row for now, such as a full load. */
export function hindranceTo<T extends MachineTypes>(
  { hindrances }: Machine<T>,
  { by }: Row<T>,
  { hindrance }: Actor<T['relation']>,
): (HindranceRule<T['relation']> & { readonly name: string }) | undefined {
  const found = hindrance === undefined ? undefined : hindrances[hindrance as T['hindrance']];
  return found && by.includes(found.of) ? { ...found, name: hindrance! } : undefined;
}

/** Why a row does not belong to this actor: ASK_FIRST, NOT_IMPARTIAL, NOT_RELATED, or a hindrance's code. */
function relationRefusal<T extends MachineTypes>(
  machine: Machine<T>,
  row: Row<T>,
  actor: Actor<T['relation']>,
): Refusal | null {
  const hasRelation = entitlingRelation(row, actor) !== undefined;
  if (row.requestOnly && (hasRelation || hasAny<T>(actor, row.ask))) return refuse('ASK_FIRST');
  if (hasRelation) return null;
  if (hasAny<T>(actor, row.by)) return refuse('NOT_IMPARTIAL');
  const hindrance = hindranceTo(machine, row, actor);
  if (hindrance)
    return refuse(hindrance.code, { by: row.by, hindrance: hindrance.name, ...hindrance.detail });
  return hasAny<T>(actor, row.ask) ? refuse('ASK_FIRST') : refuse('NOT_RELATED', { by: row.by });
}

/**
 * The relation by which the actor may take a row now. Refusals: NOT_RELATED, NOT_IMPARTIAL, ASK_FIRST, BUDGET_SPENT, or the code of
 * a guard or a hindrance.
 */
export const permissionToDo = <T extends MachineTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> =>
  relationRefusal(machine, row, attempt.actor) ??
  caseRefusal(machine, row, attempt) ??
  relationFor(machine, relationsOfRow(row), row, attempt);

const isAskedAlready = ({ requests }: MachineTypes['case'], action: string): boolean =>
  requests.some((request) => isPending(request) && request.action === action);

/**
 * The relation by which the actor may ask for a row now. Refusals: NOT_RELATED, NOT_OFFERED, ALREADY_ASKED, BUDGET_SPENT or a
 * guard's code.
 */
export function permissionToRequest<T extends MachineTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> {
  const { actor } = attempt;
  const as = row.ask?.find((relation) => actor.relations.has(relation));
  if (!as) return refuse('NOT_RELATED', { ask: row.ask ?? [] });
  if (!row.requestOnly && hasAny<T>(actor, row.by)) return refuse('NOT_OFFERED', { mode: 'do' });
  return (
    caseRefusal(machine, row, attempt) ??
    (isAskedAlready(attempt.case, row.action) ? refuse('ALREADY_ASKED', { action: row.action }) : as)
  );
}

/** The relation by which the actor may record a fact now. Refusals: NOT_RELATED or a guard's code. */
export function permissionToRecord<T extends MachineTypes>(
  machine: Machine<T>,
  fact: FactRow<T>,
  attempt: Attempt<AttemptPart<T>>,
): Permission<T> {
  if (!hasAny<T>(attempt.actor, fact.by)) return refuse('NOT_RELATED', { by: fact.by });
  return caseRefusal(machine, fact, attempt) ?? relationFor(machine, fact.by, fact, attempt);
}
