import type { Task } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { UnitEntity } from '../../org/unit.entity.ts';
import { RowWithId } from './ticket-rows.entity.ts';

@Entity('ticket_task')
export class TaskEntity extends RowWithId implements Task {
  @Index()
  @ForeignKey(() => UnitEntity)
  @Column({ type: 'uuid' })
  unit!: string;

  @Column({ type: 'text' })
  words!: string;

  @Column(instant())
  due!: number;

  @Column({ type: 'text' })
  status!: Task['status'];
}
