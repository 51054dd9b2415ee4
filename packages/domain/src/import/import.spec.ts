import fc from 'fast-check';
import { exportedRows } from './export.ts';
import type { Cell } from './cells.ts';
import {
  after,
  area,
  code,
  community,
  planned,
  sheetOf,
  street,
  told,
  type TestSheet,
} from './import.fixture.ts';
import type { Known } from './known.ts';
import { isEmptyPlan } from './plan.ts';
import { problemSentences } from './problems.ts';
import { importSheetNames, importSheets } from './sheets.ts';
import { categories, nounFaults, people, staffed, stewards, units } from './staffed.fixture.ts';

const building = { kind: '楼栋', estate: '梧桐苑' } as const;
const room = { estate: '梧桐苑', building: '1栋', entrance: '1单元' } as const;
const areas = (...rows: Readonly<Record<string, Cell>>[]): TestSheet => sheetOf('areas', rows);
const households = (...rows: Readonly<Record<string, Cell>>[]): TestSheet => sheetOf('households', rows);
const titled = (name: string, ...rows: Cell[][]): TestSheet => ({ name, rows });

/** The cell in which a case plants what is wrong, what it is told as, and the sheets. */
const faults: [string, readonly TestSheet[], Known?][] = [
  ['区域 A1 missing_sheet', []],
  ['说明书 A1 unknown_sheet', [areas(), titled('说明书', ['一'])]],
  ['区域 A1 sheet_twice', [areas(), titled(' 区域 ', ['类型'])]],
  ['区域 A1 missing_column', [titled('区域', ['类型'], ['楼栋'])]],
  ['区域 C1 unknown_column', [titled('区域', ['类型', '名称', '层数'])]],
  ['区域 C1 column_twice', [titled('区域', ['类型', '名称', '类型'])]],
  ['区域 C2 no_header', [titled('区域', ['类型', '名称', null, '小区'], ['楼栋', '2栋', 5, '梧桐苑'])]],
  ['区域 B2 formula', [areas({ ...building, name: { fault: 'formula' } })]],
  ['区域 B2 error', [areas({ ...building, name: { fault: 'error' } })]],
  ['区域 B2 missing', [areas({ ...building, name: ' \u3000' })]],
  ['区域 B2 too_long', [areas({ ...building, name: '长'.repeat(41) })]],
  ['区域 B2 forbidden_sign', [areas({ ...building, name: '2栋\n后' })]],
  ['区域 B2 date_for_text', [areas({ ...building, name: { date: '2026-01-02' } })]],
  ['区域 B2 number_for_text', [areas({ ...building, name: 1e21 })]],
  ['区域 B2 not_text', [areas({ ...building, name: true })]],
  ['区域 A2 not_a_choice', [areas({ ...building, name: '2栋', kind: '楼' })]],
  ['区域 J2 not_yes_or_no', [areas({ ...building, name: '2栋', pilot: '也许' })]],
  ['区域 H2 not_a_number', [areas({ ...building, name: '2栋', m2: '九十' })]],
  ['区域 H2 out_of_range', [areas({ ...building, name: '2栋', m2: 0 })]],
  ['区域 H2 too_precise', [areas({ ...building, name: '2栋', m2: 89.123 })]],
  ['区域 G2 too_precise', [areas({ ...building, name: '2栋', position: '1.5' })]],
  ['区域 I2 not_a_point', [areas({ ...building, name: '2栋', point: '30.27，120.15' })]],
  ['区域 K2 not_a_prefix', [areas({ kind: '社区', name: '新社区', prefix: 'x1' })]],
  [
    '区域 C2 place_missing',
    [areas({ kind: '小区', name: '新苑' })],
    { ...street, roots: [code(2), code(3)] },
  ],
  ['区域 E2 place_unknown', [areas({ kind: '楼栋', name: '2栋', estate: '梧桐院' })]],
  ['区域 C2 place_unknown', [areas({ ...building, name: '2栋', community: '梧侗社区' })]],
  ['区域 D2 place_ambiguous', [areas({ kind: '小区', name: '新苑', grid: '第一网格' })]],
  ['区域 F2 place_below', [areas({ ...building, name: '2栋', building: '1栋' })]],
  ['区域 B2 wrong_kind_inside', [areas({ kind: '小区', name: '新苑' })]],
  ['区域 B3 twice_in_file', [areas({ ...building, name: '2栋' }, { ...building, name: '２栋' })]],
  ['住户 F2 name_taken', [households({ ...{ estate: '梧桐苑' }, name: '1栋' })]],
  ['区域 L2 unknown_code', [areas({ ...building, name: '2栋', code: code(99) })]],
  ['区域 L2 unknown_code', [areas({ ...building, name: '2栋', code: '七号' })]],
  ['区域 L2 unknown_code', [areas({ kind: '网格', name: '二', code: code(5) })], community],
  ['区域 L2 code_of_other_kind', [areas({ ...building, name: '2栋', code: code(8) })]],
  ['区域 L2 is_closed', [areas({ kind: '小区', name: '旧梧桐苑', code: code(10) })]],
  [
    '区域 B2 moves_to_other_community',
    [areas({ kind: '小区', name: '梧桐苑', community: '银杏社区', grid: '第一网格', code: code(6) })],
  ],
  ['区域 B2 only_street_founds', [areas({ kind: '社区', name: '新社区', prefix: 'NEW' })], community],
  ['区域 B2 only_street_founds', [areas({ kind: '社区', name: '梧桐社区', position: 7 })], community],
  ['区域 K2 prefix_missing', [areas({ kind: '社区', name: '新社区' })]],
  ['区域 K2 prefix_fixed', [areas({ kind: '社区', name: '梧桐社区', prefix: 'WUT' })]],
  ['区域 K2 prefix_taken', [areas({ kind: '社区', name: '新社区', prefix: 'YX' })]],
  ['区域 K2 only_for_community', [areas({ ...building, name: '2栋', prefix: 'AB' })]],
  [
    '区域 B2 merged',
    [{ ...areas({ ...building, name: '2栋' }, building), merged: [{ rows: [2, 3], columns: [1, 1] }] }],
  ],
];

