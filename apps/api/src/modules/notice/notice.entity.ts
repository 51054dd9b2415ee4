import type { Subject } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../account/account.entity.ts';
import { CaseEntity } from '../case/store/case.entity.ts';
import { instant, newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';

/**
 * A notice to a person: about a case, once per event however often the job runs, or about another
 * matter. The inbox shows one row per case.
 */
@Entity('notice')
@Index('notice_once', ['account', 'case', 'seq'], { unique: true })
@Index('notice_inbox', ['account', 'at', 'id'])
@Index('notice_unread', ['account'], { where: 'read_at IS NULL' })
export class NoticeEntity {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  @ForeignKey(() => CaseEntity)
  @Column({ type: 'uuid', nullable: true })
  case!: string | null;

  @Column({ type: 'int', nullable: true })
  seq!: number | null;

  /** The subject, when it is not a case. */
  @Column({ type: 'text', nullable: true })
  about!: Subject | null;

  @Column(instant())
  at!: number;

  @Column({ type: 'text' })
  title!: Sealed;

  @Column({ type: 'text' })
  text!: Sealed;

  @Column(instant({ nullable: true }))
  readAt!: number | null;
}
