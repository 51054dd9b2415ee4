import type { FormName } from '../src/ticket/forms.ts';
import { factOf, rowOf } from '../src/ticket/engine/allowed-actions.ts';
import { facts, rows, type FactRow, type Row } from '../src/ticket/workflow.ts';
import type { State } from '../src/ticket/words.ts';

/** Rows and facts as the random walks draw them. */

export type Card = Row | FactRow;

export const all: readonly Card[] = [...rows, ...facts];
const byState = new Map<State, readonly Card[]>();
export const here = (state: State): readonly Card[] => {
  if (!byState.has(state))
    byState.set(
      state,
      all.filter(({ from }) => from.includes(state)),
    );
  return byState.get(state)!;
};
export const isIn = (state: State, action: string): boolean =>
  here(state).some((row) => row.action === action);
/** Whether the action can be requested. */
export const isAsked = (action: string): boolean => all.some((row) => row.action === action && 'ask' in row);
export const isRow = (row: Card): row is Row => 'to' in row;
export const closes = (row: Card): boolean => isRow(row) && row.to === 'closed';
export const isChange = (row: Card, state: State): boolean =>
  isRow(row) && row.to !== '@same' && row.to !== state;
export const formOf = (state: State, action: string): FormName | undefined =>
  (rowOf(state, action) ?? factOf(state, action))?.form;

/** Raises rows that pure chance would take too seldom, and lowers facts that would dominate. */
const weights: Readonly<Record<string, number>> = {
  supervise: 0.2,
  exclude: 3,
  say_pressed: 0.3,
  object: 6,
  uphold_exclusion: 8,
  count_again: 5,
  accept: 3,
  dispatch: 3,
  sign: 3,
  finish: 3,
  deliver: 3,
  verify: 2,
  resume: 2,
  hold: 0.8,
  extend: 0.8,
  reappoint: 0.3,
  hand_to_steward: 0.6,
  settle: 2,
  answer: 3,
  uphold: 8,
  appoint: 3,
  refer_up: 8,
  mark_unreachable: 6,
  attempt_contact: 0.8,
  demand_hearing: 6,
  mediate: 8,
  rate_unsolved: 3,
  sign_mediation: 6,
  set_hearing: 2,
  merge: 0.4,
  withdraw: 0.3,
  decline: 0.6,
  appeal: 4,
  split: 3,
  ask: 0.8,
  reopen: 3,
  restore: 4,
  grant: 5,
  refuse: 1,
  cancel: 0.7,
  transfer: 0.9,
  escalate: 0.7,
  remark: 0.2,
  correct_remark: 0.001,
  retract_remark: 0.001,
  hide_picture: 0.1,
  show_picture: 0.3,
  reveal: 0.2,
  recuse: 0.15,
  nudge: 0.3,
  endorse: 0.6,
  unendorse: 0.8,
  share_contact: 0.5,
  unshare_contact: 1.2,
  hand_over: 0.4,
  recategorise: 0.3,
  leave: 1,
  show_card: 0.3,
  hide_card: 0.5,
  open_words: 0.6,
  close_words: 1.2,
  do_task: 3,
  refuse_task: 3,
  assign_task: 0.7,
  return: 2,
  convene: 0.7,
  state_position: 0.7,
  report_progress: 0.3,
  rate_own: 2,
};
/**
 * Raises rare situations: a call with a rating, a remark long after closing, and words that are opened and
 * closed before a steward accepts.
 */
const weightsIn: Readonly<Record<string, number>> = {
  'rating.attempt_contact': 5,
  'closed.remark': 1.5,
  'pool.open_words': 4,
  'pool.close_words': 12,
};
/** Follow-up actions that need another action first. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = {
  remark: ['correct_remark', 'retract_remark'],
  endorse: ['unendorse', 'open_words', 'close_words'],
  open_words: ['close_words'],
  share_contact: ['unshare_contact'],
  show_card: ['hide_card'],
  hide_card: ['show_card'],
  hide_picture: ['show_picture'],
  nudge: ['answer_nudge'],
  supervise: ['answer_supervision', 'accept_answer', 'supervise_again'],
  answer_supervision: ['accept_answer', 'supervise_again'],
  supervise_again: ['answer_supervision', 'accept_answer'],
  exclude: ['object'],
  object: ['uphold_exclusion', 'count_again'],
};
export const weightIn = (state: State, action: string): number =>
  weightsIn[`${state}.${action}`] ?? weights[action] ?? 1;
