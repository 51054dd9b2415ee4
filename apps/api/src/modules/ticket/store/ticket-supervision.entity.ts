import type { Level, Supervision } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketRow } from './ticket-rows.entity.ts';

/** 督办 of a ticket: who asks for an answer, until when, and how it stands. Its words are in its events. */
@Entity('ticket_supervision')
@Index('ticket_supervision_once', ['ticket'], { unique: true, where: "status IN ('open', 'answered')" })
export class SupervisionEntity extends TicketRow implements Supervision {
  @Column({ type: 'uuid' })
  by!: string;

  @Column({ type: 'text' })
  level!: Level;

  @Column(instant())
  since!: number;

  @Column(instant())
  replyBy!: number;

  @Column({ type: 'text' })
  status!: Supervision['status'];

  @Column({ type: 'int' })
  again!: number;

  @Column({ type: 'int' })
  risen!: number;

  @Column(instant({ nullable: true }))
  answeredAt!: number | null;

  @Column(instant({ nullable: true }))
  due!: number | null;

  @Column(instant({ nullable: true }))
  until!: number | null;
}
