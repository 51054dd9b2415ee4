import { isSystem, system, type Actor } from '../case.ts';
import { contextOf } from './context.ts';
import { decisionOf } from './decision-of.ts';
import type { Attempt, Decision } from './decision.ts';
import type { Machine } from '../machine.ts';
import { record } from './move.ts';
import type { TriggeredRow } from '../row.ts';
import type { AttemptPart, MachineTypes } from '../types.ts';

/** Decides a triggered event: it cannot be refused. The system is its actor, unless another is given. */
export function applyTriggeredEvent<T extends MachineTypes>(
  machine: Machine<T>,
  one: T['case'],
  { action, does }: TriggeredRow<T>,
  inputs: T['inputs'],
  now: T['now'],
  actor: Actor<T['relation']> = system,
): Decision<T> {
  const attempt: Attempt<AttemptPart<T>> = { case: one, actor, now };
  const as = isSystem(actor) ? 'system' : machine.owner;
  const context = contextOf(attempt, {}, as, {}, inputs);
  const step = record(machine, one, { action, does }, context);
  return decisionOf(machine, attempt, { action, inputs }, { ...step, context });
}
