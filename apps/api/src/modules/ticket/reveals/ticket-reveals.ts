import { Injectable } from '@nestjs/common';
import {
  DAY,
  DomainError,
  HOUR,
  overBudget,
  revealBudgets,
  revealCountsWith,
  type PastReveal,
  type RevealCounts,
  type TicketEvent,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { ms } from '../../../common/columns.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { Loaded } from '../store/ticket.store.ts';

const LOOKS = `SELECT coalesce(of::text, ticket::text) AS whom, ${ms('at')} AS at FROM ticket_reveal WHERE "by" = $1 AND at > $2`;

/** Counts how many residents a staff member has revealed, for budgets and for supervisors. */
@Injectable()
export class TicketReveals {
  constructor(private readonly clock: Clock) {}

  /**
   * The viewer's count including this reporter. The account is locked, so concurrent reveals are counted one
   * after the other.
   */
  async spent(
    manager: EntityManager,
    { id }: Viewer,
    { reporter, id: ticket }: Pick<Loaded, 'reporter' | 'id'>,
  ): Promise<RevealCounts> {
    const at = this.clock.at();
    await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    return revealCountsWith(
      await manager.query<PastReveal[]>(LOOKS, [id, new Date(at - DAY)]),
      reporter ?? ticket,
      at,
    );
  }

  /** @throws DomainError REVEAL_SPENT with the budget that is used up */
  check({ action, as, inputs: { looks } }: TicketEvent): void {
    const per = action === 'reveal' && looks ? overBudget(as, looks) : null;
    if (per === null) return;
    const budget = revealBudgets[as as keyof typeof revealBudgets];
    throw new DomainError('REVEAL_SPENT', {
      per,
      limit: budget?.[per],
      retryAfter: (per === 'hour' ? HOUR : DAY) / 1000,
    });
  }
}
