import { areaLimits } from '../area/words.ts';

/** Columns that several sheets have. */

export const name = { type: 'text', max: areaLimits.name } as const;

export const COMMUNITY = {
  ...{ ...name, header: '社区', example: '梧桐社区' },
  note: '只有一个社区时可以不填',
} as const;
export const GRID = {
  ...{ ...name, header: '网格', example: '第一网格' },
  note: '小区名称不重复时可以不填',
} as const;
export const ESTATE = { ...name, header: '小区', example: '梧桐苑' } as const;
export const BUILDING = { ...name, header: '楼栋', example: '3栋' } as const;
export const ENTRANCE = { ...name, header: '单元', example: '2单元', note: '不分单元的不填' } as const;

/** The code of the system: with it a row may change its name and place. */
export const CODE = {
  type: 'code',
  header: '系统编号',
  example: '',
  note: '导出时带出，请不要改；新增的不填',
} as const;
