import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { startTestApp, type TestApp } from './harness/app.ts';
import { withClient } from './harness/sql.ts';

/** An attacker with the API's database connection can read and write rows, and no more. */

let api: TestApp;
let ticket: string;
beforeAll(async () => {
  api = await startTestApp();
  const resident = await api.as('resident');
  ({ id: ticket } = await resident.place());
  await api.deliver();
});
afterAll(() => api.stop());

const serving = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => withClient(api.servingUrl, work);
const refused = /permission denied|must be owner|append-only/;

it('is no superuser, makes no roles and databases, and owns nothing', async () => {
  const [role] = await serving(
    async (client) =>
      (
        await client.query<object>(
          `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, (SELECT count(*)::int FROM pg_class
            WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = current_user`,
        )
      ).rows,
  );
  expect(role).toEqual({
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolbypassrls: false,
    owns: 0,
  });
});

it.each([
  ['a new table', 'CREATE TABLE mine (id int)'],
  ['a changed table', 'ALTER TABLE ticket ADD COLUMN mine int'],
  ['a dropped table', 'DROP TABLE case_event'],
  ['an emptied table', 'TRUNCATE case_read'],
  ['a trigger less', 'ALTER TABLE case_event DISABLE TRIGGER ALL'],
  ['a trigger dropped', 'DROP TRIGGER append_only ON case_event'],
  [
    'another function',
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  ],
  ['a migration feigned', `INSERT INTO migrations (timestamp, name) VALUES (1, 'mine')`],
  ['a key feigned', `INSERT INTO sealing (name, value) VALUES ('key k9', 'x')`],
  ['a program run', `COPY (SELECT 1) TO PROGRAM 'true'`],
  ['triggers off', `SET session_replication_role = 'replica'`],
  ['a queue table dropped', 'DROP TABLE graphile_worker._private_jobs'],
])('gets no %s', async (_, sql) =>
  expect(await serving((client) => client.query(sql)).catch(({ message }: Error) => message)).toMatch(
    /permission denied|must be owner|must be member/,
  ),
);

describe('events', () => {
  const events = `SELECT c.relname AS name, array_agg(t.tgname::text
    ORDER BY t.tgname) AS triggers, has_table_privilege($1, c.oid, 'UPDATE')
    OR has_table_privilege($1, c.oid, 'DELETE') OR has_table_privilege($1, c.oid, 'TRUNCATE') AS changes
    FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgfoid = 'refuse_change'::regproc
      WHERE c.relkind = 'r' AND c.relname LIKE '%\\_event' GROUP BY c.oid, c.relname ORDER BY 1`;

  it('are append-only in every table of that name, for the role that serves and for the owner', async () => {
    const role = new URL(api.servingUrl).username;
    const tables = await api.source.query<{ name: string; triggers: string[]; changes: boolean }[]>(events, [
      role,
    ]);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['security_event', 'case_event']));
    expect(
      tables.filter(
        ({ triggers, changes }) => triggers.join() !== 'append_only,append_only_whole' || changes,
      ),
    ).toEqual([]);
  });

  it.each([
    `UPDATE case_event SET action = 'accept'`,
    'DELETE FROM case_event',
    'TRUNCATE case_event',
    `UPDATE security_event SET kind = 'x'`,
    'DELETE FROM security_event',
  ])('refuse %s', async (sql) => {
    await expect(serving((client) => client.query(sql))).rejects.toThrow(refused);
    await expect(
      serving(async (client) => client.query(`SET sandan.retelling = 'on'; ${sql}`)),
    ).rejects.toThrow(refused);
    await api.source.query(`INSERT INTO security_event (at, kind) VALUES (now(), 'session_ended')`);
    await expect(api.source.query(sql)).rejects.toThrow('append-only');
  });

  it('are told anew of people alone: neither deed, time nor office can be changed', async () => {
    const read = (): Promise<Record<string, unknown>[]> =>
      api.source.query(`SELECT * FROM case_event WHERE "case" = $1 AND seq = 1`, [ticket]);
    const [before] = await read();
    const told = {
      by: null,
      units: [],
      household: null,
      form: {},
      given: {},
      action: 'accept',
      at: '2020-01-01',
      as: 'sweep',
      office: null,
      to: 'closed',
    };
    await serving((client) => client.query(`SELECT retell_event($1, 1, $2)`, [ticket, JSON.stringify(told)]));
    expect(await read()).toEqual([
      { ...before, by: null, units: [], household: null, form: {}, given: {}, replaced: null },
    ]);
    await expect(
      serving((client) =>
        client.query(`SELECT retell_event($1, 1, $2)`, [randomUUID(), JSON.stringify(told)]),
      ),
    ).resolves.toBeDefined();
  });
});
