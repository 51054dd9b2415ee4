import { DAY } from '../../kernel/time.ts';
import type { Now } from '../time/clocks.ts';
import { actionsFor } from '../engine/allowed-actions.ts';
import type { Actor } from '../rules/relations.ts';
import { endorsersOf, type Ticket } from '../ticket.ts';

/** What may happen to an open case of a reporter who has their identity erased. */
export const erasureWays = {
  withdraw: '撤回这张单',
  leave: '交给附议的邻居',
  carry_on: '由社区受理员代为跟进',
} as const;
export type ErasureWay = keyof typeof erasureWays;

/** The words a person types to confirm the erasure. */
export const ERASURE_WORDS = '删除我的信息';

/**
 * The ways open to the reporter of an open case: the rows that the table allows, and an intake proxy where
 * there are no endorsers. An open case always has at least one way.
 */
export function erasureWaysOf(ticket: Ticket, actor: Actor, now: Now): ErasureWay[] {
  if (ticket.state === 'closed' || ticket.reporter !== actor.id) return [];
  const offered = actionsFor(ticket, actor, now)
    .filter(({ mode }) => mode === 'do')
    .map(({ action }) => action as string);
  return [
    ...(offered.includes('withdraw') ? (['withdraw'] as const) : []),
    ...(offered.includes('leave') ? (['leave'] as const) : []),
    ...(endorsersOf(ticket).length === 0 ? (['carry_on'] as const) : []),
  ];
}

/** The default way: the case goes on, because silence does not withdraw it. */
export const defaultWay = (ways: readonly ErasureWay[]): ErasureWay =>
  ways.includes('leave') ? 'leave' : 'carry_on';

/** How long others may bring a closed case back: reopen, appeal, restore or split. */
const COMES_BACK = 30 * DAY;

/**
 * Whether others may still bring a closed case back, so that it would need a reporter. Only the reporter can
 * restore a withdrawn one, so that one does not count.
 */
export function mayBeReopened(
  ticket: Pick<Ticket, 'closedAt' | 'outcome' | 'endorsements' | 'reporter'>,
  { at }: Pick<Now, 'at'>,
): boolean {
  const isRecent = ticket.closedAt !== null && at - ticket.closedAt <= COMES_BACK;
  return (
    isRecent &&
    ticket.outcome !== 'withdrawn' &&
    (ticket.outcome === 'merged' || endorsersOf(ticket).length > 0)
  );
}
