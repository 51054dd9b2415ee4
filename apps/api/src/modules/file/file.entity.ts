import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** An uploaded picture. The row describes our own JPEG of it; the original is discarded with its metadata. */
@Entity('file')
@Index('file_case', ['case', 'seq', 'position'], { where: '"case" IS NOT NULL' })
@Index('file_orphan', ['at'], { where: '"case" IS NULL' })
export class FileEntity {
  @Column(newId)
  id!: string;

  /** The uploader; null once it is part of an anonymous case. */
  @Column({ type: 'uuid', nullable: true })
  account!: string | null;

  @Column({ type: 'text' })
  mime!: string;

  @Column({ type: 'int' })
  bytes!: number;

  @Column({ type: 'int' })
  width!: number;

  @Column({ type: 'int' })
  height!: number;

  /** The hash of the stored bytes, in hex, to check a restored backup. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column(instant())
  at!: number;

  /** The case whose event `seq` shows it, at `position` from 1; null until an event uses it. */
  @Column({ type: 'uuid', nullable: true })
  case!: string | null;

  @Column({ type: 'int', nullable: true })
  seq!: number | null;

  @Column({ type: 'int', nullable: true })
  position!: number | null;

  /** Since when it is hidden from everyone: staff hid it, or its event was withdrawn. */
  @Column(instant({ nullable: true }))
  hiddenAt!: number | null;
}
