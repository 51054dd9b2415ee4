import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** Somebody who can sign in. What they may do follows from offices, units and homes. */
@Entity('account')
export class AccountEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text', nullable: true, unique: true })
  openid!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'uuid' })
  community!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}

/** A phone that stays signed in: only the hash of its refresh token is kept. */
@Entity('session')
export class SessionEntity {
  @Column(newId)
  id!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  @Column({ type: 'text', unique: true })
  refreshHash!: string;

  @Column(instant())
  since!: number;

  @Column(instant())
  until!: number;
}
