import { Column, Entity } from 'typeorm';
import { newId } from '../../common/columns.ts';

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
