import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import type { Viewer } from '../../common/viewer.ts';
import { LedgerFiles, type StoredWorkbook } from './ledger-files.ts';
import { fileNameOf, LedgerQueries } from './ledger.queries.ts';

/** Hands out workbooks, and records that they were fetched. */
@Injectable()
export class LedgerFetching {
  constructor(
    private readonly source: DataSource,
    private readonly queries: LedgerQueries,
    private readonly files: LedgerFiles,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND unless the viewer asked for it and it is there, STORAGE_UNAVAILABLE */
  async fetch(viewer: Viewer, id: string): Promise<StoredWorkbook & { readonly file: string }> {
    const row = await this.queries.find(this.source.manager, viewer, id);
    const isReady = this.queries.viewOf(row).state === 'ready';
    const stored = isReady ? await this.files.get(row.id) : null;
    if (!stored) throw new DomainError('NOT_FOUND');
    await this.source.query(
      `UPDATE ledger_export SET fetched_at = fetched_at || $2::timestamptz WHERE id = $1`,
      [row.id, new Date(this.clock.at())],
    );
    return { ...stored, file: fileNameOf(row) };
  }
}
