import type { Kind, Openness } from '@sandan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a request is about, in the words of the neighbourhood: 电瓶车进楼栋, 路灯不亮 … */
@Entity('category')
export class CategoryEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The kinds under which it is offered; a ticket pairs no others. */
  @Column({ type: 'text', array: true })
  kinds!: Kind[];

  /** What neighbours see of such tickets; nothing until somebody has decided. */
  @Column({ type: 'text', default: 'never' })
  neighbours!: Openness;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
