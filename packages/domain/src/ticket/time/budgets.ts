import { isBudgetLeft, type Case } from '../../case/case.ts';

/** How often a row may be taken in the whole life of a ticket. */
export const budgets = {
  dispatches: 3,
  returns: 3,
  put_backs: 2,
  asks_in_triage: 1,
  asks_in_work: 2,
  hearings: 3,
  extensions: 2,
  rejects: 3,
  refer_ups: 1,
  reworks: 2,
  final_hearings: 1,
  hand_to_stewards: 1,
  overruns: 1,
  restores: 1,
  appeals: 1,
  splits: 1,
} as const;
export type Budget = keyof typeof budgets;

export const isLeft = (ticket: Pick<Case, 'spent'>, budget: Budget): boolean =>
  isBudgetLeft(budgets, ticket, budget);
