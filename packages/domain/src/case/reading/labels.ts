import type { Request } from '../case.ts';
import type { CaseEvent } from '../history/event.ts';
import type { Machine } from '../machine.ts';
import type { FactRow, TriggeredRow, OpeningRow, Row } from '../row.ts';
import type { MachineTypes, EventPart, StateOf } from '../types.ts';

export type AnyRow<T extends MachineTypes> = Row<T> | FactRow<T> | TriggeredRow<T> | OpeningRow<T>;

/** The row of an event: that of its state, where an action has rows for several. Null opened the case. */
export function eventRow<T extends MachineTypes>(
  { opening, rows, facts, triggered }: Machine<T>,
  action: string,
  from: StateOf<T> | null,
): AnyRow<T> | undefined {
  const all: readonly AnyRow<T>[] = [opening, ...rows, ...facts, ...triggered];
  const some = all.filter((row) => row.action === action);
  return some.find((row) => from !== null && 'from' in row && row.from.includes(from)) ?? some[0];
}

/** The label of an action in a state. */
export const labelOf = <T extends MachineTypes>(
  machine: Machine<T>,
  action: string,
  from: StateOf<T> | null,
): string => eventRow(machine, action, from)?.label ?? action;

/** The request that an event answers. */
export const answeredIn = <T extends MachineTypes>(
  { form }: Pick<CaseEvent<EventPart<T>>, 'form'>,
  requests: readonly Request[],
): Request<T['filled']> | undefined =>
  requests.find(({ id }) => id === form.request) as Request<T['filled']> | undefined;

/** The title of an event: an answer names the request. */
export function titleOf<T extends MachineTypes>(
  machine: Machine<T>,
  event: CaseEvent<EventPart<T>>,
  requests: readonly Request[],
): string {
  const { action, mode, from } = event;
  const label = labelOf(machine, action, from);
  const asked = answeredIn(event, requests);
  if (asked) return `${label}：${labelOf(machine, asked.action, from)}`;
  return `${mode === 'ask' ? '申请' : ''}${label}`;
}
