import type { Actor } from '../case.ts';
import { contextOf } from './context.ts';
import { decided } from './decided.ts';
import type { Command, Decision } from './decision.ts';
import type { Machine } from '../machine.ts';
import { runEffects } from './move.ts';
import type { CaseTypes, Draft, EffectPart } from '../types.ts';

/** Opens a case: the first event. `blank` is the case before its opening row. */
export function open<T extends CaseTypes>(
  machine: Machine<T>,
  blank: Draft<EffectPart<T>>,
  actor: Actor<T['relation']>,
  as: T['relation'],
  { form, given }: Pick<Command<T>, 'form' | 'given'>,
  now: T['now'],
): Decision<T> {
  const { opening } = machine;
  const draft = { ...blank };
  const context = contextOf({ case: draft, actor, now }, opening, as, form, given);
  runEffects(opening, draft, context);
  machine.enter(draft, opening, context);
  const intervals = machine.updateClocks(null, draft, opening.action, now);
  const step = { draft, intervals, context };
  return decided(machine, { case: draft, actor, now }, { action: opening.action, given }, step, null);
}
