import type {
  Effect,
  EffectPart,
  Guard,
  AttemptPart,
  Machine,
  PlainEffect,
  Row,
  Tell,
  TellPart,
} from '../case/kernel.ts';
import { instantOf } from '../kernel/time.ts';
import type { ActivityTypes } from './activity.ts';
import { activityLimits } from './words.ts';

const { early, grace, notice } = activityLimits;

const open: PlainEffect<ActivityTypes> = (draft, { actor, now }) =>
  Object.assign(draft, { openedAt: now.at, openedBy: actor.id });

const move: Effect<EffectPart<ActivityTypes>, 'move'> = (draft, { form: { starts, ends, place } }) =>
  Object.assign(draft, { starts: instantOf(starts)!, ends: instantOf(ends)!, place });

const report: Effect<EffectPart<ActivityTypes>, 'close'> = (draft, { form: { words, others = 0 } }) =>
  Object.assign(draft, { words, others });

const told = (title: string): readonly Tell<TellPart<ActivityTypes>>[] => [
  { to: 'staff', title },
  { to: 'planner', title },
];

export const activityOpening: Machine<ActivityTypes>['opening'] = {
  action: 'plan',
  label: '排期',
  to: 'planned',
  form: 'plan',
  tells: [{ to: 'staff', title: '给您排了班' }],
};

// prettier-ignore
export const activityRows: readonly Row<ActivityTypes>[] = [
  { from: ['planned'], action: 'publish', label: '发布', to: 'published', by: ['host'], when: ['lies_ahead'], weight: 'main', confirm: '发布后，本社区的居民都看得到。', tells: [] },
  { from: ['planned', 'published'], action: 'move', label: '改时间地点', to: '@same', by: ['host'], when: ['lies_ahead'], form: 'move', does: [move], tells: told('时间或地点改了'), also: 'people with a booking are told' },
  { from: ['planned', 'published'], action: 'cancel', label: '取消活动', to: 'closed', outcome: 'cancelled', by: ['host'], when: ['in_notice'], form: 'reason', weight: 'last', tells: told('取消了'), also: 'people with a booking are told' },
  { from: ['planned', 'published'], action: 'call_off', label: '临时取消', to: 'closed', outcome: 'missed', by: ['host'], when: ['at_short_notice'], form: 'reason', weight: 'last', tells: told('临时取消了'), also: 'less than a day before it counts as missed; people with a booking are told' },
  { from: ['published'], action: 'open', label: '开始', to: 'open', by: ['host', 'staff'], when: ['is_near', 'not_missed'], weight: 'main', confirm: false, does: [open], tells: [] },
  { from: ['planned', 'published'], action: 'expire', label: '没有人到场', to: 'closed', outcome: 'missed', by: ['system'], timer: 'start', tells: told('到时间没有人开始，记为没有举办'), also: 'an hour after its beginning' },
  { from: ['open'], action: 'close', label: '结束', to: 'closed', outcome: 'held', by: ['host', 'staff'], form: 'close', weight: 'main', does: [report], tells: [] },
  { from: ['open'], action: 'run_out', label: '到时自动结束', to: 'closed', outcome: 'held', by: ['system'], timer: 'end', tells: told('到时间没有人结束，已自动结束'), also: 'an hour after its end; who is present stayed until its end' },
];

type ActivityGuard = Guard<AttemptPart<ActivityTypes>>;

export const activityGuards: Readonly<Record<ActivityTypes['guard'], ActivityGuard>> = {
  lies_ahead: {
    words: 'it has not begun',
    code: 'ACTIVITY_BEGUN',
    holds: ({ case: { starts }, now }) => now.at < starts,
  },
  in_notice: {
    words: 'it begins in a day or later',
    code: 'NOT_OFFERED',
    holds: ({ case: { starts }, now }) => now.at <= starts - notice,
  },
  at_short_notice: {
    words: 'it begins in less than a day',
    code: 'NOT_OFFERED',
    holds: ({ case: { starts }, now }) => now.at > starts - notice && now.at < starts + grace,
  },
  is_near: {
    words: 'it begins in half an hour at most',
    code: 'ACTIVITY_NOT_YET',
    holds: ({ case: { starts }, now }) => now.at >= starts - early,
  },
  not_missed: {
    words: 'its beginning is less than an hour ago',
    code: 'ACTIVITY_BEGUN',
    holds: ({ case: { starts }, now }) => now.at < starts + grace,
  },
};