test.each<[string, readonly TestSheet[], Known?]>([
  ...faults,
  ...nounFaults.map(([expected, sheets, known = staffed]): [string, readonly TestSheet[], Known] => [
    ...([expected, sheets, known] as const),
  ]),
])('tells %s, and nothing else', (expected, sheets, known = street) => {
  const { problems } = planned(known, ...sheets);
  expect(told({ problems })).toEqual([expected]);
  expect(problems[0]!.sentence).toMatch(/[\u4e00-\u9fff]/);
  expect(problems[0]!.sentence).not.toMatch(/undefined|[,;:?!]\s*$/);
});

test('tells every kind of problem', () => {
  const known = new Set([...faults, ...nounFaults].map(([expected]) => expected.split(' ').at(-1)));
  expect(Object.keys(problemSentences).filter((kind) => !known.has(kind))).toEqual([]);
});

test('units, posts and categories are planned as their machines take them', () => {
  const { plan, problems, lines } = planned(
    staffed,
    units({
      kind: '楼栋党小组',
      name: '1栋党小组',
      estate: '梧桐苑',
      building: '1栋',
      parent: '梧桐苑党支部',
    }),
    people(
      { name: '样例乙', phone: '13900000002', office: '党小组长', estate: '梧桐苑', building: '1栋' },
      {
        name: '样例寅',
        phone: 13900000010,
        unit: '1栋党小组',
        memberType: '退休党员',
        estate: '梧桐苑',
        building: '1栋',
      },
      { name: '样例乙', seat: '主任', code: code(41) },
    ),
    stewards({
      name: '样例寅',
      phone: '１３９００００００１０',
      estate: '梧桐苑',
      building: '1栋',
      isDefault: '是',
    }),
    categories(
      { title: '路灯不亮', community: '梧桐社区', parent: '垃圾清运', work_normal: 24, after: '是' },
      { title: '新类别', community: '梧桐社区', kinds: '求助、隐患', openness: '给邻居看', route: '物业' },
    ),
  );
  expect(problems).toEqual([]);
  expect(plan.units).toEqual({
    created: [
      { key: '#u1', form: { kind: 'building_group', name: '1栋党小组', area: code(7), parent: code(21) } },
    ],
    changed: [],
  });
  expect(plan.posts.created).toMatchObject([
    { person: code(61), office: 'group_leader', area: code(7), phone: null },
    { person: null, phone: '13900000010', unit: '#u1', area: code(7), memberType: 'retired' },
    { person: null, phone: '13900000010', unit: code(22), area: code(7), isDefault: true },
  ]);
  expect(plan.posts.changed).toEqual([{ id: code(41), steps: [{ action: 'tell', form: { seat: '主任' } }] }]);
  expect(plan.categories.changed).toEqual([
    {
      id: code(80),
      steps: [
        { action: 'tell', form: { parent: code(81), position: 80 } },
        { action: 'rule', form: { kinds: ['help'], public: 'yes', after: true } },
        { action: 'time', form: { work_normal: 24 } },
      ],
    },
  ]);
  expect(plan.categories.created).toMatchObject([
    {
      form: { community: code(2), title: '新类别', kinds: ['help', 'hazard'], public: 'yes', position: 0 },
      steps: [{ action: 'rule', form: { kinds: ['help', 'hazard'], public: 'yes', route: 'property' } }],
    },
  ]);
  expect(lines.map(({ created, changed, left }) => [created, changed, left])).toEqual([
    [1, 0, 0],
    [2, 1, 0],
    [1, 0, 0],
    [1, 1, 0],
  ]);
});

