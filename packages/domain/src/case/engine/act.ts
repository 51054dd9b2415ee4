import { DomainError } from '../../kernel/errors.ts';
import { isSystem, type Actor } from '../case.ts';
import { contextOf } from './context.ts';
import { decisionOf, type TakenStep } from './decision-of.ts';
import type { Attempt, Command, Decision } from './decision.ts';
import { checkRowForm } from './check-row-form.ts';
import { factOf, hasAction, rowOf, type Machine } from '../machine.ts';
import { move, record } from './move.ts';
import { permissionToDo, permissionToRecord, permissionToRequest, permittedOrThrow } from './permission.ts';
import { withRequestRelations } from './request-relations.ts';
import { answeringAs, answerRequest, ask } from './requests.ts';
import type { FactRow, Row } from '../row.ts';
import type { AttemptPart, MachineTypes } from '../types.ts';

function takeFact<T extends MachineTypes>(
  machine: Machine<T>,
  fact: FactRow<T>,
  attempt: Attempt<AttemptPart<T>>,
  { mode, form: body, inputs }: Command<T>,
): TakenStep<T> {
  const { answers } = fact;
  const isSilence = isSystem(attempt.actor) && answers !== undefined;
  if (!isSilence) permittedOrThrow<T>(permissionToRecord(machine, fact, attempt));
  if (mode === 'ask') throw new DomainError('NOT_OFFERED', { mode });
  const form = checkRowForm(machine, fact.form, attempt, body);
  machine.checkFilled(fact, attempt, form, inputs);
  const relation = isSilence
    ? 'system'
    : permittedOrThrow<T>(permissionToRecord(machine, fact, { ...attempt, form }));
  const as = answers && !isSilence ? answeringAs(machine, answers, attempt, form) : relation;
  const context = contextOf(attempt, fact, as, form, inputs);
  const step = answers
    ? answerRequest(machine, answers, attempt, context)
    : record(machine, attempt.case, fact, context);
  return { ...step, context };
}

/** The sweep may take a row only when its timer is due. */
function checkTimer<T extends MachineTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
): void {
  if (!isSystem(attempt.actor)) return;
  const timer = machine.timerOf(attempt.case, attempt.now);
  if (!timer || row.timer !== timer.timer || timer.due > attempt.now.at)
    throw new DomainError('NOT_OFFERED', { timer: row.timer });
}

function checkVersion<T extends MachineTypes>(
  machine: Machine<T>,
  { case: one, actor }: Attempt<AttemptPart<T>>,
  version: number | undefined,
): void {
  if (isSystem(actor)) return;
  if (version === undefined) throw new DomainError('VERSION_MISSING', { field: 'version' });
  if (version !== one.version) throw new DomainError('VERSION_MOVED_ON', machine.conflictDetail(one));
}

function takeMove<T extends MachineTypes>(
  machine: Machine<T>,
  row: Row<T>,
  attempt: Attempt<AttemptPart<T>>,
  { mode, version, form: body, inputs }: Command<T>,
): TakenStep<T> {
  checkVersion(machine, attempt, version);
  const may = mode === 'ask' ? permissionToRequest : permissionToDo;
  // Whether the case that the form names fits is asked once the form is known to be right.
  permittedOrThrow<T>(may(machine, row, { ...attempt, linked: null }));
  checkTimer(machine, row, attempt);
  const form = checkRowForm(machine, row.form, attempt, body);
  machine.checkFilled(row, attempt, form, inputs);
  const as = permittedOrThrow<T>(may(machine, row, { ...attempt, form }));
  const context = contextOf(attempt, row, as, form, inputs);
  const step = mode === 'ask' ? ask(row, attempt, context) : move(machine, attempt.case, row, context);
  return { ...step, context };
}

/**
 * Decides what an actor attempts. Besides this, a case changes only by `open`, `applyTriggeredEvent` and what is
 * due by time (`expire`).
 * @returns the changed case, the event to record and the clock intervals that ended.
 * @throws DomainError with the code of the reason: NOT_A_CHOICE (no such action), STATE_MOVED_ON or
 * VERSION_MOVED_ON (another actor was first), NOT_RELATED, NOT_IMPARTIAL, ASK_FIRST, BUDGET_SPENT, a guard's
 * code, or a form's.
 */
export function act<T extends MachineTypes>(
  machine: Machine<T>,
  one: T['case'],
  actor: Actor<T['relation']>,
  command: Command<T>,
  now: T['now'],
): Decision<T> {
  const { action, linked } = command;
  if (!hasAction(machine, action)) throw new DomainError('NOT_A_CHOICE', { field: 'action' });
  const bare: Attempt<AttemptPart<T>> = { case: one, actor, now, linked };
  const attempt = { ...bare, actor: withRequestRelations(machine, bare) };
  const [row, fact] = [rowOf(machine, one.state, action), factOf(machine, one.state, action)];
  if (!row && !fact) throw new DomainError('STATE_MOVED_ON', machine.conflictDetail(one));
  const taken = row ? takeMove(machine, row, attempt, command) : takeFact(machine, fact!, attempt, command);
  return decisionOf(machine, bare, command, taken);
}
