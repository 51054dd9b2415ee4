import { act } from './act.ts';
import { system } from '../case.ts';
import type { Decision } from './decision.ts';
import { applyTriggeredEvent } from './triggered-event.ts';
import type { Machine } from '../machine.ts';
import { caseRefusal } from './permission.ts';
import { overdueAnswer } from './requests.ts';
import type { Row } from '../row.ts';
import type { MachineTypes } from '../types.ts';

/** The row whose timer is due. */
function timerRow<T extends MachineTypes>(
  machine: Machine<T>,
  one: T['case'],
  now: T['now'],
): Row<T> | undefined {
  const timer = machine.timerOf(one, now);
  if (!timer || timer.due > now.at) return undefined;
  return machine.rows.find(
    (row) =>
      row.timer === timer.timer &&
      row.from.includes(one.state) &&
      caseRefusal(machine, row, { case: one, actor: system, now }) === null,
  );
}

/**
 * The decision that is due by time alone: the answer to an overdue request, the row whose timer is due, or a
 * triggered event. Of the last two the one that was due first; the event, if they were due together.
 * @returns null when nothing is due yet.
 */
export function expire<T extends MachineTypes>(
  machine: Machine<T>,
  one: T['case'],
  inputs: T['inputs'],
  now: T['now'],
): Decision<T> | null {
  const overdue = overdueAnswer(machine, one, now);
  if (overdue) {
    const fact = machine.facts.find(({ answers }) => answers === overdue.answer)!;
    return act(machine, one, system, { action: fact.action, form: overdue.form, inputs }, now);
  }
  const due = machine.triggeredDue(one, now);
  const row = timerRow(machine, one, now);
  const isRowFirst = row && (due === null || machine.timerOf(one, now)!.due < due.due);
  if (isRowFirst) return act(machine, one, system, { action: row.action, form: {}, inputs }, now);
  if (due === null || due.due > now.at) return null;
  return applyTriggeredEvent(
    machine,
    one,
    machine.triggered.find(({ action }) => action === due.action)!,
    inputs,
    now,
  );
}