test('a unit is renamed, moved and told anew by its code', () => {
  const { plan, problems } = planned(
    staffed,
    units({
      kind: '红色管家队',
      name: '红色管家一队',
      grid: '第一网格',
      community: '梧桐社区',
      code: code(22),
    }),
  );
  expect([plan.units.changed, problems.map(({ kind }) => kind)]).toEqual([
    [{ id: code(22), steps: [{ action: 'rename', form: { name: '红色管家一队' } }] }],
    [],
  ]);
});

test('what is exported of units, posts and categories changes nothing', () => {
  const again = planned(staffed, ...exported(staffed));
  expect([again.problems, again.plan.posts, again.plan.units, again.plan.categories]).toEqual([
    [],
    ...Array.from({ length: 3 }, () => ({ created: [], changed: [] })),
  ]);
  const [, , posts, covered] = exported(staffed);
  expect(JSON.stringify([posts, covered])).not.toMatch(/139000/);
});

test('people without a number of their own, and numbers that a family shares, are found by their name', () => {
  const [secretary, ...others] = staffed.posts;
  const unnumbered = { ...staffed, posts: [{ ...secretary!, phone: null, isUnnumbered: true }, ...others] };
  const row = { name: '样例甲', phone: '13900000001', office: '支部书记', estate: '梧桐苑' };
  expect(planned(unnumbered, people(row))).toMatchObject({ problems: [], lines: [{ left: 1 }] });
  const family = { ...staffed, people: [{ ...staffed.people[1]!, phone: '13900000001' }, ...staffed.people] };
  expect(planned(family, people(row))).toMatchObject({ problems: [], lines: [{ left: 1 }] });
});

test('a name that two areas would have is told', () => {
  const two = areas({ ...building, name: '2栋' });
  const known = after(street, planned(street, two));
  const renamed = areas({ kind: '楼栋', name: '2栋', estate: '梧桐苑', code: code(7) });
  expect(told(planned(known, renamed))).toEqual(['区域 B2 name_taken']);
});

test('what lies in an area that has a problem is not told too', () => {
  const lost = areas(
    { kind: '楼栋', name: '2栋', estate: '梧桐院' },
    { ...building, name: { fault: 'formula' } },
  );
  const inside = households(
    { estate: '梧桐苑', building: '2栋', name: '101' },
    { estate: '梧桐苑', building: '3栋', name: '101' },
  );
  expect(told(planned(street, lost, inside))).toEqual(['区域 E2 place_unknown', '区域 B3 formula']);
});

test('a whole street is planned, in any order of rows, the upper areas first', () => {
  const { plan, lines, problems } = planned(
    street,
    households({ community: '香樟社区', estate: '香樟园', building: '1栋', name: '0101', m2: '88.50' }),
    areas(
      { kind: '楼栋', name: '1栋', estate: '香樟园' },
      { kind: '小区', name: '香樟园', community: '香樟社区', point: '120.1，30.2', pilot: '是' },
      { kind: '社区', name: '香樟社区', prefix: 'XZ' },
    ),
  );
  expect(problems).toEqual([]);
  expect(plan.changed).toEqual([]);
  expect(plan.created).toMatchObject([
    { key: '#1', kind: 'community', name: '香樟社区', parent: code(1), prefix: 'XZ', position: 2 },
    { key: '#2', kind: 'estate', parent: '#1', point: { lon: 120.1, lat: 30.2 }, pilot: true },
    { key: '#3', kind: 'building', parent: '#2', position: 0 },
    { key: '#4', kind: 'household', name: '0101', parent: '#3', m2: 88.5 },
  ]);
  expect(lines).toMatchObject([
    {
      sheet: 'areas',
      created: 3,
      changed: 0,
      left: 0,
      examples: ['新增 香樟社区', '新增 香樟园', '新增 香樟园1栋'],
    },
    { sheet: 'households', created: 1, examples: ['新增 香樟园1栋0101'] },
  ]);
});

test.each<[string, Readonly<Record<string, Cell>>]>([
  ['as it is', room],
  ['without its entrance', { estate: '梧桐苑', building: '1栋' }],
  ['with every level', { community: '梧桐社区', grid: '第一网格', ...room }],
  ['with wide digits', { ...room, building: '１栋', entrance: '１单元' }],
])('a room is found %s', (_, place) => {
  expect(planned(street, households({ ...place, name: '0101' })).lines).toMatchObject([
    { created: 0, left: 1 },
  ]);
});

