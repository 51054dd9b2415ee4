import { DAY, MINUTE } from '../kernel/time.ts';

/** A booking as a case: its states and outcomes with their labels. */
export const bookingStates = {
  waiting: '候补中',
  booked: '已预约',
  present: '已到场',
  closed: '已结束',
} as const;
export type BookingState = keyof typeof bookingStates;

export const bookingOutcomes = {
  attended: '参加了',
  absent: '没有到场',
  cancelled: '已取消',
  /** The list of those who wait was not needed any more. */
  not_reached: '没有候补上',
  /** The activity was cancelled or missed. */
  dropped: '活动没有举办',
} as const;
export type BookingOutcome = keyof typeof bookingOutcomes;

/** In which capacity people act on a booking. */
export const bookingCapacities = { holder: '本人', host: '主办', desk: '签到' } as const;
export type BookingCapacity = keyof typeof bookingCapacities;

/** What holds in every community. */
export const bookingLimits = {
  /** A person who stays leaves at the latest so long after the end. */
  after: 15 * MINUTE,
  /** Who was absent so often within this time … */
  absences: 3,
  within: 60 * DAY,
  /** … reserves nothing for so long after the last time. */
  pause: 7 * DAY,
} as const;
