import { Check, Column, Entity } from 'typeorm';
import { instant } from '../../common/columns.ts';

/** The newest setup code, in one row, stored so that it cannot be read. */
@Entity('setup_code')
@Check('setup_code_one', '"id"')
export class SetupCodeEntity {
  @Column({ type: 'boolean', primary: true, default: true })
  id!: boolean;

  @Column({ type: 'text' })
  hash!: string;

  @Column(instant())
  until!: number;
}
