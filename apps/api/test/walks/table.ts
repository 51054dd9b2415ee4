import { readFileSync } from 'node:fs';
import { factsNotYet } from '../../src/modules/ticket/not-yet.ts';

/** The design's own table: what the walks expect comes from here, not from the product's copy of it. */

export interface Field {
  readonly type: string | Fields;
  readonly required?: boolean;
  readonly many?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly of?: readonly string[];
  readonly after?: string;
}
export interface Fields { readonly [name: string]: Field }
export interface Form {
  readonly fields: Fields;
  readonly any: readonly string[];
}

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
  readonly when?: readonly string[];
  readonly budget?: string;
  readonly outcome?: string;
  readonly timer?: string;
}

interface Fixture {
  readonly states: Readonly<Record<string, { clock: string | null }>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly urgencies: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
  readonly budgets: Readonly<Record<string, number>>;
  readonly rows: readonly Move[];
  readonly facts: readonly Row[];
  readonly forms: Readonly<Record<string, Record<string, Field | readonly string[]>>>;
}

const file = new URL('../../../../packages/domain/src/ticket/workflow.fixture.json', import.meta.url);
export const table = JSON.parse(readFileSync(file, 'utf8')) as Fixture;

export function formOf(name: string): Form {
  const { any, ...fields } = table.forms[name]!;
  return { fields: fields as Fields, any: (any as readonly string[] | undefined) ?? [] };
}

export const moveIn = (state: string, action: string): Move | undefined => table.rows.find((row) => row.action === action && row.from.includes(state));
export const factIn = (state: string, action: string): Row | undefined => table.facts.find((row) => row.action === action && row.from.includes(state));
export const isFact = (action: string): boolean => table.facts.some((fact) => fact.action === action);
export const isTimed = (row: Row): boolean => 'timer' in row;

/** What the issue leaves to the next one: absent from what is offered, refused with 501. */
export const isNotYet = (_: string, action: string): boolean =>
  factsNotYet.includes(action);

/** Moves and facts of a state that are there. */
export const implemented = (state: string): readonly Row[] =>
  [...table.rows, ...table.facts].filter((row) => row.from.includes(state) && !isNotYet(state, row.action));

export const allActions: readonly string[] = [...new Set([...table.rows, ...table.facts].map(({ action }) => action))];

/** `state.action` of everything that a walk can take. */
export const allKeys: readonly string[] = Object.keys(table.states)
  .filter((state) => state !== 'deliberating')
  .flatMap((state) => implemented(state).map(({ action }) => `${state}.${action}`));

/** The ratings that somebody who called may record, which count for themselves. */
export const calledKeys: readonly string[] = table.rows
  .filter(({ by, from, action }) => by.includes('caller') && !isNotYet(from[0]!, action))
  .map(({ action }) => `rating.${action}@caller`);
