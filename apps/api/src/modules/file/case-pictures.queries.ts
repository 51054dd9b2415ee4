import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../common/paging.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { FileSeal } from './file-seal.ts';
import type { FileView } from './file.dto.ts';
import { FileEntity } from './file.entity.ts';
import { storageKey } from './storage-key.ts';

/** A picture of a case that is not hidden, and its event. */
export interface CasePicture {
  readonly id: string;
  readonly seq: number;
}

/** SQL: the pictures of a case that are not hidden, as a JSON array. */
export const picturesOf = (id: string): string => `(SELECT coalesce(json_agg(
    json_build_object('id', f.id, 'seq', f.seq) ORDER BY f.seq, f.position), '[]')
  FROM file f WHERE f."case" = ${id} AND f.hidden_at IS NULL)`;

/** The pictures of cases. */
@Injectable()
export class CasePictures {
  constructor(
    private readonly storage: Storage,
    private readonly seal: FileSeal,
  ) {}

  /** All pictures of a case, by event, as loaded with it or else as they are now. */
  async byCase(
    manager: EntityManager,
    of: string,
    loaded?: readonly CasePicture[],
  ): Promise<Map<number, FileView[]>> {
    if (loaded) return this.byEvent(loaded);
    const rows = await manager.query<{ id: string; seq: number }[]>(
      `SELECT id, seq FROM file WHERE "case" = $1 AND hidden_at IS NULL ORDER BY seq, position`,
      [of],
    );
    return this.byEvent(rows);
  }

  private byEvent(pictures: readonly CasePicture[]): Map<number, FileView[]> {
    const groups = Map.groupBy(pictures, ({ seq }) => seq);
    return new Map([...groups].map(([seq, files]) => [seq, this.viewsOf(files)]));
  }

  /** The thumbnail of the first picture with which a case was opened; null when there is none. */
  thumbOf(pictures: readonly CasePicture[]): string | null {
    const first = pictures.find(({ seq }) => seq === 1);
    return first ? this.seal.viewOf(first.id).thumb : null;
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

  /** Whether one of these people sent a picture that a case shows, other than those it was opened with. */
  async isSentBy(manager: EntityManager, of: string, people: readonly string[]): Promise<boolean> {
    const found = await manager.query<unknown[]>(
      `SELECT 1 FROM file WHERE "case" = $1 AND account = ANY ($2) AND seq > 1 AND hidden_at IS NULL LIMIT 1`,
      [of, people],
    );
    return found.length > 0;
  }

  /** The full picture, for a caller who may see it; null when its bytes are missing. */
  bytesOf(id: string): Promise<Buffer | null> {
    return this.storage.get(storageKey(id));
  }
}
