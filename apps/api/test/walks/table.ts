import {
  budgets,
  defaultLimits,
  facts,
  forms,
  kinds,
  levels,
  rows,
  stateClock,
  states,
  urgencies,
  type Fields,
  type FormName,
  type Span,
  type TicketRef,
} from '@sandan/domain';

/**
 * The product's table as the walks use it: relations, states, conditions and forms. The meaning of guards and
 * effects is implemented a second time beside it.
 */

export interface Row {
  readonly from: readonly string[];
  readonly action: string;
  readonly label: string;
  readonly by: readonly string[];
  readonly form?: string;
}
export interface Move extends Row {
  readonly to: string;
  readonly ask?: readonly string[];
  /** Even a granter must request it. */
  readonly requestOnly?: boolean;
  readonly when?: readonly string[];
  readonly budget?: string;
  readonly outcome?: string;
  readonly timer?: string;
}

interface Table {
  readonly rows: readonly Move[];
  readonly facts: readonly Row[];
  /** The clock of each state. */
  readonly clocks: Readonly<Record<string, string | null>>;
  /** By clock, urgency, and for work of the normal urgency by kind. */
  readonly limits: Readonly<Record<string, Readonly<Record<string, Span | Readonly<Record<string, Span>>>>>>;
  readonly budgets: Readonly<Record<string, number>>;
  readonly levels: readonly string[];
  readonly kinds: readonly string[];
  readonly urgencies: readonly string[];
}
export const table: Table = {
  rows,
  facts,
  clocks: stateClock,
  limits: defaultLimits,
  budgets,
  levels: Object.keys(levels),
  kinds: Object.keys(kinds),
  urgencies: Object.keys(urgencies),
};

interface Form {
  readonly fields: Fields<TicketRef>;
  readonly any?: readonly string[];
}
export function formOf(name: string): Required<Form> {
  const { fields, any = [] }: Form = forms[name as FormName];
  return { fields, any };
}

export const moveIn = (state: string, action: string): Move | undefined =>
  table.rows.find((row) => row.action === action && row.from.includes(state));
export const factIn = (state: string, action: string): Row | undefined =>
  table.facts.find((row) => row.action === action && row.from.includes(state));
export const isMove = (row: Row): row is Move => 'to' in row;
export const isFact = (action: string): boolean => table.facts.some((fact) => fact.action === action);
export const isTimed = (row: Row): boolean => 'timer' in row;
/** What answers a request. */
export const isAnswer = (action: string): boolean => ['grant', 'refuse', 'cancel'].includes(action);

/** Moves and facts of a state. */
export const implemented = (state: string): readonly Row[] =>
  [...table.rows, ...table.facts].filter((row) => row.from.includes(state));

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];

export const allActions: readonly string[] = unique(
  [...table.rows, ...table.facts].map(({ action }) => action),
);

/** `state.action` of everything that a walk can take. */
export const allKeys: readonly string[] = Object.keys(states).flatMap((state) =>
  implemented(state).map(({ action }) => `${state}.${action}`),
);

/** The ratings a caller may record, which count as the caller's own. */
export const calledKeys: readonly string[] = table.rows
  .filter(({ by }) => by.includes('caller'))
  .map(({ action }) => `rating.${action}@caller`);

/** What may be asked for, wherever it is. */
export const askable: readonly string[] = unique(
  table.rows.filter(({ ask }) => ask).map(({ action }) => action),
);

/**
 * `state.ask action` of what may be asked for; a case steward in the pool is the exception of an exception.
 */
export const askKeys: readonly string[] = table.rows
  .filter(({ ask }) => ask)
  .flatMap(({ from, action }) => from.map((state) => `${state}.ask ${action}`))
  .filter((key) => key !== 'pool.ask merge');
