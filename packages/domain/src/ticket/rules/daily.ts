import { DomainError } from '../../kernel/errors.ts';

/**
 * How often one person may do the same on one ticket in a day. Ours, not the workflow's: far beyond what
 * anybody needs, so that no ticket becomes endless and nobody is buried under one.
 */
export const dailyMost: Readonly<Record<string, number>> = {
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

/** All of one person on one ticket in a day. */
export const DAILY_MOST = 60;

/** What somebody has done on a ticket since the day began. */
export interface DoneToday {
  readonly same: number;
  readonly all: number;
}

/** @throws DomainError LIMIT_REACHED with how many there may be in a day */
export function checkDaily(action: string, { same, all }: DoneToday): void {
  const most = dailyMost[action] ?? DAILY_MOST;
  if (same >= most) throw new DomainError('LIMIT_REACHED', { of: action, max: most, per: 'day' });
  if (all >= DAILY_MOST)
    throw new DomainError('LIMIT_REACHED', { of: 'actions', max: DAILY_MOST, per: 'day' });
}
