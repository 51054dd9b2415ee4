import { keyOf, type CollectionRow } from '@sandan/domain';
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { ms, type Choice } from '../../../common/columns.ts';
import { cellOf, type Cell, type Vault } from '../../../common/vault.ts';
import type { WriteBatch } from '../../../common/write-batch.ts';

/** Rows of a case by collection. */
type Collected<Name extends string> = Readonly<Record<Name, readonly CollectionRow[]>>;

/** Changes the columns of a row, each with the cell of its column. */
export const eachColumn = <T extends object>(
  row: T,
  cellIn: (column: string) => Cell,
  change: (value: unknown, cell: Cell) => unknown,
): T =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, change(value as unknown, cellIn(column))]),
  ) as T;

/**
 * The collections of a case that are stored as rows of their own, by field. The first column of each table
 * refers to the case.
 */
export class CaseCollections<Name extends string> {
  private readonly metas: Readonly<Record<Name, EntityMetadata>>;
  private readonly names: readonly Name[];

  constructor(
    source: DataSource,
    private readonly vault: Vault,
    entities: Readonly<Record<Name, EntityTarget<ObjectLiteral>>>,
    /** The collections with free text, in which phone numbers are encrypted. */
    private readonly worded: readonly NoInfer<Name>[],
  ) {
    this.names = Object.keys(entities) as Name[];
    this.metas = Object.fromEntries(
      this.names.map((name) => [name, source.getMetadata(entities[name])]),
    ) as Record<Name, EntityMetadata>;
  }

  /**
   * The collections for a SELECT, each as a JSON array, where `id` is the id of the case and `filled` the names
   * of those that have rows. The others are not read, and are null.
   */
  select(id: string, filled: string, isChosen: Choice): string[] {
    return this.names
      .filter(isChosen)
      .map(
        (name) =>
          `CASE WHEN '${name}' = ANY (${filled}) THEN ${rowsOf(this.metas[name], id)} END AS "${name}"`,
      );
  }

  /** The names of the collections that have rows; `before` itself if they are the same. */
  filled(rows: Collected<Name>, before: readonly string[] = []): readonly string[] {
    const names = this.names.filter((name) => rows[name].length > 0);
    return names.join() === before.join() ? before : names;
  }

  /** The selected collections of a case, with their free text decrypted. */
  decrypted(
    id: string,
    selected: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, readonly CollectionRow[]>> {
    const names = this.names.filter((name) => name in selected);
    return Object.fromEntries(
      names.map((name) => [name, this.opened(name, id, (selected[name] ?? []) as readonly CollectionRow[])]),
    );
  }

  private opened(name: Name, id: string, rows: readonly CollectionRow[]): readonly CollectionRow[] {
    const open = (value: unknown, cell: Cell): unknown => this.vault.openAll(value, cell);
    return this.worded.includes(name)
      ? rows.map((row) => eachColumn(row, this.cellsOf(name, id, row), open))
      : rows;
  }

  /** Saves what differs. A decision keeps what it did not change, so a difference by identity is a change. */
  save(writes: WriteBatch, id: string, before: Collected<Name>, after: Collected<Name>): void {
    for (const name of this.names) this.saveOne(writes, name, id, before[name], after[name]);
  }

  private saveOne(
    writes: WriteBatch,
    name: Name,
    id: string,
    before: readonly CollectionRow[],
    after: readonly CollectionRow[],
  ): void {
    const { target, primaryColumns } = this.metas[name];
    const parent = primaryColumns[0]!.propertyName;
    const old = new Set(before);
    const changed = after.filter((row) => !old.has(row));
    writes.upsert(
      target,
      changed.map((row) => ({ ...this.encrypted(name, id, row), [parent]: id })),
    );
    const kept = new Set(after.map(keyOf));
    const gone = before.filter((row) => !kept.has(keyOf(row)));
    writes.delete(
      target,
      gone.map((row) => ({ [parent]: id, ...(row.id ? { id: row.id } : { seq: row.seq }) })),
    );
  }

  private encrypted(name: Name, id: string, row: CollectionRow): object {
    return eachColumn(row, this.cellsOf(name, id, row), (value, cell) => this.vault.sealNumbers(value, cell));
  }

  private cellsOf(name: Name, id: string, row: CollectionRow): (column: string) => Cell {
    const { tableName, columns } = this.metas[name];
    return (property) =>
      cellOf(
        tableName,
        columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property,
        id,
        keyOf(row),
      );
  }
}

/** SQL: the rows of a case in one table, as a JSON array in the order of their events. */
function rowsOf({ tableName, columns, primaryColumns }: EntityMetadata, id: string): string {
  const parent = primaryColumns[0]!.databaseName;
  const fields = columns
    .filter(({ databaseName }) => databaseName !== parent)
    .map(
      ({ databaseName, propertyName, type }) =>
        `'${propertyName}', ${type === 'timestamptz' ? ms(`r."${databaseName}"`) : `r."${databaseName}"`}`,
    );
  const order = columns.some(({ propertyName }) => propertyName === 'id')
    ? 'r.seq, length(r.id), r.id'
    : 'r.seq';
  return `(SELECT coalesce(json_agg(json_build_object(${fields.join(', ')}) ORDER BY ${order}), '[]')
    FROM ${tableName} r WHERE r."${parent}" = ${id})`;
}
