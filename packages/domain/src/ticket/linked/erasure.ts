import { DAY } from '../../kernel/time.ts';
import type { Now } from '../time/clocks.ts';
import { actionsFor } from '../engine/allowed-actions.ts';
import type { Actor } from '../rules/relations.ts';
import { endorsersOf, type Ticket } from '../ticket.ts';

/** What may become of an open case of somebody who leaves for good. */
export const erasureWays = {
  withdraw: '撤回这张单',
  leave: '交给附议的邻居',
  carry_on: '由社区受理员代为跟进',
} as const;
export type ErasureWay = keyof typeof erasureWays;

/** What somebody writes to have their identity erased. */
export const ERASURE_WORDS = '删除我的信息';

/**
 * The ways open to the reporter of an open case: the rows of the table where it offers them, and intake as
 * proxy where nobody stands beside them. Never none of them while the case is open.
 */
export function waysOut(ticket: Ticket, actor: Actor, now: Now): ErasureWay[] {
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

/** The way of whoever chooses none: the matter stays, for silence takes nothing back. */
export const defaultWay = (ways: readonly ErasureWay[]): ErasureWay =>
  ways.includes('leave') ? 'leave' : 'carry_on';

/** As long as a closed case may be opened again by others: reopened, appealed, restored or split off. */
const COMES_BACK = 30 * DAY;

/**
 * A closed case that others may yet open again, split it off, or find somebody beside it who does: it must
 * not wait for whoever is gone. What was taken back only its reporter restores.
 */
export function mayComeBack(
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
