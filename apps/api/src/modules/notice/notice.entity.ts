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
@Index('notice_summary', ['account', 'summary'], { where: 'summary IS NOT NULL' })
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

  /** When it is told: in quiet hours the next morning, until which the inbox does not show it. */
  @Column(instant())
  at!: number;

  /** What fell due while the system was down is told in one row: the day on which it was made up for. */
  @Column({ type: 'date', nullable: true })
  summary!: string | null;

  /** In a summary: when it fell due. */
  @Column(instant({ nullable: true }))
  due!: number | null;

  @Column({ type: 'text' })
  title!: Sealed;

  @Column({ type: 'text' })
  text!: Sealed;

  @Column(instant({ nullable: true }))
  readAt!: number | null;
}
