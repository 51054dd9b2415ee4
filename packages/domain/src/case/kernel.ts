/** What a noun and the API use of the kernel, under one name: `kernel.act(machine, …)`. */
export { act } from './engine/act.ts';
export { actionsFor, type AllowedAction } from './engine/allowed-actions.ts';
export { isAwaited } from './engine/awaited.ts';
export { actorAs, system } from './case.ts';
export type { Actor, Case, ClosingCase, Id, Interval, Moment, Request } from './case.ts';
export type { Attempt, Command, Decision, Effect, Guard, PlainEffect } from './engine/decision.ts';
export { defaults, enter } from './engine/defaults.ts';
export type { CaseEvent, EventOf } from './history/event.ts';
export { expire } from './engine/expire.ts';
export { titleOf } from './reading/labels.ts';
export { applyTriggeredEvent } from './engine/triggered-event.ts';
export { hasAction, type Machine } from './machine.ts';
export { noteFor } from './reading/notes.ts';
export { noticesOf } from './reading/notices.ts';
export { blankCase, open, openWith, type Fields } from './engine/open.ts';
export type { Reader } from './reading/reader.ts';
export { people } from './reading/recipients.ts';
export type { Row } from './row.ts';
export type { Tell } from './reading/tell.ts';
export { distinct, partOf, type Participant } from './history/participant.ts';
export {
  endedLately,
  endEarly,
  endOfTerm,
  isPast,
  lastAgain,
  lasts,
  RESUMABLE_DAYS,
  type Term,
} from './term.ts';
export { isVisibleTo, toShown } from './reading/timeline.ts';
export type {
  AttemptPart,
  MachineTypes,
  EffectPart,
  EventPart,
  FilledForms,
  PlainTypes,
  SomeForm,
  TellPart,
} from './types.ts';
