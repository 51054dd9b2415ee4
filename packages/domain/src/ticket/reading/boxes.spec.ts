import type { Office, UnitKind } from '../../org/words.ts';
import { boxesOf, type Box } from './boxes.ts';

const residentBoxes: Box[] = ['rate', 'placed'];
const steward: Box[] = [
  'rate',
  'supervised',
  'pool',
  'accepted',
  'sign',
  'work',
  'hear',
  'requests',
  'late',
  'placed',
];
const member: Box[] = ['rate', 'supervised', 'sign', 'work', 'hear', 'late', 'placed'];
const authority: Box[] = [
  'rate',
  'supervised',
  'dispatch',
  'verify',
  'hear',
  'requests',
  'late',
  'escalated',
  'outside',
  'scope',
  'placed',
];
const intake: Box[] = [
  'rate',
  'supervised',
  'sign',
  'work',
  'requests',
  'late',
  'outside',
  'call',
  'scope',
  'placed',
];

const upTo = (last: Box): Box[] => authority.slice(0, authority.indexOf(last) + 1);

test.each<[string, readonly Office[], readonly UnitKind[], Box[]]>([
  ['a resident', [], [], residentBoxes],
  ['a steward', [], ['steward_team'], steward],
  ['a member of the property company', [], ['property'], member],
  ['a member of an external unit', [], ['external'], member],
  ['a branch secretary', ['secretary'], [], authority],
  ['a grid leader', ['grid_leader'], [], [...upTo('escalated'), 'scope', 'placed']],
  [
    'the committee',
    ['committee'],
    [],
    [...upTo('escalated'), 'weekly', 'outside', 'call', 'scope', 'placed'],
  ],
  ['the street', ['street'], [], [...upTo('escalated'), 'weekly', 'scope', 'placed']],
  ['intake', ['intake'], [], intake],
])('%s', (_, offices, kinds, shown) => {
  expect(
    boxesOf({ offices: offices.map((office) => ({ office })), memberships: kinds.map((kind) => ({ kind })) }),
  ).toEqual(shown);
});

test('who is several things is shown the boxes of each, in one order', () => {
  const all = boxesOf({
    offices: [{ office: 'secretary' }],
    memberships: [{ kind: 'branch' }, { kind: 'steward_team' }],
  });
  expect(all).toEqual([
    'rate',
    'supervised',
    'pool',
    'accepted',
    'dispatch',
    'verify',
    'sign',
    'work',
    'hear',
    'requests',
    'late',
    'escalated',
    'outside',
    'scope',
    'placed',
  ]);
});
