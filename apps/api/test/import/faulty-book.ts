import { columnLetters, importSheets, type Cell, type ImportSheetName } from '@sandan/domain';
import type { RawSheet } from './raw-book.ts';
import { streetSheets } from './street-book.ts';
import { smallStreet } from './street-places.ts';

/** A cell of a row that is wrong: the row counts from 2, the column is named as in the table. */
type Wrong = readonly [row: number, column: string, cell: Cell];

const LONG = '长'.repeat(41);

/** What is planted in each sheet. Rows that others need are left alone. */
const planted: Readonly<Partial<Record<ImportSheetName, readonly Wrong[]>>> = {
  units: [
    [16, 'kind', '自治会'],
    [17, 'estate', '没有这个苑'],
    [18, 'parent', '没有这个单位'],
    [19, 'termEnd', '年底'],
    [20, 'position', -1],
    [21, 'skills', { fault: 'formula' }],
  ],
  people: [
    [2, 'phone', '1390000'],
    [3, 'name', '支部书记'],
    [4, 'office', '组长'],
    [5, 'deputy', '也许'],
    [6, 'label', { date: '2026-01-02' }],
    [13, 'label', null],
    [14, 'unit', '没有这个单位'],
    [15, 'memberType', '党员'],
    [16, 'deputy', '是'],
    [17, 'constituency', LONG],
    [18, 'seat', LONG],
  ],
  stewards: [
    [2, 'building', '99栋'],
    [3, 'isDefault', '可能'],
    [4, 'name', null],
    [5, 'unit', '样例第01苑党支部'],
  ],
  households: [
    [2, 'name', null],
    [3, 'name', { date: '2026-01-02' }],
    [4, 'building', { fault: 'error' }],
    [5, 'estate', '没有这个苑'],
    [6, 'm2', 66.123],
    [7, 'm2', '大'],
    [8, 'code', 'x'],
    [9, 'name', '<b>'],
    [10, 'name', 1e20],
  ],
  categories: [
    [2, 'kinds', '求助、吵架'],
    [3, 'work_urgent', 1.5],
    [4, 'parent', '没有这个类别'],
    [5, 'openness', { fault: 'formula' }],
    [2, 'route', '物业公司'],
  ],
};

function spoilt(sheet: RawSheet): { readonly sheet: RawSheet; readonly told: readonly string[] } {
  const [name, { columns }] = Object.entries(importSheets).find(([, one]) => one.name === sheet.name)! as [
    ImportSheetName,
    { readonly columns: object },
  ];
  const rows = sheet.rows.map((row) => [...row]);
  const told = (planted[name] ?? []).map(([row, column, cell]) => {
    const at = Object.keys(columns).indexOf(column);
    rows[row - 1]![at] = cell;
    return `${sheet.name} ${columnLetters(at)}${row}`;
  });
  return { sheet: { ...sheet, rows }, told };
}

/** The areas with three rows at their end that are wrong, and a merged cell. */
function withAreas(areas: RawSheet): { readonly sheet: RawSheet; readonly told: readonly string[] } {
  const first = areas.rows.length + 1;
  const rows: Cell[][] = [
    ['楼', '附1楼', null, null, '样例第03苑'],
    ['楼栋', LONG, null, null, '样例第03苑'],
    ['楼栋', '附3楼', null, null, '样例第03苑', null, null, null, '30.2，120.1'],
    ['楼栋', '附4楼', null, null, '样例第03苑'],
    ['楼栋', null, null, null, '样例第03苑'],
  ];
  return {
    sheet: { ...areas, rows: [...areas.rows, ...rows], merged: [`B${first + 3}:B${first + 4}`] },
    told: [`区域 A${first}`, `区域 B${first + 1}`, `区域 I${first + 2}`, `区域 B${first + 3}`],
  };
}

/** A workbook of a new street in which 40 cells are wrong, over all its sheets. */
export function withFaults(): { readonly sheets: RawSheet[]; readonly planted: string[] } {
  const [areas, ...others] = streetSheets(smallStreet) as [RawSheet, ...RawSheet[]];
  const all = [withAreas(areas), ...others.map(spoilt)];
  const unknown: RawSheet = { name: '备注', rows: [['随便写写']] };
  return {
    sheets: [...all.map(({ sheet }) => sheet), unknown],
    planted: [...all.flatMap(({ told }) => told), '备注 A1'],
  };
}
