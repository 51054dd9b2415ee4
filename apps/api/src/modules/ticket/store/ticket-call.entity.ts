import type { Call } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketRow } from './ticket-rows.entity.ts';

/** 回访: a closed ticket that was drawn for a call, and what the resident said. The words are in its events. */
@Entity('ticket_call')
@Index('ticket_call_open', ['ticket'], { unique: true, where: "status = 'open'" })
export class CallEntity extends TicketRow implements Call {
  @Column({ type: 'text' })
  why!: Call['why'];

  @Column(instant())
  since!: number;

  @Column({ type: 'text' })
  outcome!: Call['outcome'];

  @Column({ type: 'text' })
  status!: Call['status'];

  @Column({ type: 'int' })
  tries!: number;

  @Column({ type: 'uuid', nullable: true })
  by!: string | null;

  @Column(instant({ nullable: true }))
  calledAt!: number | null;

  @Column({ type: 'text', nullable: true })
  solved!: Call['solved'];

  @Column({ type: 'text', nullable: true })
  satisfied!: Call['satisfied'];
}
