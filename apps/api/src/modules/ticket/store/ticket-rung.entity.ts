import type { Clock, Rung, RungWhy, ToldRung } from '@sandan/domain';
import { Column, Entity, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketRow } from './ticket-rows.entity.ts';

/** A rung of the 督办 ladder that was told: once per clock, run and rung. */
@Entity('ticket_rung')
@Index('ticket_rung_once', ['ticket', 'clock', 'run', 'rung'], { unique: true })
export class RungEntity extends TicketRow implements ToldRung {
  @Column({ type: 'text' })
  clock!: Clock;

  @Column({ type: 'int' })
  run!: number;

  @Column({ type: 'text' })
  rung!: Rung;

  @Column(instant())
  at!: number;

  @Column({ type: 'uuid', array: true })
  to!: string[];

  @Column({ type: 'jsonb' })
  why!: RungWhy;
}
