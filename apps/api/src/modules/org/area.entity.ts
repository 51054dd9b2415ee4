import type { AreaKind } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { newId } from '../../common/columns.ts';

/** A node of the tree 街道→社区→网格→小区→楼栋→单元→户; levels may be left out. */
@Entity('area')
@Index('area_path', { synchronize: false })
export class AreaEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text' })
  kind!: AreaKind;

  /** Of a household sealed, and so its full name: joined to somebody who lives there it says who they are. */
  @Column({ type: 'text' })
  name!: string;

  /** From the estate downwards, as people say it: 幸福里小区3栋2单元. */
  @Column({ type: 'text' })
  fullName!: string;

  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid', nullable: true })
  parent!: string | null;

  /** Itself and all above it: a subtree is `path @> ARRAY[root]` (GIN index, see the first migration). */
  @Column({ type: 'uuid', array: true })
  path!: string[];

  /** Of a community: the letters its ticket numbers begin with. */
  @Column({ type: 'text', nullable: true, unique: true })
  prefix!: string | null;

  @Column({ type: 'int', default: 0 })
  position!: number;
}
