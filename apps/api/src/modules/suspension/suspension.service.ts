import { Injectable } from '@nestjs/common';
import { DomainError, highest, type SuspensionTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { officesOver, type Viewer } from '../../common/viewer.ts';
import { NounService } from '../case/noun.service.ts';
import { OrgQueries } from '../org/org.queries.ts';
import { TicketAccess } from '../ticket/access/ticket-access.ts';
import type { DecideBody, MySuspension, ProposeBody, SuspensionView } from './suspension.dto.ts';
import { SuspensionQueries } from './suspension.queries.ts';
import { SuspensionStore } from './suspension.store.ts';

/** A suspension that is open: proposed and not lapsed, or in force. */
const OPEN = `SELECT id FROM suspension WHERE account = $1 AND ended_at IS NULL
  AND coalesce(until, proposed_at + interval '3 days') > $2`;

const IN_FORCE = `${OPEN} AND until IS NOT NULL LIMIT 1`;

/** Writes suspensions: one officer proposes, another confirms, and the person may appeal (docs/adr/0023). */
@Injectable()
export class SuspensionService extends NounService<SuspensionTypes, SuspensionView> {
  constructor(
    transaction: Transaction,
    protected override readonly store: SuspensionStore,
    clock: Clock,
    private readonly access: TicketAccess,
    private readonly org: OrgQueries,
    protected readonly queries: SuspensionQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * @throws DomainError NOT_FOUND (no such ticket for the caller), UNKNOWN_REFERENCE (the ticket has no known
   * reporter), NOT_RELATED (the caller), HOLDS_A_POST, ALREADY_ASKED
   */
  propose(
    viewer: Viewer,
    key: string | undefined,
    { ticket, days, words }: ProposeBody,
  ): Promise<SuspensionView> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { suspend: ticket, days, words } },
      async (manager) => {
        const { account, community } = await this.reporterOf(manager, viewer, ticket);
        await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [account]);
        if ((await this.some(manager, OPEN, account)).length > 0) throw new DomainError('ALREADY_ASKED', {});
        const proposedAs = highest(officesOver(viewer, [community]));
        if (proposedAs === null) throw new DomainError('NOT_FOUND');
        const proposal = { account, proposedBy: viewer.id, proposedAs, days };
        return this.view(manager, viewer, await this.store.propose(manager, proposal, words));
      },
    );
  }

  /**
   * Decides by an office. @throws DomainError NOT_FOUND, MISSING_FIELD (a reason, except to confirm),
   * ALREADY_DECIDED, NOT_RELATED
   */
  decide(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    { action, words }: DecideBody,
  ): Promise<SuspensionView> {
    const form = action === 'confirm' ? {} : { why: words };
    const write = async (manager: EntityManager): Promise<void> => {
      const known = await this.locked(manager, viewer, id);
      if (action !== 'confirm' && !words) throw new DomainError('MISSING_FIELD', { field: 'words' });
      await this.moveNow(manager, viewer, known, action, form, new DomainError('ALREADY_DECIDED', {}));
    };
    return this.once(viewer, key, { suspension: id, action, words }, write, (manager) =>
      this.view(manager, viewer, id),
    );
  }

  /** @throws DomainError NOT_FOUND (none in force), NOT_RELATED (appealed before) */
  appeal(viewer: Viewer, key: string | undefined, words: string): Promise<MySuspension> {
    const write = async (manager: EntityManager): Promise<void> => {
      const [row] = await this.some(manager, IN_FORCE, viewer.id);
      if (!row) throw new DomainError('NOT_FOUND');
      await this.moveNow(manager, viewer, await this.locked(manager, viewer, row.id), 'appeal', {
        why: words,
      });
    };
    return this.once(viewer, key, { appeal: words }, write, (manager) => this.queries.mine(viewer, manager));
  }

  private some(manager: EntityManager, sql: string, account: string): Promise<{ id: string }[]> {
    return manager.query(sql, [account, new Date(this.clock.at())]);
  }

  /** The reporter of a ticket that the viewer handles, and its community. */
  private async reporterOf(
    manager: EntityManager,
    viewer: Viewer,
    ticket: string,
  ): Promise<{ readonly account: string; readonly community: string }> {
    const access = await this.access.loadFor(manager, viewer, ticket);
    if (!access?.readsStaffNotes) throw new DomainError('NOT_FOUND');
    const { reporter, community } = access.ticket;
    if (reporter === null) throw new DomainError('UNKNOWN_REFERENCE', { field: 'ticket' });
    if (reporter === viewer.id) throw new DomainError('NOT_RELATED', {});
    if (await this.org.isStaffAmong([reporter], this.clock.at(), manager))
      throw new DomainError('HOLDS_A_POST');
    return { account: reporter, community };
  }
}
