import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from './columns.ts';

/** A special day entered at run time: a day off, or a working day in exchange. */
@Entity('calendar_day')
export class CalendarDayEntity {
  /** `2027-02-14`. */
  @PrimaryColumn({ type: 'text' })
  date!: string;

  @Column({ type: 'boolean' })
  worked!: boolean;

  @Column({ type: 'text' })
  label!: string;

  /** The announcement that defines it, e.g. 国办发明电〔2026〕7号. */
  @Column({ type: 'text' })
  source!: string;

  @Column(instant())
  at!: number;
}
