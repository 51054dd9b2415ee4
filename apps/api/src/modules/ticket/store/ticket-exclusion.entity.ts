import type { Exclusion } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketRow } from './ticket-rows.entity.ts';

/** 剔除 of a ticket: why and by whom it is left out of its figures, and how the objection stands. Its words are in its events. */
@Entity('ticket_exclusion')
@Index('ticket_exclusion_once', ['ticket'], { unique: true, where: 'until IS NULL' })
export class ExclusionEntity extends TicketRow implements Exclusion {
  @Column({ type: 'uuid' })
  asker!: string;

  @Column({ type: 'uuid' })
  by!: string;

  @Column({ type: 'text' })
  reason!: Exclusion['reason'];

  @Column(instant())
  since!: number;

  @Column({ type: 'text' })
  status!: Exclusion['status'];

  @Column({ type: 'uuid', nullable: true })
  objectedBy!: string | null;

  @Column(instant({ nullable: true }))
  ruleBy!: number | null;

  @Column(instant({ nullable: true }))
  until!: number | null;
}
