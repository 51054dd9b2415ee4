import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';
import { AccountEntity } from './account.entity.ts';

/** A device that stays signed in. */
@Entity('session')
export class SessionEntity {
  @Column(newId)
  id!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  /** What the device calls itself, shown to its owner alone: people give them their names. */
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

/**
 * One of a session's refresh tokens: its hash alone. The used ones stay, for it is by them that a stolen one
 * is known.
 */
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
