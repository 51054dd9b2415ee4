/** What the API uses of the kernel for any noun, under one name: `kernel.act(machine, …)`. */
export { act, expire, type Command } from './act.ts';
export { actionsFor, type AllowedAction } from './allowed-actions.ts';
export type { Interval, Request } from './case.ts';
export { titleOf } from './labels.ts';
export type { CaseEvent, CaseTypes, Decision, EventPart, Machine } from './machine.ts';
export { noteFor } from './notes.ts';
export { noticesOf } from './notices.ts';
export type { Reader } from './reader.ts';
export { isVisibleTo, toShown } from './timeline.ts';
