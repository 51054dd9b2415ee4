import type { Assignment, Contact, PersonField, Rating, Reveal } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketEntity } from './ticket.entity.ts';

/** A row written by an event: its key is the ticket and the event's number. */
export abstract class TicketRow {
  @ForeignKey(() => TicketEntity)
  @PrimaryColumn({ type: 'uuid' })
  ticket!: string;

  @PrimaryColumn({ type: 'int' })
  seq!: number;
}

/** One of several rows that one event may write. */
export abstract class RowWithId {
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

/** Access log of revealed personal data. */
@Entity('ticket_reveal')
@Index('ticket_reveal_by', ['by', 'at'])
export class RevealEntity extends TicketRow implements Reveal {
  @Column({ type: 'uuid' })
  by!: string;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  of!: string | null;

  @Column(instant())
  at!: number;

  @Column({ type: 'text', array: true })
  fields!: PersonField[];
}
