import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import { AccountEntity } from '../account/account.entity.ts';

/** A person's consent to the privacy policy, and its withdrawal. The newest one not withdrawn counts. */
@Entity('consent')
@Index(['account', 'at'])
export class ConsentEntity {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  @Column({ type: 'text' })
  version!: string;

  @Column(instant())
  at!: number;

  @Column(instant({ nullable: true }))
  withdrawnAt!: number | null;
}
