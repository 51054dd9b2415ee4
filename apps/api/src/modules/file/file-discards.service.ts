import { Injectable } from '@nestjs/common';
import { RETENTION_BATCH, retention, DAY, type Instant } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../common/paging.ts';
import { Transaction } from '../../common/transaction.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { idOf, storageKey } from './storage-key.ts';

/** Deletes pictures: their rows, and then their bytes. */
@Injectable()
export class FileDiscards {
  constructor(
    private readonly storage: Storage,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Deletes files not attached within the retention period of drafts. Several processes may sweep at once.
   * Rows go first, because bytes without a row only waste space. Returns the number of deleted files.
   */
  async sweepOrphans(at: Instant, batch = RETENTION_BATCH): Promise<number> {
    for (let gone = 0; ;) {
      const ids = await this.transaction.run((manager) =>
        this.deleteDrafts(manager, at - retention.draft_picture.after, batch),
      );
      await this.discardAll(ids);
      gone += ids.length;
      if (ids.length < batch) return gone;
    }
  }

  /**
   * Deletes bytes without a row, left by a process that died before committing or before deleting them.
   * Returns the number of deleted keys.
   */
  async sweepStrays(before: Instant = Date.now() - DAY): Promise<number> {
    let gone = 0;
    for await (const keys of this.storage.tidy(before)) {
      const rows = await this.transaction.run((manager) =>
        manager.query<{ id: string }[]>(`SELECT id FROM file WHERE id = ANY ($1)`, [
          keys.map(idOf).filter(isUuid),
        ]),
      );
      const known = new Set(rows.map(({ id }) => id));
      const strays = keys.filter((key) => !known.has(idOf(key)));
      for (const key of strays) await this.storage.remove(key);
      gone += strays.length;
    }
    return gone;
  }

  /**
   * Deletes a person's unused uploads and those of the given cases. The bytes go with a job of the same
   * transaction.
   */
  async discardOf(manager: EntityManager, account: string, cases: readonly string[]): Promise<void> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM file WHERE account = $1 AND ("case" IS NULL OR "case" = ANY ($2)) RETURNING id`,
      [account, cases],
    );
    await this.discardLater(manager, rows);
  }

  /** Deletes the pictures of a case. The bytes go with a job of the same transaction. */
  async discardOfCase(manager: EntityManager, of: string): Promise<void> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM file WHERE "case" = $1 RETURNING id`,
      [of],
    );
    await this.discardLater(manager, rows);
  }

  /** Deletes the bytes of files whose rows are deleted; missing bytes are ignored. */
  async discardAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.discard(id);
  }

  private async discardLater(
    manager: EntityManager,
    files: readonly { readonly id: string }[],
  ): Promise<void> {
    if (files.length > 0) await this.jobs.add(manager, 'discard', { files: files.map(({ id }) => id) });
  }

  private async deleteDrafts(manager: EntityManager, before: Instant, batch: number): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM file WHERE id IN (
         SELECT id FROM file WHERE "case" IS NULL AND at < $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`,
      [new Date(before), batch],
    );
    return rows.map(({ id }) => id);
  }

  private async discard(id: string): Promise<void> {
    await this.storage.remove(storageKey(id, 'thumb'));
    await this.storage.remove(storageKey(id));
  }
}
