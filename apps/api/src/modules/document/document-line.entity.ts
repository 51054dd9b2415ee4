import type { DrawnLine, SheetFigure, Sum } from '@sandan/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from './document.entity.ts';

/** A row of the sheet before that says something else by now, such as a ticket that was worked on again. */
export interface ChangedRow {
  readonly case: string;
  readonly was: string;
  readonly is: string;
}

/** A line of a sheet: a figure and its rows, as they were when it was drawn up. It is never changed. */
@Entity('document_line')
export class DocumentLineEntity {
  @ForeignKey(() => DocumentEntity)
  @PrimaryColumn({ type: 'uuid' })
  document!: string;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  figure!: SheetFigure;

  @Column({ type: 'jsonb' })
  sum!: Sum;

  @Column({ type: 'jsonb' })
  rows!: DrawnLine['rows'];

  @Column({ type: 'jsonb' })
  changed!: readonly ChangedRow[];
}
