import type { DataSource, EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Statement } from './statements.ts';

type Target = EntityTarget<ObjectLiteral>;

/** SQL with its parameters numbered on after `before` others. */
export const shifted = (sql: string, before: number): string =>
  sql.replace(/\$(\d+)/g, (_, n: string) => `$${before + Number(n)}`);

const quoted = (name: string): string => `"${name}"`;

/**
 * Writes to several rows in one statement: each is a part of a WITH clause. The parts run in no given order and
 * do not see each other, so two of them must not change the same row. What they violate is found at the end of
 * the statement.
 */
export class WriteBatch {
  private readonly parts: string[] = [];
  private readonly calls: string[] = [];
  private readonly parameters: unknown[] = [];

  constructor(private readonly source: DataSource) {}

  /** Adds a statement with parameters of its own, `$1` and so on. */
  query(sql: string, parameters: readonly unknown[]): void {
    this.parts.push(this.bound(sql, parameters));
  }

  /** Adds a call of a function that writes, with parameters of its own. */
  call(sql: string, parameters: readonly unknown[]): void {
    this.calls.push(`(${this.bound(sql, parameters)})`);
  }

  /** Adds rows; an undefined value takes its column's default. */
  insert(target: Target, rows: readonly object[]): void {
    if (rows.length > 0) this.parts.push(this.insertion(this.source.getMetadata(target), rows));
  }

  /** Adds rows, or replaces those with the same primary key. */
  upsert(target: Target, rows: readonly object[]): void {
    if (rows.length === 0) return;
    const meta = this.source.getMetadata(target);
    const keys = meta.primaryColumns.map(({ databaseName }) => quoted(databaseName));
    const others = columnsIn(meta, rows)
      .filter(({ isPrimary }) => !isPrimary)
      .map(({ databaseName }) => `${quoted(databaseName)} = excluded.${quoted(databaseName)}`);
    const change = others.length > 0 ? `DO UPDATE SET ${others.join(', ')}` : 'DO NOTHING';
    this.parts.push(`${this.insertion(meta, rows)} ON CONFLICT (${keys.join(', ')}) ${change}`);
  }

  /** Changes the columns of the row with this id. `more` sets others by SQL with parameters of its own. */
  update(target: Target, id: string, changes: object, more?: Statement): void {
    const meta = this.source.getMetadata(target);
    const set = columnsIn(meta, [changes]).map(
      (column) => `${quoted(column.databaseName)} = ${this.value(column, changes)}`,
    );
    if (more) set.push(this.bound(more.text, more.values));
    if (set.length > 0)
      this.parts.push(`UPDATE ${quoted(meta.tableName)} SET ${set.join(', ')} WHERE id = ${this.bind(id)}`);
  }

  /** Deletes the rows with these values. */
  delete(target: Target, rows: readonly object[]): void {
    const meta = this.source.getMetadata(target);
    for (const row of rows) {
      const where = columnsIn(meta, [row]).map(
        (column) => `${quoted(column.databaseName)} = ${this.value(column, row)}`,
      );
      this.parts.push(`DELETE FROM ${quoted(meta.tableName)} WHERE ${where.join(' AND ')}`);
    }
  }

  /** Writes everything that was added. */
  async run(manager: EntityManager): Promise<void> {
    const parts = this.parts.splice(0);
    const calls = this.calls.splice(0);
    const parameters = this.parameters.splice(0);
    if (parts.length === 0 && calls.length === 0) return;
    const clauses = parts.map((part, n) => `w${n} AS (${part})`);
    const writing = clauses.length > 0 ? `WITH ${clauses.join(', ')} ` : '';
    await manager.query(`${writing}SELECT 1 ${calls.map((call) => `, ${call}`).join('')}`, parameters);
  }

  private insertion(meta: EntityMetadata, rows: readonly object[]): string {
    const columns = columnsIn(meta, rows);
    const names = columns.map(({ databaseName }) => quoted(databaseName)).join(', ');
    const values = rows.map((row) => `(${columns.map((column) => this.value(column, row)).join(', ')})`);
    return `INSERT INTO ${quoted(meta.tableName)} (${names}) VALUES ${values.join(', ')}`;
  }

  private bound(sql: string, parameters: readonly unknown[]): string {
    const before = this.parameters.length;
    this.parameters.push(...parameters);
    return shifted(sql, before);
  }

  private value(column: ColumnMetadata, row: object): string {
    const value = (row as Record<string, unknown>)[column.propertyName];
    return value === undefined
      ? 'DEFAULT'
      : this.bind(this.source.driver.preparePersistentValue(value, column) as unknown);
  }

  private bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }
}

/** The columns that at least one of the rows has. */
const columnsIn = ({ columns }: EntityMetadata, rows: readonly object[]): ColumnMetadata[] =>
  columns.filter(({ propertyName }) =>
    rows.some((row) => (row as Record<string, unknown>)[propertyName] !== undefined),
  );
