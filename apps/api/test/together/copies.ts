import type { Sql } from '../walks/town.ts';

/**
 * The tables of a ticket, those they refer to first, each with the column that holds the id of the case; and
 * whether its rows have an id of their own.
 */
const TABLES: readonly (readonly [table: string, key: string, own?: 'id'])[] = [
  ['cases', 'id'],
  ['ticket', 'id'],
  ['ticket_assignment', 'ticket'],
  ['ticket_contact', 'ticket'],
  ['ticket_rating', 'ticket'],
  ['ticket_endorsement', 'ticket'],
  ['ticket_hearing', 'ticket'],
  ['ticket_hold', 'ticket'],
  ['ticket_task', 'ticket'],
  ['ticket_reveal', 'ticket'],
  ['case_event', 'case'],
  ['case_interval', 'case'],
  ['case_participant', 'case'],
  ['figure_row', 'case'],
  ['ticket_rung', 'ticket'],
  ['ticket_supervision', 'ticket'],
  ['ticket_call', 'ticket'],
  ['ticket_exclusion', 'ticket'],
  ['case_request', 'case'],
  ['case_read', 'case'],
  ['file', 'case', 'id'],
  ['notice', 'case', 'id'],
];

/** What a copy does not take over unchanged. */
const changed: Readonly<Record<string, string>> = {
  number: `r.number || '-' || copy.n`,
  opened_at: `r.opened_at - copy.n * interval '1 minute'`,
};

async function columnsOf(sql: Sql, table: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/**
 * Runs `work` while these tables have no triggers and only their unique indexes, which makes loading them
 * several times as fast. A running API needs the unique ones for what it writes meanwhile.
 */
async function unhindered(sql: Sql, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const indexes = await sql<{ name: string; create: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS create FROM pg_index
     WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique`,
    [tables],
  );
  // One at a time: a running API would meet them in another order.
  for (const { name } of indexes) await sql(`DROP INDEX ${name}`);
  for (const table of tables) await sql(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await work();
  for (const table of tables) await sql(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  for (const { create } of indexes) await sql(`SET LOCAL maintenance_work_mem = '512MB'; ${create}`);
}

/**
 * Copies tickets with all their rows so many times, by SQL. The nth copy was placed n minutes before its
 * original.
 * @param where a condition on `cases c`
 * @param vary changes the copies
 */
export async function copyTickets(
  sql: Sql,
  times: number,
  where = 'true',
  vary: () => Promise<void> = async () => undefined,
): Promise<void> {
  const tables = TABLES.map(([table]) => table);
  await unhindered(sql, tables, async () => {
    await copyRows(sql, times, where);
    await vary();
  });
  await sql('VACUUM ANALYZE');
}

async function copyRows(sql: Sql, times: number, where: string): Promise<void> {
  await sql(
    `CREATE TABLE copy AS SELECT c.id AS old, uuidv7() AS new, n FROM cases c, generate_series(1, $1::int) n
     WHERE c.noun = 'ticket' AND (${where})`,
    [times],
  );
  for (const [table, key, own] of TABLES) {
    const columns = await columnsOf(sql, table);
    const valueOf = (name: string): string =>
      name === key ? 'copy.new' : name === own ? 'uuidv7()' : (changed[name] ?? `r."${name}"`);
    const values = columns.map(valueOf);
    await sql(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
       SELECT ${values.join(', ')} FROM copy JOIN ${table} r ON r."${key}" = copy.old`,
    );
  }
  await sql('DROP TABLE copy');
}
