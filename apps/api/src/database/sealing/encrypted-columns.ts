import { keptClosed, type AtRest } from '@sandan/domain';
import type { DataSource, EntityMetadata } from 'typeorm';
import { cellOf, type Cell } from '../../common/cipher.ts';

/** A column in which something is sealed, masked or indexed. */
export interface Closed {
  readonly column: string;
  readonly type: 'text' | 'jsonb';
  readonly lies: Exclude<AtRest, 'plain'>;
  readonly fields: readonly string[];
  readonly indexOf: string | null;
  /** Which rows alone hold it, in SQL. */
  readonly where: string;
}

/** A table with such columns, and what tells its rows apart. */
export interface ClosedTable {
  readonly name: string;
  readonly key: readonly { readonly column: string; readonly type: string }[];
  readonly columns: readonly Closed[];
}

const typeOf = (meta: EntityMetadata, column: string): string =>
  String(meta.columns.find(({ databaseName }) => databaseName === column)!.type);

const whereOf = (of: Readonly<Record<string, string>> = {}): string =>
  Object.entries(of)
    .map(([column, value]) => `${column} = '${value}'`)
    .join(' AND ') || 'true';

/**
 * From the inventory, which says what is closed, and the entities, which say how a column is written. Ids
 * beside words have nothing to seal.
 */
export function closedTables(source: DataSource): ClosedTable[] {
  return source.entityMetadatas.flatMap((meta) => {
    const columns = keptClosed()
      .filter(({ table }) => table === meta.tableName)
      .flatMap((held) =>
        held.columns.map((column) => ({
          column,
          type: typeOf(meta, column),
          lies: held.atRest,
          fields: held.fields ?? [],
          indexOf: held.indexOf ?? null,
          where: whereOf(held.of),
        })),
      );
    const texts = columns.filter(({ type }) => type === 'text' || type === 'jsonb') as Closed[];
    const key = meta.primaryColumns.map(({ databaseName, type }) => ({
      column: databaseName,
      type: String(type),
    }));
    return texts.length > 0 ? [{ name: meta.tableName, key, columns: texts }] : [];
  });
}

/** Tables whose values are bound to something else than their own row's key. */
const boundElsewhere: Readonly<Record<string, { readonly table?: string; readonly key: readonly string[] }>> =
  {
    // The database itself moves a name there when somebody takes another: it stays in the cell of the name that
    // it was.
    former_name: { table: 'account', key: ['account'] },
    // What somebody is told of a case; its rows may be gathered into one.
    notice: { key: ['account', 'ticket'] },
  };

/** Which columns of a row its values are bound by. */
export const keyColumns = ({ name, key }: Pick<ClosedTable, 'name' | 'key'>): readonly string[] =>
  boundElsewhere[name]?.key ?? key.map(({ column }) => column);

/** The cell of a value of a row; of JSON fields that are sealed whole each has one. */
export function cellIn(
  table: Pick<ClosedTable, 'name' | 'key'>,
  row: Readonly<Record<string, unknown>>,
  column: string,
  field?: string,
): Cell {
  const key = keyColumns(table).map((name) => row[name] as string | number | Date);
  return cellOf(
    boundElsewhere[table.name]?.table ?? table.name,
    field ? `${column}.${field}` : column,
    ...key,
  );
}

export const quoted = (column: string): string => `"${column}"`;
const text = ({ column }: Closed): string => `${quoted(column)}::text`;

/** In SQL: what was sealed by an older version for no cell, which nobody can read. */
const isUnbound = (one: Closed): string =>
  one.lies === 'masked' ? 'false' : `(${text(one)} ~ '⟪[a-z0-9]+\\.[A-Za-z0-9_-]{38,}⟫')`;

/**
 * In SQL: what stands clear where a whole value should be sealed, or is bound to no cell: nobody can read it.
 */
export const isClear = (one: Closed): string =>
  one.lies === 'sealed'
    ? `(${isUnbound(one)} OR ${one.where} AND ${text(one)} NOT LIKE '${one.type === 'text' ? '' : '%'}⟪%')`
    : isUnbound(one);

/** In SQL: what stands under another key than the newest. */
export const isOld = (one: Closed, newest: string): string => `(${text(one)} ~ '⟪(?!${newest}\\.1\\.)')`;

const isHeld = (column: string, field: string | undefined): string =>
  field === undefined ? `${column} IS NOT NULL` : `coalesce(jsonb_exists(${column}, '${field}'), false)`;

/** In SQL: what has to be looked at. Words must be read to see whether numbers stand clear in them. */
export function mayNeed(one: Closed, newest: string): string {
  if (one.indexOf !== null)
    return `(${quoted(one.column)} IS NULL AND ${isHeld(quoted(one.indexOf), one.fields[0])})`;
  return one.lies === 'sealed'
    ? `(${isClear(one)} OR ${isOld(one, newest)})`
    : `(${quoted(one.column)} IS NOT NULL)`;
}
