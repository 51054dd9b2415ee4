import type { Cell } from './cells.ts';
import { code, sheetOf, street, type TestSheet } from './import.fixture.ts';
import type { Known, KnownCategory, KnownPost, KnownUnit } from './known.ts';

/** The street of the fixture with units, people and categories. */

const unit = (
  id: number,
  kind: KnownUnit['kind'],
  name: string,
  area: number,
  more: Partial<KnownUnit> = {},
) => ({
  ...{ id: code(id), kind, name, area: code(area), parent: null, parentName: null, isOpen: true },
  ...{ label: null, skills: null, termEnd: null, position: 0 },
  ...more,
});

const post = (id: number, name: string, area: number, more: Partial<KnownPost>): KnownPost => ({
  ...{ id: code(id), name, area: code(area), person: null, phone: null, isUnnumbered: false },
  ...{ office: null, unit: null, deputy: false, label: null },
  ...{ isDefault: false, memberType: null, seat: null, constituency: null },
  ...more,
});

const category = (
  id: number,
  key: string,
  title: string,
  more: Partial<KnownCategory> = {},
): KnownCategory => ({
  ...{ id: code(id), community: code(2), code: key, title, kinds: ['help'], openness: 'yes', parent: null },
  ...{ aliases: [], emergency: null, position: id, isOpen: true },
  ...{ needsBefore: false, needsAfter: false, route: null, ownLimits: {} },
  ...more,
});

const [SECRETARY, MEMBER, INVITED, ELSEWHERE] = ['13900000001', '13900000002', '13900000003', '13900000004'];

export const staffed: Known = {
  ...street,
  units: [
    unit(20, 'committee', '梧桐社区党委', 2),
    unit(21, 'branch', '梧桐苑党支部', 6, {
      parent: code(20),
      parentName: '梧桐社区党委',
      termEnd: '2026-12-31',
    }),
    unit(22, 'steward_team', '梧桐苑管家队', 6),
    unit(23, 'self_governance', '梧桐苑自管会', 6),
    unit(24, 'property', '梧桐物业', 6),
    unit(25, 'steward_team', '旧管家队', 6, { isOpen: false }),
    unit(26, 'external', '联合队', 4),
    unit(27, 'external', '联合队', 5),
    unit(28, 'steward_team', '一网格管家队', 5),
    unit(29, 'steward_team', '一网格后备队', 5),
  ],
  posts: [
    post(40, '样例甲', 6, { office: 'secretary', person: code(60), phone: SECRETARY }),
    post(41, '样例乙', 6, { unit: code(23), person: code(61), phone: MEMBER }),
    post(42, '样例丙', 7, { office: 'group_leader', phone: INVITED }),
    post(43, '样例丑', 6, { unit: code(22), person: code(90), phone: '13900000009' }),
  ],
  people: [
    {
      ...{ id: code(60), name: '样例甲', phone: SECRETARY, community: code(2), units: [] },
      offices: [
        { office: 'secretary', area: code(6), path: [code(1), code(2), code(4), code(6)], label: null },
      ],
    },
    {
      ...{ id: code(61), name: '样例乙', phone: MEMBER, community: code(2), offices: [] },
      units: [{ kind: 'self_governance', area: code(6) }],
    },
    {
      ...{ id: code(62), name: '样例丁', phone: ELSEWHERE, community: code(3), units: [] },
      offices: [{ office: 'intake', area: code(3), path: [code(1), code(3)], label: null }],
    },
    {
      ...{ id: code(90), name: '样例丑', phone: '13900000009', community: code(2), offices: [] },
      units: [{ kind: 'steward_team', area: code(6) }],
    },
  ],
  categories: [
    category(80, 'lighting', '路灯不亮'),
    category(81, 'waste', '垃圾清运'),
    category(82, 'bins', '垃圾桶', { parent: code(81) }),
    category(83, 'other', '其他', { kinds: ['consult', 'help', 'hazard', 'complaint', 'idea', 'service'] }),
    category(84, 'old', '旧类别', { isOpen: false }),
  ],
};

