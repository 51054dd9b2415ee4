import type { AreaKind } from '../org/words.ts';
import type { Known } from './known.ts';
import { formOf } from './category-forms.ts';
import type { Column, Point, Value } from './columns.ts';
import { importSheets, type ImportSheetName } from './sheets.ts';
import { AreaTree, pathOf, type Node } from './tree.ts';

/** A value as a cell of the exported workbook shows it. */
function shown(value: Value | null | undefined, column: Column): string | number | null {
  if (value === null || value === undefined) return null;
  if (column.type === 'choice') return column.choices[value as string] ?? null;
  if (column.type === 'choices')
    return (value as readonly string[]).map((one) => column.choices[one]).join('、') || null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? `${(value as Point).lon}，${(value as Point).lat}` : value;
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

type Row = Readonly<Record<string, Value | null>>;

const areasOn = (isOn: (kind: AreaKind) => boolean) =>
  function* (_known: Known, tree: AreaTree): IterableIterator<Row> {
    for (const node of tree.all())
      if (isOn(node.kind) && node.known!.isOpen && tree.isWithin(node)) yield valuesOf(node);
  };

/** The columns that say in which area something is. */
const placeNames = (node: Node): Row =>
  Object.fromEntries(pathOf(node).map(({ kind, name }) => [kind, name]));

function* units({ units: all }: Known, tree: AreaTree): IterableIterator<Row> {
  for (const { id: code, area, parentName: parent, isOpen, ...unit } of all)
    if (isOpen) yield { ...placeNames(tree.byId(area)!), ...unit, parent, code };
}

/** Numbers are not exported: a row with a code needs none. */
const postsOn = (sheet: 'people' | 'stewards') =>
  function* ({ posts, units: all }: Known, tree: AreaTree): IterableIterator<Row> {
    const byId = new Map(all.map((unit) => [unit.id, unit]));
    for (const { id: code, area, unit: of, office, ...post } of posts) {
      const unit = byId.get(of ?? '') ?? null;
      if ((unit?.kind === 'steward_team') !== (sheet === 'stewards')) continue;
      const facts = office === null ? { ...post, deputy: null } : { ...post, deputy: post.deputy };
      yield {
        ...placeNames(tree.byId(area)!),
        ...facts,
        office,
        unit: unit?.name ?? null,
        phone: null,
        code,
      };
    }
  };

function* categories({ categories: all }: Known, tree: AreaTree): IterableIterator<Row> {
  const byId = new Map(all.map((one) => [one.id, one]));
  for (const one of all) {
    if (!one.isOpen) continue;
    const { times, ...form } = formOf(one);
    const parent = byId.get(one.parent ?? '')?.title ?? null;
    yield {
      ...placeNames(tree.byId(one.community)!),
      ...form,
      ...times,
      title: one.title,
      parent,
      code: one.id,
    };
  }
}

const rowsOf: Readonly<Record<ImportSheetName, (known: Known, tree: AreaTree) => Iterable<Row>>> = {
  areas: areasOn((kind) => kind !== 'household' && kind !== 'street'),
  units,
  people: postsOn('people'),
  stewards: postsOn('stewards'),
  households: areasOn((kind) => kind === 'household'),
  categories,
};

/** What an administrator exports, as rows of a sheet: imported again they change nothing. */
export function* exportedRows(
  known: Known,
  sheet: ImportSheetName,
): IterableIterator<readonly (string | number | null)[]> {
  const columns = Object.entries(importSheets[sheet].columns) as [string, Column][];
  for (const values of rowsOf[sheet](known, new AreaTree(known)))
    yield columns.map(([name, column]) => shown(values[name], column));
}
