import type { FilledIn, Form } from '../kernel/form.ts';
import type { Case, Moment } from './case.ts';

/** The types of one machine: what its table may name. Every noun declares them once. */
export interface MachineTypes {
  readonly case: Case;
  /** A state, or a target that the machine computes, such as `@start`. */
  readonly target: string;
  /** Must include `system`, `granter` and `asker`. */
  readonly relation: string;
  readonly guard: string;
  /** The filled forms by name. */
  readonly forms: object;
  /** A filled form whose name is not known, as an event or a request keeps it. Answers name a request. */
  readonly filled: { readonly request?: string; readonly words?: string };
  readonly outcome: string;
  readonly budget: string;
  readonly timer: string;
  /** A clock whose intervals are recorded. */
  readonly clock: string;
  readonly audience: string;
  /** The people around a case, of whom audiences choose. */
  readonly around: object;
  /** Who reads what was said, beside `BaseReadBy`, which every noun has. */
  readonly readBy: string;
  /** How much of a case a reader sees; `whole` is all of it. */
  readonly scope: string;
  readonly section: string;
  readonly hindrance: string;
  readonly now: Moment;
  /** External inputs: what a decision needs from outside the case. The event stores them for replay. */
  readonly inputs: object;
  /** What guards read of another case: the one this case is to be linked to, or is. */
  readonly linked: object;
}

/** What a noun without budgets, clocks, readers, scopes, sections and hindrances of its own need not declare. */
export interface PlainTypes {
  readonly budget: never;
  readonly clock: never;
  readonly around: object;
  readonly readBy: never;
  readonly scope: never;
  readonly section: 'bar';
  readonly hindrance: never;
  readonly now: Moment;
  readonly inputs: object;
  readonly linked: object;
}

type Forms = Readonly<Record<string, Form>>;

/** The filled forms of a noun by name, inferred from its forms. */
export type FilledForms<All extends Forms> = {
  readonly [Name in keyof All]: FilledIn<All[Name]['fields']>;
};

/** Every field of every type of a union. */
type Joined<Union> = (Union extends unknown ? (one: Union) => void : never) extends (one: infer All) => void
  ? All
  : never;

/** A filled form of a noun whose name is not known, inferred from its forms. */
export type SomeForm<All extends Forms> = Partial<Joined<FilledForms<All>[keyof All]>> & {
  readonly request?: string;
  readonly words?: string;
};

/** Parts of a machine know only the types that they use, so that none must know the whole. */
export type AttemptTypes = Pick<MachineTypes, 'case' | 'relation' | 'filled' | 'now' | 'linked'>;
export type EffectTypes = Pick<MachineTypes, 'case' | 'relation' | 'forms' | 'filled' | 'now' | 'inputs'>;
export type EventTypes = Pick<MachineTypes, 'case' | 'relation' | 'filled' | 'inputs'>;
export type TellTypes = EventTypes & Pick<MachineTypes, 'audience'>;
export type HappenedTypes = EventTypes & Pick<MachineTypes, 'around'>;

/** What effects, events, tells and guards of a machine know of its types. */
export type EffectPart<T extends EffectTypes> = Pick<T, keyof EffectTypes>;
export type EventPart<T extends EventTypes> = Pick<T, keyof EventTypes>;
export type TellPart<T extends TellTypes> = Pick<T, keyof TellTypes>;
export type HappenedPart<T extends HappenedTypes> = Pick<T, keyof HappenedTypes>;
export type AttemptPart<T extends AttemptTypes> = Pick<T, keyof AttemptTypes>;

export type StateOf<T extends Pick<MachineTypes, 'case'>> = T['case']['state'];
export type FormOf<T extends Pick<MachineTypes, 'forms'>> = keyof T['forms'] & string;

/** A case during a decision: a shallow copy. Effects replace its fields and never change their contents. */
export type Draft<T extends Pick<MachineTypes, 'case'>> = {
  -readonly [Key in keyof T['case']]: T['case'][Key];
};
