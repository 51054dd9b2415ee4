import type { SuspendingOffice } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';
import { AccountEntity } from '../account/account.entity.ts';

/** 暂停点单 of an account: who proposed and confirmed it, when and why. It stays on record afterwards. */
@Entity('suspension')
export class SuspensionEntity {
  @Column(newId)
  id!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  @Column({ type: 'uuid' })
  proposedBy!: string;

  @Column({ type: 'text' })
  proposedAs!: SuspendingOffice;

  @Column(instant())
  proposedAt!: number;

  @Column({ type: 'int' })
  days!: number;

  /** The reason, as shown to the person. */
  @Column({ type: 'text' })
  words!: Sealed;

  @Column({ type: 'uuid', nullable: true })
  confirmedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  confirmedAs!: SuspendingOffice | null;

  @Column(instant({ nullable: true }))
  until!: number | null;

  /** When it was refused before it began, or lifted. */
  @Column(instant({ nullable: true }))
  endedAt!: number | null;

  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column(instant({ nullable: true }))
  appealedAt!: number | null;

  @Column({ type: 'text', nullable: true })
  appeal!: Sealed | null;

  @Column(instant({ nullable: true }))
  answeredAt!: number | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;

  /** The reason for refusing, lifting or upholding it. */
  @Column({ type: 'text', nullable: true })
  answer!: Sealed | null;
}
