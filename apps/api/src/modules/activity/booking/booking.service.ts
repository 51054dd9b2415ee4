import { Injectable } from '@nestjs/common';
import {
  openBooking,
  takesBookings,
  checkBooking,
  DomainError,
  hasBegun,
  bookingLimits,
  capacityAt,
  type Activity,
  type Instant,
  type BookingRequest,
  type BookingTypes,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { freshId, ms } from '../../../common/columns.ts';
import { isUuid } from '../../../common/paging.ts';
import { Transaction } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { NounService } from '../../case/noun.service.ts';
import { belongs } from '../../org/belonging.sql.ts';
import { inForce, ts } from '../../org/in-force.ts';
import { personOf } from '../activity-person.ts';
import { ActivityStore } from '../activity.store.ts';
import { BookingCountQueries } from './booking-counts.queries.ts';
import type { BookingView } from './booking.dto.ts';
import { BookingQueries } from './booking.queries.ts';
import { BookingStore } from './booking.store.ts';

/** Two bookings of one person wait for each other: both would see that the person is free. */
const LOCK_PERSON = `SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`;

/** The account `$1`, if it belongs to one of the communities `$2` at `$3`. */
const RESIDENT = `SELECT 1 FROM account a WHERE a.id = $1 AND a.active
  AND ${belongs('a.id', '$2::uuid[]', (row) => inForce(row, '$3'))}`;

/** The title of another activity at that time where the person has a booking. */
const ELSEWHERE = `SELECT a.title FROM booking s JOIN cases c ON c.id = s.id JOIN activity a ON a.id = s.activity
  WHERE s.account = $1 AND s.activity <> $2 AND c.state <> 'closed'
    AND s.starts < $4 AND s.ends > $3 ORDER BY s.starts LIMIT 1`;

const ABSENCES = `SELECT ${ms('c.closed_at')} AS at FROM booking s JOIN cases c ON c.id = s.id
  WHERE s.account = $1 AND c.outcome = 'absent' AND c.closed_at > $2`;

/** Books places at activities, and takes bookings through the day. */
@Injectable()
export class BookingService extends NounService<BookingTypes, BookingView> {
  constructor(
    transaction: Transaction,
    protected override readonly store: BookingStore,
    clock: Clock,
    protected readonly queries: BookingQueries,
    private readonly activities: ActivityStore,
    private readonly counts: BookingCountQueries,
  ) {
    super(transaction, store, clock);
  }

  /**
   * Books a place at an activity, for the caller, or for a resident of the community by those who hold the activity
   * or are on duty at it.
   * @throws DomainError NOT_FOUND, UNKNOWN_REFERENCE, any refusal of `checkBooking`
   */
  book(
    viewer: Viewer,
    key: string | undefined,
    activity: string,
    { holder = viewer.id }: { readonly holder?: string },
  ): Promise<BookingView> {
    const body = { book: activity, holder };
    return this.transaction.once({ actor: viewer.id, key, body }, async (manager) => {
      if (!isUuid(activity)) throw new DomainError('NOT_FOUND');
      const [seen] = await this.activities.find([activity], manager);
      await this.checkHolder(manager, viewer, seen, holder);
      await manager.query(LOCK_PERSON, [holder]);
      const one = await this.activities.lock(manager, activity);
      return this.view(manager, viewer, await this.insert(manager, viewer, one!, holder));
    });
  }

  private async insert(
    manager: EntityManager,
    viewer: Viewer,
    activity: Activity,
    holder: string,
  ): Promise<string> {
    const { starts, ends, path, capacity } = activity;
    const { booked, present } = (await this.counts.of(manager, [activity.id])).get(activity.id);
    const now = this.clock.now();
    const as = checkBooking(await this.requestOf(manager, viewer, activity, holder), now.at);
    const booking = { id: await freshId(manager), activity: activity.id, holder, path, starts, ends };
    const room = { capacity, taken: booked + present };
    return this.store.insert(manager, openBooking(booking, viewer.id, as, room, now));
  }

  /** @throws DomainError NOT_FOUND (the activity), UNKNOWN_REFERENCE (the holder is of another community) */
  private async checkHolder(
    manager: EntityManager,
    viewer: Viewer,
    one: Activity | undefined,
    holder: string,
  ): Promise<void> {
    if (!one || !capacityAt(one, personOf(viewer))) throw new DomainError('NOT_FOUND');
    if (holder === viewer.id) return;
    const near = await manager.query<unknown[]>(RESIDENT, [holder, viewer.actsIn, ts(this.clock.at())]);
    if (near.length === 0) throw new DomainError('UNKNOWN_REFERENCE', { field: 'holder' });
  }

  private async requestOf(
    manager: EntityManager,
    viewer: Viewer,
    one: Activity,
    holder: string,
  ): Promise<BookingRequest> {
    const now = this.clock.at();
    const mine = await this.counts.mine(manager, [one.id], holder);
    const [elsewhere] = await manager.query<{ title: string }[]>(ELSEWHERE, [
      ...[holder, one.id, ts(one.starts), ts(one.ends)],
    ]);
    const absences = await manager.query<{ at: Instant }[]>(ABSENCES, [
      holder,
      ts(now - bookingLimits.within),
    ]);
    return {
      ...{ as: capacityAt(one, personOf(viewer))!, isOwn: holder === viewer.id },
      ...{
        takesBookings: takesBookings(one, now),
        hasBegun: hasBegun(one, now),
        isOpen: one.state === 'open',
      },
      ...{ isBooked: mine.size > 0, overlaps: elsewhere?.title ?? null },
      absences: absences.map(({ at }) => at),
    };
  }
}
