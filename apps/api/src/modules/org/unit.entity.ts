import type { MemberType, UnitKind } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AreaEntity } from './area.entity.ts';
import { Term } from './term.ts';
import { instant, newId } from '../../common/columns.ts';

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

  /** False once it is closed: its members act in its name no more. */
  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** The unit above it. */
  @Index()
  @ForeignKey(() => UnitEntity)
  @Column({ type: 'uuid', nullable: true })
  parent!: string | null;

  /** What a unit of its kind is called here. */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'text', nullable: true })
  skills!: string | null;

  /** When the present term of its members ends. */
  @Column(instant({ nullable: true }))
  termEnd!: number | null;

  @Column({ type: 'int', default: 0 })
  position!: number;
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

  @Column({ type: 'text', nullable: true })
  memberType!: MemberType | null;

  /** Their seat, such as 主任. */
  @Column({ type: 'text', nullable: true })
  seat!: string | null;

  /** Whom they represent, such as the households of a building. */
  @Column({ type: 'text', nullable: true })
  constituency!: string | null;

  /** The end that was set beforehand, if the membership ended early. */
  @Column(instant({ nullable: true }))
  planned!: number | null;
}
