import type { MemberType, Office } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../../common/columns.ts';
import type { Sealed } from '../../../common/vault.ts';
import { AccountEntity } from '../../account/account.entity.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { UnitEntity } from '../../org/unit.entity.ts';

/** An invitation to a post: an office over an area, or a membership in a unit. */
@Entity('post_invitation')
export class PostInvitationEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text', nullable: true })
  office!: Office | null;

  @ForeignKey(() => UnitEntity)
  @Column({ type: 'uuid', nullable: true })
  unit!: string | null;

  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  area!: string;

  @Column({ type: 'boolean', default: false })
  deputy!: boolean;

  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'boolean', default: false })
  isDefault!: boolean;

  @Column({ type: 'text', nullable: true })
  memberType!: MemberType | null;

  @Column({ type: 'text', nullable: true })
  seat!: string | null;

  @Column({ type: 'text', nullable: true })
  constituency!: string | null;

  @Column({ type: 'uuid' })
  invitedBy!: string;

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid', nullable: true })
  takenBy!: string | null;

  @Column(instant())
  until!: number;

  /** The name to register; null once it is over. */
  @Column({ type: 'text', nullable: true })
  name!: Sealed | null;

  @Column({ type: 'text', nullable: true })
  phone!: Sealed | null;

  /** The blind index of the phone number. */
  @Index({ where: 'phone_index IS NOT NULL' })
  @Column({ type: 'text', nullable: true })
  phoneIndex!: string | null;

  /** The keyed hash of the code; null once it is over. */
  @Index({ where: 'hash IS NOT NULL' })
  @Column({ type: 'text', nullable: true })
  hash!: string | null;
}
