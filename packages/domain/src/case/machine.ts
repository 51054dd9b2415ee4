import type { ErrorCode } from '../kernel/errors.ts';
import type { Form } from '../kernel/form.ts';
import type { Instant } from '../kernel/time.ts';
import type { Actor, Case, Id, Interval, Mode, Moment, Request, Seq } from './case.ts';
import type { Reader } from './reader.ts';
import type { Recipients } from './recipients.ts';
import type { Replaced } from './history.ts';
import type { Participant } from './participant.ts';

/** The types of one machine: what its table may name. Every noun declares them once. */
export interface CaseTypes {
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
  /** Who reads what was said, beside the notes that every noun has (`BaseNote`). */
  readonly note: string;
  /** How much of a case a reader sees; `whole` is all of it. */
  readonly scope: string;
  readonly section: string;
  readonly hindrance: string;
  readonly now: Moment;
  /** External facts: what a decision needs from outside the case. The event stores them for replay. */
  readonly given: object;
  /** What guards read of another case: the one this case is to be linked to, or is. */
  readonly linked: object;
}

/** Parts of a machine know only the types that they use, so that none must know the whole. */
export type AttemptTypes = Pick<CaseTypes, 'case' | 'relation' | 'filled' | 'now' | 'linked'>;
export type EffectTypes = Pick<CaseTypes, 'case' | 'relation' | 'forms' | 'filled' | 'now' | 'given'>;
export type EventTypes = Pick<CaseTypes, 'case' | 'relation' | 'filled' | 'given'>;
export type TellTypes = EventTypes & Pick<CaseTypes, 'audience'>;
export type HappenedTypes = EventTypes & Pick<CaseTypes, 'around'>;

/** What effects, events, tells and guards of a machine know of its types. */
export type EffectPart<T extends EffectTypes> = Pick<T, keyof EffectTypes>;
export type EventPart<T extends EventTypes> = Pick<T, keyof EventTypes>;
export type TellPart<T extends TellTypes> = Pick<T, keyof TellTypes>;
export type HappenedPart<T extends HappenedTypes> = Pick<T, keyof HappenedTypes>;
export type AttemptPart<T extends AttemptTypes> = Pick<T, keyof AttemptTypes>;

export type StateOf<T extends Pick<CaseTypes, 'case'>> = T['case']['state'];
export type FormOf<T extends Pick<CaseTypes, 'forms'>> = keyof T['forms'] & string;

/** A case during a decision: a shallow copy. Effects replace its fields and never change their contents. */
export type Draft<T extends Pick<CaseTypes, 'case'>> = { -readonly [Key in keyof T['case']]: T['case'][Key] };

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
  readonly given: T['given'];
}

/** What a row changes besides the state. An effect that names a form fits only rows with that form. */
export type Effect<T extends EffectTypes, Name extends FormOf<T> | undefined = FormOf<T> | undefined> = (
  draft: Draft<T>,
  context: EffectContext<T, Name>,
) => void;

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
  readonly given: T['given'];
}

/** A changed case whose event is not recorded yet. */
export interface Step<T extends CaseTypes> {
  readonly draft: Draft<EffectPart<T>>;
  readonly intervals: readonly Interval<T['clock']>[];
}

/** The result of one attempt. */
export interface Decision<T extends CaseTypes> {
  readonly case: T['case'];
  readonly event: CaseEvent<EventPart<T>>;
  /** The clock intervals that this decision ended. */
  readonly intervals: readonly Interval<T['clock']>[];
  readonly replaced: Replaced;
  /** The version of the machine that decided. */
  readonly machineVersion: number;
}

/** Whom a row tells, and the title of their notice. The text below the title says where the case stands. */
export interface Tell<T extends TellTypes> {
  readonly to: T['audience'];
  readonly title: string | ((event: CaseEvent<EventPart<T>>) => string);
  /** The text also names who holds the case now. */
  readonly namesHolder?: true;
}

/** What an audience is computed from: the case after the event, and the people around it now. */
export interface Happened<T extends HappenedTypes> {
  readonly case: T['case'];
  readonly event: CaseEvent<EventPart<T>>;
  readonly around: T['around'];
}

/** The people whom a row may tell. */
export interface Audience<T extends HappenedTypes> {
  /** Who they are, as the manual prints it. */
  readonly words: string;
  readonly of: (happened: Happened<T>) => Recipients;
}

