import type { DataSource } from 'typeorm';

/** One value of a table, and the row it stands in. */
export interface Value {
  readonly at: string;
  readonly text: string;
  readonly row: string;
}

interface Table {
  readonly schema: string;
  readonly name: string;
}

/** Everything that is kept: all tables of all schemas but PostgreSQL's own, among them the queue's. */
export const tablesOf = (source: DataSource): Promise<Table[]> =>
  source.query<Table[]>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1, 2`,
  );

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Every value of every row, copied out as it would lie in a dump. */
export async function everyColumn(source: DataSource): Promise<Value[]> {
  const values: Value[] = [];
  for (const { schema, name } of await tablesOf(source)) {
    const rows = await source.query<{ row: Record<string, unknown> }[]>(`SELECT to_jsonb(t) AS row FROM "${schema}"."${name}" t`);
    for (const { row } of rows) {
      const whole = JSON.stringify(row);
      for (const [column, value] of Object.entries(row)) values.push({ at: `${schema}.${name}.${column}`, text: textOf(value), row: whole });
    }
  }
  return values;
}
