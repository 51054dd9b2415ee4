import type { Kind, Openness } from '@sandan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The category of a request, in residents' words: 电瓶车进楼栋, 路灯不亮 … */
@Entity('category')
export class CategoryEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The kinds that offer it; a ticket of this category has one of them. */
  @Column({ type: 'text', array: true })
  kinds!: Kind[];

  /** How far neighbours may see such tickets; never until it is set. */
  @Column({ type: 'text', default: 'never' })
  neighbours!: Openness;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
