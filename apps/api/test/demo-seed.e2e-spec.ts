import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { createApp } from '../src/app.ts';
import { Clock } from '../src/common/clock.ts';
import type { Config } from '../src/common/config.ts';
import { migrate } from '../src/database/migrate.ts';
import { activities } from '../src/database/seeds/demo/activities.ts';
import { stories } from '../src/database/seeds/demo/stories/index.ts';
import { seedBase, seedDemo } from '../src/database/seeds/seed.ts';
import { emulated, startEmulator } from '../src/platform/wechat/emulator.ts';
import { TEST_KEYS } from './harness/keys.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from './harness/database.ts';
import { withClient } from './harness/sql.ts';

const databases: TestDatabase[] = [];
let dataDir: string;

const config = (demo: boolean): Config => ({
  host: '127.0.0.1',
  port: 0,
  databaseUrl: null,
  ownerUrl: null,
  workers: 1,
  databasePool: 4,
  dataDir,
  demo,
  secret: 'ab'.repeat(32),
  keys: TEST_KEYS,
  wechat: null,
  emulatorPort: 0,
  sweepEvery: 0,
  logLevel: 'error',
  trustProxy: null,
  limitScale: 10_000,
  hasDocs: true,
  hasMetrics: true,
  requestsAtOnce: 1000,
  deadlines: { headers: 10, body: 60, pace: 5 },
});

const kept = async (making: Promise<TestDatabase>): Promise<string> => {
  const database = await making;
  databases.push(database);
  return database.url;
};

const count = async (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => (await client.query<{ n: unknown }>(sql)).rows[0]!.n);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandan-seed-'));
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

type Box = readonly [persona: string, box: string];

/** The content of a person's boxes by name; `nearby` is the same for all residents. */
async function filledBoxes(
  agent: ReturnType<typeof supertest.agent>,
  persona: string,
): Promise<{ box: Box; size: number }[]> {
  const signedIn = await agent
    .post('/api/v1/sessions')
    .send({ code: `demo-${persona}` })
    .expect(200);
  const { accessToken, me } = signedIn.body as {
    accessToken: string;
    me: { home: unknown; boxes: { box: string }[] };
  };
  const names = [...me.boxes.map(({ box }) => box), ...(me.home ? ['nearby'] : [])];
  const found: { box: Box; size: number }[] = [];
  for (const box of names) {
    const { body } = await agent
      .get(`/api/v1/tickets?box=${box}&limit=1`)
      .set('authorization', `Bearer ${accessToken}`)
      .expect(200);
    found.push({ box: [persona, box], size: (body as { items: unknown[] }).items.length });
  }
  return found;
}

const personas = [
  'resident',
  'neighbour',
  'elder',
  'steward',
  'steward2',
  'secretary',
  'grid',
  'committee',
  'street',
  'intake',
  'intake2',
  'property',
  'group',
  'selfgov',
];

/** Boxes that are empty in the demo, each with the reason. */
const emptyBoxes: Readonly<Record<string, string>> = {
  'grid placed': 'works here, lives elsewhere',
  'grid rate': 'works here, lives elsewhere',
  'committee placed': 'works here, lives elsewhere',
  'committee rate': 'works here, lives elsewhere',
  'street placed': 'works here, lives elsewhere',
  'street rate': 'works here, lives elsewhere',
  'property placed': 'works here, lives elsewhere',
  'property rate': 'works here, lives elsewhere',
  'committee verify': 'the branch verifies, and its grid what the branch has done itself',
  'street verify': 'as for the committee',
  'secretary sign': 'dispatches, and signs at once what the branch takes on',
  'grid sign': 'as the secretary',
  'committee sign': 'as the secretary',
  'street sign': 'as the secretary',
  'grid supervised': 'the committee supervises in the demo',
  'group supervised': 'what it leads is in time',
  'intake supervised': 'acts for outside units, whose work is in time',
  'intake2 supervised': 'as the other intake',
  'secretary supervised': 'the committee supervises in the demo',
  'selfgov supervised': 'what it leads is in time',
  'steward supervised': 'nothing that stewards do themselves is supervised',
  'steward2 supervised': 'as the other steward',
  'street supervised': 'the committee supervises in the demo',
  'intake rate': 'who places for others never rates',
  'intake2 rate': 'who places for others never rates',
};

async function emptyIn(url: string): Promise<string[]> {
  const emulator = await startEmulator();
  const app = await createApp({
    config: config(true),
    databaseUrl: url,
    wechat: emulated(emulator.origin),
    clock: new Clock(),
  });
  await app.getHttpAdapter().getInstance().ready();
  try {
    const found = [];
    for (const persona of personas)
      found.push(...(await filledBoxes(supertest.agent(app.getHttpServer()), persona)));
    return found.filter(({ size }) => size === 0).map(({ box }) => box.join(' '));
  } finally {
    await app.close();
    await emulator.stop();
  }
}

test('two processes that start at once on what a killed load has left load the demo once, and a third does nothing', async () => {
  const url = await kept(cloneDatabase());
  await withClient(url, (client) =>
    client.query(
      `INSERT INTO file (account, mime, bytes, width, height, sha256, at)
        SELECT id, 'image/jpeg', 1, 1, 1, 'left behind', now() FROM account LIMIT 1;
        SELECT nextval('ticket_number')`,
    ),
  );
  expect(await seedBase(url, config(true))).toBe(true);
  const did = await Promise.all([seedDemo(url, config(true)), seedDemo(url, config(true))]);
  expect(did.sort()).toEqual([false, true]);
  expect(await count(url, `SELECT count(*)::int AS n FROM ticket`)).toBe(stories.length);
  expect(
    await count(url, `SELECT count(*)::int AS n FROM file WHERE sha256 = 'left behind' OR "case" IS NULL`),
  ).toBe(0);
  expect(await count(url, `SELECT min(right(number, 6)) AS n FROM cases`)).toBe('000001');
  expect(await seedBase(url, config(true))).toBe(false);
  expect(await count(url, `SELECT count(*)::int AS n FROM ticket`)).toBe(stories.length);
  expect((await emptyIn(url)).sort()).toEqual(Object.keys(emptyBoxes).sort());
  expect(
    await count(
      url,
      `SELECT count(*)::int AS n FROM activity a JOIN cases c ON c.id = a.id AND c.state = 'published'`,
    ),
  ).toBe(activities.length);
}, 120_000);

test('without the demo there is nothing', async () => {
  const url = await kept(emptyDatabase());
  await migrate(url);
  expect(await seedBase(url, config(false))).toBe(false);
  const rows = ['area', 'account', 'category'].map((table) => `(SELECT count(*) FROM ${table})::int`);
  expect(await count(url, `SELECT ${rows.join(' + ')} AS n`)).toBe(0);
});

test('a system of real people is never touched', async () => {
  const url = await kept(cloneDatabase());
  await withClient(url, (client) => client.query(`UPDATE account SET openid = 'o' || substr(openid, 6)`));
  await expect(seedBase(url, config(true))).rejects.toThrow('This database holds a real community');
  expect(await seedDemo(url, config(true))).toBe(false);
  expect(await count(url, `SELECT count(*)::int AS n FROM ticket`)).toBe(0);
});
