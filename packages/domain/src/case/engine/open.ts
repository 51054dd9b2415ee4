import type { Filled, Form } from '../../kernel/form.ts';
import type { Actor, ClosingCase } from '../case.ts';
import { contextOf } from './context.ts';
import { decisionOf } from './decision-of.ts';
import type { Command, Decision } from './decision.ts';
import type { Machine } from '../machine.ts';
import { runEffects } from './move.ts';
import type { MachineTypes, Draft, EffectPart } from '../types.ts';

/** Opens a case: the first event. `blank` is the case before its opening row. */
export function open<T extends MachineTypes>(
  machine: Machine<T>,
  blank: Draft<EffectPart<T>>,
  actor: Actor<T['relation']>,
  as: T['relation'],
  { form, inputs }: Pick<Command<T>, 'form' | 'inputs'>,
  now: T['now'],
): Decision<T> {
  const { opening } = machine;
  const draft = { ...blank };
  const context = contextOf({ case: draft, actor, now }, opening, as, form, inputs);
  runEffects(opening, draft, context);
  machine.enter(draft, opening, context);
  const intervals = machine.updateClocks(null, draft, opening.action, now);
  const step = { draft, intervals, context };
  return decisionOf(machine, { case: draft, actor, now }, { action: opening.action, inputs }, step, null);
}

/** The fields of a new case that the kernel does not set itself. */
export type Fields<T extends MachineTypes> = Omit<T['case'], Exclude<keyof ClosingCase, 'id'>>;

/** A new case in a state, before its first event: what every noun has. */
export const blankCase = <State extends string>(state: State) =>
  ({ version: 1, seq: 1, state, outcome: null, closedAt: null, spent: {}, requests: [] }) as const;

/** Opens a case with these fields. Its event keeps those that the form of the opening row names. */
export function openWith<T extends MachineTypes>(
  machine: Machine<T>,
  fields: Fields<T>,
  actor: Actor<T['relation']>,
  as: T['relation'],
  inputs: T['inputs'],
  now: T['now'],
): Decision<T> {
  const { to, form } = machine.opening;
  const draft = { ...blankCase(to), ...fields } as unknown as Draft<EffectPart<T>>;
  return open(machine, draft, actor, as, { form: keptOf(machine.forms[form], fields), inputs }, now);
}

/** The values that a form names, as it would be filled in; dates as texts. */
function keptOf({ fields }: Form, values: object): Filled {
  const given = values as Filled;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => given[name] !== null && given[name] !== undefined)
      .map(([name, { type }]) => [
        name,
        type === 'datetime' ? new Date(given[name] as number).toISOString() : given[name],
      ]),
  );
}
