import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** An uploaded picture. The row describes our own JPEG of it; the original is discarded with its metadata. */
@Entity('file')
@Index('file_ticket', ['ticket', 'seq', 'position'], { where: 'ticket IS NOT NULL' })
@Index('file_orphan', ['at'], { where: 'ticket IS NULL' })
export class FileEntity {
  @Column(newId)
  id!: string;

  /** The uploader; null once it is part of an anonymous ticket. */
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

  /** The ticket whose event `seq` shows it, at `position` from 1; null until an event uses it. */
  @Column({ type: 'uuid', nullable: true })
  ticket!: string | null;

  @Column({ type: 'int', nullable: true })
  seq!: number | null;

  @Column({ type: 'int', nullable: true })
  position!: number | null;

  /** Since when it is hidden from everyone: staff hid it, or its event was withdrawn. */
  @Column(instant({ nullable: true }))
  hiddenAt!: number | null;
}
