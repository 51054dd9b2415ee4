import type pg from 'pg';
import { withClient } from '../harness/sql.ts';

/** One value of a table, and the row it stands in. */
export interface Value {
  readonly at: string;
  readonly text: string;
  readonly row: string;
}

/** How PostgreSQL itself would write it into a dump: dates, numbers and bytes as text. */
const asText = {
  getTypeParser: () => (value: string | Buffer) =>
    typeof value === 'string' ? value : value.toString('utf8'),
} as unknown as pg.CustomTypesConfig;

/** All tables of all schemas but PostgreSQL's own, among them the queue's. */
const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1`;

function valuesOf(name: string, row: Readonly<Record<string, string | null>>): Value[] {
  const whole = JSON.stringify(row);
  return Object.entries(row).flatMap(([column, text]) =>
    text === null ? [] : [{ at: `${name}.${column}`, text, row: whole }],
  );
}

/** Every value of every row of every table, as in a stolen dump. */
export function everyColumn(url: string): Promise<Value[]> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(TABLES);
    const values: Value[][] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, string | null>>({
        text: `SELECT * FROM ${name}`,
        types: asText,
      });
      values.push(...rows.map((row) => valuesOf(name, row)));
    }
    return values.flat();
  });
}
