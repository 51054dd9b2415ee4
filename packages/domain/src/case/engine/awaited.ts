import { factOf, rowOf, type Machine } from '../machine.ts';
import type { MachineTypes, StateOf } from '../types.ts';
import type { AllowedAction } from './allowed-actions.ts';

/**
 * Whether a case waits for an action that is allowed now: a main one that moves it on, or a main one beside its
 * moves, such as an answer. What may be done at any time is not awaited, such as the change of a name.
 */
export function isAwaited<T extends MachineTypes>(
  machine: Machine<T>,
  state: StateOf<T>,
  { action, mode }: Pick<AllowedAction<T>, 'action' | 'mode'>,
): boolean {
  if (mode === 'ask') return false;
  const row = rowOf(machine, state, action);
  if (!row) return factOf(machine, state, action)?.weight === 'main';
  return row.awaited ?? (row.weight === 'main' && row.to !== '@same');
}
