import { Injectable } from '@nestjs/common';
import type { LedgerBook } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { periodOf } from '../../common/period.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { LedgerBody, LedgerExportView } from './ledger.dto.ts';
import { LedgerExportEntity } from './ledger.entity.ts';
import { LedgerReferences } from './ledger-references.ts';
import { LedgerQueries } from './ledger.queries.ts';

/** Asks for workbooks of ledgers. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: LedgerQueries,
    private readonly references: LedgerReferences,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNKNOWN_REFERENCE for an area or unit outside the viewer's; WRONG_TYPE, TOO_EARLY */
  async ask(
    viewer: Viewer,
    key: string | undefined,
    book: LedgerBook,
    body: LedgerBody,
  ): Promise<LedgerExportView> {
    const { area = null, state = null, category = null, source = null, unit = null } = body;
    const filter = { area, state, category, source, unit, ...periodOf(body) };
    await this.references.check(viewer, filter);
    return this.transaction.once({ actor: viewer.id, key, body: { book, ...body } }, async (manager) => {
      const id = await freshId(manager);
      const row = { id, account: viewer.id, book, filter, lines: 0, at: this.clock.at(), wroteAt: null };
      const asked: LedgerExportEntity = { ...row, state: 'waiting', fetchedAt: [] };
      await manager.insert(LedgerExportEntity, asked);
      await this.jobs.add(manager, 'ledger', { ledger: id });
      return this.queries.viewOf(asked);
    });
  }
}
