import { testCipher } from '../harness/keys.ts';
import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import type { Answer, Door } from '../walks/door.ts';
import type { Sql } from '../walks/town.ts';
import { cellOf } from '../../src/common/cipher.ts';

/** Several API processes on one database, and people who act at the same moment. */
export interface Arena {
  /** One for each process. */
  readonly asks: readonly Door['ask'][];
  readonly sql: Sql;
}

export interface Racer {
  readonly id: string;
  readonly name: string;
}

type Body = Record<string, unknown>;

export const persona = async (sql: Sql, name: string): Promise<string> =>
  (await sql<{ id: string }>(`SELECT id FROM account WHERE openid = $1`, [`demo-${name}`]))[0]!.id;
const unitNamed = async (sql: Sql, name: string): Promise<string> =>
  (await sql<{ id: string }>(`SELECT id FROM unit WHERE name = $1`, [name]))[0]!.id;
const buildingNamed = async (sql: Sql, name: string): Promise<string> =>
  (await sql<{ id: string }>(`SELECT id FROM area WHERE full_name = $1`, [name]))[0]!.id;

/** More stewards of 幸福里, all covering the whole estate. */
export function makeStewards(sql: Sql, count: number): Promise<Racer[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  return sql<Racer>(
    `WITH unit AS (SELECT id, area FROM unit WHERE name = '幸福里红色管家队'),
       made AS (INSERT INTO account (id, openid, name, community)
         SELECT id, 'demo-racer-' || n, name, (SELECT community FROM account WHERE openid = 'demo-resident')
           FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS racer (id, name, n) RETURNING id, name),
       joined AS (INSERT INTO membership (unit, account, area, since) SELECT unit.id, made.id, unit.area, '2020-01-01' FROM unit, made)
     SELECT id, name FROM made`,
    [ids, ids.map((id, at) => testCipher.seal(`管家${at + 1}号`, cellOf('account', 'name', id)))],
  );
}

/** Makes them deputies of the branch secretary, so each may dispatch. */
export async function makeDeputies(sql: Sql, racers: readonly Racer[]): Promise<void> {
  await sql(
    `INSERT INTO office (office, area, account, deputy, since) SELECT 'secretary', o.area, unnest($1::uuid[]), true, '2020-01-01'
     FROM office o JOIN account a ON a.id = o.account WHERE a.openid = 'demo-secretary'`,
    [racers.map(({ id }) => id)],
  );
}

export const placeForm = async (sql: Sql): Promise<Body> => ({
  kind: 'help',
  category: 'lighting',
  in_danger: false,
  today: false,
  words: '楼道灯不亮',
  building: await buildingNamed(sql, '幸福里小区3栋'),
});

export async function placed({ asks, sql }: Arena): Promise<string> {
  const { status, body } = await asks[0]!(
    await persona(sql, 'resident'),
    'POST',
    '/tickets',
    await placeForm(sql),
  );
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body['id'] as string;
}

/** All at once, alternating between processes. */
const rush = <T>(
  { asks }: Arena,
  all: readonly T[],
  send: (ask: Door['ask'], one: T) => Promise<Answer>,
): Promise<Answer[]> => Promise.all(all.map((one, at) => send(asks[at % asks.length]!, one)));

const countBy = (answers: readonly Answer[]): string =>
  [...Map.groupBy(answers, ({ status, body }) => `${status} ${String(body['code'] ?? '')}`.trim())]
    .map(([key, some]) => `${some.length} × ${key}`)
    .sort()
    .join(', ');

function oneWins(what: string, answers: readonly Answer[], holder: string): string {
  const lost = answers.filter(({ status }) => status === 409);
  const winners = answers.length - lost.length;
  const named = lost.filter(({ body }) => (body['detail'] as Body)['holder'] === holder).length;
  const line = `${what}: ${countBy(answers)}; ${named} were told it is ${holder}`;
  if (winners !== 1 || answers.filter(({ status }) => status === 200).length !== 1 || named !== lost.length)
    throw new Error(line);
  return line;
}

/** Of many stewards exactly one gets the ticket, and the others read who. */
export async function raceToAccept(
  arena: Arena,
  racers: readonly Racer[],
): Promise<{ ticket: string; line: string }> {
  const ticket = await placed(arena);
  const answers = await rush(arena, racers, (ask, { id }) =>
    ask(id, 'POST', `/tickets/${ticket}/transitions`, { action: 'accept', version: 1 }),
  );
  const winner = racers[answers.findIndex(({ status }) => status === 200)];
  return { ticket, line: oneWins(`${racers.length} accept one ticket`, answers, winner?.name ?? 'nobody') };
}

