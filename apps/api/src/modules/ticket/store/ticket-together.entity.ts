import type { Endorsement, Hearing, Hold, Task } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { AccountEntity } from '../../account/account.entity.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { UnitEntity } from '../../org/unit.entity.ts';
import { TicketRow } from './ticket-rows.entity.ts';
import { TicketEntity } from './ticket.entity.ts';

/** One of several rows that one event may write. */
abstract class NumberedRow {
  @ForeignKey(() => TicketEntity)
  @PrimaryColumn({ type: 'uuid' })
  ticket!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'int' })
  seq!: number;
}

@Entity('ticket_endorsement')
export class EndorsementEntity extends NumberedRow implements Endorsement {
  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  person!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid', nullable: true })
  household!: string | null;

  @Column(instant())
  at!: number;

  @ForeignKey(() => TicketEntity)
  @Column({ type: 'uuid', nullable: true })
  from!: string | null;
}

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

@Entity('ticket_task')
export class TaskEntity extends NumberedRow implements Task {
  @Index()
  @ForeignKey(() => UnitEntity)
  @Column({ type: 'uuid' })
  unit!: string;

  @Column({ type: 'text' })
  words!: string;

  @Column(instant())
  due!: number;

  @Column({ type: 'text' })
  status!: Task['status'];
}
