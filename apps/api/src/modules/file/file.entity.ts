import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/**
 * A picture somebody sent. What is described and kept is our own JPEG of it; the original is thrown away with
 * its metadata.
 */
@Entity('file')
@Index('file_ticket', ['ticket', 'seq', 'position'], { where: 'ticket IS NOT NULL' })
@Index('file_orphan', ['at'], { where: 'ticket IS NULL' })
export class FileEntity {
  @Column(newId)
  id!: string;

  /** Who sent it; null once it is part of an anonymous ticket. */
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

  /** Of the kept bytes, in hex: a restored backup can be checked against it. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column(instant())
  at!: number;

  /** The ticket whose event `seq` shows it, at `position` from 1; null until a move uses it. */
  @Column({ type: 'uuid', nullable: true })
  ticket!: string | null;

  @Column({ type: 'int', nullable: true })
  seq!: number | null;

  @Column({ type: 'int', nullable: true })
  position!: number | null;

  /** Since when nobody may open it any more: staff hid it, or what it came with was taken back. */
  @Column(instant({ nullable: true }))
  hiddenAt!: number | null;
}
