import { Inject, Injectable } from '@nestjs/common';
import {
  finishBooking,
  moveBooking,
  moveUpBooking,
  bookingMachine,
  type Activity,
  type Ending,
  type kernel,
  type Booking,
  type BookingDecision,
  type BookingTypes,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { CasePlace } from '../../case/store/case.store.ts';
import { NounStore } from '../../case/store/noun.store.ts';
import { OrgUnits } from '../../org/org.units.ts';
import { BookingEntity } from './booking.entity.ts';

const OPEN = `SELECT s.id FROM booking s JOIN cases c ON c.id = s.id
  WHERE s.activity = $1 AND c.state <> 'closed' ORDER BY s.id`;

/** In the order in which they came to wait. */
const FIRST_WAITING = `SELECT s.id FROM booking s JOIN cases c ON c.id = s.id
  WHERE s.activity = $1 AND c.state = 'waiting' ORDER BY s.since, s.id LIMIT 1`;

/** The activity of a booking is locked before it, so that places are counted and handed on one after the other. */
const LOCK_ACTIVITY = `SELECT 1 FROM cases c JOIN booking b ON b.activity = c.id WHERE b.id = $1 FOR NO KEY UPDATE OF c`;

/** Reads and writes bookings. */
@Injectable()
export class BookingStore extends NounStore<BookingTypes, BookingEntity> {
  readonly machine: kernel.Machine<BookingTypes> = bookingMachine;
  protected readonly table = BookingEntity;
  protected override readonly names = { account: 'holder' };

  @Inject(OrgUnits) private readonly units!: OrgUnits;

  protected override async placeOf(manager: EntityManager, { path }: Booking): Promise<CasePlace> {
    return (await this.units.placeOf(manager, path.at(-1)!))!;
  }

  override async lock(manager: EntityManager, id: string): Promise<Booking | null> {
    await manager.query(LOCK_ACTIVITY, [id]);
    return super.lock(manager, id);
  }

  /** A place that becomes free goes to the first who waits. */
  override async save(manager: EntityManager, before: Booking, decision: BookingDecision): Promise<void> {
    await super.save(manager, before, decision);
    if (before.state !== 'booked' || decision.case.outcome !== 'cancelled') return;
    const next = await manager.query<{ id: string }[]>(FIRST_WAITING, [before.activity]);
    await this.each(manager, next, (one) => moveUpBooking(one, this.clock.now()));
  }

  /** The open bookings of an activity follow its new time. */
  async move(manager: EntityManager, activity: Activity): Promise<void> {
    const open = await manager.query<{ id: string }[]>(OPEN, [activity.id]);
    await this.each(manager, open, (one) => moveBooking(one, activity, this.clock.now()));
  }

  /** The open bookings of an activity end with it. */
  async finish(manager: EntityManager, { id }: Activity, ending: Ending): Promise<void> {
    const open = await manager.query<{ id: string }[]>(OPEN, [id]);
    await this.each(manager, open, (one) => finishBooking(one, ending, this.clock.now()));
  }

  private async each(
    manager: EntityManager,
    some: readonly { readonly id: string }[],
    decide: (one: Booking) => BookingDecision,
  ): Promise<void> {
    for (const { id } of some) {
      const one = (await this.lock(manager, id))!;
      await super.save(manager, one, decide(one));
    }
  }
}
