import type { ActingPost, kernel, Mode, Replaced } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { AccountEntity } from '../../account/account.entity.ts';
import { CaseEntity } from './case.entity.ts';

/** A row written by an event: its key is the case and the event's number. */
abstract class EventRow {
  @ForeignKey(() => CaseEntity)
  @PrimaryColumn({ type: 'uuid' })
  case!: string;

  @PrimaryColumn({ type: 'int' })
  seq!: number;
}

/** Append-only events, with enough to replay each decision. */
@Entity('case_event')
export class EventEntity extends EventRow {
  @Column(instant())
  at!: number;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  mode!: Mode;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  by!: string | null;

  @Column({ type: 'text' })
  as!: string;

  @Column({ type: 'jsonb' })
  units!: string[];

  @Column({ type: 'uuid', nullable: true })
  household!: string | null;

  @Column({ type: 'text', nullable: true })
  from!: string | null;

  @Column({ type: 'text' })
  to!: string;

  @Column({ type: 'jsonb' })
  form!: Record<string, unknown>;

  @Column({ type: 'jsonb', name: 'given' })
  inputs!: object;

  @Column({ type: 'jsonb', nullable: true })
  office!: ActingPost | null;

  /** The values that it replaced, see `case/history/history.ts`. Null for events from before this was recorded. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  replaced!: Replaced | null;

  /** The version of the machine that decided it; null likewise. */
  @Column({ type: 'int', nullable: true, select: false })
  machineVersion!: number | null;
}

/** A person or unit that takes or took part in a case; written with the case, from its rules. */
@Entity('case_participant')
@Index('case_participant_current', ['party', 'role'], { where: 'current' })
@Index('case_participant_party', ['party'])
export class ParticipantEntity implements kernel.Participant {
  @ForeignKey(() => CaseEntity)
  @PrimaryColumn({ type: 'uuid' })
  case!: string;

  @PrimaryColumn({ type: 'text' })
  role!: string;

  @PrimaryColumn({ type: 'uuid' })
  party!: string;

  @Column({ type: 'text' })
  kind!: kernel.Participant['kind'];

  @Column({ type: 'boolean' })
  current!: boolean;
}

/** Append-only: the intervals a clock ran, each with the action that ended it. */
@Entity('case_interval')
export class IntervalEntity extends EventRow implements kernel.Interval {
  @PrimaryColumn({ type: 'text' })
  clock!: string;

  @Column({ type: 'int' })
  run!: number;

  @Column(instant())
  from!: number;

  @Column(instant())
  to!: number;

  @Column({ type: 'text' })
  why!: string;
}

/** An action that a person asked for, and whether it was granted. */
@Entity('case_request')
@Index('case_request_pending', ['case'], { where: `status = 'pending'` })
export class RequestEntity implements kernel.Request {
  @ForeignKey(() => CaseEntity)
  @PrimaryColumn({ type: 'uuid' })
  case!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'int' })
  seq!: number;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'jsonb' })
  form!: object;

  @Index()
  @Column({ type: 'uuid' })
  asker!: string;

  @Column({ type: 'text' })
  as!: string;

  @Column(instant())
  until!: number;

  @Column({ type: 'text' })
  status!: kernel.Request['status'];
}

/** The last event of a conversation that a person has read. */
@Entity('case_read')
export class ReadEntity {
  @ForeignKey(() => CaseEntity)
  @PrimaryColumn({ type: 'uuid' })
  case!: string;

  @ForeignKey(() => AccountEntity)
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  @Column({ type: 'int' })
  seq!: number;
}