type Row = Readonly<Record<string, Cell>>;
export const units = (...rows: Row[]): TestSheet => sheetOf('units', rows);
export const people = (...rows: Row[]): TestSheet => sheetOf('people', rows);
export const stewards = (...rows: Row[]): TestSheet => sheetOf('stewards', rows);
export const categories = (...rows: Row[]): TestSheet => sheetOf('categories', rows);

const team = { kind: '红色管家队', estate: '梧桐苑' } as const;
const branch = { kind: '小区党支部', name: '梧桐苑党支部', estate: '梧桐苑' } as const;
const newcomer = { name: '样例寅', phone: '13900000010' } as const;
const known = { name: '样例乙', phone: MEMBER } as const;
const lights = { title: '路灯不亮', community: '梧桐社区' } as const;
const fresh = { title: '新类别', community: '梧桐社区', kinds: '求助', openness: '给邻居看' } as const;

const asCommittee: Known = {
  ...{ ...staffed, roots: [code(2)], founds: false },
  importer: { id: code(91), offices: [{ office: 'committee', area: code(2) }] },
};

/** The same with a person who is on the committee. */
const withCommittee = (): Known => ({
  ...staffed,
  people: [
    {
      ...{ id: code(63), name: '样例辰', phone: '13900000012', community: code(2), units: [] },
      offices: [{ office: 'committee', area: code(2), path: [code(1), code(2)], label: null }],
    },
  ],
});

