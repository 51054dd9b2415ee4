import { DAY, HOUR, MINUTE } from '../kernel/time.ts';

/** What people meet for. `bookings`: people reserve a booking before; to the others they just come. */
export const activityKinds = {
  reception: { label: '接待', bookings: false },
  talk: { label: '恳谈', bookings: false },
  duty: { label: '坐班', bookings: false },
  stall: { label: '摆摊', bookings: false },
  box: { label: '开意见箱', bookings: false },
  class: { label: '课堂', bookings: true },
  service: { label: '服务', bookings: true },
  meal: { label: '助餐', bookings: true },
  shift: { label: '值守', bookings: true },
  meeting: { label: '会议', bookings: true },
  event: { label: '活动', bookings: true },
  fair: { label: '集市', bookings: false },
  campaign: { label: '行动', bookings: true },
  visit: { label: '走访', bookings: false },
} as const;
export type ActivityKind = keyof typeof activityKinds;

export const activityKindLabels = Object.fromEntries(
  Object.entries(activityKinds).map(([kind, { label }]) => [kind, label]),
) as Readonly<Record<ActivityKind, string>>;

/** An activity as a case: its states and outcomes with their labels. */
export const activityStates = {
  planned: '待发布',
  published: '已发布',
  open: '进行中',
  closed: '已结束',
} as const;
export type ActivityState = keyof typeof activityStates;

export const activityOutcomes = { held: '已举办', missed: '没有举办', cancelled: '已取消' } as const;
export type ActivityOutcome = keyof typeof activityOutcomes;

/** In which capacity people act on an activity. */
export const activityCapacities = { host: '主办', staff: '在岗', visitor: '居民' } as const;
export type ActivityCapacity = keyof typeof activityCapacities;

/** What holds in every community. */
export const activityLimits = {
  title: { min: 2, max: 40 },
  place: { min: 2, max: 60 },
  words: { min: 2, max: 500 },
  why: { min: 2, max: 200 },
  capacity: { min: 1, max: 500 },
  /** People whom the staff counted without a booking. */
  others: { min: 0, max: 5000 },
  staff: 12,
  /** How far ahead an activity is planned at most. */
  ahead: 366 * DAY,
  longest: 12 * HOUR,
  /** It is opened at the earliest so long before its time. */
  early: 30 * MINUTE,
  /** An activity that is not opened by then was missed. */
  grace: HOUR,
  /** An open activity that is not closed by its staff is closed so long after its time. */
  overtime: HOUR,
  /** It is cancelled at the latest so long before; later it counts as missed. */
  notice: DAY,
} as const;
