import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from './columns.ts';

/** Kinds of events in the security log of accounts. */
export type SecurityKind =
  | 'token_replayed'
  | 'session_ended'
  | 'identity_erased'
  | 'sign_in_failed'
  | 'refused'
  | 'locked_out'
  | 'revealed'
  | 'setup_refused'
  | 'system_founded';

/** An event of the security log. It never holds a token or a readable address. */
@Entity('security_event')
@Index(['account', 'at'])
export class SecurityEventEntity {
  @Column(newId)
  id!: string;

  @Index()
  @Column(instant())
  at!: number;

  @Column({ type: 'text' })
  kind!: SecurityKind;

  @Column({ type: 'uuid', nullable: true })
  account!: string | null;

  /** Kept after the session itself is deleted. */
  @Column({ type: 'uuid', nullable: true })
  session!: string | null;

  @Column({ type: 'text', nullable: true })
  addressHash!: string | null;

  /** The missing permission, the reached limit, or the ticket number. */
  @Column({ type: 'text', nullable: true })
  what!: string | null;
}
