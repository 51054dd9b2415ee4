import type { UnitKind } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AreaEntity } from './area.entity.ts';
import { Term } from './term.ts';
import { newId } from '../../common/columns.ts';

/** A party that can be given work: 物业, 支部, 红色管家队, an outside department … */
@Entity('unit')
export class UnitEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text' })
  kind!: UnitKind;

  @Column({ type: 'text' })
  name!: string;

  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  area!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}

/** Somebody's place in a unit, from–to. */
@Entity('membership')
export class MembershipEntity extends Term {
  @Column(newId)
  id!: string;

  @Index()
  @ForeignKey(() => UnitEntity)
  @Column({ type: 'uuid' })
  unit!: string;

  @Index()
  @Column({ type: 'uuid' })
  account!: string;

  /** Where they serve: a steward's estate, building or entrance. */
  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  area!: string;

  /** The building's default steward. */
  @Column({ type: 'boolean', default: false })
  isDefault!: boolean;
}
