import type { Attempt, EffectContext } from './decision.ts';
import type { Drawn } from '../row.ts';
import type { AttemptPart, MachineTypes, EffectPart, FormOf } from '../types.ts';

/** What the effects of a row receive, whichever row it is. */
export type Context<T extends MachineTypes> = EffectContext<EffectPart<T>, FormOf<T> | undefined>;

export const contextOf = <T extends MachineTypes>(
  { actor, now }: Attempt<AttemptPart<T>>,
  { form: formName }: Pick<Drawn<T>, 'form'>,
  as: T['relation'],
  form: T['filled'],
  inputs: T['inputs'],
): Context<T> => ({ actor, as, formName, form, now, inputs }) as Context<T>;