test('a row with a code renames and moves; empty cells leave what is there', () => {
  const { plan, problems } = planned(
    street,
    areas(
      { kind: '小区', name: '梧桐苑', community: '梧桐社区', code: code(6), m2: 1300 },
      { kind: '楼栋', name: '一号楼', code: code(7) },
      { kind: '网格', name: '第二网格', community: '梧桐社区' },
    ),
    households({ ...room, building: '一号楼', name: '0102', code: code(9) }),
  );
  expect(problems).toEqual([]);
  expect(plan.changed).toEqual([
    { id: code(6), kind: 'estate', facts: { m2: 1300 } },
    { id: code(7), kind: 'building', name: '一号楼' },
    { id: code(9), kind: 'household', name: '0102' },
  ]);
  const moved = planned(
    after(street, { plan, lines: [], problems }),
    areas({ kind: '小区', name: '梧桐苑', grid: '第二网格', code: code(6) }),
  );
  expect(moved.plan.changed).toEqual([{ id: code(6), kind: 'estate', parent: code(1000) }]);
});

test('two areas exchange their names', () => {
  const known = after(street, planned(street, areas({ ...building, name: '2栋' })));
  const { plan, problems } = planned(
    known,
    areas({ kind: '楼栋', name: '2栋', code: code(7) }, { kind: '楼栋', name: '1栋', code: code(1000) }),
  );
  expect(problems).toEqual([]);
  expect(plan.changed.map(({ id, name }) => [id, name])).toEqual([
    [code(7), '2栋'],
    [code(1000), '1栋'],
  ]);
});

test('an administrator of a community imports into it without naming it, and lists it unchanged', () => {
  const sheet = areas({ kind: '网格', name: '第二网格' }, { kind: '社区', name: '梧桐社区', prefix: 'WT' });
  expect(planned(community, sheet)).toMatchObject({
    problems: [],
    plan: { created: [{ kind: 'grid', parent: code(2) }] },
  });
});

/** All sheets as they are exported. */
const exported = (known: Known): TestSheet[] =>
  importSheetNames.map((sheet) => {
    const { name, columns } = importSheets[sheet];
    return {
      name,
      rows: [Object.values(columns).map(({ header }) => header), ...exportedRows(known, sheet)],
    };
  });

const names = fc.constantFrom('1', '２', '01', '甲', 'A');
const rows = fc.array(
  fc.record({
    estate: fc.constantFrom('梧桐苑', '甲苑', '乙苑'),
    building: names,
    entrance: fc.option(names),
    name: fc.oneof(names, fc.nat(400)),
    m2: fc.option(fc.integer({ min: 1, max: 30_000 }).map((cents) => cents / 100)),
    ownerGroup: fc.option(names),
  }),
  { maxLength: 12 },
);
/** A workbook in which every area that a room names is there. */
const workbookOf = (
  some: readonly { estate: string; building: string; entrance: string | null }[],
): TestSheet => {
  const estates = some.map(({ estate }) => ({
    kind: '小区',
    name: estate,
    grid: '第一网格',
    community: '梧桐社区',
  }));
  const buildings = some.map(({ estate, building: name }) => ({ kind: '楼栋', name, estate }));
  const entrances = some.flatMap(({ estate, building: above, entrance: name }) =>
    name === null ? [] : [{ kind: '单元', name, estate, building: above }],
  );
  const all = [...estates, ...buildings, ...entrances].map((one) => JSON.stringify(one));
  return areas(...[...new Set(all)].map((one) => JSON.parse(one) as Record<string, Cell>));
};

test('whatever was imported: the same workbook, and what is exported, change nothing', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const sheets = [workbookOf(some), households(...some)];
      const first = planned(street, ...sheets);
      const told = new Set(first.problems.map(({ row, sheet }) => `${sheet}${row}`));
      const good = sheets.map(({ name, rows: [head, ...rest] }) => ({
        name,
        rows: [head!, ...rest.filter((_, at) => !told.has(`${name}${at + 2}`))],
      }));
      const second = planned(street, ...good);
      fc.pre(second.problems.length === 0);
      const known = after(street, second);
      expect(isEmptyPlan(planned(known, ...good).plan)).toBe(true);
      const again = planned(known, ...exported(known));
      expect([again.problems, isEmptyPlan(again.plan)]).toEqual([[], true]);
    }),
  );
});

test('an area that was entered with wide digits is exported and found again', () => {
  const known = { ...street, areas: [...street.areas, area(code(11), 'building', '１２栋', code(6))] };
  expect(planned(known, ...exported(known))).toMatchObject({
    problems: [],
    plan: { created: [], changed: [] },
  });
});
