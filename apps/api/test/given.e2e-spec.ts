import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import type { Config } from '../src/common/config.ts';
import { seedBase } from '../src/database/seeds/seed.ts';
import { openGiven } from '../src/platform/database/given.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from './harness/database.ts';
import { withClient, withDatabase } from './harness/sql.ts';

const server = process.env['SANDAN_TEST_SERVER']!;
const name = `${process.env['SANDAN_TEST_RUN']}_given`;
const changed = (change: (url: URL) => void, from = server): string => {
  const url = new URL(from);
  change(url);
  return url.href;
};

/** Creates a database for one test with the given options and a unique name. */
async function within<T>(how: string, work: (url: string) => Promise<T>): Promise<T> {
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${how}`));
  try {
    return await work(withDatabase(server, name));
  } finally {
    await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}

describe('a given database', () => {
  it('is taken when Chinese can be searched for in it', () =>
    within(`ENCODING 'UTF8' LOCALE 'C.UTF-8'`, async (url) => expect(await openGiven(url)).toBe(url)));

  it.each([
    ['a character type that knows no Chinese', `ENCODING 'UTF8' LOCALE 'C'`],
    ['no encoding', `ENCODING 'SQL_ASCII' LOCALE 'C'`],
    ['another encoding', `ENCODING 'LATIN1' LOCALE 'C'`],
  ])('is refused with %s', (_, how) =>
    within(how, (url) =>
      expect(openGiven(url)).rejects.toThrow(
        /^DATABASE_URL: the database is encoded in .*CREATE DATABASE.*$/,
      ),
    ),
  );

  it.each([
    ['no address at all', 'somewhere', /^DATABASE_URL must look like postgres:.*$/],
    ['of another kind', 'mysql://127.0.0.1/x', /^DATABASE_URL must look like postgres:.*$/],
    [
      'with a wrong password',
      changed((url) => (url.password = 'wrong')),
      /^DATABASE_URL: .* refuses the user "sandan" with this password\./,
    ],
    [
      'with a user who is not there',
      changed((url) => (url.username = 'nobody')),
      /^DATABASE_URL: .* refuses the user "nobody"/,
    ],
    [
      'that is not there',
      withDatabase(server, 'nowhere'),
      /^DATABASE_URL: there is no database "nowhere" at .*: create it\./,
    ],
    [
      'where nothing listens',
      changed((url) => (url.port = '1')),
      /^DATABASE_URL: nothing answers at 127\.0\.0\.1:1\./,
    ],
    [
      'under a name nobody knows',
      changed((url) => (url.hostname = 'nobody.invalid')),
      /^DATABASE_URL: no server is known under the name nobody\.invalid/,
    ],
    [
      'with TLS that the server does not offer',
      changed((url) => (url.search = 'sslmode=require')),
      /^DATABASE_URL: .* offers no TLS, which sslmode asks for\./,
    ],
    [
      'with a mode nobody knows',
      changed((url) => (url.search = 'sslmode=perhaps')),
      /^DATABASE_URL: sslmode must be one of/,
    ],
  ])('%s is one plain sentence', async (_, url, sentence) => {
    const error = await openGiven(url).catch((one: Error) => one);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).not.toMatch(/\n/);
  });

  it.each(['prefer', 'allow'])('with sslmode=%s is reached without TLS where there is none', (mode) =>
    within(`ENCODING 'UTF8' LOCALE 'C.UTF-8'`, async (url) => {
      const opened = await openGiven(`${url}?sslmode=${mode}`);
      expect(new URL(opened).searchParams.get('sslmode')).toBe('disable');
      await withClient(opened, (client) => client.query('SELECT 1'));
    }),
  );

  it('that takes the connection and says nothing is given up', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    await expect(openGiven(changed((url) => (url.port = String(port))))).rejects.toThrow(
      `nothing answers at 127.0.0.1:${port}`,
    );
    silent.close();
  });
});

describe('of which kind a database is', () => {
  let database: TestDatabase;
  const start = (demo: boolean): Promise<boolean> => seedBase(database.url, { demo } as Config);
  const query = (sql: string): Promise<unknown> => withClient(database.url, (client) => client.query(sql));
  beforeAll(async () => void (database = await cloneDatabase()));
  afterAll(() => database?.drop());

  it('a demo never becomes a real system, half loaded or whole: who was a persona would stay signed in', async () => {
    await expect(start(false)).rejects.toThrow(/^This database holds the demo community.*$/);
    await query(`INSERT INTO demo_clock (id, "offset") VALUES (1, 0)`);
    await expect(start(false)).rejects.toThrow(/^This database holds the demo community.*$/);
    await query(`DELETE FROM demo_clock`);
    expect(await start(true)).toBe(true);
  });

  it('a real system never becomes a demo: anybody could be anybody in it', async () => {
    await query(`UPDATE account SET openid = 'real-' || openid`);
    expect(await start(false)).toBe(false);
    await expect(start(true)).rejects.toThrow(/^This database holds a real community.*$/);
  });
});

it('an empty database can become either', async () => {
  const { url, drop } = await emptyDatabase();
  const { migrate } = await import('../src/database/migrate.ts');
  await migrate(url);
  expect([
    await seedBase(url, { demo: false } as Config),
    await seedBase(url, { demo: true } as Config),
  ]).toEqual([false, true]);
  await (await new DataSource({ type: 'postgres', url }).initialize()).destroy();
  await drop();
});
