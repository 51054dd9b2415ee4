import { unitKinds } from '../org/words.ts';
import { unitLimits } from '../unit/words.ts';
import type { Columns } from './columns.ts';
import { BUILDING, CODE, COMMUNITY, ESTATE, GRID } from './shared-columns.ts';

/** The columns of a unit: a party organisation, a team, a company. */
export const unitColumns = {
  kind: { type: 'choice', header: '类型', choices: unitKinds, required: true, example: '小区党支部' },
  name: {
    ...{ type: 'text', header: '名称', max: unitLimits.name },
    ...{ required: true, example: '梧桐苑党支部' },
  },
  community: { ...COMMUNITY, note: '街道的单位不填；只有一个社区时可以不填' },
  grid: { ...GRID, note: '管整个社区的不填' },
  estate: { ...ESTATE, note: '管整个网格的不填' },
  building: { ...BUILDING, example: '', note: '只管一栋楼的才填' },
  parent: {
    ...{ type: 'text', header: '上级单位', max: unitLimits.name },
    ...{ example: '梧桐社区党委', note: '填上级单位的名称' },
  },
  label: {
    ...{ type: 'text', header: '本地叫法', max: unitLimits.label },
    ...{ example: '党总支', note: '和类型的叫法一样时不填' },
  },
  skills: { type: 'text', header: '擅长', max: unitLimits.skills, example: '水电、心理疏导' },
  termEnd: { type: 'date', header: '本届到', example: '2026-12-31' },
  position: {
    ...{ type: 'number', header: '排序', least: 0, most: unitLimits.position, decimals: 0 },
    example: '3',
  },
  code: CODE,
} as const satisfies Columns;
