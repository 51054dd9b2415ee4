import type { ActivityKind } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** One activity: people meet at a time and a place. */
@Entity('activity')
export class ActivityEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text' })
  kind!: ActivityKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'uuid' })
  area!: string;

  /** From the street down to the area. */
  @Column({ type: 'uuid', array: true })
  path!: string[];

  @Index('activity_starts')
  @Column(instant())
  starts!: number;

  @Column(instant())
  ends!: number;

  @Column({ type: 'text' })
  place!: string;

  /** Null for no limit. */
  @Column({ type: 'int', nullable: true })
  capacity!: number | null;

  /** The unit that holds it; null when an office does. */
  @Column({ type: 'uuid', nullable: true })
  host!: string | null;

  @Column({ type: 'uuid' })
  plannedBy!: string;

  /** Who is on duty at it. */
  @Column({ type: 'uuid', array: true })
  staff!: string[];

  @Column(instant({ nullable: true }))
  openedAt!: number | null;

  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;

  /** What came of it. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  /** How many came without a booking. */
  @Column({ type: 'int', nullable: true })
  others!: number | null;
}
