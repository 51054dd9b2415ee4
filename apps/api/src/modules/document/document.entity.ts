import type { AppraisedOffice, DocumentKind, Objection } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** A document: whom and which time it is about, what it was drawn from, and how it was objected to and sealed. */
@Entity('document')
@Index('document_once', ['kind', 'person', 'office', 'area', 'from'], { unique: true })
export class DocumentEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text' })
  kind!: DocumentKind;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  office!: AppraisedOffice;

  @Column({ type: 'uuid' })
  area!: string;

  /** The area with those around it, the street first. */
  @Column({ type: 'uuid', array: true })
  path!: string[];

  @Column({ type: 'text' })
  from!: string;

  @Column({ type: 'text' })
  to!: string;

  @Column(instant())
  since!: number;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'jsonb' })
  objections!: readonly Objection[];

  @Column({ type: 'uuid', nullable: true })
  sealAskedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  sealedBy!: string | null;
}
