import { membershipLimits, memberTypes } from '../membership/words.ts';
import { OFFICE_LABEL_MAX } from '../office/words.ts';
import { offices } from '../org/words.ts';
import { NAME_MAX } from '../person/contact.ts';
import { unitLimits } from '../unit/words.ts';
import type { Columns } from './columns.ts';
import { BUILDING, CODE, COMMUNITY, ENTRANCE, ESTATE, GRID } from './shared-columns.ts';

/** The name of a new person is checked as one when the rows are planned; those that are exported are as they are. */
const person = {
  name: { type: 'text', header: '姓名', max: NAME_MAX, required: true, example: '样例甲' },
  phone: {
    type: 'phone',
    ...{ header: '手机号码', example: '13800000001' },
    note: '新增的要填；本人用这个号码登录后，就能接受邀请。导出时不带号码',
  },
} as const;

const UNIT = { type: 'text', header: '单位', max: unitLimits.name } as const;

/** The columns of a post: an office over an area, or a membership in a unit. */
export const peopleColumns = {
  ...person,
  office: {
    ...{ type: 'choice', header: '职务', choices: offices },
    ...{ example: '支部书记', note: '职务和单位填一个' },
  },
  unit: { ...UNIT, example: '', note: '填单位的名称，表示是它的成员' },
  community: COMMUNITY,
  grid: { ...GRID, note: '任职的范围填到哪一级，就管到哪一级' },
  estate: ESTATE,
  building: { ...BUILDING, example: '' },
  entrance: { ...ENTRANCE, example: '', note: '' },
  deputy: { type: 'yes', header: '副职', example: '否', note: '只有职务才填' },
  label: {
    ...{ type: 'text', header: '本地叫法', max: OFFICE_LABEL_MAX },
    ...{ example: '', note: '岗位必填，如：党员中心户、小巷总理' },
  },
  memberType: {
    ...{ type: 'choice', header: '身份', choices: memberTypes },
    ...{ example: '', note: '只有单位的成员才填' },
  },
  seat: {
    ...{ type: 'text', header: '席位', max: membershipLimits.seat },
    ...{ example: '', note: '如：主任、委员；只有单位的成员才填' },
  },
  constituency: {
    ...{ type: 'text', header: '代表哪里', max: membershipLimits.constituency },
    ...{ example: '', note: '如：3栋；只有单位的成员才填' },
  },
  code: CODE,
} as const satisfies Columns;

/** The columns of what a steward covers. */
export const stewardColumns = {
  ...person,
  unit: { ...UNIT, header: '管家队', example: '梧桐苑红色管家队', note: '那里只有一支管家队时可以不填' },
  community: COMMUNITY,
  grid: GRID,
  estate: ESTATE,
  building: { ...BUILDING, note: '管整个小区的不填；管几栋的，一栋一行' },
  entrance: ENTRANCE,
  isDefault: { type: 'yes', header: '首选管家', example: '是', note: '这里的单先给谁' },
  code: CODE,
} as const satisfies Columns;
