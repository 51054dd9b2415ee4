import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { createHash } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { FileSeal } from './file-seal.ts';
import type { FileView } from './file.dto.ts';
import { FileEntity } from './file.entity.ts';
import { MIME, pictureOf, type Picture } from './picture.ts';
import { FileDiscards } from './file-discards.service.ts';
import { storageKey } from './storage-key.ts';

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

/** Stores pictures, attaches them to events, and hides them. */
@Injectable()
export class FileService {
  constructor(
    private readonly storage: Storage,
    private readonly seal: FileSeal,
    private readonly transaction: Transaction,
    private readonly discards: FileDiscards,
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
      await this.transaction.deleteAnswers(manager, account, (answer) =>
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
      await this.discards.discardAll([id]).catch(() => undefined);
      throw error;
    }
    return { id };
  }
}
