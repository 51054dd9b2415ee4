import type { Context } from './context.ts';
import type { EffectContext, Step } from './decision.ts';
import type { Machine } from '../machine.ts';
import type { Drawn, Row } from '../row.ts';
import type { MachineTypes, Draft, EffectPart } from '../types.ts';

/** Runs a row's effects. They fit its form: another effect in the row would not compile. */
export function runEffects<T extends MachineTypes>(
  { does = [] }: Pick<Drawn<T>, 'does'>,
  draft: Draft<EffectPart<T>>,
  context: Context<T>,
): void {
  for (const effect of does) effect(draft, context as EffectContext<EffectPart<T>, never>);
}

/** Takes one row: budget, effects, state, clocks. */
export function move<T extends MachineTypes>(
  machine: Machine<T>,
  before: T['case'],
  row: Row<T>,
  context: Context<T>,
): Step<T> {
  const draft: Draft<EffectPart<T>> = { ...before, seq: before.seq + 1, version: before.version + 1 };
  if (row.budget !== undefined)
    draft.spent = { ...draft.spent, [row.budget]: (draft.spent[row.budget] ?? 0) + 1 };
  runEffects(row, draft, context);
  machine.enter(draft, row, context);
  return { draft, intervals: machine.updateClocks(before, draft, row.action, context.now) };
}

/** Records one fact: effects and clocks; the state and the version stay. */
export function record<T extends MachineTypes>(
  machine: Machine<T>,
  before: T['case'],
  fact: Pick<Drawn<T>, 'does' | 'action'>,
  context: Context<T>,
): Step<T> {
  const draft: Draft<EffectPart<T>> = { ...before, seq: before.seq + 1 };
  runEffects(fact, draft, context);
  return { draft, intervals: machine.updateClocks(before, draft, fact.action, context.now) };
}
