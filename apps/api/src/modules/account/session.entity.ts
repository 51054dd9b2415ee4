import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';
import { AccountEntity } from './account.entity.ts';

/** A session of a signed-in device. */
@Entity('session')
export class SessionEntity {
  @Column(newId)
  id!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  /** The device's name, shown only to its owner: people name devices after themselves. */
  @Column({ type: 'text', nullable: true })
  device!: Sealed | null;

  @Column(instant())
  since!: number;

  @Column(instant())
  lastSeen!: number;

  @Column(instant())
  until!: number;

  @Column(instant({ nullable: true }))
  revokedAt!: number | null;
}

/** The hash of one of a session's refresh tokens. Used ones are kept to detect a stolen token. */
@Entity('refresh_token')
export class RefreshTokenEntity {
  @PrimaryColumn({ type: 'text' })
  hash!: string;

  @Index()
  @ForeignKey(() => SessionEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  session!: string;

  @Column(instant({ nullable: true }))
  usedAt!: number | null;
}
