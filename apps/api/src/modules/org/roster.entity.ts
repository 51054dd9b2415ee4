import type { DutyException, Shift } from '@sandan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of every week in which somebody is on duty. */
@Entity('roster_pattern')
export class RosterPatternEntity implements Shift {
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  /** 1 Monday to 7 Sunday. */
  @PrimaryColumn({ type: 'smallint' })
  weekday!: number;

  /** `08:30`, as China's clocks show it. */
  @PrimaryColumn({ type: 'text' })
  from!: string;

  @Column({ type: 'text' })
  to!: string;
}

/** A date on which it is otherwise. */
@Entity('roster_exception')
export class RosterExceptionEntity implements DutyException {
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  /** `2026-11-22`. */
  @PrimaryColumn({ type: 'text' })
  date!: string;

  /** Its place among those of the date. */
  @PrimaryColumn({ type: 'smallint' })
  position!: number;

  @Column({ type: 'boolean' })
  on!: boolean;

  @Column({ type: 'text', nullable: true })
  from!: string | null;

  @Column({ type: 'text', nullable: true })
  to!: string | null;
}
