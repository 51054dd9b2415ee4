import type { INestApplicationContext } from '@nestjs/common';
import { dayOf, HOUR, startOfDay, type ActivityKind, type Instant } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { ActivityService } from '../../../modules/activity/activity.service.ts';
import { BookingService } from '../../../modules/activity/booking/booking.service.ts';
import { OrgQueries } from '../../../modules/org/org.queries.ts';
import type { Keys } from './keys.ts';

/** An activity of the coming days. People are given by their persona, the area by its key. */
interface Planned {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly place: string;
  readonly by: string;
  readonly area: string;
  /** From today on. */
  readonly day: number;
  /** Hours of the day. */
  readonly from: number;
  readonly to: number;
  readonly capacity?: number;
  readonly staff: readonly string[];
  /** In the order of booking. */
  readonly booked?: readonly string[];
}

const estate = { by: 'secretary', area: 'xfl' } as const;
const community = { by: 'committee', area: 'community' } as const;

export const activities: readonly Planned[] = [
  {
    ...community,
    kind: 'meal',
    title: '老年餐桌：午餐',
    place: '社区食堂',
    day: 1,
    from: 11.5,
    to: 12.5,
    capacity: 30,
    staff: ['intake'],
    booked: ['elder'],
  },
  {
    ...estate,
    kind: 'class',
    title: '一楼见课堂：家庭用电安全',
    place: '3 栋 1 楼门厅',
    day: 2,
    from: 19,
    to: 20,
    capacity: 3,
    staff: ['steward'],
    booked: ['neighbour', 'elder'],
  },
  {
    ...estate,
    kind: 'stall',
    title: '楼栋摆摊：有话您说',
    place: '小区中心花园',
    day: 3,
    from: 16,
    to: 18,
    staff: ['steward', 'steward2'],
  },
  {
    ...estate,
    kind: 'reception',
    title: '书记接待日',
    place: '小区党群服务站',
    day: 4,
    from: 9,
    to: 11,
    staff: ['secretary'],
  },
  {
    ...community,
    kind: 'service',
    title: '义诊：量血压测血糖',
    place: '社区活动室',
    day: 5,
    from: 9,
    to: 11,
    capacity: 20,
    staff: ['intake2'],
  },
];

/** Plans and publishes the activities of the coming days through the services, and books for some people. */
export async function planActivities(app: INestApplicationContext, keys: Keys, now: Instant): Promise<void> {
  const [planning, booking] = [
    app.get(ActivityService, { strict: false }),
    app.get(BookingService, { strict: false }),
  ];
  const org = app.get(OrgQueries, { strict: false });
  const viewerOf = async (persona: string): Promise<Viewer> => (await org.viewer(keys.person(persona), now))!;
  for (const { by, area, day, from, to, staff, booked = [], ...words } of activities) {
    const at = (hour: number): string => new Date(startOfDay(dayOf(now) + day) + hour * HOUR).toISOString();
    const viewer = await viewerOf(by);
    const people = { area: keys.area(area), staff: staff.map(keys.person) };
    const form = { ...words, ...people, starts: at(from), ends: at(to) };
    const { id, version } = await planning.plan(viewer, undefined, form);
    await planning.take(viewer, undefined, id, { action: 'publish', mode: 'do', version, form: {} });
    for (const persona of booked) await booking.book(await viewerOf(persona), undefined, id, {});
  }
}
