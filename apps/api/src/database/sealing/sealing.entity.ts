import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../../common/columns.ts';

/**
 * The state of encryption: `key <id>` with the key's proof, and `done` with the settings of the last complete
 * run.
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
