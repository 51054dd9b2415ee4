import { isSystem, system } from '../case.ts';
import type { Context } from './context.ts';
import type { Attempt, Command, Decision, Step } from './decision.ts';
import { nothingReplaced, replacedBy } from '../history/history.ts';
import type { Machine } from '../machine.ts';
import { lapseRequests } from './requests.ts';
import type { AttemptPart, MachineTypes, StateOf } from '../types.ts';

export type TakenStep<T extends MachineTypes> = Step<T> & { readonly context: Context<T> };

/** Ends a step: requests lapse, and the event records what was decided. */
export function decisionOf<T extends MachineTypes>(
  machine: Machine<T>,
  { case: before, actor, now }: Attempt<AttemptPart<T>>,
  { action, mode = 'do', inputs }: Pick<Command<T>, 'action' | 'mode' | 'inputs'>,
  { draft, intervals, context: { as, form } }: TakenStep<T>,
  from: StateOf<T> | null = before.state,
): Decision<T> {
  lapseRequests(machine, draft, now, system);
  return {
    case: draft,
    event: {
      seq: draft.seq,
      at: now.at,
      action,
      mode,
      by: isSystem(actor) ? null : actor.id,
      as,
      units: actor.units,
      household: actor.household,
      from,
      to: draft.state,
      form: form as T['filled'],
      inputs,
    },
    intervals,
    replaced: from === null ? nothingReplaced : replacedBy(before, draft as T['case'], machine.collections),
    machineVersion: machine.version,
  };
}
