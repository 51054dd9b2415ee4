import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** Somebody who holds a post is away, from–to; ending it early brings `until` forward. */
@Entity('absence')
export class AbsenceEntity {
  @Column(newId)
  id!: string;

  @Index()
  @Column({ type: 'uuid' })
  account!: string;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  deputy!: string | null;

  @Column(instant())
  since!: number;

  @Column(instant())
  until!: number;

  /** Why, sealed: it is often about somebody's health. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  /** Who entered it: themselves, or somebody above them. */
  @Column({ type: 'uuid' })
  by!: string;
}
