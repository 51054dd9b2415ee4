import { walkCases } from '../../test/machine-walks.ts';
import { refusalOf } from '../../test/refusal.ts';
import { nowAt } from '../../test/world.ts';
import { act, actionsFor, expire, noticesOf } from '../case/kernel.ts';
import type { Filled } from '../kernel/form.ts';
import { DAY, HOUR, MINUTE } from '../kernel/time.ts';
import {
  activityActor,
  hasBegun,
  mayHost,
  takesBookings,
  type Activity,
  type ActivityDecision,
  type ActivityPerson,
} from './activity.ts';
import { activityMachine, planActivity, type NewActivity } from './machine.ts';

// A Thursday, 9:00 in Beijing.
const start = Date.parse('2026-12-03T01:00:00Z');
const path = ['street', 'community', 'grid', 'estate'];
const given: NewActivity = {
  ...{ id: 'a1', kind: 'class', title: '一楼见课堂', area: 'estate', path, place: '3 号楼门厅' },
  ...{ starts: start, ends: start + 2 * HOUR, capacity: 30, host: 'unit' },
  ...{ plannedBy: 'secretary', staff: ['steward'] },
};
const plan = (more: Partial<NewActivity> = {}, ahead = 3 * DAY): Activity =>
  planActivity({ ...given, ...more }, nowAt(start - ahead)).case;

const person = (id: string, more: Partial<ActivityPerson> = {}): ActivityPerson => ({
  ...{ id, offices: [], units: [], communities: ['community'] },
  ...more,
});
const secretary = person('secretary', { offices: [{ office: 'secretary', area: 'estate' }] });
const member = person('member', { units: ['unit'] });
const steward = person('steward');
const neighbour = person('neighbour');
const stranger = person('stranger', { communities: ['other'] });

const take = (one: Activity, action: string, who: ActivityPerson, at: number, form = {}): ActivityDecision =>
  act(
    activityMachine,
    one,
    activityActor(one, who)!,
    { action, version: one.version, form, inputs: {} },
    nowAt(at),
  );
const published = take(plan(), 'publish', secretary, start - 2 * DAY).case;
const opened = take(published, 'open', steward, start - 10 * MINUTE).case;
const offered = (one: Activity, who: ActivityPerson, at: number): string[] =>
  actionsFor(activityMachine, { case: one, actor: activityActor(one, who)!, now: nowAt(at) }).map(
    ({ action }) => action,
  );
const why = { reason: '讲师有事' };
const later = {
  ...{ starts: new Date(start + DAY).toISOString(), ends: new Date(start + DAY + HOUR).toISOString() },
  ...{ place: '活动室', ...why },
};
const forms: Readonly<Record<string, Filled>> = {
  move: later,
  cancel: why,
  call_off: why,
  close: { words: '来了二十人' },
};

/** When the steps of a walk are: few before the activity, some at it, and the same a day later, where it may move. */
const walkTimes = [
  ...[-3 * DAY, -12 * HOUR, -20 * MINUTE, 5 * MINUTE, 70 * MINUTE, 4 * HOUR],
  ...[12 * HOUR, DAY - 20 * MINUTE, DAY + 5 * MINUTE, DAY + 70 * MINUTE, DAY + 4 * HOUR],
];

it('offers exactly what it accepts, on random walks through every row', () => {
  const everyone = [secretary, member, steward, neighbour].map((who) => activityActor(published, who)!);
  const missing = walkCases(activityMachine, {
    ...{ everyone, inputs: {}, open: () => plan() },
    formFor: (action) => forms[action] ?? {},
    nowAt: (step) => nowAt(start + (walkTimes[step] ?? 2 * DAY)),
  });
  expect(missing).toEqual([]);
});

it.each([
  ['an office over the area', secretary, true],
  [
    'a group leader of a building in another estate',
    person('g', { offices: [{ office: 'group_leader', area: 'b9' }] }),
    false,
  ],
  ['an administrator', person('a', { offices: [{ office: 'administrator', area: 'community' }] }), false],
  ['a member of the unit that holds it', member, true],
  ['a resident', neighbour, false],
] as const)('is held by %s: %s', (_, who, may) => expect(mayHost(who, given)).toBe(may));

