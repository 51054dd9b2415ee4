import { Injectable } from '@nestjs/common';
import {
  dayOfDate,
  DomainError,
  endOfDate,
  startOfDay,
  type Instant,
  type LedgerBook,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { OrgDirectory } from '../org/org.directory.ts';
import { OrgNames } from '../org/org.names.ts';
import type { LedgerFilter } from '../ticket/ledger/ledger-conditions.ts';
import { ledgerAreas } from '../ticket/ledger/ticket-ledgers.queries.ts';
import type { LedgerBody, LedgerExportView } from './ledger.dto.ts';
import { LedgerExportEntity } from './ledger.entity.ts';
import { LedgerFiles } from './ledger-files.ts';
import { fileNameOf, LedgerQueries } from './ledger.queries.ts';

/** @throws DomainError WRONG_TYPE when it is no date */
function dayIn(field: 'from' | 'to', date: string | undefined): string | null {
  if (date !== undefined && dayOfDate(date) === null) throw new DomainError('WRONG_TYPE', { field });
  return date ?? null;
}

/** @throws DomainError WRONG_TYPE, TOO_EARLY when the last day is before the first */
function periodOf(body: LedgerBody): { from: Instant | null; until: Instant | null } {
  const [from, to] = [dayIn('from', body.from), dayIn('to', body.to)];
  if (from !== null && to !== null && to < from) throw new DomainError('TOO_EARLY', { field: 'to' });
  return {
    from: from === null ? null : startOfDay(dayOfDate(from)!),
    until: to === null ? null : endOfDate(to),
  };
}

/** Asks for workbooks of ledgers, and hands them out. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: LedgerQueries,
    private readonly directory: OrgDirectory,
    private readonly names: OrgNames,
    private readonly files: LedgerFiles,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNKNOWN_REFERENCE for an area or unit outside the viewer's; WRONG_TYPE, TOO_EARLY */
  ask(
    viewer: Viewer,
    key: string | undefined,
    book: LedgerBook,
    body: LedgerBody,
  ): Promise<LedgerExportView> {
    const { area = null, state = null, category = null, unit = null } = body;
    const filter = { area, state, category, unit, ...periodOf(body) };
    return this.transaction.once({ actor: viewer.id, key, body: { book, ...body } }, async (manager) => {
      await this.checkReferences(manager, viewer, filter);
      const id = await freshId(manager);
      const row = { id, account: viewer.id, book, filter, lines: 0, at: this.clock.at(), wroteAt: null };
      const asked: LedgerExportEntity = { ...row, state: 'waiting', fetchedAt: [] };
      await manager.insert(LedgerExportEntity, asked);
      await this.jobs.add(manager, 'ledger', { ledger: id });
      return this.queries.viewOf(asked);
    });
  }

  /**
   * The bytes of a workbook; records that they were fetched.
   * @throws DomainError NOT_FOUND unless the viewer asked for it and it is there, STORAGE_UNAVAILABLE
   */
  fetch(viewer: Viewer, id: string): Promise<{ bytes: Buffer; file: string }> {
    return this.transaction.run(async (manager) => {
      const row = await this.queries.find(manager, viewer, id);
      const isReady = this.queries.viewOf(row).state === 'ready';
      const bytes = isReady ? await this.files.get(row.id) : null;
      if (!bytes) throw new DomainError('NOT_FOUND');
      await manager.query(`UPDATE ledger_export SET fetched_at = fetched_at || $2::timestamptz WHERE id = $1`, [
        row.id,
        new Date(this.clock.at()),
      ]);
      return { bytes, file: fileNameOf(row) };
    });
  }

  private async checkReferences(
    manager: EntityManager,
    viewer: Viewer,
    { area, unit }: LedgerFilter,
  ): Promise<void> {
    const held = ledgerAreas(viewer);
    const named = await this.names.of(manager, viewer.organisation, { areas: area ? [area] : [] });
    if (area && !named.areas.get(area)?.path.some((one) => held.includes(one)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'area' });
    const units = unit ? await this.directory.units(viewer, undefined, undefined) : [];
    if (unit && !units.some(({ id }) => id === unit))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'unit' });
  }
}
