import type { DayEffect } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { newId } from '../../../common/columns.ts';
import { AreaEntity } from '../../org/area.entity.ts';

/** A day on which a community serves otherwise than the national calendar says. */
@Entity('community_day')
@Index('community_day_in_force', ['community', 'date'], { unique: true, where: 'in_force' })
export class CommunityDayEntity {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  community!: string;

  /** `2027-02-14`. */
  @Column({ type: 'text' })
  date!: string;

  @Column({ type: 'text' })
  effect!: DayEffect;

  @Column({ type: 'text' })
  label!: string;

  /** Whether promises are counted by it. */
  @Column({ type: 'boolean', default: false })
  inForce!: boolean;
}
