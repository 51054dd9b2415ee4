import { offices, unitKinds, type Office, type UnitKind } from '../org/words.ts';
import {
  navigationEntries,
  MOST_ENTRIES,
  navigationOf,
  navigationSections,
  type EntryCode,
} from './entries.ts';
import type { Reader } from './reader.ts';

const reader = (more: Partial<Reader> = {}): Reader => ({
  offices: [],
  memberships: [],
  homes: [{}],
  choices: [{ name: '幸福里社区' }],
  hasPhone: true,
  suspendedUntil: null,
  ...more,
});
const holder = (...held: readonly Office[]) =>
  reader({ offices: held.map((office) => ({ office, standingInFor: null })) });
const member = (kind: UnitKind) => reader({ memberships: [{ kind }] });
const all = reader({
  offices: (Object.keys(offices) as Office[]).map((office) => ({ office, standingInFor: null })),
  memberships: (Object.keys(unitKinds) as UnitKind[]).map((kind) => ({ kind })),
  choices: [{ name: '向阳里社区' }, { name: '幸福里社区' }],
  suspendedUntil: 1,
});
const everyone: readonly Reader[] = [
  reader(),
  reader({ homes: [], hasPhone: false, choices: [] }),
  ...(Object.keys(offices) as Office[]).map((office) => holder(office)),
  ...(Object.keys(unitKinds) as UnitKind[]).map(member),
  holder('secretary', 'grid_leader', 'intake', 'group_leader', 'duty'),
  all,
];
const codesOf = (one: Reader, ...of: readonly (keyof typeof navigationSections)[]): EntryCode[] =>
  navigationOf(one)
    .filter(({ code }) => of.includes(code))
    .flatMap((section) => section.entries.map(({ code }) => code));

test.each(everyone)('no section of anyone is longer than a glance: %#', (one) => {
  for (const section of navigationOf(one)) expect(section.entries.length).toBeLessThanOrEqual(MOST_ENTRIES);
});

test.each(everyone)('each page has one entry for a person: %#', (one) => {
  const routes = navigationOf(one).flatMap((section) => section.entries.map(({ route }) => route));
  expect(new Set(routes).size).toBe(routes.length);
});

test('every entry is found by somebody', () => {
  const found = everyone.flatMap((one) =>
    codesOf(one, ...(Object.keys(navigationSections) as (keyof typeof navigationSections)[])),
  );
  expect(new Set(found)).toEqual(new Set(Object.keys(navigationEntries)));
});

test('residents find their own affairs, and nothing of the work', () => {
  expect(navigationOf(reader()).map(({ code }) => code)).toEqual(['order', 'around', 'own', 'self']);
  expect(codesOf(reader(), 'order', 'around')).toEqual(['place', 'week', 'nearby', 'holds']);
  expect(codesOf(reader({ homes: [] }), 'order', 'around')).toEqual(['place', 'join', 'week', 'holds']);
});

test('what is missing is said where it is given', () => {
  const hints = (one: Reader) =>
    Object.fromEntries(
      navigationOf(one).flatMap((section) => section.entries.map(({ code, hint }) => [code, hint])),
    );
  expect(hints(reader())).toMatchObject({ homes: null, contact: null });
  expect(hints(reader({ homes: [], hasPhone: false }))).toMatchObject({
    homes: '去登记',
    contact: '未留号码',
  });
  expect(hints(all)).toMatchObject({ community: '向阳里社区' });
});

test('stewards know who is on duty and who lives there; members of other units do not', () => {
  expect(codesOf(member('steward_team'), 'work', 'governing')).toEqual([
    ...['cases', 'roster', 'absences', 'handover', 'phrases'],
    ...['waiting', 'codes', 'offices'],
  ]);
  expect(codesOf(member('property'), 'work', 'governing')).toEqual([
    'cases',
    'absences',
    'handover',
    'phrases',
    'offices',
  ]);
});

test('what administrators find under 管理 stands there only', () => {
  expect(codesOf(holder('secretary'), 'governing')).toEqual([
    ...['waiting', 'codes', 'ledgers', 'suspensions', 'offices'],
  ]);
  expect(codesOf(holder('committee'), 'governing')).toEqual(['waiting', 'codes', 'administration']);
  expect(codesOf(holder('street'), 'governing')).toEqual(['waiting', 'codes', 'calendar', 'administration']);
  expect(codesOf(holder('administrator'), 'affairs')).toEqual(['kept_suspensions', 'kept_phrases']);
});

test('a deputy neither administers nor keeps ledgers', () => {
  const deputy = reader({ offices: [{ office: 'committee', standingInFor: 'p' }] });
  expect(codesOf(deputy, 'figures', 'governing')).toEqual(['waiting', 'codes', 'suspensions', 'offices']);
});
