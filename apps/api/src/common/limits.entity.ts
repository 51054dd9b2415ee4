import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * How much of a limit is used up. The columns, and their order, are those that rate-limiter-flexible writes
 * to.
 */
@Entity('rate_limit')
export class LimitEntity {
  /** `<rule>:<keyed hash>`: neither an address nor a person can be read from it. */
  @PrimaryColumn({ type: 'varchar', length: 255 })
  key!: string;

  @Column({ type: 'integer', default: 0 })
  points!: number;

  /** Milliseconds of the machine's clock, not of ours: moving the demo's clock opens no lock. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  expire!: string | null;
}
