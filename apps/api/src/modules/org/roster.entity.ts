import type { DutyException, Shift } from '@sandan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A weekly shift. */
@Entity('roster_pattern')
export class RosterPatternEntity implements Shift {
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  /** ISO weekday: 1 Monday to 7 Sunday. */
  @PrimaryColumn({ type: 'smallint' })
  weekday!: number;

  /** `08:30`, in China's time zone. */
  @PrimaryColumn({ type: 'text' })
  from!: string;

  @Column({ type: 'text' })
  to!: string;
}

/** A date with other shifts. */
@Entity('roster_exception')
export class RosterExceptionEntity implements DutyException {
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  /** `2026-11-22`. */
  @PrimaryColumn({ type: 'text' })
  date!: string;

  /** Its index among the shifts of the date. */
  @PrimaryColumn({ type: 'smallint' })
  position!: number;

  @Column({ type: 'boolean' })
  on!: boolean;

  @Column({ type: 'text', nullable: true })
  from!: string | null;

  @Column({ type: 'text', nullable: true })
  to!: string | null;
}
