import { Injectable } from '@nestjs/common';
import {
  activityActor,
  activityCapacities,
  activityKindLabels,
  activityMachine,
  activityOutcomes,
  activityStates,
  DAY,
  dayOf,
  DomainError,
  bookingStates,
  capacityAt,
  readsBookings,
  startOfDay,
  takesBookings,
  type Activity,
  type ActivityActor,
  type ActivityTypes,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { byId, cut } from '../../common/paging.ts';
import { periodOf } from '../../common/period.ts';
import { Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { CaseCard } from '../case/list/case-cards.ts';
import { NounQueries } from '../case/noun.queries.ts';
import { CaseReads } from '../case/view/case-reads.ts';
import { ts } from '../org/in-force.ts';
import { OrgTree } from '../org/org.tree.ts';
import { OrgUnits } from '../org/org.units.ts';
import { personOf } from './activity-person.ts';
import type { ActivitiesQuery, ActivityList, ActivityView } from './activity.dto.ts';
import { ActivityStore, reportCell } from './activity.store.ts';
import { BookingCountQueries } from './booking/booking-counts.queries.ts';

/** The activities in the communities `$1` that begin from `$2` to before `$3`, for the area with the path `$4`. */
const LIST = `SELECT a.id FROM activity a
  WHERE a.starts >= $2 AND a.starts < $3 AND a.path && $1::uuid[]
    AND ($4::uuid[] IS NULL OR a.path @> ARRAY[$4[cardinality($4)]] OR a.area = ANY ($4))
    AND ($5::text IS NULL OR a.kind = $5)
  ORDER BY a.starts, a.id`;

/** How many days are listed when none are asked for, and at most. */
const WEEK = 7;
const MOST_DAYS = 93;

const isOver = ({ state }: Pick<Activity, 'state'>): boolean => state === 'closed';

/** Read queries of activities. */
@Injectable()
export class ActivityQueries extends NounQueries<ActivityTypes, ActivityView> {
  protected readonly capacities = activityCapacities;

  constructor(
    source: DataSource,
    protected override readonly store: ActivityStore,
    reads: CaseReads,
    private readonly counts: BookingCountQueries,
    private readonly tree: OrgTree,
    private readonly units: OrgUnits,
    private readonly firewall: Firewall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {
    super(source, store, reads);
  }

  protected override relationOf(viewer: Viewer, one: Activity): ActivityActor | null {
    return activityActor(one, personOf(viewer));
  }

  /** The timetable of the communities of the caller. @throws DomainError WRONG_TYPE, TOO_EARLY, TOO_LATE */
  async list(
    viewer: Viewer,
    { area, kind, cursor, limit, ...asked }: ActivitiesQuery,
  ): Promise<ActivityList> {
    const { manager } = this.source;
    const [from, until] = this.daysOf(asked);
    const communities = personOf(viewer).communities;
    const found = await manager.query<{ id: string }[]>(LIST, [
      ...[
        communities,
        ts(from),
        ts(until),
        area === undefined ? null : await this.pathOf(manager, area),
        kind ?? null,
      ],
    ]);
    const all = await this.store.find(found.map(byId), manager);
    const known = all.filter((one) => this.relationOf(viewer, one));
    const { items, ...more } = cut(known, { cursor, limit }, byId);
    return { items: await this.views(manager, viewer, items), ...more };
  }

  async view(manager: EntityManager, viewer: Viewer, id: string): Promise<ActivityView> {
    const some = await this.store.find([id], manager);
    return (await this.views(manager, viewer, some))[0]!;
  }

  cardOf({ title, stateLabel }: ActivityView): Pick<CaseCard, 'title' | 'status'> {
    return { title, status: stateLabel };
  }

  /** The path of an area; of a missing one itself, where no activity is. */
  private async pathOf(manager: EntityManager, area: string): Promise<readonly string[]> {
    return (await this.tree.some(manager, [area])).get(area)?.path ?? [area];
  }

  private daysOf(asked: Pick<ActivitiesQuery, 'from' | 'to'>): [from: number, until: number] {
    const { from, until } = periodOf(asked);
    const begin = from ?? startOfDay(dayOf(this.clock.at()));
    const end = until ?? begin + WEEK * DAY;
    if (end <= begin) throw new DomainError('TOO_EARLY', { field: 'to' });
    if (end > begin + MOST_DAYS * DAY) throw new DomainError('TOO_LATE', { field: 'to' });
    return [begin, end];
  }

  private async views(
    manager: EntityManager,
    viewer: Viewer,
    some: readonly Activity[],
  ): Promise<ActivityView[]> {
    const ids = some.map(byId);
    const counts = await this.counts.of(manager, ids);
    const mine = await this.counts.mine(manager, ids, viewer.id);
    const areas = await this.tree.some(manager, [...new Set(some.map(({ area }) => area))]);
    const hosts = await this.units.some(manager, [...new Set(some.flatMap(({ host }) => host ?? []))]);
    const names = await this.firewall.people(
      manager,
      some.flatMap(({ staff }) => staff),
    );
    return some.map((one) => {
      const actor = this.relationOf(viewer, one);
      const booking = mine.get(one.id);
      const host = hosts.get(one.host ?? '');
      return {
        ...{ id: one.id, kind: one.kind, kindLabel: activityKindLabels[one.kind], title: one.title },
        area: { id: one.area, name: areas.get(one.area)!.fullName },
        ...{ place: one.place, starts: ts(one.starts), ends: ts(one.ends) },
        ...{ state: one.state, outcome: one.outcome, capacity: one.capacity, others: one.others },
        stateLabel: isOver(one) ? activityOutcomes[one.outcome!] : activityStates[one.state],
        host: host ? { id: host.id, name: host.name } : null,
        staff: one.staff.map((id) => ({ id, name: names.of(viewer, id, 'holder') ?? '' })),
        bookings: counts.get(one.id),
        words: one.words === null ? null : this.vault.openAll(one.words, reportCell(one.id)),
        myBooking: booking ? { id: booking.id, stateLabel: bookingStates[booking.state] } : null,
        takesBookings: takesBookings(one, this.clock.at()),
        showsBookings: readsBookings(capacityAt(one, personOf(viewer))),
        ...this.reads.now(activityMachine, one, actor),
      };
    });
  }
}
