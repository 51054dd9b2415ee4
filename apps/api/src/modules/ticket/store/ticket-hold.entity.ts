import type { Hold } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketRow } from './ticket-rows.entity.ts';

@Entity('ticket_hold')
@Index('ticket_hold_open', ['ticket'], { where: 'until IS NULL' })
export class HoldEntity extends TicketRow implements Hold {
  @Column({ type: 'uuid' })
  by!: string;

  @Column(instant())
  since!: number;

  @Column(instant({ nullable: true }))
  until!: number | null;

  @Column(instant())
  review!: number;

  @Column({ type: 'text' })
  reason!: Hold['reason'];

  @Column({ type: 'text' })
  publicLine!: string;
}
