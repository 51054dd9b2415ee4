import { Injectable, Optional } from '@nestjs/common';
import { DomainError, HOUR } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Callers } from '../../common/caller.ts';
import { isUuid } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { FileAccess } from './file-access.ts';
import { FileSeal } from './file-seal.ts';
import type { FileList, FileQuery } from './file.dto.ts';
import type { FileEntity } from './file.entity.ts';
import { storageKey } from './storage-key.ts';

/** A picture, and for how many seconds the caller may cache it. */
export interface OpenedFile {
  readonly bytes: Buffer;
  readonly maxAge: number;
}

type Owned = Pick<FileEntity, 'account' | 'case' | 'seq'> & { readonly isHidden: boolean };

/** Serves pictures to callers with a signed URL, the uploader, and viewers of the case. */
@Injectable()
export class FileQueries {
  constructor(
    private readonly source: DataSource,
    private readonly storage: Storage,
    private readonly seal: FileSeal,
    private readonly callers: Callers,
    @Optional() private readonly access?: FileAccess,
  ) {}

  /** @throws DomainError BAD_ID, NOT_SIGNED_IN, NOT_FOUND */
  async open(id: string, query: FileQuery, authorization: string | undefined): Promise<OpenedFile> {
    if (!isUuid(id)) throw new DomainError('BAD_ID');
    const left = this.seal.millisecondsLeft(id, query);
    // A hidden picture is refused even with a signed URL issued earlier.
    const isOpen =
      left > 0 ? !(await this.file(id))?.isHidden : await this.opensFor(id, query, authorization);
    const bytes = isOpen ? await this.storage.get(storageKey(id, query.size)) : null;
    if (!bytes) throw new DomainError('NOT_FOUND');
    return { bytes, maxAge: Math.floor((left || HOUR) / 1000) };
  }

  /** Of some files, those the viewer uploaded and no event has used yet, in the requested order. */
  async drafts({ id: account }: Viewer, ids: readonly string[]): Promise<FileList> {
    const rows = await this.source.query<{ id: string }[]>(
      `SELECT id FROM file WHERE id = ANY ($1) AND account = $2 AND "case" IS NULL`,
      [ids.filter(isUuid), account],
    );
    const found = new Set(rows.map(({ id }) => id));
    return { items: ids.filter((id) => found.has(id)).map((id) => this.seal.viewOf(id)) };
  }

  /** An invalid signature without a token gets the same answer as a missing picture. */
  private async opensFor(
    id: string,
    { seal }: FileQuery,
    authorization: string | undefined,
  ): Promise<boolean> {
    if (!authorization && seal !== undefined) return false;
    const { viewer } = await this.callers.of(authorization);
    const file = await this.file(id);
    const mayOpen = file?.account === viewer.id || (await this.mayOpenCase(viewer, id, file));
    return mayOpen && !file?.isHidden;
  }

  /**
   * A missing picture costs the same queries as one of a hidden case: its own id is no case. Otherwise the time
   * of a 404 would tell them apart.
   */
  private async mayOpenCase(viewer: Viewer, id: string, file: Owned | undefined): Promise<boolean> {
    return (await this.access?.maySee(viewer, file?.case ?? id, file?.seq ?? 0)) === true;
  }

  private async file(id: string): Promise<Owned | undefined> {
    const [file] = await this.source.query<Owned[]>(
      `SELECT account, "case", seq, hidden_at IS NOT NULL AS "isHidden" FROM file WHERE id = $1`,
      [id],
    );
    return file;
  }
}
