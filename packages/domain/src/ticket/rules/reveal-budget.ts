import { DAY, HOUR, type Instant } from '../../kernel/time.ts';
import type { Relation } from './relations.ts';

/**
 * How many residents one person may reveal in an hour and in a day, and at how many in an hour their superior
 * is notified.
 */
export interface RevealBudget {
  readonly hour: number;
  readonly day: number;
  readonly unusual: number;
}

const budget = (hour: number, day: number, unusual: number): RevealBudget => ({ hour, day, unusual });

/** By relation: intake calls many people back, a lead visits the few it works for. */
export const revealBudgets = {
  intake: budget(20, 80, 12),
  case_steward: budget(20, 60, 12),
  authority: budget(20, 60, 12),
  arbiter: budget(20, 60, 12),
  lead: budget(15, 40, 10),
} as const satisfies Partial<Record<Relation, RevealBudget>>;

/** One reveal of one resident. Revealing the same resident again within a day does not count. */
export interface PastReveal {
  readonly whom: string;
  readonly at: Instant;
}

const countSince = (looks: readonly PastReveal[], since: Instant): number =>
  new Set(looks.filter(({ at }) => at > since).map(({ whom }) => whom)).size;

export interface RevealCounts {
  /** Residents revealed, this one included. */
  readonly hour: number;
  readonly day: number;
  readonly isAgain: boolean;
}

/** The counts after revealing `whom` too; `looks` are the reveals of this person in the last day. */
export function revealCountsWith(looks: readonly PastReveal[], whom: string, at: Instant): RevealCounts {
  const all = [...looks, { whom, at }];
  return {
    hour: countSince(all, at - HOUR),
    day: countSince(all, at - DAY),
    isAgain: looks.some((look) => look.whom === whom && look.at > at - DAY),
  };
}

const budgetOf = (as: Relation): RevealBudget =>
  revealBudgets[as as keyof typeof revealBudgets] ?? revealBudgets.lead;

/** The budget that would be exceeded; null where there is room, or the resident was revealed already. */
export function overBudget(as: Relation, { hour, day, isAgain }: RevealCounts): 'hour' | 'day' | null {
  if (isAgain) return null;
  const { hour: anHour, day: aDay } = budgetOf(as);
  return hour > anHour ? 'hour' : day > aDay ? 'day' : null;
}

/** Whether this reveal reaches the number at which the superior is notified. */
export const isUnusual = (as: Relation, { hour, isAgain }: Pick<RevealCounts, 'hour' | 'isAgain'>): boolean =>
  !isAgain && hour === budgetOf(as).unusual;
