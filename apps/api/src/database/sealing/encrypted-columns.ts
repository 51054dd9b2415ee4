import { encryptedColumns, type AtRest } from '@sandan/domain';
import type { DataSource, EntityMetadata } from 'typeorm';
import { cellOf, type Cell } from '../../common/cipher.ts';

/** A column with encrypted, masked or indexed values. */
export interface Closed {
  readonly column: string;
  readonly type: 'text' | 'jsonb';
  readonly lies: Exclude<AtRest, 'plain'>;
  readonly fields: readonly string[];
  readonly indexOf: string | null;
  /** SQL: which rows hold such a value. */
  readonly where: string;
}

/** A table with such columns, and its key. */
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
 * Derived from the inventory, which says what is encrypted, and the entities, which define the columns. Ids
 * in text columns need no encryption.
 */
export function closedTables(source: DataSource): ClosedTable[] {
  return source.entityMetadatas.flatMap((meta) => {
    const columns = encryptedColumns()
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

/** Tables whose values are bound to something other than their own row's key. */
const boundElsewhere: Readonly<Record<string, { readonly table?: string; readonly key: readonly string[] }>> =
  {
    // The database copies a replaced name there: it stays bound to the cell of the account's name.
    former_name: { table: 'account', key: ['account'] },
    // Notices are bound to account and case, because their rows may be merged.
    notice: { key: ['account', 'case'] },
  };

/** The columns that a row's values are bound to. */
export const keyColumns = ({ name, key }: Pick<ClosedTable, 'name' | 'key'>): readonly string[] =>
  boundElsewhere[name]?.key ?? key.map(({ column }) => column);

/** The cell of a value in a row; in JSON, each field encrypted as a whole has its own. */
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

/** SQL: values of an older version that are bound to no cell. They cannot be read. */
const isUnbound = (one: Closed): string =>
  one.lies === 'masked' ? 'false' : `(${text(one)} ~ '⟪[a-z0-9]+\\.[A-Za-z0-9_-]{38,}⟫')`;

/** SQL: whole values in plain text or bound to no cell. They cannot be read. */
export const isClear = (one: Closed): string =>
  one.lies === 'sealed'
    ? `(${isUnbound(one)} OR ${one.where} AND ${text(one)} NOT LIKE '${one.type === 'text' ? '' : '%'}⟪%')`
    : isUnbound(one);

/** SQL: values under a key other than the newest. */
export const isOld = (one: Closed, newest: string): string => `(${text(one)} ~ '⟪(?!${newest}\\.1\\.)')`;

const isHeld = (column: string, field: string | undefined): string =>
  field === undefined ? `${column} IS NOT NULL` : `coalesce(jsonb_exists(${column}, '${field}'), false)`;

/** SQL: rows to check. Text must be read to find phone numbers in plain text. */
export function mayNeed(one: Closed, newest: string): string {
  if (one.indexOf !== null)
    return `(${quoted(one.column)} IS NULL AND ${isHeld(quoted(one.indexOf), one.fields[0])})`;
  return one.lies === 'sealed'
    ? `(${isClear(one)} OR ${isOld(one, newest)})`
    : `(${quoted(one.column)} IS NOT NULL)`;
}
