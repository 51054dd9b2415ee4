import type { Effect } from './engine/decision.ts';
import type { ReadByOf } from './reading/reading.ts';
import type { Tell } from './reading/tell.ts';
import type { MachineTypes, EffectPart, TellPart, StateOf, FormOf } from './types.ts';

/** What a row of a workflow table says. */

/** How much an action weighs among the others that are allowed. */
export const weights = ['main', 'usual', 'last'] as const;
export type Weight = (typeof weights)[number];

/** Why a person looks for an action that does not stand in the bar: the headings under 更多. */
export const actionGroups = { push: '推进', talk: '沟通', pass_on: '交出去', not_mine: '不该我办' } as const;
export type ActionGroup = keyof typeof actionGroups;

/** What 更多 says of an action, whichever row takes it. */
export interface OnMenu {
  /** Its heading; 推进 where left out. */
  readonly group?: ActionGroup;
  /** What it does, where the label does not say it. */
  readonly help?: string;
}

/** What every row says beside its rules. */
export interface Said<T extends MachineTypes> {
  readonly action: string;
  readonly label: string;
  /** Whom it tells, beside those whom entering the state tells. */
  readonly tells: readonly Tell<TellPart<T>>[];
  readonly readBy?: ReadByOf<T>;
  /** People beside the case see that it happened although the state stays. */
  readonly progress?: true;
  /** A remark in prose for the printed table. */
  readonly also?: string;
}

/** How the phone draws an action. */
export interface Drawn<T extends MachineTypes> extends Said<T> {
  /** `main` moves the case on and stands first; `last` gives it up and stands at the end. */
  readonly weight?: Weight;
  /**
   * The phone asks before it runs an action without a form: with a sentence, where the label does not say what
   * it means; `false` runs it at once, because it is undone as easily as done. An action beside a remark or
   * request that needs nothing else in its form says so here: with a sentence or `true`.
   */
  readonly confirm?: string | boolean;
  /** A sentence beside the button. */
  readonly help?: string;
  /** Where on the page of the case the action stands; in the bar of buttons where left out. */
  readonly section?: T['section'];
  /** The action begins new processing of personal data, so the actor must have consented. */
  readonly consent?: true;
  readonly from: readonly StateOf<T>[];
  readonly by: readonly T['relation'][];
  readonly when?: readonly T['guard'][];
  readonly form?: FormOf<T>;
  readonly does?: readonly Effect<EffectPart<T>, never>[];
}

/** One move: from which states, by whom, under which conditions, and its effects. */
export interface Row<T extends MachineTypes> extends Drawn<T> {
  readonly to: T['target'];
  readonly ask?: readonly T['relation'][];
  /** Even actors who may grant it must request it. */
  readonly requestOnly?: boolean;
  /** The answer to a request that is not answered in time; `refuse` where left out. */
  readonly silence?: 'grant';
  readonly budget?: T['budget'];
  readonly outcome?: T['outcome'];
  readonly timer?: T['timer'];
  /** Whether the case waits for it, see `isAwaited`; where left out, if it is main and leaves the state. */
  readonly awaited?: boolean;
  /** A narrower relation that replaces `by`. */
  readonly only?: T['relation'];
  /** An actor with this relation acts in it, even if they have others: it has the widest powers. */
  readonly strongest?: T['relation'];
  /** It ties this case to the one its form names, or takes it from there. */
  readonly link?: 'joins' | 'leaves';
}

/** One action that does not change the state. It is offered and refused like a move, but needs no version. */
export interface FactRow<T extends MachineTypes> extends Drawn<T> {
  /** It answers a pending request. */
  readonly answers?: Answer;
}

/** How a request is answered. */
export type Answer = 'grant' | 'refuse' | 'cancel';

/** An event that nobody attempts: another case, time, or a person who leaves or redeems a code triggered it. */
export interface TriggeredRow<T extends MachineTypes> extends Said<T> {
  readonly does: readonly Effect<EffectPart<T>, undefined>[];
}

/** The row that opens a case: it has no state before. */
export interface OpeningRow<T extends MachineTypes> extends Said<T> {
  readonly to: T['target'];
  readonly form: FormOf<T>;
  readonly does?: readonly Effect<EffectPart<T>, never>[];
}

/** The form of a row and the effects that fit it. An effect of another form does not compile. */
export type Formed<T extends MachineTypes> =
  | {
      [Name in FormOf<T>]: { readonly form: Name; readonly does?: readonly Effect<EffectPart<T>, Name>[] };
    }[FormOf<T>]
  | { readonly form?: undefined; readonly does?: readonly Effect<EffectPart<T>, undefined>[] };
