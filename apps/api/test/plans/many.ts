import { randomUUID } from 'node:crypto';
import { cellOf } from '../../src/common/cipher.ts';
import { testCipher } from '../harness/keys.ts';
import { copyTickets } from '../together/copies.ts';
import type { Sql } from '../walks/town.ts';

/** How many tickets there are for each resident. */
const EACH = 10;
/** One ticket in so many is open. */
const OPEN = 5;

const COMMUNITY = `(SELECT community FROM account WHERE openid = 'demo-resident')`;

function settler(n: number): object {
  const [account, household] = [randomUUID(), randomUUID()];
  return {
    n,
    account,
    household,
    name: testCipher.seal('众住户', cellOf('account', 'name', account)),
    room: testCipher.seal('901', cellOf('area', 'name', household)),
    full: testCipher.seal('幸福里小区901', cellOf('area', 'full_name', household)),
  };
}

/** Residents of 幸福里, each in a home of their own. */
const SETTLE = [
  `INSERT INTO account (id, openid, name, community)
   SELECT account, 'demo-settler-' || n, name, ${COMMUNITY} FROM settler`,
  `INSERT INTO area (id, kind, name, full_name, parent, path, position)
   SELECT s.household, 'household', s.room, s."full", above.id, above.path || s.household, 0
   FROM settler s JOIN (SELECT id, path, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS many
     FROM area WHERE kind = 'entrance' AND full_name LIKE '幸福里%') above ON above.n = s.n % above.many`,
  `INSERT INTO residence (account, household, role, status, since)
   SELECT account, household, 'owner', 'confirmed', '2020-01-01' FROM settler`,
];

/** SQL: in each case another settler stands for a person, and for two people two. */
const standIn = (id: string, person: string): string =>
  `(SELECT s.account FROM settler s, original o WHERE o.id = ${person}
     AND s.n = (abs(hashtext(${id}::text)::bigint) + o.n) % (SELECT count(*) FROM settler))`;

const vary = (table: string, key: string, column: string, where = 'true'): string =>
  `UPDATE ${table} r SET ${column} = ${standIn(`r."${key}"`, `r.${column}`)}
   FROM copied v WHERE v.id = r."${key}" AND r.${column} IS NOT NULL AND ${where}`;

/** Gives the copies other people, places and promises than their originals have. */
const VARY = [
  `CREATE TABLE copied AS SELECT c.id, split_part(c.number, '-', 4)::int AS n, abs(hashtext(c.id::text)) AS dice
   FROM cases c WHERE c.number LIKE '%-%-%-%'`,
  `CREATE TABLE spot AS SELECT id, path, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS many,
     (SELECT e.id FROM area e WHERE e.id = ANY (a.path) AND e.kind = 'estate') AS estate
   FROM area a WHERE a.kind = 'building' AND a.path @> ARRAY[${COMMUNITY}]`,
  `UPDATE cases c SET path = spot.path, promised_at = c.promised_at + (v.dice % 336 - 84) * interval '1 hour'
   FROM copied v, spot WHERE v.id = c.id AND spot.n = v.dice % spot.many`,
  `UPDATE ticket t SET building = spot.id, estate = spot.estate
   FROM copied v, spot WHERE v.id = t.id AND spot.n = v.dice % spot.many`,
  vary('case_participant', 'case', 'party', `r.kind = 'person'`),
  vary('ticket', 'id', 'reporter'),
  vary('ticket', 'id', 'case_steward'),
  vary('ticket_endorsement', 'ticket', 'person'),
  vary('notice', 'case', 'account'),
];

/** Closes most of the copies. */
const CLOSE = [
  `DELETE FROM copied WHERE n % ${OPEN} = 0`,
  ...[
    `cases r SET state = 'closed', outcome = 'solved', closed_at = r.opened_at, due_at = NULL, promised_at = NULL
     FROM copied v WHERE r.id = v.id`,
    `case_participant r SET current = false
     FROM copied v WHERE r."case" = v.id AND r.role NOT IN ('reporter', 'proxy', 'endorser')`,
    `case_request r SET status = 'granted' FROM copied v WHERE r."case" = v.id`,
    `ticket_hearing r SET status = 'held' FROM copied v WHERE r.ticket = v.id`,
    `ticket_hold r SET until = r.since FROM copied v WHERE r.ticket = v.id`,
    `ticket_assignment r SET status = 'ended' FROM copied v WHERE r.ticket = v.id`,
  ].map((update) => `UPDATE ${update}`),
];

/**
 * Makes so many tickets of the few that there are: in all buildings of the community, with other people, most of
 * them closed; and with them residents, homes, notices and files. By SQL.
 */
export async function plantMany(sql: Sql, count: number): Promise<void> {
  const [{ n }] = (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ticket`)) as [{ n: number }];
  await sql(`CREATE TABLE original AS SELECT id, row_number() OVER (ORDER BY id) AS n FROM account`);
  await sql(
    `CREATE TABLE settler AS SELECT * FROM json_to_recordset($1::json)
       AS s (n int, account uuid, household uuid, name text, room text, "full" text)`,
    [JSON.stringify(Array.from({ length: Math.ceil(count / EACH) }, (_, at) => settler(at)))],
  );
  await sql(`CREATE UNIQUE INDEX ON settler (n)`);
  for (const statement of SETTLE) await sql(statement);
  // One notice a ticket is enough.
  await sql(`DELETE FROM notice WHERE seq > 1`);
  await copyTickets(sql, Math.ceil(count / n) - 1, 'true', async () => {
    for (const statement of [...VARY, ...CLOSE]) await sql(statement);
    await sql(`DROP TABLE copied, spot, settler, original`);
    await sql(`VACUUM FULL`);
  });
}
