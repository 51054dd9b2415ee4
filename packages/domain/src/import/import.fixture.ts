import type { AreaKind } from '../org/words.ts';
import type { Cell, MergedRange, SheetLine } from './cells.ts';
import type { Known, KnownArea } from './known.ts';
import { planImport, type Planned } from './plan.ts';
import { importSheets, type ImportSheetName } from './sheets.ts';
import { WorkbookReading } from './workbook.ts';

/** A sheet as a file has it: a head of headers, and rows of cells. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly MergedRange[];
}

/** A sheet with all columns of its table; each row gives some of them by name. */
export function sheetOf(sheet: ImportSheetName, rows: readonly Readonly<Record<string, Cell>>[]): TestSheet {
  const { name, columns } = importSheets[sheet];
  const head = Object.values(columns).map(({ header }) => header);
  return { name, rows: [head, ...rows.map((row) => Object.keys(columns).map((one) => row[one] ?? null))] };
}

export function readSheets(sheets: readonly TestSheet[]): ReturnType<WorkbookReading['end']> {
  const reading = new WorkbookReading();
  for (const { name, rows, merged = [] } of sheets) {
    const sheet = reading.begin(name);
    const lines: SheetLine[] = rows.map((cells, at) => ({ number: at + 1, cells }));
    for (const line of lines) if (!sheet.take(line)) break;
    sheet.end(merged);
  }
  return reading.end();
}

export function planned(known: Known, ...sheets: readonly TestSheet[]): Planned {
  const { workbook, problems } = readSheets(sheets);
  return planImport(known, workbook, problems);
}

/** Where a problem is, and which: `区域 B3 missing`. */
export const told = ({ problems }: Pick<Planned, 'problems'>): string[] =>
  problems.map(({ sheet, column, row, kind }) => `${sheet} ${column}${row} ${kind}`);

export const area = (
  id: string,
  kind: AreaKind,
  name: string,
  parent: string | null,
  more: Partial<KnownArea> = {},
): KnownArea => ({
  ...{ id, kind, name, parent, prefix: null, isOpen: true },
  ...{ position: 0, m2: null, ownerGroup: null, point: null, pilot: false },
  ...more,
});

/** An id of the system, by number. */
export const code = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A street with two communities, one of which has a grid, an estate and a building with a room. */
export const street: Known = {
  roots: [code(1)],
  founds: true,
  prefixes: ['WT', 'YX'],
  importer: { id: code(90), offices: [{ office: 'street', area: code(1) }] },
  ...{ units: [], posts: [], categories: [], people: [] },
  areas: [
    area(code(1), 'street', '梧桐街道', null),
    area(code(2), 'community', '梧桐社区', code(1), { prefix: 'WT' }),
    area(code(3), 'community', '银杏社区', code(1), { prefix: 'YX' }),
    area(code(4), 'grid', '第一网格', code(2)),
    area(code(5), 'grid', '第一网格', code(3)),
    area(code(6), 'estate', '梧桐苑', code(4), { m2: 1200.5, pilot: true }),
    area(code(7), 'building', '1栋', code(6), { position: 1 }),
    area(code(8), 'entrance', '1单元', code(7)),
    area(code(9), 'household', '0101', code(8), { m2: 89.5, ownerGroup: '甲' }),
    area(code(10), 'estate', '旧梧桐苑', code(4), { isOpen: false }),
  ],
};

/** The same, for an administrator of its first community. */
export const community: Known = {
  ...street,
  roots: [code(2)],
  founds: false,
  importer: { id: code(91), offices: [{ office: 'committee', area: code(2) }] },
};

/** The organisation after an import; `isLeftOut` has no effect on ids of known areas. */
export function after(known: Known, { plan }: Planned, first = 1000): Known {
  const ids = new Map(plan.created.map(({ key }, at) => [key, code(first + at)]));
  const idOf = (key: string): string => ids.get(key) ?? key;
  const changes = new Map(plan.changed.map((change) => [change.id, change]));
  const kept = known.areas.map((one) => {
    const { name = one.name, parent, facts } = changes.get(one.id) ?? {};
    return { ...one, name, parent: parent === undefined ? one.parent : idOf(parent), ...facts };
  });
  const added = plan.created.map(({ key, parent, ...one }) => ({
    ...{ ...one, id: idOf(key), parent: idOf(parent), isOpen: true },
  }));
  const prefixes = plan.created.flatMap(({ prefix }) => prefix ?? []);
  return { ...known, areas: upperFirst([...kept, ...added]), prefixes: [...known.prefixes, ...prefixes] };
}

function upperFirst(areas: readonly KnownArea[]): KnownArea[] {
  const depth = (id: string | null): number =>
    id === null ? 0 : 1 + depth(areas.find((one) => one.id === id)?.parent ?? null);
  return [...areas].sort((a, b) => depth(a.id) - depth(b.id));
}
