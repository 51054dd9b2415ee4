import type { Instant } from '../../kernel/time.ts';
import type { Id, Mode, Seq } from '../case.ts';
import type { EventPart, EventTypes, StateOf } from '../types.ts';

/** One recorded event: append-only, and complete enough for a replay. */
export interface CaseEvent<T extends EventTypes> {
  readonly seq: Seq;
  readonly at: Instant;
  readonly action: string;
  readonly mode: Mode;
  /** Null for the system. */
  readonly by: Id | null;
  readonly as: T['relation'];
  readonly units: readonly Id[];
  readonly household: Id | null;
  /** Null when it opened the case. */
  readonly from: StateOf<T> | null;
  readonly to: StateOf<T>;
  readonly form: T['filled'];
  readonly inputs: T['inputs'];
}

/** An event of a case of a noun. */
export type EventOf<T extends EventTypes> = CaseEvent<EventPart<T>>;
