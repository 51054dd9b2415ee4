import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../src/common/config.ts';
import { migrate } from '../src/database/migrate.ts';
import { stories } from '../src/database/seeds/demo/stories/index.ts';
import { seedBase, seedDemo } from '../src/database/seeds/seed.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from './harness/database.ts';
import { withClient } from './harness/sql.ts';

const databases: TestDatabase[] = [];
let dataDir: string;

const config = (demo: boolean): Config => ({
  host: '127.0.0.1', port: 0, databaseUrl: null, databasePool: 4, dataDir, demo, secret: 'ab'.repeat(32), wechat: null, sweepEvery: 0, logLevel: 'error',
});

const kept = async (making: Promise<TestDatabase>): Promise<string> => {
  const database = await making;
  databases.push(database);
  return database.url;
};

const count = async (url: string, sql: string): Promise<unknown> => withClient(url, async (client) => (await client.query<{ n: unknown }>(sql)).rows[0]!.n);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandan-seed-'));
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

test('two processes that start at once on what a killed load has left load the demo once, and a third does nothing', async () => {
  const url = await kept(cloneDatabase());
  await withClient(url, (client) =>
    client.query(`INSERT INTO file (account, mime, bytes, width, height, sha256, at) SELECT id, 'image/jpeg', 1, 1, 1, 'left behind', now() FROM account LIMIT 1; SELECT nextval('ticket_number')`),
  );
  expect(await seedBase(url, config(true))).toBe(true);
  const did = await Promise.all([seedDemo(url, config(true)), seedDemo(url, config(true))]);
  expect(did.sort()).toEqual([false, true]);
  expect(await count(url, `SELECT count(*)::int AS n FROM ticket`)).toBe(stories.length);
  expect(await count(url, `SELECT count(*)::int AS n FROM file WHERE sha256 = 'left behind' OR ticket IS NULL`)).toBe(0);
  expect(await count(url, `SELECT min(right(number, 6)) AS n FROM ticket`)).toBe('000001');
  expect(await seedBase(url, config(true))).toBe(false);
  expect(await count(url, `SELECT count(*)::int AS n FROM ticket`)).toBe(stories.length);
}, 120_000);

test('without the demo there are categories, and nothing else', async () => {
  const url = await kept(emptyDatabase());
  await migrate(url);
  expect(await seedBase(url, config(false))).toBe(false);
  expect(await count(url, `SELECT count(*) > 20 AS n FROM category`)).toBe(true);
  expect(await count(url, `SELECT (SELECT count(*) FROM area)::int + (SELECT count(*) FROM account)::int AS n`)).toBe(0);
});

test('a system of real people is never touched', async () => {
  const url = await kept(cloneDatabase());
  await withClient(url, (client) => client.query(`UPDATE account SET openid = 'o' || substr(openid, 6)`));
  expect(await seedBase(url, config(true))).toBe(false);
  expect(await seedDemo(url, config(true))).toBe(false);
  expect(await count(url, `SELECT count(*)::int AS n FROM ticket`)).toBe(0);
});
