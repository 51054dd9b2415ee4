import type { ErrorCode } from '../kernel/errors.ts';
import type { Form } from '../kernel/form.ts';
import type { Instant } from '../kernel/time.ts';
import type { Interval, Request } from './case.ts';
import type { Attempt, Guard, EffectContext } from './engine/decision.ts';
import type { Participant } from './history/participant.ts';
import type { ReadingRules } from './reading/reading.ts';
import type { Recipients } from './reading/recipients.ts';
import type { Drawn, Row, FactRow, OnMenu, TriggeredRow, OpeningRow } from './row.ts';
import type { Tell, Happened, Audience } from './reading/tell.ts';
import type {
  MachineTypes,
  EffectPart,
  TellPart,
  HappenedPart,
  AttemptPart,
  StateOf,
  FormOf,
  Draft,
} from './types.ts';

/** A workflow table, the sets that it names, and what is special to its noun. */
export interface Machine<T extends MachineTypes> {
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
  readonly triggered: readonly TriggeredRow<T>[];
  /** What 更多 says of actions. */
  readonly menu?: Readonly<Record<string, OnMenu>>;
  readonly guards: Readonly<Record<T['guard'], Guard<AttemptPart<T>>>>;
  readonly forms: Readonly<Record<FormOf<T>, Form>>;
  readonly audiences: Readonly<Record<T['audience'], Audience<HappenedPart<T>>>>;
  /** What every row tells, before all else. */
  readonly always: readonly Tell<TellPart<T>>[];
  /** What entering a state tells, beside what the row tells. */
  readonly onEntering: (state: StateOf<T>) => readonly Tell<TellPart<T>>[];
  /** The people who may grant a request by a relation; none for relations that never do. */
  readonly grantersOf: (
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
  /** Checks of a filled form beyond those of its fields. @throws DomainError */
  readonly checkFilled: (
    row: Drawn<T>,
    attempt: Attempt<AttemptPart<T>>,
    form: T['filled'],
    inputs: T['inputs'],
  ) => void;
  /** Enters the state of a row, after its effects. */
  readonly enter: (
    draft: Draft<EffectPart<T>>,
    row: Pick<Row<T>, 'to' | 'outcome'>,
    context: EffectContext<EffectPart<T>, FormOf<T> | undefined>,
  ) => void;
  /** Brings clocks in line after each change; null opened the case. @returns the intervals that ended. */
  readonly updateClocks: (
    before: T['case'] | null,
    draft: Draft<EffectPart<T>>,
    action: string,
    now: T['now'],
  ) => Interval<T['clock']>[];
  /** True if a pending request has lost its ground, beside its row. */
  readonly isStale: (request: Request, draft: Draft<EffectPart<T>>) => boolean;
  /** What the refusal tells the actor who came second: the state as it is now, and who is in charge. */
  readonly conflictDetail: (one: T['case']) => Readonly<Record<string, unknown>>;
  /** The one timer that will move this case by itself; null for none. */
  readonly timerOf: (one: T['case'], now: T['now']) => DueTimer<T['timer']> | null;
  /** A triggered event that time alone causes; null for none. */
  readonly triggeredDue: (
    one: T['case'],
    now: T['now'],
  ) => { readonly action: string; readonly due: Instant } | null;
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

/** Whether actors can ever take this action. Nobody attempts a triggered event. */
export const hasAction = <T extends MachineTypes>(
  { rows, facts }: Pick<Machine<T>, 'rows' | 'facts'>,
  action: string,
): boolean => [...rows, ...facts].some((row) => row.action === action);

export const rowOf = <T extends MachineTypes>(
  { rows }: Machine<T>,
  state: StateOf<T>,
  action: string,
): Row<T> | undefined => rows.find((row) => row.action === action && row.from.includes(state));
export const factOf = <T extends MachineTypes>(
  { facts }: Machine<T>,
  state: StateOf<T>,
  action: string,
): FactRow<T> | undefined => facts.find((fact) => fact.action === action && fact.from.includes(state));