/**
 * Who reads what was said in an event, beside its author: readers of staff notes; where left out, all who see
 * the whole case.
 */
export type BaseNote = 'staff';
export type NoteOf<T extends Pick<CaseTypes, 'note'>> = BaseNote | T['note'];

/** An event as it is shown: a granted request reads like the requested action. */
export interface ShownEvent<T extends CaseTypes> {
  readonly event: CaseEvent<EventPart<T>>;
  readonly action: string;
  readonly form: T['filled'];
  readonly formName: FormOf<T> | undefined;
  readonly note: NoteOf<T> | undefined;
  /** People beside the case see that it happened although the state stays. */
  readonly progress: boolean;
  /** A request between staff, until it is granted. */
  readonly amongStaff: boolean;
  /** A resident acted, whose name is personal data. */
  readonly byResident: boolean;
  /** A resident other than the owner acted: a reveal of the owner's number does not open their number. */
  readonly byOther: boolean;
}

/** A form as it was filled in. */
export type Written<T extends CaseTypes> = Pick<ShownEvent<T>, 'form' | 'formName'>;

/** How a noun's events are read, where it differs from the kernel's rule (`case/timeline.ts`). */
export interface ReadingRules<T extends CaseTypes> {
  /** Whether it was said to readers of staff notes only: the others do not learn that it happened. */
  readonly isToStaff?: (shown: ShownEvent<T>) => boolean;
  /** Whether a reader who does not see the whole case learns that it happened; where left out, none does. */
  readonly learns?: (shown: ShownEvent<T>, reader: Reader<T['scope']>, one: T['case']) => boolean;
  /** Whether its words and pictures are hidden from a reader who learns that it happened. */
  readonly hides?: (shown: ShownEvent<T>, reader: Reader<T['scope']>, one: T['case']) => boolean;
  /** What the note of a form says. `isWhole`: to a reader who sees its identifying parts. */
  readonly says?: { readonly [Name in FormOf<T>]?: (written: Written<T>, isWhole: boolean) => string | null };
}

/** How much an action weighs among the others that are allowed. */
export const weights = ['main', 'usual', 'last'] as const;
export type Weight = (typeof weights)[number];

/** What every row says beside its rules. */
export interface Said<T extends CaseTypes> {
  readonly action: string;
  readonly label: string;
  /** Whom it tells, beside those whom entering the state tells. */
  readonly tells: readonly Tell<TellPart<T>>[];
  readonly note?: NoteOf<T>;
  /** People beside the case see that it happened although the state stays. */
  readonly progress?: true;
  /** A remark in prose for the printed table. */
  readonly also?: string;
}

