import { walkCases } from '../../test/machine-walks.ts';
import { refusalOf } from '../../test/refusal.ts';
import { nowAt } from '../../test/world.ts';
import { act, actorAs, expire, noticesOf } from '../case/kernel.ts';
import type { Filled } from '../kernel/form.ts';
import { DAY } from '../kernel/time.ts';
import { mayJoin } from '../org/office-rules.ts';
import { factsFormOf, factsIn } from './facts.ts';
import { joinUnit, membershipMachine } from './machine.ts';
import { membershipActorOf, membershipStatusText } from './membership.ts';
import type { MembershipCase, MembershipDecision, MembershipRelation } from './membership.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const actor = actorAs<MembershipRelation>;
const administrator = actor('committee', 'administrator');
const superior = actor('secretary', 'superior');
const member = actor('steward', 'member');
const facts = { isDefault: true, memberType: 'retired', seat: '队长', constituency: null } as const;

const joined = (until: number | null = null): MembershipDecision =>
  joinUnit(
    { id: 'm1', unit: 'team', area: 'building', person: 'steward', since: start, until, ...facts },
    administrator,
    'administrator',
    now(),
  );
const take = (
  one: MembershipCase,
  who: typeof administrator,
  action: string,
  days: number,
  form: Filled = {},
): MembershipDecision =>
  act(membershipMachine, one, who, { action, version: one.version, form, inputs: {} }, now(days));
const told = ({ case: one, event }: MembershipDecision): unknown[] =>
  noticesOf(membershipMachine, { case: one, event, around: {} }).map(({ people, title }) => [
    ...people,
    title,
  ]);

it('offers exactly what it accepts, on random walks through every row', () => {
  const missing = walkCases(membershipMachine, {
    everyone: [administrator, superior, member],
    open: () => joined(start + 20 * DAY).case,
    formFor: () => ({}),
    inputs: {},
    nowAt: now,
  });
  expect(missing).toEqual([]);
});

it('keeps what the unit knows of the member, and is told anew as a whole', () => {
  const { case: one, event } = joined();
  expect(event.form).toEqual({
    ...{ unit: 'team', area: 'building', person: 'steward' },
    ...{ is_default: true, member_type: 'retired', seat: '队长' },
  });
  expect(factsIn(factsFormOf(one))).toEqual(facts);
  expect(take(one, administrator, 'tell', 1, { constituency: '3栋' }).case).toMatchObject({
    ...{ isDefault: false, memberType: null, seat: null, constituency: '3栋' },
  });
});

it('is ended and taken back within a week, as it was; the member is told each time', () => {
  const ended = take(joined().case, administrator, 'end', 1);
  expect(ended.case).toMatchObject({ state: 'closed', outcome: 'ended', until: start + DAY });
  const resumed = take(ended.case, administrator, 'resume', 8);
  expect(resumed.case).toEqual({ ...joined().case, version: 3, seq: 3 });
  expect([joined(), ended, resumed].map(told)).toEqual([
    [['steward', '您已加入']],
    [['steward', '您已离开']],
    [['steward', '您已重新加入']],
  ]);
  expect(refusalOf(() => take(ended.case, administrator, 'resume', 9))).toBe('TOO_LATE');
});

it('ends with all posts of a person who leaves, and by itself when its time is over', () => {
  const left = take(joined().case, superior, 'leave', 1);
  expect([left.case.outcome, told(left)]).toEqual(['left', []]);
  const over = expire(membershipMachine, joined(start + 3 * DAY).case, {}, now(3))!;
  expect([over.case.outcome, membershipStatusText(over.case, start + 4 * DAY)]).toEqual(['over', '已期满']);
});

it('is what the member and those who administer the unit know of; never one’s own to change', () => {
  const { case: one } = joined();
  const relations = (id: string, office: 'committee' | 'secretary', area: string): unknown[] => [
    ...(membershipActorOf({ id, offices: [{ office, area }] }, one, ['community', 'estate'])?.relations ??
      []),
  ];
  expect([
    relations('c', 'committee', 'community'),
    relations('c', 'committee', 'elsewhere'),
    relations('s', 'secretary', 'estate'),
    relations('steward', 'committee', 'community'),
  ]).toEqual([['administrator'], [], [], ['member']]);
  for (const action of ['end', 'tell'])
    expect(refusalOf(() => take(one, member, action, 1))).toBe('NOT_RELATED');
});

it('is closed to the holders of offices where members of the unit hold none', () => {
  const held = { offices: [{ office: 'secretary', area: 'estate', path: ['estate'] }] } as const;
  expect([
    mayJoin({ kind: 'property' }, held)?.code,
    mayJoin({ kind: 'property' }, { offices: [] }),
    mayJoin({ kind: 'branch' }, held),
  ]).toEqual(['NOT_ELIGIBLE', null, null]);
});
