import type { UnitKind } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AreaEntity } from './area.entity.ts';
import { Term } from './term.ts';
import { newId } from '../../common/columns.ts';

/** A party that work can be assigned to: 物业, 支部, 红色管家队, an outside department … */
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

/** A person's membership in a unit, with its term. */
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

  /** The area they serve: a steward's estate, building or entrance. */
  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  area!: string;

  /** Whether they are the building's default steward. */
  @Column({ type: 'boolean', default: false })
  isDefault!: boolean;
}
