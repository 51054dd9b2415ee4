import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../account/account.entity.ts';
import { TicketEntity } from '../ticket/ticket.entity.ts';
import { instant, newId } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';

/** One line in somebody's inbox: one for each person and event, however often the job runs. */
@Entity('notice')
@Index('notice_once', ['account', 'ticket', 'seq'], { unique: true })
@Index('notice_inbox', ['account', 'at', 'id'])
@Index('notice_unread', ['account'], { where: 'read_at IS NULL' })
export class NoticeEntity {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  @ForeignKey(() => TicketEntity)
  @Column({ type: 'uuid' })
  ticket!: string;

  @Column({ type: 'int' })
  seq!: number;

  @Column(instant())
  at!: number;

  @Column({ type: 'text' })
  title!: Sealed;

  @Column({ type: 'text' })
  text!: Sealed;

  @Column(instant({ nullable: true }))
  readAt!: number | null;
}
