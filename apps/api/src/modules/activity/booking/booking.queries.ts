import { Injectable } from '@nestjs/common';
import {
  DAY,
  DomainError,
  bookingActor,
  bookingCapacities,
  bookingMachine,
  bookingOutcomes,
  bookingStates,
  capacityAt,
  type Activity,
  type Booking,
  type BookingActor,
  type BookingTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Firewall } from '../../../common/firewall.ts';
import type { WholeQuery } from '../../../common/paging.dto.ts';
import { byId, cut } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { CaseCard } from '../../case/list/case-cards.ts';
import { NounQueries } from '../../case/noun.queries.ts';
import { CaseReads } from '../../case/view/case-reads.ts';
import { ts } from '../../org/in-force.ts';
import { personOf } from '../activity-person.ts';
import { ActivityStore } from '../activity.store.ts';
import { ActivityQueries } from '../activity.queries.ts';
import type { BookingList, BookingView } from './booking.dto.ts';
import { BookingStore } from './booking.store.ts';

const OF_ACTIVITY = `SELECT s.id FROM booking s JOIN cases c ON c.id = s.id
  WHERE s.activity = $1 AND c.outcome IS DISTINCT FROM 'cancelled' ORDER BY s.since, s.id`;

/** A person's bookings, those to come first, the others for two months. */
const MINE = `SELECT s.id FROM booking s WHERE s.account = $1 AND s.ends > $2 ORDER BY s.starts, s.id`;
const SHOWN = 60 * DAY;

/** The order of booking, of the bookings of some activities. */
const NUMBERS = `SELECT n.id, n.number FROM (SELECT s.id,
    row_number() OVER (PARTITION BY s.activity ORDER BY s.since, s.id)::int AS number
  FROM booking s WHERE s.activity = ANY ($1)) n WHERE n.id = ANY ($2)`;

/** Read queries of bookings. */
@Injectable()
export class BookingQueries extends NounQueries<BookingTypes, BookingView> {
  protected readonly capacities = bookingCapacities;

  constructor(
    source: DataSource,
    protected override readonly store: BookingStore,
    reads: CaseReads,
    private readonly activities: ActivityStore,
    private readonly activityQueries: ActivityQueries,
    private readonly firewall: Firewall,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  /** A missing booking costs the same queries as a hidden one. */
  override async actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: Booking | undefined,
  ): Promise<BookingActor | null> {
    const [activity] = await this.activities.find([one?.activity ?? id], manager);
    return one && activity ? this.relationTo(one, activity, viewer) : null;
  }

  /** The bookings of an activity, for those who hold it and who are on duty at it. @throws DomainError NOT_FOUND */
  async ofActivity(viewer: Viewer, activity: string, page: WholeQuery): Promise<BookingList> {
    const { showsBookings } = await this.activityQueries.read(viewer, activity);
    if (!showsBookings) throw new DomainError('NOT_FOUND');
    return this.page(viewer, OF_ACTIVITY, [activity], page);
  }

  /** The caller's own bookings. */
  mine(viewer: Viewer, page: WholeQuery): Promise<BookingList> {
    return this.page(viewer, MINE, [viewer.id, ts(this.clock.at() - SHOWN)], page);
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<BookingView> {
    return (await this.views(manager, viewer, [id]))[0]!;
  }

  cardOf({ activity, stateLabel }: BookingView): Pick<CaseCard, 'title' | 'status'> {
    return { title: activity.title, status: stateLabel };
  }

  private relationTo(one: Booking, activity: Activity, viewer: Viewer): BookingActor | null {
    const as = capacityAt(activity, personOf(viewer));
    return bookingActor(one, viewer.id, { as, isOpen: activity.state === 'open' });
  }

  private async page(
    viewer: Viewer,
    text: string,
    values: unknown[],
    page: WholeQuery,
  ): Promise<BookingList> {
    const { manager } = this.source;
    const { items, ...more } = cut(await manager.query<{ id: string }[]>(text, values), page, byId);
    return { items: await this.views(manager, viewer, items.map(byId)), ...more };
  }

  private async views(
    manager: EntityManager,
    viewer: Viewer,
    ids: readonly string[],
  ): Promise<BookingView[]> {
    const bookings = await this.store.find(ids, manager);
    const found = await this.activities.find([...new Set(bookings.map(({ activity }) => activity))], manager);
    const activities = new Map(found.map((one) => [one.id, one]));
    const rows = await manager.query<{ id: string; number: number }[]>(NUMBERS, [
      [...activities.keys()],
      ids,
    ]);
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    const names = await this.firewall.people(
      manager,
      bookings.map(({ holder }) => holder),
    );
    return bookings.map((one) => {
      const activity = activities.get(one.activity)!;
      const as = one.holder === viewer.id ? 'self' : 'resident';
      return {
        ...{ id: one.id, number: numbers.get(one.id)!, state: one.state, outcome: one.outcome },
        activity: { id: activity.id, title: activity.title, place: activity.place },
        holder: { id: one.holder, name: names.of(viewer, one.holder, as) ?? '' },
        ...{ starts: ts(one.starts), ends: ts(one.ends) },
        stateLabel: one.state === 'closed' ? bookingOutcomes[one.outcome!] : bookingStates[one.state],
        arrivedAt: one.arrivedAt === null ? null : ts(one.arrivedAt),
        leftAt: one.leftAt === null ? null : ts(one.leftAt),
        ...this.reads.now(bookingMachine, one, this.relationTo(one, activity, viewer)),
      };
    });
  }
}