/** How the phone draws an action. */
export interface Drawn<T extends CaseTypes> extends Said<T> {
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
export interface Row<T extends CaseTypes> extends Drawn<T> {
  readonly to: T['target'];
  readonly ask?: readonly T['relation'][];
  /** Even actors who may grant it must request it. */
  readonly requestOnly?: boolean;
  /** The answer to a request that is not answered in time; `refuse` where left out. */
  readonly silence?: 'grant';
  readonly budget?: T['budget'];
  readonly outcome?: T['outcome'];
  readonly timer?: T['timer'];
  /** A narrower relation that replaces `by`. */
  readonly only?: T['relation'];
  /** An actor with this relation acts in it, even if they have others: it has the widest powers. */
  readonly strongest?: T['relation'];
  /** It ties this case to the one its form names, or takes it from there. */
  readonly link?: 'joins' | 'leaves';
}

/** One action that does not change the state. It is offered and refused like a move, but needs no version. */
export interface FactRow<T extends CaseTypes> extends Drawn<T> {
  /** It answers a pending request. */
  readonly answers?: Answer;
}

/** How a request is answered. */
export type Answer = 'grant' | 'refuse' | 'cancel';

/** An event that is never offered: another case, time, or a person who leaves caused it. */
export interface LinkedRow<T extends CaseTypes> extends Said<T> {
  readonly does: readonly Effect<EffectPart<T>, undefined>[];
}

/** The row that opens a case: it has no state before. */
export interface OpeningRow<T extends CaseTypes> extends Said<T> {
  readonly to: T['target'];
  readonly form: FormOf<T>;
  readonly does?: readonly Effect<EffectPart<T>, never>[];
}

/** The form of a row and the effects that fit it. An effect of another form does not compile. */
export type Formed<T extends CaseTypes> =
  | {
      [Name in FormOf<T>]: { readonly form: Name; readonly does?: readonly Effect<EffectPart<T>, Name>[] };
    }[FormOf<T>]
  | { readonly form?: undefined; readonly does?: readonly Effect<EffectPart<T>, undefined>[] };

/** A workflow table, the sets that it names, and what is special to its noun. */
export interface Machine<T extends CaseTypes> {
  readonly noun: string;
  /** Every person and unit that takes or took part in a case, or that it is about. */
  readonly participantsOf: (one: T['case']) => readonly Participant[];
  /** Increases when a row changes so that an old event would be decided otherwise. */
  readonly version: number;
  /** The fields of its case that are collections of rows. */
  readonly collections: readonly (keyof T['case'] & string)[];
  readonly opening: OpeningRow<T>;
  readonly rows: readonly Row<T>[];
  readonly facts: readonly FactRow<T>[];
  readonly linked: readonly LinkedRow<T>[];
  readonly guards: Readonly<Record<T['guard'], Guard<AttemptPart<T>>>>;
  readonly forms: Readonly<Record<FormOf<T>, Form>>;
  readonly audiences: Readonly<Record<T['audience'], Audience<HappenedPart<T>>>>;
  /** What every row tells, before all else. */
  readonly always: readonly Tell<TellPart<T>>[];
  /** What entering a state tells, beside what the row tells. */
  readonly onEntering: (state: StateOf<T>) => readonly Tell<TellPart<T>>[];
  /** The people with a relation who may grant a request; none for relations that never do. */
  readonly holdersOf: (
    relation: T['relation'],
    request: Request<T['filled']>,
    happened: Happened<T>,
  ) => Recipients;
  readonly budgets: Readonly<Record<T['budget'], number>>;
  /** The relation that several people may share as one party, such as a reporter and their family. */
  readonly owner: T['relation'];
  /**
   * The relations of residents, whose names are personal data: those in which they act as or for the owner, and
   * others. All other relations are those of staff and of the system.
   */
  readonly residents: Readonly<Partial<Record<T['relation'], 'owner' | 'other'>>>;
  readonly reading?: ReadingRules<T>;
  readonly hindrances: Readonly<Record<T['hindrance'], HindranceRule<T['relation']>>>;
  /** The date that a form's dates must exceed; null for none. */
  readonly dueOf: (one: T['case'], now: T['now']) => Instant | null;
  /** Further checks of a filled form. @throws DomainError */
  readonly checkForm: (
    row: Drawn<T>,
    attempt: Attempt<AttemptPart<T>>,
    form: T['filled'],
    given: T['given'],
  ) => void;
  /** Enters the state of a row, after its effects. */
  readonly enter: (
    draft: Draft<EffectPart<T>>,
    row: Pick<Row<T>, 'to' | 'outcome'>,
    context: EffectContext<EffectPart<T>, FormOf<T> | undefined>,
  ) => void;
  /** Brings clocks in line after each change; null opened the case. @returns the intervals that ended. */
  readonly settle: (
    before: T['case'] | null,
    draft: Draft<EffectPart<T>>,
    action: string,
    now: T['now'],
  ) => Interval<T['clock']>[];
  /** True if a pending request has lost its ground, beside its row. */
  readonly isStale: (request: Request, draft: Draft<EffectPart<T>>) => boolean;
  /** The current state and owner, for the actor who came second. */
  readonly holder: (one: T['case']) => Readonly<Record<string, unknown>>;
  /** The one timer that will move this case by itself; null for none. */
  readonly timerOf: (one: T['case'], now: T['now']) => DueTimer<T['timer']> | null;
  /** A linked event that time alone causes; null for none. */
  readonly linkedDue: (one: T['case']) => { readonly action: string; readonly due: Instant } | null;
}

export interface DueTimer<Timer extends string> {
  readonly timer: Timer;
  readonly due: Instant;
}

/** What keeps an actor from a row for now: the relation of the rows, the refusal, and what they read. */
export interface HindranceRule<Relation extends string> {
  readonly of: Relation;
  readonly code: ErrorCode;
  readonly words: string;
  readonly detail?: object;
}
