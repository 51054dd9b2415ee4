import { Injectable } from '@nestjs/common';
import {
  documentMachine,
  drawUp,
  type Document,
  type DocumentTypes,
  type kernel,
  type NewDocument,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { CasePlace } from '../case/store/case.store.ts';
import { NounStore } from '../case/store/noun.store.ts';
import { DocumentEntity } from './document.entity.ts';
import { DocumentLineEntity } from './document-line.entity.ts';

/** A document with what its rules do not read: where its area lies. */
export type LoadedDocument = Document & { readonly path: readonly string[] };

/** Reads and writes documents and their lines. */
@Injectable()
export class DocumentStore extends NounStore<DocumentTypes, DocumentEntity, LoadedDocument> {
  readonly machine: kernel.Machine<DocumentTypes> = documentMachine;
  protected readonly table = DocumentEntity;

  /** A document is drawn up for an office in a community, which lies below the street. */
  protected override async placeOf(manager: EntityManager, { id }: Document): Promise<CasePlace> {
    const { path } = await manager.findOneByOrFail(DocumentEntity, { id });
    return { community: path[1]!, path };
  }

  /** Inserts a new document with its lines. */
  async draw(
    manager: EntityManager,
    document: NewDocument,
    path: string[],
    lines: readonly Omit<DocumentLineEntity, 'document' | 'position'>[],
  ): Promise<void> {
    await this.insert(manager, drawUp(document, this.clock.now()), { path });
    const rows = lines.map((line, position) => ({ ...line, document: document.id, position }));
    await manager.insert(DocumentLineEntity, rows as object[]);
  }

  /** Whose sheets of the time that begins on a day are there: "person office area". */
  async drawn(manager: EntityManager, from: string): Promise<string[]> {
    const rows = await manager.query<{ key: string }[]>(
      `SELECT concat_ws(' ', person, office, area) AS key FROM document WHERE kind = 'sheet' AND "from" = $1`,
      [from],
    );
    return rows.map(({ key }) => key);
  }

  /** The lines of some documents, in their order. */
  lines(manager: EntityManager, document: string): Promise<DocumentLineEntity[]> {
    return manager.find(DocumentLineEntity, { where: { document }, order: { position: 'ASC' } });
  }

  /** The sheet of the same person, office and area before a day; null without one. */
  async before(
    manager: EntityManager,
    { kind, person, office, area, from }: Omit<NewDocument, 'id' | 'hash'>,
  ): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT id FROM document WHERE kind = $1 AND person = $2 AND office = $3 AND area = $4 AND "from" < $5
        ORDER BY "from" DESC LIMIT 1`,
      [kind, person, office, area, from],
    );
    return row?.id ?? null;
  }
}
