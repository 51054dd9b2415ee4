import type { DoorWay } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import { AreaEntity } from './area.entity.ts';

/** Access log: a viewer learned who lives in a household. */
@Entity('door_look')
@Index('door_look_by', ['by', 'at'])
@Index('door_look_at', ['household', 'at'])
export class DoorLookEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'uuid' })
  by!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  household!: string;

  @Column(instant())
  at!: number;

  @Column({ type: 'text' })
  way!: DoorWay;
}
