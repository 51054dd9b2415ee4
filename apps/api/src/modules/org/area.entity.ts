import type { AreaKind } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { newId } from '../../common/columns.ts';

/** A node of the tree 街道→社区→网格→小区→楼栋→单元→户; levels may be missing. */
@Entity('area')
@Index('area_path', { synchronize: false })
export class AreaEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text' })
  kind!: AreaKind;

  /** Encrypted for a household, as is its full name: joined to a resident it is an address. */
  @Column({ type: 'text' })
  name!: string;

  /** The name from the estate downwards: 幸福里小区3栋2单元. */
  @Column({ type: 'text' })
  fullName!: string;

  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid', nullable: true })
  parent!: string | null;

  /**
   * Its own id and those of all areas above it: a subtree is `path @> ARRAY[root]` (GIN index, see the first
   * migration).
   */
  @Column({ type: 'uuid', array: true })
  path!: string[];

  /** For a community: the prefix of its ticket numbers. */
  @Column({ type: 'text', nullable: true, unique: true })
  prefix!: string | null;

  @Column({ type: 'int', default: 0 })
  position!: number;
}
