import { walkCases } from '../../test/machine-walks.ts';
import { nowAt } from '../../test/world.ts';
import { act, actorAs } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Filled } from '../kernel/form.ts';
import { DAY } from '../kernel/time.ts';
import { dayActorOf, dayName, dayStatusText, type DayCase, type DayDecision, type DayInputs } from './day.ts';
import { dayMachine, openDay, type NewDay } from './machine.ts';
import { dayAnnouncement } from './touched.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const administrator = actorAs('committee', 'administrator');
const stranger = { ...administrator, id: 'stranger', relations: new Set<'administrator'>() };
const place = { id: 'day', community: 'community', path: ['street', 'community'] };
const form = { community: 'community', date: '2026-03-20', effect: 'off', label: '社区停电检修' } as const;

const opened = (more: Partial<NewDay> = {}, inputs: DayInputs = {}): DayDecision =>
  openDay(place, { ...form, ...more }, administrator, inputs, now());
const take = (one: DayCase, action: string, days = 1, form: Filled = {}, inputs: DayInputs = {}): DayCase =>
  act(dayMachine, one, administrator, { action, version: one.version, form, inputs }, now(days)).case;
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};
const { case: planned } = opened();
const inForce = take(planned, 'apply');

it('offers exactly what it accepts, on random walks through every row', () => {
  const never = walkCases(dayMachine, {
    everyone: [administrator, stranger],
    open: () => planned,
    formFor: (action) =>
      action === 'amend' ? { date: '2026-03-21', effect: 'worked', label: '便民服务日' } : {},
    inputs: {},
    nowAt: (step) => now(step / 100),
  });
  expect(never).toEqual([]);
});

it('is planned, amended, in force, and each change is taken back by another', () => {
  expect(planned).toMatchObject({ state: 'planned', date: '2026-03-20', effect: 'off' });
  const amended = take(planned, 'amend', 1, { date: '2026-03-21', effect: 'worked', label: '服务日' });
  expect(amended).toMatchObject({ state: 'planned', date: '2026-03-21', effect: 'worked' });
  expect([inForce.state, take(inForce, 'revoke').state]).toEqual(['in_force', 'planned']);
  const discarded = take(planned, 'discard');
  expect([discarded.state, take(discarded, 'reopen').state]).toEqual(['closed', 'planned']);
  expect(dayName(planned)).toBe('2026年3月20日 休息');
  expect([planned, inForce, discarded].map(dayStatusText)).toEqual(['未生效', '已生效', '已删除']);
});

it.each<[string, string, () => unknown]>([
  ['a day that has begun', 'TOO_EARLY', () => take(planned, 'apply', 4)],
  ['to take back one that has begun', 'TOO_EARLY', () => take(inForce, 'revoke', 4)],
  ['a second day on a date', 'DAY_TAKEN', () => take(planned, 'apply', 1, {}, { isTaken: true })],
  ['a lawful holiday, as worked', 'NOT_A_CHOICE', () => opened({ effect: 'worked' }, { isLawful: true })],
  [
    'a day that became a lawful holiday, as worked',
    'NOT_A_CHOICE',
    () => take(opened({ effect: 'worked' }).case, 'apply', 1, {}, { isLawful: true }),
  ],
  ['a lawful holiday, as off', 'accepted', () => opened({}, { isLawful: true })],
  ['the last evening before', 'accepted', () => take(planned, 'apply', 3)],
])('%s: %s', (_, code, run) => expect(codeOf(run)).toBe(code));

it('is of those who administer the community', () => {
  const held = (office: 'committee' | 'steward', area: string) =>
    dayActorOf({ id: 'someone', offices: [{ office, area } as never] }, place);
  expect([held('committee', 'community'), held('committee', 'other')].map((one) => one !== null)).toEqual([
    true,
    false,
  ]);
});

it('announces whether promises come sooner or later', () => {
  const said = (action: string, effect: 'off' | 'worked', openTickets = 3) =>
    dayAnnouncement(action, { effect }, { openTickets })[0] ?? '';
  expect(said('apply', 'off')).toContain('3 件，期限在这一天以后，会推后');
  expect(said('apply', 'worked')).toContain('提前');
  expect(said('revoke', 'off')).toContain('提前');
  expect([said('apply', 'off', 0), said('amend', 'off')]).toEqual(['', '']);
});