it('is known to the community once it is published, and to no other community', () => {
  const known = (one: Activity): unknown[] =>
    [secretary, member, steward, neighbour, stranger].map((who) => {
      const actor = activityActor(one, who);
      return actor && [...actor.relations].join();
    });
  expect(known(plan())).toEqual(['host', 'host', 'staff', null, null]);
  expect(known(published)).toEqual(['host', 'host', 'staff', 'visitor', null]);
});

it.each([
  ['begins in the past', { starts: start - 4 * DAY }, 'TOO_EARLY'],
  ['begins in more than a year', { starts: start + 400 * DAY, ends: start + 400 * DAY + HOUR }, 'TOO_LATE'],
  ['ends before it begins', { ends: start }, 'TOO_EARLY'],
  ['lasts longer than half a day', { ends: start + 13 * HOUR }, 'TOO_LATE'],
] as const)('is not planned when it %s', (_, more, code) => expect(refusalOf(() => plan(more))).toBe(code));

it('is cancelled until a day before, and called off afterwards, which counts as missed', () => {
  expect(take(published, 'cancel', secretary, start - DAY, why).case.outcome).toBe('cancelled');
  expect(refusalOf(() => take(published, 'cancel', secretary, start - DAY + 1, why))).toBe('NOT_OFFERED');
  expect(take(published, 'call_off', secretary, start - DAY + 1, why).case.outcome).toBe('missed');
});

it('is opened from half an hour before to an hour after its beginning, also by who is on duty', () => {
  const may = (at: number): boolean => offered(published, steward, at).includes('open');
  expect([-30 * MINUTE - 1, -30 * MINUTE, HOUR - 1, HOUR].map((by) => may(start + by))).toEqual([
    ...[false, true, true, false],
  ]);
  expect(opened).toMatchObject({ state: 'open', openedBy: 'steward', openedAt: start - 10 * MINUTE });
  expect(offered(opened, neighbour, start)).toEqual([]);
});

it('was missed when nobody opens it within an hour, which its planner and staff are told', () => {
  const due = (one: Activity, at: number): unknown => {
    const decision = expire(activityMachine, one, {}, nowAt(at));
    return (
      decision && [
        decision.case.outcome,
        ...noticesOf(activityMachine, { ...decision, around: {} }).flatMap(({ people }) => people),
      ]
    );
  };
  expect([due(published, start + HOUR - 1), due(published, start + HOUR)]).toEqual([
    null,
    ['missed', 'steward', 'secretary'],
  ]);
  expect(due(plan(), start + HOUR)).toEqual(['missed', 'steward', 'secretary']);
  expect([due(opened, start + 3 * HOUR - 1), due(opened, start + 3 * HOUR)]).toEqual([
    null,
    ['held', 'steward', 'secretary'],
  ]);
});

it('moves to another time, and is then opened and missed at that time', () => {
  const moved = take(published, 'move', secretary, start - DAY, later).case;
  expect(moved).toMatchObject({ starts: start + DAY, ends: start + DAY + HOUR, place: '活动室' });
  expect(activityMachine.timerOf(moved, nowAt(start))).toEqual({ timer: 'start', due: start + DAY + HOUR });
  const early = { ...later, starts: new Date(start - 2 * DAY).toISOString() };
  expect(refusalOf(() => take(published, 'move', secretary, start - DAY, early))).toBe('TOO_EARLY');
});

it('takes bookings from its publishing to its beginning, where its kind has places', () => {
  const takes = (one: Activity, at: number): boolean => takesBookings(one, at);
  expect([takes(plan(), start - HOUR), takes(published, start - 1), takes(published, start)]).toEqual([
    ...[false, true, false],
  ]);
  expect([takes(opened, start - 1), takes({ ...published, kind: 'stall' }, start - 1)]).toEqual([
    false,
    false,
  ]);
  expect([hasBegun(published, start - 1), hasBegun(opened, start - 1)]).toEqual([false, true]);
});

it('keeps what came of it', () => {
  const closed = take(opened, 'close', steward, start + HOUR, { words: '讲了用电安全', others: 4 }).case;
  expect(closed).toMatchObject({ outcome: 'held', words: '讲了用电安全', others: 4, closedAt: start + HOUR });
});
