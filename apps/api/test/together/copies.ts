import type { Sql } from '../walks/town.ts';

/** The rows of a ticket that are copied with it. */
const ROWS = ['ticket_assignment', 'ticket_event', 'ticket_interval', 'ticket_contact', 'ticket_rating'];

/** The columns of a table that a copy takes over unchanged. */
async function columnsOf(sql: Sql, table: string, own: readonly string[]): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `SELECT format('%I', column_name) AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name <> ALL ($2)`,
    [table, own],
  );
  return rows.map(({ name }) => name);
}

/**
 * Copies tickets with all their rows so many times, by SQL. The nth copy was placed n minutes before its
 * original.
 * @param where a condition on `ticket t`
 */
export async function copyTickets(sql: Sql, times: number, where = 'true'): Promise<void> {
  await sql(
    `CREATE TABLE copy AS SELECT t.id AS old, uuidv7() AS new, n FROM ticket t, generate_series(1, $1::int) n
     WHERE ${where}`,
    [times],
  );
  const columns = await columnsOf(sql, 'ticket', ['id', 'number', 'placed_at']);
  await sql(
    `INSERT INTO ticket (id, number, placed_at, ${columns.join(', ')})
     SELECT c.new, t.number || '-' || c.n, t.placed_at - c.n * interval '1 minute', t.${columns.join(', t.')}
     FROM copy c JOIN ticket t ON t.id = c.old`,
  );
  for (const table of ROWS) {
    const others = await columnsOf(sql, table, ['ticket']);
    await sql(
      `INSERT INTO ${table} (ticket, ${others.join(', ')}) SELECT c.new, r.${others.join(', r.')}
       FROM copy c JOIN ${table} r ON r.ticket = c.old`,
    );
  }
  await sql('DROP TABLE copy');
  await sql('VACUUM ANALYZE');
}
