import type { AreaKind } from '../org/words.ts';
import type { Known } from './known.ts';
import type { Column, Value } from './columns.ts';
import { importSheets, type ImportSheetName } from './sheets.ts';
import { AreaTree, pathOf, type Node } from './tree.ts';

/** A value as a cell of the exported workbook shows it. */
function shown(value: Value | null | undefined, column: Column): string | number | null {
  if (value === null || value === undefined) return null;
  if (column.type === 'choice') return column.choices[value as string] ?? null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? `${value.lon}，${value.lat}` : value;
}

/** What the columns of an area's row hold, by their names. */
function valuesOf(node: Node): Readonly<Record<string, Value | null>> {
  const { kind, name, prefix, key: code, known } = node;
  const { position, m2, ownerGroup, point, pilot } = known!;
  const places = pathOf(node)
    .slice(0, -1)
    .map((one) => [one.kind, one.name]);
  return {
    ...(Object.fromEntries(places) as Partial<Record<AreaKind, string>>),
    ...{ kind, name, position, m2, ownerGroup, point, pilot, prefix, code },
  };
}

const isOn: Readonly<Record<ImportSheetName, (kind: AreaKind) => boolean>> = {
  areas: (kind) => kind !== 'household' && kind !== 'street',
  households: (kind) => kind === 'household',
};

/** The open areas that an administrator exports, as rows of a sheet: imported again they change nothing. */
export function* exportedRows(
  known: Known,
  sheet: ImportSheetName,
): IterableIterator<readonly (string | number | null)[]> {
  const tree = new AreaTree(known);
  const columns = Object.entries(importSheets[sheet].columns) as [string, Column][];
  for (const node of tree.all()) {
    if (!isOn[sheet](node.kind) || !node.known!.isOpen || !tree.isWithin(node)) continue;
    const values = valuesOf(node);
    yield columns.map(([name, column]) => shown(values[name], column));
  }
}
