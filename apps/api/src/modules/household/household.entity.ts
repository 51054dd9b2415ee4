import type { Confirmation, HomeStatus, Role } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';
import { AccountEntity } from '../account/account.entity.ts';
import { AreaEntity } from '../org/area.entity.ts';
import { Term } from '../org/term.ts';

/** A residence with its term; an unconfirmed one lapses. */
@Entity('residence')
@Index('residence_waiting', ['household'], { where: `status = 'unconfirmed'` })
export class ResidenceEntity extends Term {
  @Column(newId)
  id!: string;

  @Index()
  @Column({ type: 'uuid' })
  account!: string;

  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  household!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text' })
  status!: HomeStatus;

  /** Who confirmed, refused or ended it, when and in which capacity. */
  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column(instant({ nullable: true }))
  decidedAt!: number | null;

  @Column({ type: 'text', nullable: true })
  decidedAs!: Confirmation | null;

  /** The last reason of a decision: why it was refused or ended, or waits again. Encrypted. */
  @Column({ type: 'text', nullable: true })
  refusal!: Sealed | null;
}

/** A code by which a resident invites another; only its hash is stored. */
@Entity('household_invitation')
export class InvitationEntity extends Term {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  household!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  inviter!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', unique: true })
  hash!: string;

  @Column({ type: 'uuid', nullable: true })
  usedBy!: string | null;

  @Column(instant({ nullable: true }))
  usedAt!: number | null;
}

/** A resident's authorisation of a household member to act for them, with its term. */
@Entity('household_delegate')
export class DelegateEntity extends Term {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  household!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  person!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  delegate!: string;
}

/** The short code on display at a building's entrance. */
@Entity('building_code')
export class BuildingCodeEntity {
  @Column({ type: 'text', primary: true })
  code!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid', unique: true })
  building!: string;
}
