import type { ActingPost } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../../common/columns.ts';
import { AccountEntity } from '../../account/account.entity.ts';

/** Access log: a call taker looked up a number and found this person or one of their tickets. */
@Entity('call_lookup')
@Index(['of', 'at'])
export class CallLookupEntity {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  by!: string;

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  of!: string;

  @Column(instant())
  at!: number;

  @Column({ type: 'jsonb' })
  office!: ActingPost;
}
