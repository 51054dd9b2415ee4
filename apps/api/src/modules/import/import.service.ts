import { Injectable } from '@nestjs/common';
import { DomainError, isEmptyPlan, mayCommit, sizeOf } from '@sandan/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { Transaction } from '../../common/transaction.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { ImportChecking, type Checked } from './import-checking.ts';
import { ImportRows } from './import-rows.ts';
import { rootsOf } from './import-organisation.ts';
import { ImportCounts, type ImportView } from './import.dto.ts';
import { WorkbookFindingEntity, WorkbookImportEntity } from './import.entity.ts';
import { ImportQueries } from './import.queries.ts';

const stateOf = ({ problems, plan }: Pick<Checked, 'problems' | 'plan'>): 'faulty' | 'same' | 'ready' => {
  if (problems.length > 0) return 'faulty';
  return isEmptyPlan(plan) ? 'same' : 'ready';
};

/** Checks workbooks, and has them imported. */
@Injectable()
export class ImportService {
  constructor(
    private readonly transaction: Transaction,
    private readonly checking: ImportChecking,
    private readonly queries: ImportQueries,
    private readonly jobs: Jobs,
    private readonly vault: Vault,
    private readonly rows: ImportRows,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks a workbook and keeps for a day what it says; the file itself is not kept. It is read before the
   * transaction begins, so that no connection is held meanwhile.
   * @throws DomainError any refusal of `sheetsIn`, TOO_BUSY
   */
  async upload(viewer: Viewer, key: string | undefined, bytes: Buffer): Promise<ImportView> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const intent = { actor: viewer.id, key, body: { workbook: hash } };
    const repeated = await this.transaction.answered<ImportView>(intent);
    if (repeated) return repeated.answer;
    const checked = await this.checking.check(viewer, bytes);
    return this.transaction.once(intent, (manager) => this.keep(manager, viewer, hash, checked));
  }

  /** Has a workbook imported in the background. @throws DomainError NOT_FOUND, NOT_OFFERED (as it is now) */
  commit(viewer: Viewer, key: string | undefined, id: string): Promise<ImportView> {
    return this.transaction.once({ actor: viewer.id, key, body: { commit: id } }, async (manager) => {
      const row = await this.queries.find(manager, viewer, id, 'pessimistic_write');
      const found = await this.queries.finding(manager, row);
      if (!found || !mayCommit(this.queries.stateOf(row))) throw new DomainError('NOT_OFFERED');
      const waits = { state: 'waiting', written: 0, wroteAt: null } as const;
      await manager.update(WorkbookImportEntity, { id }, waits);
      await this.jobs.add(manager, 'import', { import: id });
      return this.queries.view({ ...row, ...waits }, found);
    });
  }

  private async keep(
    manager: EntityManager,
    viewer: Viewer,
    hash: string,
    { plan, workbook, ...found }: Checked,
  ): Promise<ImportView> {
    const [id, at] = [await freshId(manager), this.clock.at()];
    const row: WorkbookImportEntity = {
      ...{ id, account: viewer.id, areas: rootsOf(viewer), hash, at, wroteAt: null },
      state: stateOf({ plan, ...found }),
      problems: found.problems.length,
      lines: found.lines.map(ImportCounts.of),
      ...{ total: sizeOf(plan), written: 0 },
    };
    await manager.insert(WorkbookImportEntity, row);
    const kept = row.state === 'ready' ? await this.rows.seal(id, workbook) : null;
    const sealed = this.vault.seal(JSON.stringify(found), cellOf('workbook_finding', 'found', id));
    await manager.insert(WorkbookFindingEntity, {
      import: id,
      account: viewer.id,
      found: sealed,
      workbook: kept,
      at,
    });
    return this.queries.view(row, found);
  }
}
