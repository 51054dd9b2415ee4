import { walkCases } from '../../test/machine-walks.ts';
import { refusalOf } from '../../test/refusal.ts';
import { nowAt } from '../../test/world.ts';
import { rewind } from '../case/history/history.ts';
import { act, actorAs } from '../case/kernel.ts';
import type { Filled } from '../kernel/form.ts';
import { DAY } from '../kernel/time.ts';
import { openUnit, recordedUnit, unitMachine } from './machine.ts';
import { unitAnnouncement } from './touched.ts';
import { unitActorOf, unitLabel, unitStatusText } from './unit.ts';
import type { UnitCase, UnitDecision, UnitInputs } from './unit.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const administrator = actorAs('committee', 'administrator');
const stranger = { ...administrator, id: 'stranger', relations: new Set<'administrator'>() };
const area = { id: 'estate', kind: 'estate', path: ['street', 'community', 'estate'], isOpen: true } as const;
const above = { id: 'branch', isOpen: true, line: ['branch'] } as const;
const form = { kind: 'steward_team', name: '和风苑管家队', area: 'estate', parent: 'branch' } as const;

const opened = (inputs: UnitInputs = { area, above }): UnitDecision =>
  openUnit('team', form, administrator, inputs, now());
const take = (one: UnitCase, action: string, sent: Filled = {}, inputs: UnitInputs = {}): UnitDecision =>
  act(unitMachine, one, administrator, { action, version: one.version, form: sent, inputs }, now(1));
const { case: team } = opened();

it('offers exactly what it accepts, on random walks through every row', () => {
  const forms: Readonly<Record<string, object>> = {
    rename: { name: '和风苑东区管家队' },
    move: { area: 'estate', parent: 'branch' },
  };
  const missing = walkCases(unitMachine, {
    everyone: [administrator, stranger],
    open: () => team,
    formFor: (action) => (forms[action] ?? {}) as Filled,
    inputs: { area, above },
    nowAt: now,
  });
  expect(missing).toEqual([]);
});

it('is opened where its area and the unit above are in use, under a free name', () => {
  expect(team).toMatchObject({ kind: 'steward_team', area: 'estate', parent: 'branch', state: 'open' });
  const refused = (inputs: UnitInputs): string => refusalOf(() => opened(inputs));
  expect([
    refused({ above }),
    refused({ area: { ...area, isOpen: false }, above }),
    refused({ area }),
    refused({ area, above: { ...above, isOpen: false } }),
    refused({ area, above, isNameTaken: true }),
  ]).toEqual([
    'UNKNOWN_REFERENCE',
    'UNKNOWN_REFERENCE',
    'UNKNOWN_REFERENCE',
    'UNKNOWN_REFERENCE',
    'NAME_TAKEN',
  ]);
});

it('takes each change back by its inverse', () => {
  const facts = { label: '志愿管家队', skills: '水电', term_end: '2028-12-31', position: 3 };
  const told = take(team, 'tell', facts);
  expect(told.case).toMatchObject({ label: '志愿管家队', skills: '水电', position: 3 });
  expect(take(told.case, 'tell').case).toMatchObject({
    label: null,
    skills: null,
    termEnd: null,
    position: 0,
  });
  const renamed = take(team, 'rename', { name: '新名称' });
  expect(take(renamed.case, 'rename', { name: team.name }).case.name).toBe(team.name);
  const moved = take(team, 'move', { area: 'grid' }, { area: { ...area, id: 'grid', kind: 'grid' } });
  expect(moved.case).toMatchObject({ area: 'grid', parent: null });
  const closed = take(team, 'close');
  expect([unitStatusText(closed.case), unitStatusText(take(closed.case, 'reopen').case)]).toEqual([
    '已撤销',
    '在册',
  ]);
  expect(refusalOf(() => take(closed.case, 'reopen', {}, { isNameTaken: true }))).toBe('NAME_TAKEN');
});

it('never lies above itself', () => {
  const below = { id: 'group', isOpen: true, line: ['group', 'team'] };
  expect(
    refusalOf(() => take(team, 'move', { area: 'estate', parent: 'group' }, { area, above: below })),
  ).toBe('NOT_A_CHOICE');
});

it('is rewound to what it was before each change', () => {
  const renamed = take(team, 'rename', { name: '新名称' });
  expect(rewind(renamed.case, [renamed.replaced])).toMatchObject({ name: team.name });
});

it('is known to those who administer its area, and called by its own label', () => {
  const offices = (office: 'committee' | 'secretary', over: string) => [{ office, area: over }];
  const relations = (held: ReturnType<typeof offices>): unknown[] => [
    ...(unitActorOf({ id: 'someone', offices: held }, area.path)?.relations ?? []),
  ];
  expect([
    relations(offices('committee', 'community')),
    relations(offices('committee', 'elsewhere')),
    relations(offices('secretary', 'estate')),
  ]).toEqual([['administrator'], [], []]);
  expect([unitLabel(team), unitLabel({ ...team, label: '党总支' })]).toEqual(['红色管家队', '党总支']);
});

it('is recorded without a case until its first decision, and its changes are announced', () => {
  expect(recordedUnit(team, now()).case).toMatchObject({ name: team.name, state: 'open', seq: 1 });
  const touched = { units: 1, members: 4, openTickets: 2 };
  expect(unitAnnouncement('close', touched)).toEqual([
    '4 位成员不再以它的名义办事',
    '下面的 1 个单位照旧',
    '没办完的单有 2 件由它参与，请支部书记改派',
  ]);
  expect(unitAnnouncement('close', { units: 0, members: 0, openTickets: 0 })).toEqual([]);
  expect(unitAnnouncement('tell', touched)).toEqual([]);
});
