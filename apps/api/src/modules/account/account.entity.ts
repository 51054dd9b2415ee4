import { Column, Entity, Index } from 'typeorm';
import { newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';

/** An account that can sign in. Its rights follow from offices, units and homes. */
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

  /** The blind index of the phone number; family members may share a number. */
  @Index({ where: 'phone_index IS NOT NULL' })
  @Column({ type: 'text', nullable: true })
  phoneIndex!: string | null;

  /** The community whose affairs they see; null for a person who belongs nowhere yet. */
  @Column({ type: 'uuid', nullable: true })
  community!: string | null;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** Counted by triggers: changes with whatever the viewer of this account is made of. */
  @Column({ type: 'int', default: 0 })
  version!: number;
}
