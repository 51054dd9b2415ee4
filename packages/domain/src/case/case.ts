import type { Calendar } from '../kernel/calendar.ts';
import type { Instant } from '../kernel/time.ts';

/**
 * A case is anything that people move through states: a ticket is one. These are the parts that every case
 * has, whatever its noun.
 */

export type Id = string;
/** The number of an event; it rises by one. Rows that the event creates use it as their key. */
export type Seq = number;

/** `do` takes the action at once; `ask` requests it from a granter. */
export type Mode = 'do' | 'ask';

/** A request for a move that the asker may not take alone (workflow.md "Requests"). */
export interface Request<Form extends object = object> {
  readonly seq: Seq;
  readonly id: Id;
  readonly action: string;
  readonly form: Form;
  readonly asker: Id;
  /** The relation in which it was made. */
  readonly as: string;
  /** Without an answer until then, it is answered by itself. */
  readonly until: Instant;
  readonly status: 'pending' | 'granted' | 'refused' | 'cancelled' | 'lapsed';
}

export const isPending = ({ status }: Pick<Request, 'status'>): boolean => status === 'pending';

/**
 * Whether a person made a request. One made as the owner of a case, such as the reporter and their family, is
 * the owner's, whichever of them made it. `owner`: that relation if the person has it, else null.
 */
export const isAskedBy = (
  { asker, as }: Pick<Request, 'asker' | 'as'>,
  person: Id,
  owner: string | null,
): boolean => asker === person || as === owner;

export interface Case<State extends string = string> {
  readonly id: Id;
  /** Increases with each move, so that the second of two actors is refused. */
  readonly version: number;
  readonly seq: Seq;
  readonly state: State;
  readonly outcome: string | null;
  /** How often each budget was spent. */
  readonly spent: Readonly<Partial<Record<string, number>>>;
  readonly requests: readonly Request[];
}

/** A case that is closed at an instant, with an outcome. */
export interface ClosingCase<
  State extends string = string,
  Outcome extends string = string,
> extends Case<State> {
  readonly outcome: Outcome | null;
  readonly closedAt: Instant | null;
}

/** Whether a budget is left. */
export const isBudgetLeft = <Budget extends string>(
  budgets: Readonly<Record<Budget, number>>,
  { spent }: Pick<Case, 'spent'>,
  budget: Budget,
): boolean => (spent[budget] ?? 0) < budgets[budget];

/** Who acts, and what they are to the case. */
export interface Actor<Relation extends string = string> {
  readonly id: Id;
  readonly relations: ReadonlySet<Relation>;
  readonly units: readonly Id[];
  readonly household: Id | null;
  /** What keeps the actor from the rows of a relation for now, though they have it otherwise. */
  readonly hindrance?: string;
}

/** A person who acts in one relation. */
export const actorAs = <Relation extends string>(
  id: Id,
  as: Relation,
  household: Id | null = null,
): Actor<Relation> => ({ id, relations: new Set([as]), units: [], household });

/** The actor of what time does. */
export const system = actorAs('system', 'system');

export const isSystem = ({ relations }: Actor): boolean => relations.has('system');

/** The current time and what the rules need with it. */
export interface Moment {
  readonly at: Instant;
  readonly calendar: Calendar;
}

/** A closed interval of a clock: append-only. */
export interface Interval<Clock extends string = string> {
  readonly clock: Clock;
  readonly run: number;
  readonly from: Instant;
  readonly to: Instant;
  /** The action that ended it. */
  readonly why: string;
}
