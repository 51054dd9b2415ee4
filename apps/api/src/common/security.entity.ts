import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from './columns.ts';

/** What is written down for whoever has to find out what happened to an account. */
export type SecurityKind =
  | 'token_replayed'
  | 'session_ended'
  | 'identity_erased'
  | 'sign_in_failed'
  | 'refused'
  | 'locked_out'
  | 'revealed';

/** Something that concerns the safety of an account. Never a token, never an address that can be read. */
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

  /** Outlives the session itself. */
  @Column({ type: 'uuid', nullable: true })
  session!: string | null;

  @Column({ type: 'text', nullable: true })
  addressHash!: string | null;

  /** The permission that was lacking, the limit that was reached, or the number of the ticket. */
  @Column({ type: 'text', nullable: true })
  what!: string | null;
}
