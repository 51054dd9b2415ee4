import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../../common/columns.ts';

/**
 * What is known of the keys: `key <id>` and how it proves itself, and `done` with what everything was sealed
 * with last.
 */
@Entity('sealing')
export class SealingEntity {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  value!: string;

  @Column(instant({ default: () => 'now()' }))
  at!: number;
}