/** Of many who may dispatch it exactly one does. */
export async function raceToDispatch(arena: Arena, deputies: readonly Racer[]): Promise<string> {
  const { sql, asks } = arena;
  const ticket = await placed(arena);
  const steward = await persona(sql, 'steward');
  await asks[0]!(steward, 'POST', `/tickets/${ticket}/transitions`, { action: 'accept', version: 1 });
  await asks[1]!(steward, 'POST', `/tickets/${ticket}/transitions`, {
    action: 'report',
    version: 2,
    words: '需要物业处理',
  });
  const lead = await unitNamed(sql, '幸福物业');
  const answers = await rush(arena, deputies, (ask, { id }) =>
    ask(id, 'POST', `/tickets/${ticket}/transitions`, { action: 'dispatch', version: 3, lead }),
  );
  const events = await sql(`SELECT 1 FROM case_event WHERE "case" = $1 AND action = 'dispatch'`, [ticket]);
  if (events.length !== 1) throw new Error(`it was dispatched ${events.length} times`);
  return oneWins(`${deputies.length} dispatch one ticket`, answers, '幸福物业');
}

/** One key, many times at once: one ticket, one answer. */
export async function raceOneKey(arena: Arena, times: number): Promise<string> {
  const { sql } = arena;
  const [resident, key, form] = [await persona(sql, 'resident'), randomUUID(), await placeForm(sql)];
  const count = async (): Promise<number> =>
    (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ticket`))[0]!.n;
  const before = await count();
  const answers = await rush(arena, Array.from({ length: times }), (ask) =>
    ask(resident, 'POST', '/tickets', form, { 'idempotency-key': key }),
  );
  const same = answers.filter(
    ({ status, body }) => status === 201 && isDeepStrictEqual(body, answers[0]!.body),
  ).length;
  const tickets = (await count()) - before;
  const other = await arena.asks[1]!(
    resident,
    'POST',
    '/tickets',
    { ...form, words: '别的事' },
    { 'idempotency-key': key },
  );
  const line =
    `one key ${times} times: ${tickets} ticket, ${same} equal answers; another body: ` +
    `${other.status} ${String(other.body['code'])}`;
  if (
    tickets !== 1 ||
    same !== times ||
    other.status !== 409 ||
    other.body['code'] !== 'IDEMPOTENCY_MISMATCH'
  )
    throw new Error(`${line}; ${countBy(answers)}`);
  return line;
}

/** Places so many tickets, a few at a time. */
export async function placeMany({ asks, sql }: Arena, count: number): Promise<string[]> {
  const [resident, form] = [await persona(sql, 'resident'), await placeForm(sql)];
  const ids: string[] = [];
  let left = count;
  const lane = async (ask: Door['ask']): Promise<void> => {
    while (left-- > 0) ids.push((await ask(resident, 'POST', '/tickets', form)).body['id'] as string);
  };
  await Promise.all(asks.flatMap((ask) => Array.from({ length: 6 }, () => lane(ask))));
  return ids;
}

/** Each was moved exactly once by its clock. */
export async function checkSwept({ sql }: Arena, ids: readonly string[], what: string): Promise<string> {
  const rows = await sql<{ moves: number; state: string; seq: number }>(
    `SELECT c.state, c.seq, (SELECT count(*)::int FROM case_event e WHERE e.case = c.id
      AND e.action = 'expire') AS moves FROM cases c WHERE c.id = ANY ($1)`,
    [ids],
  );
  const once = rows.filter(
    ({ moves, state, seq }) => moves === 1 && state === 'dispatching' && seq === 2,
  ).length;
  const line =
    `${what}: ${rows.length} tickets were due, ${once} were moved on exactly once, ` +
    `${rows.reduce((sum, { moves }) => sum + moves, 0)} moves`;
  if (once !== ids.length || rows.length !== ids.length) throw new Error(line);
  return line;
}

const HALVES: Readonly<Record<string, string>> = {
  'tickets whose events are not numbered from 1 without gaps': `SELECT c.id FROM cases c
     WHERE c.seq <> (SELECT count(*) FROM case_event e WHERE e.case = c.id) OR c.seq <> (SELECT max(e.seq)
       FROM case_event e WHERE e.case = c.id)
       OR NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case = c.id AND e.seq = 1 AND e.action = 'place')`,
  'events without their pictures': `SELECT e.case FROM case_event e
     WHERE jsonb_array_length(coalesce(e.form->'files', '[]')) <> (SELECT count(*) FROM file f
       WHERE f.case = e.case AND f.seq = e.seq)`,
  'pictures of events that are not there': `SELECT f.id FROM file f WHERE f.case IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case = f.case AND e.seq = f.seq)`,
  'events nobody will be told of': `SELECT e.case, e.action, e."from", e."to", e."as" FROM case_event e
    WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.case = e.case AND n.seq = e.seq)
     AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs j
       WHERE j.payload->>'case' = e.case::text AND (j.payload->>'seq')::int = e.seq)`,
  'tickets with the number of another': `SELECT number FROM cases GROUP BY number HAVING count(*) > 1`,
  'keys without an answer': `SELECT key FROM idempotency WHERE answer IS NULL`,
};

/** @throws Error if a write is incomplete */
export async function checkWhole({ sql }: Arena): Promise<void> {
  for (const [what, query] of Object.entries(HALVES)) {
    const rows = await sql<Body>(query);
    if (rows.length > 0) throw new Error(`${rows.length} ${what}: ${JSON.stringify(rows.slice(0, 12))}`);
  }
}
