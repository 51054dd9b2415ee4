import type { Assignment, Contact, Endorsement, Hearing, Hold, Interval, Rating, Request, Task, TicketEvent } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../common/columns.ts';
import { AccountEntity } from '../account/account.entity.ts';
import { AreaEntity } from '../org/area.entity.ts';
import { UnitEntity } from '../org/unit.entity.ts';
import { TicketEntity } from './ticket.entity.ts';

/** A row that an event left behind: its key is the ticket and the event's number. */
abstract class TicketRow {
  @ForeignKey(() => TicketEntity)
  @PrimaryColumn({ type: 'uuid' })
  ticket!: string;

  @PrimaryColumn({ type: 'int' })
  seq!: number;
}

/** One of several rows that an event may leave behind. */
abstract class NumberedRow {
  @ForeignKey(() => TicketEntity)
  @PrimaryColumn({ type: 'uuid' })
  ticket!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'int' })
  seq!: number;
}

@Entity('ticket_assignment')
export class AssignmentEntity extends TicketRow implements Assignment {
  @Index()
  @Column({ type: 'uuid', nullable: true })
  unit!: string | null;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;

  @Column({ type: 'boolean' })
  external!: boolean;

  @Column({ type: 'uuid', array: true })
  support!: string[];

  @Column(instant({ nullable: true }))
  due!: number | null;

  @Column({ type: 'boolean' })
  appointed!: boolean;

  @Column({ type: 'text' })
  status!: Assignment['status'];

  @Column(instant())
  since!: number;

  @Column(instant({ nullable: true }))
  until!: number | null;
}

@Entity('ticket_contact')
export class ContactEntity extends TicketRow implements Contact {
  @Column({ type: 'uuid' })
  by!: string;

  @Column(instant())
  at!: number;

  @Column({ type: 'text' })
  channel!: Contact['channel'];

  @Column({ type: 'boolean' })
  reached!: boolean;

  @Column({ type: 'text', nullable: true })
  verdict!: Contact['verdict'];
}

@Entity('ticket_rating')
export class RatingEntity extends TicketRow implements Rating {
  @Column({ type: 'uuid' })
  by!: string;

  @Column(instant())
  at!: number;

  @Column({ type: 'int' })
  run!: number;

  @Column({ type: 'text' })
  verdict!: Rating['verdict'];

  @Column({ type: 'int', nullable: true })
  stars!: number | null;

  @Column({ type: 'boolean' })
  called!: boolean;
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
  reason!: string;

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

@Entity('ticket_request')
@Index('ticket_request_pending', ['ticket'], { where: `status = 'pending'` })
export class RequestEntity extends NumberedRow implements Request {
  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'jsonb' })
  form!: Request['form'];

  @Index()
  @Column({ type: 'uuid' })
  asker!: string;

  @Column({ type: 'text' })
  as!: string;

  @Column(instant())
  until!: number;

  @Column({ type: 'text' })
  status!: Request['status'];
}

/** How far somebody has read a conversation. */
@Entity('ticket_read')
export class ReadEntity {
  @ForeignKey(() => TicketEntity)
  @PrimaryColumn({ type: 'uuid' })
  ticket!: string;

  @ForeignKey(() => AccountEntity)
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  @Column({ type: 'int' })
  seq!: number;
}

/** Append-only: what happened, and enough to decide it again. */
@Entity('ticket_event')
export class EventEntity extends TicketRow implements TicketEvent {
  @Column(instant())
  at!: number;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  mode!: TicketEvent['mode'];

  @Index()
  @Column({ type: 'uuid', nullable: true })
  by!: string | null;

  @Column({ type: 'text' })
  as!: TicketEvent['as'];

  @Column({ type: 'jsonb' })
  units!: string[];

  @Column({ type: 'uuid', nullable: true })
  household!: string | null;

  @Column({ type: 'text', nullable: true })
  from!: TicketEvent['from'];

  @Column({ type: 'text' })
  to!: TicketEvent['to'];

  @Column({ type: 'jsonb' })
  form!: Record<string, unknown>;

  @Column({ type: 'jsonb' })
  given!: TicketEvent['given'];
}

/** Append-only: the stretches a clock ran, each with the action that ended it. */
@Entity('ticket_interval')
export class IntervalEntity extends TicketRow implements Interval {
  @PrimaryColumn({ type: 'text' })
  clock!: Interval['clock'];

  @Column({ type: 'int' })
  run!: number;

  @Column(instant())
  from!: number;

  @Column(instant())
  to!: number;

  @Column({ type: 'text' })
  why!: string;
}
