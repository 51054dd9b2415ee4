import { Injectable } from '@nestjs/common';
import type { BookingState } from '@sandan/domain';
import type { EntityManager } from 'typeorm';

/** The bookings of one activity by what they are; `present` also counts those who have left. */
export interface BookingCounts {
  readonly booked: number;
  readonly waiting: number;
  readonly present: number;
}

export interface OpenBooking {
  readonly id: string;
  readonly activity: string;
  readonly state: Exclude<BookingState, 'closed'>;
}

const COUNTS = `SELECT s.activity,
    (count(*) FILTER (WHERE c.state = 'booked'))::int AS booked,
    (count(*) FILTER (WHERE c.state = 'waiting'))::int AS waiting,
    (count(*) FILTER (WHERE c.state = 'present' OR c.outcome = 'attended'))::int AS present
  FROM booking s JOIN cases c ON c.id = s.id WHERE s.activity = ANY ($1) GROUP BY s.activity`;

const MINE = `SELECT s.id, s.activity, c.state FROM booking s JOIN cases c ON c.id = s.id
  WHERE s.activity = ANY ($1) AND s.account = $2 AND c.state <> 'closed'`;

const NONE: BookingCounts = { booked: 0, waiting: 0, present: 0 };

/** Counts the bookings of activities. */
@Injectable()
export class BookingCountQueries {
  /** The counts of some activities. */
  async of(
    manager: EntityManager,
    activities: readonly string[],
  ): Promise<{ get(activity: string): BookingCounts }> {
    const rows = await manager.query<(BookingCounts & { activity: string })[]>(COUNTS, [activities]);
    const counts = new Map(rows.map(({ activity, ...count }) => [activity, count]));
    return { get: (activity) => counts.get(activity) ?? NONE };
  }

  /** The open bookings of a person at some activities, by activity. */
  async mine(
    manager: EntityManager,
    activities: readonly string[],
    person: string,
  ): Promise<ReadonlyMap<string, OpenBooking>> {
    const rows = await manager.query<OpenBooking[]>(MINE, [activities, person]);
    return new Map(rows.map((row) => [row.activity, row]));
  }
}
