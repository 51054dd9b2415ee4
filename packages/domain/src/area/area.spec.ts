import { walkCases } from '../../test/machine-walks.ts';
import { nowAt } from '../../test/world.ts';
import { act, actorAs } from '../case/kernel.ts';
import { rewind } from '../case/history/history.ts';
import type { Filled } from '../kernel/form.ts';
import { DomainError } from '../kernel/errors.ts';
import { DAY } from '../kernel/time.ts';
import { areaActorOf, areaStatusText } from './area.ts';
import type { AreaCase, AreaDecision, AreaInputs } from './area.ts';
import { MOST_GIVEN } from './checks.ts';
import { pointOf } from './facts.ts';
import { areaMachine, openArea, recordedArea } from './machine.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const administrator = actorAs('committee', 'administrator');
const stranger = { ...administrator, id: 'stranger', relations: new Set<'administrator'>() };
const grid = { id: 'grid', kind: 'grid', path: ['street', 'community', 'grid'], isOpen: true } as const;
const estate2 = { id: 'estate2', kind: 'estate', path: [...grid.path, 'estate2'], isOpen: true } as const;
const form = { kind: 'estate', name: '和风苑', parent: 'grid' } as const;

const opened = (inputs: AreaInputs = { target: grid }): AreaDecision =>
  openArea('estate', form, administrator, inputs, now());
const take = (one: AreaCase, action: string, form: Filled = {}, inputs: AreaInputs = {}): AreaDecision =>
  act(areaMachine, one, administrator, { action, version: one.version, form, inputs }, now(1));
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};
const { case: estate } = opened();

it('offers exactly what it accepts, on random walks through every row', () => {
  const forms: Readonly<Record<string, object>> = {
    rename: { name: '和风苑东区' },
    move: { parent: 'grid2' },
    merge: { into: 'estate2' },
  };
  const grid2 = { ...grid, id: 'grid2', path: ['street', 'community', 'grid2'] };
  // One target serves a move; the other a merge.
  const walk = (target: AreaInputs['target'], ...without: string[]): string[] =>
    walkCases(
      { ...areaMachine, rows: areaMachine.rows.filter(({ action }) => !without.includes(action)) },
      {
        everyone: [administrator, stranger],
        open: () => estate,
        formFor: (action) => ({ ...forms[action] }),
        inputs: { target, children: ['a', 'b'] },
        nowAt: now,
      },
    );
  expect([walk(grid2, 'merge', 'split'), walk(estate2, 'move')]).toEqual([[], []]);
});

it('is an administrator’s; nobody else knows its history', () => {
  const of = (area: string): string[] => [
    ...(areaActorOf({ id: 'c', offices: [{ office: 'committee', area }] }, estate)?.relations ?? []),
  ];
  expect([of('community'), of('elsewhere'), of('estate')]).toEqual([['administrator'], [], []]);
});

it('keeps each change in its event, and is led back by it', () => {
  const renamed = take(estate, 'rename', { name: '和风苑东区' });
  const told = take(renamed.case, 'tell', { m2: '1200.50', point: '120.15507，30.27415', pilot: true });
  expect(told.case).toMatchObject({
    name: '和风苑东区',
    m2: 1200.5,
    lon: 120.15507,
    lat: 30.27415,
    pilot: true,
  });
  const emptied = take(told.case, 'tell');
  expect(emptied.case).toMatchObject({ m2: null, lon: null, lat: null, pilot: false, position: 0 });
  const target = { ...grid, id: 'grid2', path: ['street', 'community', 'grid2'] };
  const moved = take(emptied.case, 'move', { parent: 'grid2' }, { target });
  expect(moved.case).toMatchObject({ parent: 'grid2', path: [...target.path, 'estate'] });
  const all = [moved, emptied, told, renamed].map(({ replaced }) => replaced);
  expect(rewind(moved.case, all)).toEqual(estate);
});

