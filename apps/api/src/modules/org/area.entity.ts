import type { AreaKind } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** A node of the tree 街道→社区→网格→小区→楼栋→单元→户; levels may be missing. */
@Entity('area')
@Index('area_path', { synchronize: false })
@Index('area_closed', ['id'], { where: 'NOT active' })
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

  /** False once it is closed: neither it nor what lies in it is offered any more. */
  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** Square metres. */
  @Column({ type: 'float8', nullable: true })
  m2!: number | null;

  /** The label that the households of one owner share. */
  @Column({ type: 'text', nullable: true })
  ownerGroup!: string | null;

  /** Degrees in GCJ-02, like those of maps in China. */
  @Column({ type: 'float8', nullable: true })
  lon!: number | null;

  @Column({ type: 'float8', nullable: true })
  lat!: number | null;

  /** New ways of working are tried out there first. */
  @Column({ type: 'boolean', default: false })
  pilot!: boolean;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid', nullable: true })
  mergedInto!: string | null;

  /** The areas that it gave away when it was merged: they come back when it is split off again. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  gave!: string[];
}

/** A name that an area had until a time; a case keeps the name of its own. Households are left out. */
@Entity('former_area_name')
export class FormerAreaNameEntity {
  @ForeignKey(() => AreaEntity)
  @PrimaryColumn({ type: 'uuid' })
  area!: string;

  @Column({ ...instant(), primary: true })
  until!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  fullName!: string;
}
