import type { DataSource } from 'typeorm';

const TABLES = [
  'cases',
  'ticket',
  'case_event',
  'case_interval',
  'ticket_assignment',
  'ticket_contact',
  'ticket_rating',
  'idempotency',
  'notice',
  'graphile_worker._private_jobs',
];

/** Counts the rows that a write creates, and ticket updates: refused input changes none. */
export async function rowsIn(source: DataSource): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS "${table}"`);
  const [row] = (await source.query(
    `SELECT ${counts.join(', ')}, (SELECT coalesce(sum(version + seq), 0)::int
      FROM cases) AS written, (SELECT count(*)::int FROM file WHERE "case" IS NOT NULL) AS attached`,
  )) as [Record<string, number>];
  return row;
}