/** What is planted in the sheets of nouns, as what it is told, and by whom it is imported. */
export const nounFaults: [string, readonly TestSheet[], Known?][] = [
  ['单位 J2 not_a_date', [units({ ...team, name: '二队', termEnd: '明年' })]],
  ['单位 A2 unit_of_other_kind', [units({ ...branch, kind: '物业' })]],
  ['单位 G2 unit_unknown', [units({ ...team, name: '二队', parent: '没有这个' })]],
  ['单位 G2 unit_ambiguous', [units({ kind: '街道', name: '街道党工委', parent: '联合队' })]],
  [
    '单位 G2 unit_cycle',
    [units({ kind: '社区党委', name: '梧桐社区党委', community: '梧桐社区', parent: '梧桐苑党支部' })],
  ],
  ['单位 L2 is_closed', [units({ ...team, name: '旧管家队', code: code(25) })]],
  ['单位 B2 name_taken', [units({ ...team, name: '梧桐物业', code: code(22) })]],
  ['单位 B3 twice_in_file', [units({ ...team, name: '二队' }, { ...team, name: '二队' })]],
  ['单位 E2 place_unknown', [units({ ...team, name: '二队', estate: '梧桐院' })]],
  ['人员与任职 B2 not_a_phone', [people({ ...newcomer, phone: '139', office: '网格长', grid: '第一网格' })]],
  ['人员与任职 A2 not_a_name', [people({ ...newcomer, name: '支部书记', unit: '梧桐物业' })]],
  [
    '人员与任职 B2 phone_missing',
    [people({ name: '样例寅', office: '岗位', label: '楼长', estate: '梧桐苑' })],
  ],
  ['人员与任职 C2 post_missing', [people({ ...newcomer, estate: '梧桐苑' })]],
  ['人员与任职 D2 office_or_unit', [people({ ...newcomer, office: '网格长', unit: '梧桐物业' })]],
  ['人员与任职 K2 label_missing', [people({ ...newcomer, office: '岗位', estate: '梧桐苑' })]],
  ['人员与任职 J2 only_for_office', [people({ ...newcomer, unit: '梧桐物业', deputy: '是' })]],
  [
    '人员与任职 M2 only_for_unit',
    [people({ ...newcomer, office: '支部书记', estate: '梧桐苑', seat: '委员' })],
  ],
  ['人员与任职 D2 unit_unknown', [people({ ...newcomer, unit: '没有这个' })]],
  [
    '人员与任职 A2 other_name',
    [people({ ...known, name: '样例卯', office: '社区受理员', community: '梧桐社区' })],
  ],
  ['人员与任职 A2 other_person', [people({ name: '样例卯', office: '支部书记', code: code(40) })]],
  ['人员与任职 C2 is_fixed', [people({ name: '样例甲', office: '网格长', code: code(40) })]],
  ['人员与任职 M2 is_fixed', [people({ name: '样例丙', seat: '委员', code: code(42) })]],
  ['人员与任职 A2 not_yourself', [people({ name: '样例丑', phone: '13900000009', unit: '梧桐苑自管会' })]],
  [
    '人员与任职 C2 may_not_fill',
    [people({ ...newcomer, office: '社区党委', community: '梧桐社区' })],
    asCommittee,
  ],
  ['人员与任职 C2 office_elsewhere', [people({ ...newcomer, office: '网格长', estate: '梧桐苑' })]],
  ['人员与任职 C2 office_taken', [people({ ...newcomer, office: '支部书记', estate: '梧桐苑' })]],
  [
    '人员与任职 C3 office_taken',
    [
      people(
        { ...newcomer, office: '社区党委', community: '银杏社区' },
        { name: '样例卯', phone: '13900000011', office: '社区党委', community: '银杏社区' },
      ),
    ],
  ],
  ['人员与任职 A2 not_eligible', [people({ name: '样例甲', phone: SECRETARY, unit: '梧桐物业' })]],
  [
    '人员与任职 C2 offices_clash',
    [people({ name: '样例辰', phone: '13900000012', office: '社区受理员', community: '梧桐社区' })],
    withCommittee(),
  ],
  [
    '人员与任职 A2 in_other_community',
    [people({ name: '样例丁', phone: ELSEWHERE, office: '社区受理员', community: '梧桐社区' })],
  ],
  [
    '管家楼栋 C2 team_unknown',
    [stewards({ ...newcomer, estate: '梧桐苑' })],
    { ...staffed, units: [], posts: [] },
  ],
  ['管家楼栋 C2 team_ambiguous', [stewards({ ...newcomer, community: '银杏社区', grid: '第一网格' })]],
  [
    '管家楼栋 C2 not_a_team',
    [stewards({ ...newcomer, unit: '梧桐物业', estate: '梧桐苑', building: '1栋' })],
  ],
  [
    '管家楼栋 A3 twice_in_file',
    [stewards({ ...newcomer, estate: '梧桐苑' }, { ...newcomer, estate: '梧桐苑' })],
  ],
  ['类别 C2 not_a_choice', [categories({ ...fresh, kinds: '求助、吵架' })]],
  ['类别 C2 missing', [categories({ ...fresh, kinds: null })]],
  ['类别 A2 not_a_community', [categories({ ...fresh, community: null })]],
  ['类别 A2 place_unknown', [categories({ ...fresh, community: '没有这个社区' })]],
  ['类别 A2 is_fixed', [categories({ ...lights, community: '银杏社区', code: code(80) })]],
  ['类别 E2 category_unknown', [categories({ ...fresh, parent: '没有这个' })]],
  ['类别 E2 category_nested', [categories({ ...fresh, parent: '垃圾桶' })]],
  ['类别 F2 too_long', [categories({ ...lights, aliases: '长'.repeat(21) })]],
  [
    '类别 F2 too_many',
    [categories({ ...lights, aliases: Array.from({ length: 31 }, (_, at) => at).join('、') })],
  ],
  ['类别 C2 fallback_kinds', [categories({ title: '其他', community: '梧桐社区', kinds: '求助' })]],
  ['类别 B2 name_taken', [categories({ ...lights, title: '垃圾清运', code: code(80) })]],
  ['类别 AA2 is_closed', [categories({ title: '旧类别', code: code(84) })]],
  ['类别 L2 out_of_range', [categories({ ...lights, response_critical: 0 })]],
];
