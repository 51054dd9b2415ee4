import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { withClient } from '../platform/database/client.ts';

/** The API's role when we run the server ourselves. */
const SERVING = 'sandan_app';

/** Tables that only the owner may write. */
const READ_ONLY = ['migrations', 'sealing'];
/** Functions that may change append-only tables. */
const FUNCTIONS = ['retell_event', 'forget_security_events'];

export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/**
 * The URL of the same database for a role that owns nothing, created if necessary. Its password is valid
 * until the next start.
 */
export async function servingUrl(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [SERVING]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${SERVING} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${password}'`,
    );
  });
  return Object.assign(new URL(ownerUrl), { username: SERVING, password }).href;
}

/** SQL: row-security policies that give the role access to the queue, whose tables it does not own. */
const policies = (role: string): string => `DO $$ DECLARE queue regclass; BEGIN
  FOR queue IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'graphile_worker' AND c.relkind = 'r' AND c.relrowsecurity LOOP
    EXECUTE format('DROP POLICY IF EXISTS serving ON %s', queue);
    EXECUTE format('CREATE POLICY serving ON %s TO %I USING (true) WITH CHECK (true)', queue, ${role});
  END LOOP; END $$`;

const APPEND_ONLY = `SELECT format('%I', relname) AS name FROM pg_class WHERE relkind = 'r'
  AND relnamespace = 'public'::regnamespace AND relname LIKE '%\\_event'`;

/**
 * Grants a role what it needs to serve: reading and writing rows, also of the queue. It cannot create, change
 * or drop tables, and can only insert events. Runs at every start, because tables may have been added.
 */
export function grantTo(ownerUrl: string, role: string): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    const to = pg.escapeIdentifier(role);
    const events = await client.query<{ name: string }>(APPEND_ONLY);
    const closed = [...READ_ONLY, ...events.rows.map(({ name }) => name)].join(', ');
    await client.query('BEGIN');
    for (const statement of [
      `REVOKE TEMPORARY ON DATABASE ${pg.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).pathname.slice(1)))} FROM PUBLIC`,
      `GRANT USAGE ON SCHEMA public, graphile_worker TO ${to}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, graphile_worker TO ${to}`,
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${to}`,
      `REVOKE UPDATE, DELETE ON ${closed} FROM ${to}`,
      `REVOKE INSERT ON ${READ_ONLY.join(', ')} FROM ${to}`,
      `GRANT EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} TO ${to}`,
      policies(pg.escapeLiteral(role)),
    ])
      await client.query(statement);
    await client.query('COMMIT');
  });
}

/** The warning for an API that works as the owner of its tables. */
export const oneRole = (role: string): string =>
  `DATABASE_URL connects as ${role}, the owner of the tables: an attacker who takes over this process can ` +
  `change or drop anything, past events too. Give the API a role of its own, and the owner's address as ` +
  `DATABASE_OWNER_URL.`;
