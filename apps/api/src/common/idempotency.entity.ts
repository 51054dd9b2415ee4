import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from './columns.ts';

/** The first answer to a POST, kept as long as a phone keeps the draft that it may send again. */
@Entity('idempotency')
export class IdempotencyEntity {
  /** The account that sent it. */
  @PrimaryColumn({ type: 'text' })
  actor!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'jsonb', nullable: true })
  answer!: unknown;

  @Index()
  @Column(instant({ default: () => 'now()' }))
  at!: number;
}
