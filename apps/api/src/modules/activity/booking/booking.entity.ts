import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../../common/columns.ts';

/** One person at one activity, from the booking to what came of it. */
@Entity('booking')
@Index('booking_holder', ['account', 'starts'])
export class BookingEntity {
  @Column(newId)
  id!: string;

  @Index('booking_activity')
  @Column({ type: 'uuid' })
  activity!: string;

  /** Who has it. */
  @Column({ type: 'uuid' })
  account!: string;

  @Column({ type: 'uuid', array: true })
  path!: string[];

  /** The time of the activity. */
  @Column(instant())
  starts!: number;

  @Column(instant())
  ends!: number;

  @Column({ type: 'uuid' })
  bookedBy!: string;

  @Column(instant())
  since!: number;

  @Column(instant({ nullable: true }))
  arrivedAt!: number | null;

  @Column(instant({ nullable: true }))
  leftAt!: number | null;
}