it.each<[string, string, Filled, Filled]>([
  ['renamed', 'rename', { name: '和风苑东区' }, { name: '和风苑' }],
  ['told', 'tell', { pilot: true, position: 3 }, {}],
])('%s is undone by its inverse', (_, action, form, inverse) => {
  const undone = take(take(estate, action, form).case, action, inverse).case;
  expect(undone).toEqual({ ...estate, version: 3, seq: 3 });
});

it('closed comes back as it was', () => {
  const closed = take(estate, 'close').case;
  expect([closed.state, closed.outcome, areaStatusText(closed)]).toEqual(['closed', 'ended', '已停用']);
  expect(codeOf(() => take(closed, 'split'))).toBe('NOT_OFFERED');
  expect(take(closed, 'reopen').case).toEqual({ ...estate, version: 3, seq: 3 });
});

it('merged gives what lies in it, and takes back what is still there', () => {
  const merged = take(estate, 'merge', { into: 'estate2' }, { target: estate2, children: ['a', 'b'] });
  expect(merged.case).toMatchObject({
    state: 'closed',
    outcome: 'merged',
    mergedInto: 'estate2',
    gave: ['a', 'b'],
  });
  expect([areaStatusText(merged.case), codeOf(() => take(merged.case, 'reopen'))]).toEqual([
    '已并入',
    'NOT_OFFERED',
  ]);
  expect(take(merged.case, 'split', {}, { children: ['a'] }).case).toEqual({ ...estate, version: 3, seq: 3 });
});

const building = { ...estate2, id: 'b', kind: 'building', path: [...estate.path, 'b'] } as const;
it.each<[string, string, string, Filled, AreaInputs]>([
  ['a taken name', 'NAME_TAKEN', 'rename', { name: '幸福里' }, { isNameTaken: true }],
  ['an unknown parent', 'UNKNOWN_REFERENCE', 'move', { parent: 'x' }, {}],
  [
    'a closed parent',
    'UNKNOWN_REFERENCE',
    'move',
    { parent: 'grid' },
    { target: { ...grid, isOpen: false } },
  ],
  ['itself as parent', 'UNKNOWN_REFERENCE', 'move', { parent: 'b' }, { target: building }],
  ['a parent of a lower kind', 'NOT_A_CHOICE', 'move', { parent: 'estate2' }, { target: estate2 }],
  ['another kind to merge into', 'NOT_A_CHOICE', 'merge', { into: 'grid' }, { target: grid }],
  [
    'too many to give',
    'TOO_MANY',
    'merge',
    { into: 'estate2' },
    { target: estate2, children: Array<string>(MOST_GIVEN + 1).fill('a') },
  ],
  ['a point abroad', 'WRONG_TYPE', 'tell', { point: '30.27，120.15' }, {}],
  ['no area', 'WRONG_TYPE', 'tell', { m2: '0' }, {}],
  ['a name that is too long', 'TOO_LONG', 'rename', { name: '长'.repeat(41) }, {}],
])('%s is refused with %s', (_, code, action, form, inputs) =>
  expect(codeOf(() => take(estate, action, form, inputs))).toBe(code),
);

it.each<[string, string, AreaInputs]>([
  ['nowhere', 'UNKNOWN_REFERENCE', {}],
  ['in a building', 'NOT_A_CHOICE', { target: building }],
  ['beside its name', 'NAME_TAKEN', { target: grid, isNameTaken: true }],
])('is not opened %s', (_, code, inputs) => expect(codeOf(() => opened(inputs))).toBe(code));

it('that was recorded before is open', () => {
  const { case: one, event } = recordedArea(estate, now());
  expect([one, event.by, event.form]).toEqual([estate, null, { ...form, position: 0, pilot: false }]);
});

it('has a point of two numbers', () => expect(codeOf(() => pointOf('120.1,,30.2'))).toBe('WRONG_TYPE'));

it('neither moves nor merges a community', () => {
  const community = { ...estate, kind: 'community' } as const;
  for (const action of ['move', 'merge'])
    expect(codeOf(() => take(community, action, { parent: 'x', into: 'x' }))).toBe('NOT_OFFERED');
});
