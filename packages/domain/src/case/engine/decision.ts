import type { ErrorCode } from '../../kernel/errors.ts';
import type { Filled } from '../../kernel/form.ts';
import type { Actor, Interval, Mode } from '../case.ts';
import type { CaseEvent } from '../history/event.ts';
import type { Replaced } from '../history/history.ts';
import type {
  MachineTypes,
  AttemptTypes,
  EffectTypes,
  EffectPart,
  EventPart,
  FormOf,
  Draft,
} from '../types.ts';

/** One decision: what an actor sends, what guards and effects receive, and the result. */

/** What an actor sends: the action with its form, and the external inputs that the rules need. */
export interface Command<T extends MachineTypes> {
  readonly action: string;
  readonly mode?: Mode;
  /** The version the actor saw; moves need it, facts and the system do not. */
  readonly version?: number;
  readonly form: Filled;
  readonly inputs: T['inputs'];
  readonly linked?: T['linked'] | null;
}

/** Everything that one decision looks at. Guards and effects receive it, as far as it is known by then. */
export interface Attempt<T extends AttemptTypes> {
  readonly case: T['case'];
  readonly actor: Actor<T['relation']>;
  readonly now: T['now'];
  readonly linked?: T['linked'] | null;
  readonly action?: string;
  /** The relation that is tried. */
  readonly as?: T['relation'];
  /** The checked form. */
  readonly form?: T['filled'];
}

/** A condition of a row. */
export interface Guard<T extends AttemptTypes> {
  readonly words: string;
  readonly code: ErrorCode;
  /** It also depends on the actor, their relation or the form; the others are the same for every actor. */
  readonly personal?: true;
  readonly holds: (attempt: Attempt<T>) => boolean;
}

/** What effects receive. `Name` is the form of their row. */
export interface EffectContext<T extends EffectTypes, Name extends FormOf<T> | undefined> {
  readonly actor: Actor<T['relation']>;
  readonly as: T['relation'];
  readonly formName: Name;
  readonly form: Name extends FormOf<T> ? T['forms'][Name] : T['filled'];
  readonly now: T['now'];
  readonly inputs: T['inputs'];
}

/** What a row changes besides the state. An effect that names a form fits only rows with that form. */
export type Effect<T extends EffectTypes, Name extends FormOf<T> | undefined = FormOf<T> | undefined> = (
  draft: Draft<T>,
  context: EffectContext<T, Name>,
) => void;

/** An effect of rows with any form or none: it does not read the form. */
export type PlainEffect<T extends EffectTypes> = (
  draft: Draft<T>,
  context: Omit<EffectContext<T, undefined>, 'form' | 'formName'>,
) => void;

/** A changed case whose event is not recorded yet. */
export interface Step<T extends MachineTypes> {
  readonly draft: Draft<EffectPart<T>>;
  readonly intervals: readonly Interval<T['clock']>[];
}

/** The result of one attempt. */
export interface Decision<T extends MachineTypes> {
  readonly case: T['case'];
  readonly event: CaseEvent<EventPart<T>>;
  /** The clock intervals that this decision ended. */
  readonly intervals: readonly Interval<T['clock']>[];
  readonly replaced: Replaced;
  /** The version of the machine that decided. */
  readonly machineVersion: number;
}
