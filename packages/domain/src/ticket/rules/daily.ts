import { DomainError } from '../../kernel/errors.ts';

/**
 * Daily limits per person, ticket and action. They are ours, not the workflow's, and far above any normal
 * use: they keep one ticket from growing without end.
 */
export const dailyLimits: Readonly<Record<string, number>> = {
  remark: 30,
  report_progress: 20,
  attempt_contact: 20,
  assign_task: 20,
  endorse: 5,
  unendorse: 5,
  share_contact: 5,
  unshare_contact: 5,
  reveal: 20,
  recategorise: 10,
  recuse: 10,
  set_hearing: 10,
  state_position: 10,
};

/** Daily limit per person and ticket, over all actions. */
export const DAILY_LIMIT_IN_ALL = 60;

/** What the person has done on this ticket today. */
export interface DoneToday {
  readonly same: number;
  readonly all: number;
}

const limitOf = (action: string): number =>
  Math.min(dailyLimits[action] ?? DAILY_LIMIT_IN_ALL, DAILY_LIMIT_IN_ALL);

/** Whether a person may have reached a daily limit on a case with so many events: otherwise nothing is counted. */
export const mayReachDailyLimit = (action: string, events: number): boolean => events >= limitOf(action);

/** @throws DomainError LIMIT_REACHED with the daily limit */
export function checkDailyLimit(action: string, { same, all }: DoneToday): void {
  const most = dailyLimits[action] ?? DAILY_LIMIT_IN_ALL;
  if (same >= most) throw new DomainError('LIMIT_REACHED', { of: action, max: most, per: 'day' });
  if (all >= DAILY_LIMIT_IN_ALL)
    throw new DomainError('LIMIT_REACHED', { of: 'actions', max: DAILY_LIMIT_IN_ALL, per: 'day' });
}
