import type { ImportState, PreviewLine } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';
import { AccountEntity } from '../account/account.entity.ts';

/** An import of a workbook: who checked and imported it, and how much came of it. The file is not kept. */
@Entity('workbook_import')
@Index('workbook_import_at', ['at', 'id'])
export class WorkbookImportEntity {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  /** The areas of the offices in which it was imported. */
  @Column({ type: 'uuid', array: true })
  areas!: string[];

  /** SHA-256 of the file, in hex. */
  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'text' })
  state!: Exclude<ImportState, 'gone'>;

  @Column({ type: 'int' })
  problems!: number;

  @Column({ type: 'jsonb' })
  lines!: Omit<PreviewLine, 'examples'>[];

  /** How many changes there are to write, and how many were written so far. */
  @Column({ type: 'int' })
  total!: number;

  @Column({ type: 'int' })
  written!: number;

  @Column(instant())
  at!: number;

  /** When the process that imports it last said so, or ended. */
  @Column(instant({ nullable: true }))
  wroteAt!: number | null;
}

/** What was found in the file, until it is imported, for a day at most. */
@Entity('workbook_finding')
export class WorkbookFindingEntity {
  @ForeignKey(() => WorkbookImportEntity)
  @PrimaryColumn({ type: 'uuid' })
  import!: string;

  @Column({ type: 'uuid' })
  account!: string;

  /** What the preview shows, and what is wrong. */
  @Column({ type: 'text' })
  found!: Sealed;

  /** The rows, compressed; null where they cannot be imported. */
  @Column({ type: 'text', nullable: true })
  workbook!: Sealed | null;

  @Column(instant())
  at!: number;
}
