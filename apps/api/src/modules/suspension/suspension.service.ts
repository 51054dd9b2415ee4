import { Injectable } from '@nestjs/common';
import {
  DomainError,
  suspensionState,
  takeSuspension,
  tellings,
  type Decider,
  type SuspensionAction,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { isUuid } from '../../common/paging.ts';
import { Tellings } from '../../common/telling.ts';
import { Transaction } from '../../common/transaction.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { OrgQueries } from '../org/org.queries.ts';
import { TicketAccess } from '../ticket/access/ticket-access.ts';
import type { DecideBody, MySuspension, ProposeBody, SuspensionView } from './suspension.dto.ts';
import { SuspensionEntity } from './suspension.entity.ts';
import { deciderOf, ROWS, SuspensionQueries, type SuspensionRow } from './suspension.queries.ts';

/** One officer proposes, another confirms, and the person may appeal (docs/adr/0023). */
@Injectable()
export class SuspensionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: TicketAccess,
    private readonly org: OrgQueries,
    private readonly queries: SuspensionQueries,
    private readonly tellings: Tellings,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

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
        const account = await this.reporterOf(manager, viewer, ticket);
        const at = this.clock.at();
        await manager.query(`SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`, [account]);
        const open = await manager.query<SuspensionRow[]>(`${ROWS} WHERE s.account = $1`, [account]);
        if (open.some((one) => ['proposed', 'in_force'].includes(suspensionState(one, at))))
          throw new DomainError('ALREADY_ASKED', {});
        const id = await freshId(manager);
        await manager.insert(SuspensionEntity, {
          id,
          account,
          proposedBy: viewer.id,
          proposedAs: deciderOf(viewer).office!,
          proposedAt: at,
          days,
          words: this.encrypted('words', id, words),
        });
        return this.view(manager, viewer, id);
      },
    );
  }

  /**
   * @throws DomainError NOT_FOUND, MISSING_FIELD (a reason, except to confirm), ALREADY_DECIDED, NOT_RELATED
   */
  decide(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    { action, words }: DecideBody,
  ): Promise<SuspensionView> {
    return this.transaction.once(
      { actor: viewer.id, key, body: { suspension: id, action, words } },
      async (manager) => {
        const row = await this.locked(manager, `s.id = $1 AND a.community = ANY ($2)`, [
          isUuid(id) ? id : null,
          viewer.communities,
        ]);
        if (action !== 'confirm' && !words) throw new DomainError('MISSING_FIELD', { field: 'words' });
        await this.take(manager, row, action, deciderOf(viewer), words ?? '');
        return this.view(manager, viewer, id);
      },
    );
  }

  /** @throws DomainError NOT_FOUND (none in force), ALREADY_DECIDED, NOT_RELATED (appealed before) */
  appeal(viewer: Viewer, key: string | undefined, words: string): Promise<MySuspension> {
    return this.transaction.once({ actor: viewer.id, key, body: { appeal: words } }, async (manager) => {
      const row = await this.locked(manager, `s.account = $1 AND s.until > $2 AND s.ended_at IS NULL`, [
        viewer.id,
        new Date(this.clock.at()),
      ]);
      await this.take(manager, row, 'appeal', { id: viewer.id, office: null }, words);
      return this.queries.mine(viewer, manager);
    });
  }

  private async take(
    manager: EntityManager,
    row: SuspensionRow,
    action: SuspensionAction,
    who: Decider,
    words: string,
  ): Promise<void> {
    const change = takeSuspension(row, action, who, this.clock.at());
    const said =
      action === 'appeal'
        ? { appeal: this.encrypted('appeal', row.id, words) }
        : words
          ? { answer: this.encrypted('answer', row.id, words) }
          : {};
    const by = {
      ...('endedAt' in change && { endedBy: who.id }),
      ...('answeredAt' in change && { answeredBy: who.id }),
    };
    await manager.update(SuspensionEntity, { id: row.id }, { ...change, ...said, ...by });
    const reason = this.vault.open(row.words, cellOf('suspension', 'words', row.id));
    if (action === 'confirm')
      await this.tellings.tell(manager, row.account, tellings.suspended(change.until!, reason));
    if (action === 'lift') await this.tellings.tell(manager, row.account, tellings.suspensionLifted(words));
    if (action === 'uphold') await this.tellings.tell(manager, row.account, tellings.suspensionUpheld(words));
  }

  /** The reporter of a ticket that the viewer handles. */
  private async reporterOf(manager: EntityManager, viewer: Viewer, ticket: string): Promise<string> {
    const access = await this.access.loadFor(manager, viewer, ticket);
    if (!access?.readsStaffNotes) throw new DomainError('NOT_FOUND');
    const { reporter } = access.ticket;
    if (reporter === null) throw new DomainError('UNKNOWN_REFERENCE', { field: 'ticket' });
    if (reporter === viewer.id) throw new DomainError('NOT_RELATED', {});
    if (await this.org.isStaffAmong([reporter], this.clock.at(), manager))
      throw new DomainError('HOLDS_A_POST');
    return reporter;
  }

  private async locked(manager: EntityManager, where: string, parameters: unknown[]): Promise<SuspensionRow> {
    const [row] = await manager.query<SuspensionRow[]>(
      `${ROWS} WHERE ${where} LIMIT 1 FOR UPDATE OF s`,
      parameters,
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  private encrypted(
    column: 'words' | 'appeal' | 'answer',
    id: string,
    words: string,
  ): ReturnType<Vault['seal']> {
    return this.vault.seal(words, cellOf('suspension', column, id));
  }

  private async view(manager: EntityManager, viewer: Viewer, id: string): Promise<SuspensionView> {
    const rows = await manager.query<SuspensionRow[]>(`${ROWS} WHERE s.id = $1`, [id]);
    return (await this.queries.views(manager, rows, viewer))[0]!;
  }
}
