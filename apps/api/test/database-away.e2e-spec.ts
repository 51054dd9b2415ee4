import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { NoticeService } from '../src/modules/notice/notice.service.ts';
import { poolOf } from '../src/platform/jobs/jobs-pool.ts';
import { Worker } from '../src/platform/jobs/worker.ts';
import { startSibling, startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { lineTo, type Line } from './harness/line.ts';
import { withClient } from './harness/sql.ts';
import { tokenOf } from './walks/door.ts';

const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { security?: unknown }>>;
};
/** Method and path of the routes called with a session. */
const signedRoutes = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([, { security }]) => security)
    .map(([method]) => [method.toUpperCase(), path.replace(/\{\w+\}/g, randomUUID())] as const),
);

let line: Line;
let test: TestApp;
let origin: string;
let resident: Phone;
let bearer: string;

beforeAll(async () => {
  test = await startTestApp(undefined, {}, {}, async (url) => (line = await lineTo(url)).url);
  await test.app.listen(0, '127.0.0.1');
  origin = await test.app.getUrl();
  resident = await test.as('resident');
  bearer = `Bearer ${tokenOf(resident.id, 'ab'.repeat(32))}`;
});
afterEach(async () => {
  await line.mend();
  await untilBack();
});
afterAll(async () => {
  await test?.stop();
  await line?.close();
});

const status = async (path: string): Promise<number> => (await fetch(`${origin}${path}`)).status;

/** Status and `Retry-After`. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string> = { authorization: bearer },
  of = origin,
): Promise<string> {
  const sent =
    method === 'GET'
      ? { headers }
      : { headers: { ...headers, 'content-type': 'application/json' }, body: '{"code":"demo-resident"}' };
  const answer = await fetch(`${of}${path}`, { method, ...sent });
  return `${answer.status} ${answer.headers.get('retry-after')} ${((await answer.json()) as { code?: string }).code}`;
}

/** What every route answers, and signing in, where it is not that the database is away. */
async function otherAnswers(of = origin): Promise<string[]> {
  const answers = await Promise.all([
    ...signedRoutes.map(
      async ([method, path]) => `${await ask(method, path, undefined, of)} ${method} ${path}`,
    ),
    ask('POST', '/api/v1/sessions', {}, of),
  ]);
  return answers.filter((answer) => !answer.startsWith('503 2 TOO_BUSY'));
}

/** Retries until it is answered. `pnpm chaos` measures how long that takes. */
async function untilBack(): Promise<void> {
  while ((await resident.get('/me')).status !== 200) await pause(50);
}

it('while the database is away every route says so, and when to come back; afterwards all is as it was', async () => {
  await line.cut();
  expect(signedRoutes.length).toBeGreaterThan(50);
  expect(await otherAnswers()).toEqual([]);
  expect([await status('/health/ready'), await status('/health/live')]).toEqual([503, 200]);
  await line.mend();
  await untilBack();
  expect(await status('/health/ready')).toBe(200);
});

it('a process that has closed its connections says so on every route, also where it only counts', async () => {
  const { app } = await startSibling(test);
  await app.listen(0, '127.0.0.1');
  await app.get(DataSource).destroy();
  expect(await otherAnswers(await app.getUrl())).toEqual([]);
  await app.close();
});

it('connections that end under way cost their requests a 503 at worst, and nothing afterwards', async () => {
  const many = Array.from({ length: 60 }, async (_, at) => {
    if (at === 30)
      await test.source
        .query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        )
        .catch(() => undefined);
    return (await resident.get('/tickets?box=placed')).status;
  });
  expect([...new Set(await Promise.all(many))].filter((one) => one !== 200 && one !== 503)).toEqual([]);
  await untilBack();
});

it('a row that is locked costs whoever waits for it a 503 before a phone gives up, and the others a wait at worst', async () => {
  const { id } = await resident.place();
  const steward = await test.as('steward');
  await withClient(line.url, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', [id]);
    const waiting = Array.from({ length: 12 }, () =>
      steward.post(`/tickets/${id}/transitions`, { action: 'accept', version: 1 }),
    );
    const others = Array.from({ length: 12 }, () => resident.get('/me'));
    const [waited, answered] = await Promise.all([Promise.all(waiting), Promise.all(others)]);
    expect(
      waited.map(({ status: one, headers, body }) => `${one} ${headers['retry-after']} ${body.code}`),
    ).toEqual(Array.from({ length: 12 }, () => '503 2 TOO_BUSY'));
    expect(answered.filter(({ status: one }) => one !== 200 && one !== 503)).toEqual([]);
    await client.query('ROLLBACK');
  });
  expect((await steward.post(`/tickets/${id}/transitions`, { action: 'accept', version: 1 })).status).toBe(
    200,
  );
});

it('a server that falls silent is given up, and its connections with it', async () => {
  line.mute();
  const stuck = await Promise.all(Array.from({ length: 12 }, () => resident.get('/me')));
  expect(stuck.map(({ status: one }) => one)).toEqual(Array.from({ length: 12 }, () => 503));
  await line.mend();
  await untilBack();
});

it('the queue goes on after its database was away, also with what it had in hand', async () => {
  const told = new Set<string>();
  const { promise: inHand, resolve: take } = Promise.withResolvers();
  const { promise: mayEnd, resolve: let_go } = Promise.withResolvers();
  const notices = test.app.get(NoticeService, { strict: false });
  await test.deliver();
  const worker = new Worker(line.url, {
    async notice(payload) {
      take(payload);
      await mayEnd;
      await notices.notify(payload);
      told.add(payload.case);
    },
    discard: () => Promise.resolve(),
    ledger: () => Promise.resolve(),
    import: () => Promise.resolve(),
    figures: () => Promise.resolve(),
  });
  const first = await resident.place();
  await inHand;
  await line.cut();
  let_go(null);
  await pause(500);
  await line.mend();
  await untilBack();
  const second = await resident.place();
  const left = async (): Promise<number> =>
    (await test.source.query<unknown[]>(`SELECT 1 FROM graphile_worker._private_jobs`)).length;
  while ((await left()) > 0) await pause(100);
  expect(told).toEqual(new Set([first.id, second.id]));
  await worker.stop();
});

it('a connection that ends in the bytes that say it is ready costs a 503, not the process', async () => {
  line.endAtOnce();
  const answers = await Promise.all(Array.from({ length: 12 }, () => resident.get('/me')));
  expect(answers.map(({ status: one }) => one)).toEqual(Array.from({ length: 12 }, () => 503));
});

it('a connection of the queue may be given back twice, as graphile-worker does where one breaks', async () => {
  const pool = poolOf(line.url);
  await new Promise<void>((resolve, reject) => {
    pool.connect((error, _client, release) => {
      if (error) return reject(error);
      release();
      release();
      resolve();
    });
  });
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  await pool.end();
});
