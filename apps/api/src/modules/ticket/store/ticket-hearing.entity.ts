import type { Hearing } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketRow } from './ticket-rows.entity.ts';

@Entity('ticket_hearing')
@Index('ticket_hearing_open', ['ticket'], { where: `status = 'open'` })
export class HearingEntity extends TicketRow implements Hearing {
  @Column({ type: 'boolean' })
  set!: boolean;

  @Column({ type: 'text' })
  matter!: string;

  @Column(instant({ nullable: true }))
  at!: number | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  replyBy!: string | null;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  host!: string | null;

  @Column({ type: 'jsonb' })
  seats!: Hearing['seats'];

  @Column({ type: 'uuid', array: true })
  sides!: string[];

  @Column({ type: 'jsonb' })
  positions!: Hearing['positions'];

  @Column({ type: 'uuid', array: true })
  signed!: string[];

  @Column({ type: 'text' })
  status!: Hearing['status'];

  @Column(instant({ nullable: true }))
  until!: number | null;

  @Column({ type: 'uuid', nullable: true })
  convenor!: string | null;

  @Column(instant({ nullable: true }))
  followedUp!: number | null;
}
