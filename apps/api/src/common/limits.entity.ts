import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The used part of each rate limit. rate-limiter-flexible defines the columns and their order. */
@Entity('rate_limit')
export class LimitEntity {
  /** `<rule>:<keyed hash>`: it reveals neither an address nor a person. */
  @PrimaryColumn({ type: 'varchar', length: 255 })
  key!: string;

  @Column({ type: 'integer', default: 0 })
  points!: number;

  /** Milliseconds of the machine's clock: moving the demo's clock does not unlock anything. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  expire!: string | null;
}
