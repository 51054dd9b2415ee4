import { Injectable } from '@nestjs/common';
import { DAY, DomainError, retention, RETENTION_BATCH, type Instant } from '@sandan/domain';
import { createHash } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { FileSeal } from './file-seal.ts';
import type { FileView } from './file.dto.ts';
import { FileEntity } from './file.entity.ts';
import { MIME, pictureOf, type Picture } from './picture.ts';

/** The uploader of some files and the event to attach them to. */
export interface Attachment {
  readonly ids: readonly string[];
  readonly account: string;
  /** Removes every link from the files to the account. */
  readonly isAnonymous?: boolean;
  readonly of: string;
  readonly seq: number;
}

/** Per account, within the retention period of drafts. */
const MOST_DRAFTS = 200;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const missingIn = (ids: readonly string[], found: readonly { readonly id: string }[]): string[] =>
  ids.filter((id) => !found.some((one) => one.id === id));

/** The storage key of a file's bytes. */
export const storageKey = (id: string, size?: 'thumb'): string => (size ? `${size}-${id}` : id);
const idOf = (key: string): string => key.replace(/^thumb-/, '');

/** Stores pictures, attaches them to events, and deletes unused ones. */
@Injectable()
export class FileService {
  constructor(
    private readonly storage: Storage,
    private readonly seal: FileSeal,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores our own JPEG of a picture. It is rendered before the transaction begins, so that no connection is
   * held meanwhile.
   * @throws DomainError any refusal of `pictureOf`, STORAGE_UNAVAILABLE, TOO_MANY, IDEMPOTENCY_KEY_INVALID,
   * IDEMPOTENCY_MISMATCH
   */
  async upload(
    { id: account }: Pick<Viewer, 'id'>,
    key: string | undefined,
    bytes: Buffer,
  ): Promise<FileView> {
    const picture = await pictureOf(bytes);
    const intent = { actor: account, key, body: { file: sha256(bytes) } };
    const { id } = await this.transaction.once(intent, (manager) => this.keep(manager, account, picture));
    return this.seal.viewOf(id);
  }

  /**
   * Attaches files to the event `seq` of a case, in the given order, within the caller's transaction.
   * @throws DomainError UNKNOWN_REFERENCE with the `missing` ids, unless the account uploaded each of them
   * and none is used yet
   */
  async attach(
    manager: EntityManager,
    { ids, account, isAnonymous = false, of, seq }: Attachment,
  ): Promise<void> {
    if (ids.length === 0) return;
    const known = ids.filter(isUuid);
    const [attached] = await manager.query<[{ id: string }[], number]>(
      `UPDATE file SET "case" = $3, seq = $4, position = chosen.position, account = CASE WHEN $5 THEN NULL ELSE file.account END
       FROM unnest($1::uuid[]) WITH ORDINALITY AS chosen (id, position)
       WHERE file.id = chosen.id AND file.account = $2 AND file.case IS NULL RETURNING file.id`,
      [known, account, of, seq, isAnonymous],
    );
    if (attached.length !== ids.length)
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'files', missing: missingIn(ids, attached) });
    // The stored answers to the uploads still name the uploader.
    if (isAnonymous)
      await this.transaction.forget(manager, account, (answer) =>
        ids.includes((answer as { id?: string } | null)?.id ?? ''),
      );
  }

  /**
   * Hides a picture of a case from everyone, signed URLs included, or shows it again. Its row and bytes
   * stay as long as the case.
   * @throws DomainError UNKNOWN_REFERENCE when the case has no such picture to hide or show
   */
  async setHidden(manager: EntityManager, of: string, id: string, isHidden: boolean): Promise<void> {
    const [, changed] = isUuid(id)
      ? await manager.query<[unknown, number]>(
          `UPDATE file SET hidden_at = $3 WHERE id = $1 AND "case" = $2 AND (hidden_at IS NULL) = $4`,
          [id, of, isHidden ? new Date(this.clock.at()) : null, isHidden],
        )
      : [null, 0];
    if (changed === 0) throw new DomainError('UNKNOWN_REFERENCE', { field: 'picture' });
  }

  /** Hides the pictures of a withdrawn event. */
  async hideOf(manager: EntityManager, of: string, seq: number): Promise<void> {
    await manager.query(
      `UPDATE file SET hidden_at = $3 WHERE "case" = $1 AND seq = $2 AND hidden_at IS NULL`,
      [of, seq, new Date(this.clock.at())],
    );
  }

  /** The uploader and event of a picture that a case shows or hides; null when there is none. */
  async sentWith(
    manager: EntityManager,
    of: string,
    id: string,
    isHidden: boolean,
  ): Promise<Pick<FileEntity, 'account' | 'seq'> | null> {
    if (!isUuid(id)) return null;
    const [file] = await manager.query<Pick<FileEntity, 'account' | 'seq'>[]>(
      `SELECT account, seq FROM file WHERE id = $1 AND "case" = $2 AND (hidden_at IS NOT NULL) = $3`,
      [id, of, isHidden],
    );
    return file ?? null;
  }

  /** The views of files, given as ids or rows. */
  viewsOf(files: readonly (string | { readonly id: string })[]): FileView[] {
    return files.map((file) => this.seal.viewOf(typeof file === 'string' ? file : file.id));
  }

  /** All pictures of a case, by event. */
  async byCase(manager: EntityManager, of: string): Promise<Map<number, FileView[]>> {
    const rows = await manager.query<{ id: string; seq: number }[]>(
      `SELECT id, seq FROM file WHERE "case" = $1 AND hidden_at IS NULL ORDER BY seq, position`,
      [of],
    );
    const groups = Map.groupBy(rows, ({ seq }) => seq);
    return new Map([...groups].map(([seq, files]) => [seq, this.viewsOf(files)]));
  }

  /** The thumbnail of the first picture with which each case was opened. */
  async thumbs(manager: EntityManager, cases: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; of: string }[]>(
      `SELECT id, "case" AS of FROM file WHERE "case" = ANY ($1) AND seq = 1 AND position = 1 AND hidden_at IS NULL`,
      [cases],
    );
    return new Map(rows.map(({ id, of }) => [of, this.seal.viewOf(id).thumb]));
  }

  /**
   * Deletes files not attached within the retention period of drafts. Several processes may sweep at once.
   * Rows go first, because bytes without a row only waste space. Returns the number of deleted files.
   */
  async sweepOrphans(at: Instant, batch = RETENTION_BATCH): Promise<number> {
    for (let gone = 0; ;) {
      const ids = await this.transaction.run((manager) =>
        this.forget(manager, at - retention.draft_picture.after, batch),
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

  /** The full picture, for a caller who may see it; null when its bytes are missing. */
  bytesOf(id: string): Promise<Buffer | null> {
    return this.storage.get(storageKey(id));
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

  private async forget(manager: EntityManager, before: Instant, batch: number): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM file WHERE id IN (
         SELECT id FROM file WHERE "case" IS NULL AND at < $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`,
      [new Date(before), batch],
    );
    return rows.map(({ id }) => id);
  }

  /** Limits unused pictures per account: they are for drafts, not storage. @throws DomainError TOO_MANY */
  private async checkDrafts(manager: EntityManager, account: string): Promise<void> {
    const drafts = await manager.count(FileEntity, { where: { account, case: IsNull() } });
    if (drafts >= MOST_DRAFTS) throw new DomainError('TOO_MANY', { field: 'file', max: MOST_DRAFTS });
  }

  private async keep(
    manager: EntityManager,
    account: string,
    { full, thumb, width, height }: Picture,
  ): Promise<{ id: string }> {
    await this.checkDrafts(manager, account);
    const row = {
      account,
      mime: MIME,
      bytes: full.length,
      width,
      height,
      sha256: sha256(full),
      at: this.clock.at(),
    };
    const { identifiers } = await manager.insert(FileEntity, row);
    const { id } = identifiers[0] as { id: string };
    try {
      await this.storage.put(storageKey(id), full);
      await this.storage.put(storageKey(id, 'thumb'), thumb);
    } catch (error) {
      // When storage is unavailable, deleting fails as well; the sweeper tries again.
      await this.discard(id).catch(() => undefined);
      throw error;
    }
    return { id };
  }

  private async discard(id: string): Promise<void> {
    await this.storage.remove(storageKey(id, 'thumb'));
    await this.storage.remove(storageKey(id));
  }
}
