import pg from 'pg';
import type { Statement } from '../harness/statements.ts';

/** A node of a plan as `EXPLAIN (ANALYZE, FORMAT JSON)` writes it. */
export interface Node {
  readonly 'Node Type': string;
  readonly 'Parent Relationship'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

export interface Explained {
  readonly plan: Node;
  /** Its first nodes. */
  readonly top: string;
  readonly ms: number;
}

/** A parameter as PostgreSQL reads it from text. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return `{${value.map((one) => (one === null ? 'NULL' : JSON.stringify(textOf(one)))).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const literal = (value: unknown): string =>
  value === null || value === undefined ? 'NULL' : pg.escapeLiteral(textOf(value));

function topOf({ 'Node Type': type, Plans = [] }: Node, depth: number): string {
  const below = Plans.find((one) => one['Parent Relationship'] === 'Outer');
  return depth > 1 && below ? `${type} < ${topOf(below, depth - 1)}` : type;
}

/** A connection that plans as one that has prepared its statements. */
export async function plannedFor(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET plan_cache_mode = force_generic_plan');
  return client;
}

/** Runs a statement on a connection of `plannedFor`. */
export async function explain(client: pg.Client, { text, values }: Statement): Promise<Explained> {
  await client.query(`PREPARE one AS ${text}`);
  const run = `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE one${values.length > 0 ? `(${values.map(literal).join(', ')})` : ''}`;
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(run);
  await client.query('DEALLOCATE one');
  const [{ Plan: plan, 'Execution Time': ms }] = rows[0]!['QUERY PLAN'];
  return { plan, top: topOf(plan, 3), ms };
}
