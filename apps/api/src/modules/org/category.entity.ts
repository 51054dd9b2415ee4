import type { Kind } from '@sandan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a request is about, in the words of the neighbourhood: 电瓶车进楼栋, 路灯不亮 … */
@Entity('category')
export class CategoryEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The kind that is offered first. */
  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
