import { areaLimits } from '../area/words.ts';
import { areaKinds } from '../org/words.ts';
import { categoryColumns } from './category-columns.ts';
import type { Columns, SheetTable, Values } from './columns.ts';
import { peopleColumns, stewardColumns } from './people-columns.ts';
import { BUILDING, CODE, COMMUNITY, ENTRANCE, ESTATE, GRID, name } from './shared-columns.ts';
import { unitColumns } from './unit-columns.ts';

const { street: _, household: __, ...kinds } = areaKinds;

const M2 = {
  type: 'number',
  header: '面积（平方米）',
  ...{ least: 0.01, most: 99_999_999.99, decimals: 2 },
  example: '89.5',
} as const;

const areaColumns = {
  kind: { type: 'choice', header: '类型', choices: kinds, required: true, example: '楼栋' },
  name: { ...name, header: '名称', required: true, example: '3栋' },
  community: COMMUNITY,
  grid: GRID,
  estate: ESTATE,
  building: { ...BUILDING, example: '', note: '只有单元才填' },
  position: {
    type: 'number',
    header: '排序',
    ...{ least: 0, most: areaLimits.position, decimals: 0 },
    example: '3',
    note: '不填的按表里的先后',
  },
  m2: M2,
  point: { type: 'point', header: '位置（经度，纬度）', example: '120.155070，30.274150' },
  pilot: { type: 'yes', header: '试点', example: '否' },
  prefix: { type: 'prefix', header: '单号前缀', example: '', note: '只有新社区才填，2 到 6 个大写字母' },
  code: CODE,
} as const satisfies Columns;

const householdColumns = {
  community: COMMUNITY,
  grid: GRID,
  estate: ESTATE,
  building: BUILDING,
  entrance: ENTRANCE,
  name: { ...name, header: '房号', required: true, example: '0302' },
  m2: M2,
  ownerGroup: {
    ...{ type: 'text', header: '产权编组', max: areaLimits.ownerGroup },
    ...{ example: '', note: '同一业主的几套房填同一个编组' },
  },
  code: CODE,
} as const satisfies Columns;

/** The sheets of the workbook, in the order of its template: what a row may name comes before it. */
export const importSheets = {
  areas: { name: '区域', row: '一处', columns: areaColumns },
  units: { name: '单位', row: '一个单位', columns: unitColumns },
  people: { name: '人员与任职', row: '一个人的一项任职', columns: peopleColumns },
  stewards: { name: '管家楼栋', row: '一位管家的一处', columns: stewardColumns },
  households: { name: '住户', row: '一户', columns: householdColumns },
  categories: { name: '类别', row: '一个类别', columns: categoryColumns },
} as const satisfies Record<string, SheetTable>;

export type ImportSheetName = keyof typeof importSheets;
export const importSheetNames = Object.keys(importSheets) as ImportSheetName[];

/** The sheet that explains the others; its rows are not read. */
export const GUIDE_SHEET = '填写说明';

/** A row with its number in the sheet. What cannot be read is null, and named in `unread`. */
export interface ImportRow<Name extends ImportSheetName = ImportSheetName> {
  readonly number: number;
  readonly values: Values<(typeof importSheets)[Name]['columns']>;
  readonly unread?: readonly string[];
}

/** The rows of a sheet, and where its columns stand; a column that the file leaves out is missing. */
export interface ReadSheet<Name extends ImportSheetName = ImportSheetName> {
  readonly columns: Readonly<Partial<Record<string, number>>>;
  readonly rows: readonly ImportRow<Name>[];
}

/** What a workbook says. */
export type ReadWorkbook = { readonly [Name in ImportSheetName]?: ReadSheet<Name> };
