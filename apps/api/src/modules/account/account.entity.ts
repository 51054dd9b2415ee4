import { Column, Entity, Index } from 'typeorm';
import { newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';

/** Somebody who can sign in. What they may do follows from offices, units and homes. */
@Entity('account')
export class AccountEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text', nullable: true, unique: true })
  openid!: string | null;

  @Column({ type: 'text' })
  name!: Sealed;

  @Column({ type: 'text', nullable: true })
  phone!: Sealed | null;

  /** What a number is looked up by; several people of a family may have one. */
  @Index({ where: 'phone_index IS NOT NULL' })
  @Column({ type: 'text', nullable: true })
  phoneIndex!: string | null;

  @Column({ type: 'uuid' })
  community!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
