import type { Guard, AttemptPart, Machine, PlainEffect, Row } from '../case/kernel.ts';
import type { BookingTypes } from './booking.ts';
import { bookingLimits, type BookingOutcome } from './words.ts';

type BookingEffect = PlainEffect<BookingTypes>;

const arrive: BookingEffect = (draft, { now }) => Object.assign(draft, { arrivedAt: now.at, leftAt: null });

const takeBackArrival: BookingEffect = (draft) => Object.assign(draft, { arrivedAt: null });

const leave: BookingEffect = (draft, { now }) =>
  Object.assign(draft, { leftAt: Math.min(now.at, draft.ends + bookingLimits.after) });

/** Who is booked at the desk is there. */
const arriveAtOnce: BookingEffect = (draft, { now, inputs: { venue } }) => {
  if (venue?.isAtDesk) draft.arrivedAt = now.at;
};

const moveTimes: BookingEffect = (draft, { inputs: { times } }) => Object.assign(draft, times);

const moveUp: BookingEffect = (draft) => {
  draft.state = 'booked';
  draft.version++;
};

/** What a booking comes to when its activity is held. */
const ends: Readonly<Record<'waiting' | 'booked' | 'present', BookingOutcome>> = {
  waiting: 'not_reached',
  booked: 'absent',
  present: 'attended',
};

const finish: BookingEffect = (draft, { now, inputs: { ending } }) => {
  if (draft.state === 'closed') return;
  const outcome = ending === 'held' ? ends[draft.state] : 'dropped';
  if (draft.state === 'present') draft.leftAt ??= Math.min(now.at, draft.ends + bookingLimits.after);
  Object.assign(draft, { state: 'closed', outcome, closedAt: now.at });
  draft.version++;
};

export const bookingOpening: Machine<BookingTypes>['opening'] = {
  action: 'book',
  label: '预约',
  to: '@start',
  form: 'book',
  tells: [{ to: 'holder', title: '为您预约了' }],
  does: [arriveAtOnce],
};

// prettier-ignore
export const bookingRows: readonly Row<BookingTypes>[] = [
  { from: ['waiting', 'booked'], action: 'cancel', label: '取消预约', to: 'closed', outcome: 'cancelled', by: ['holder', 'host'], when: ['lies_ahead'], weight: 'last', confirm: '取消后，名额会让给候补的人。', tells: [{ to: 'holder', title: '您的预约取消了' }], also: 'the first who waits moves up' },
  { from: ['waiting', 'booked'], action: 'check_in', label: '签到', to: 'present', by: ['desk'], weight: 'main', confirm: false, does: [arrive], tells: [] },
  { from: ['present'], action: 'undo_check_in', label: '撤销签到', to: 'booked', by: ['desk'], weight: 'last', confirm: false, does: [takeBackArrival], tells: [] },
  { from: ['present'], action: 'leave', label: '离开', to: 'closed', outcome: 'attended', by: ['holder', 'desk'], confirm: false, does: [leave], tells: [] },
];

/** What another case causes: a place that became free, and the activity's move and end. */
export const bookingTriggered = {
  moveUp: {
    action: 'move_up',
    label: '候补成功',
    tells: [{ to: 'holder', title: '您候补上了' }],
    does: [moveUp],
  },
  moveTimes: {
    action: 'move_times',
    label: '活动改期',
    tells: [{ to: 'holder', title: '您预约的活动改了时间或地点' }],
    does: [moveTimes],
  },
  drop: {
    action: 'drop',
    label: '活动没有举办',
    tells: [{ to: 'holder', title: '您预约的活动取消了' }],
    does: [finish],
  },
  finish: { action: 'finish', label: '活动结束', tells: [], does: [finish] },
} as const satisfies Readonly<Record<string, Machine<BookingTypes>['triggered'][number]>>;

export const bookingGuards: Readonly<Record<BookingTypes['guard'], Guard<AttemptPart<BookingTypes>>>> = {
  lies_ahead: {
    words: 'the activity has not begun',
    code: 'ACTIVITY_BEGUN',
    holds: ({ case: { starts }, now }) => now.at < starts,
  },
};
