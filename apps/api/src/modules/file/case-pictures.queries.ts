import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../common/paging.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { FileSeal } from './file-seal.ts';
import type { FileView } from './file.dto.ts';
import { FileEntity } from './file.entity.ts';
import { storageKey } from './storage-key.ts';

/** The pictures of cases. */
@Injectable()
export class CasePictures {
  constructor(
    private readonly storage: Storage,
    private readonly seal: FileSeal,
  ) {}

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

  /** The views of files, given as ids or rows. */
  viewsOf(files: readonly (string | { readonly id: string })[]): FileView[] {
    return files.map((file) => this.seal.viewOf(typeof file === 'string' ? file : file.id));
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

  /** The full picture, for a caller who may see it; null when its bytes are missing. */
  bytesOf(id: string): Promise<Buffer | null> {
    return this.storage.get(storageKey(id));
  }
}
