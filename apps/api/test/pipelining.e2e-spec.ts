import { DataSource } from 'typeorm';
import { sendInOrder, type Statement } from '../src/common/statements.ts';
import { WriteBatch } from '../src/common/write-batch.ts';
import { MortalClient } from '../src/platform/database/mortal-client.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { startTestApp, type TestApp } from './harness/app.ts';

/** What is sent without waiting (ADR 50). */

let test: TestApp;
let source: DataSource;
let client: MortalClient;
beforeAll(async () => {
  test = await startTestApp();
  source = test.app.get(DataSource);
  client = new MortalClient({ connectionString: test.databaseUrl });
  await client.connect();
  await client.query('CREATE TEMP TABLE kept (n int PRIMARY KEY)');
});
afterAll(async () => {
  await client?.end();
  await test?.stop();
});

const kept = async (): Promise<number[]> =>
  (await client.query<{ n: number }>('SELECT n FROM kept ORDER BY n')).rows.map(({ n }) => n);
const state = async (): Promise<string | null> => {
  await client.query('');
  return client.getTransactionStatus();
};

describe('a transaction', () => {
  it('begins with its first statement, and ends as its user says', async () => {
    await client.query('START TRANSACTION');
    await client.query('INSERT INTO kept VALUES ($1)', [1]);
    expect(client.getTransactionStatus()).toBe('T');
    await client.query('ROLLBACK');
    expect(await kept()).toEqual([]);
    await client.query('START TRANSACTION');
    await client.query('INSERT INTO kept VALUES ($1)', [2]);
    await client.query('COMMIT');
    expect(await kept()).toEqual([2]);
  });

  it('without a statement is not there for the server', async () => {
    await client.query('START TRANSACTION');
    expect(client.getTransactionStatus()).toBe('I');
    await client.query('COMMIT');
    expect(await state()).toBe('I');
  });
});

const statement = (text: string, ...values: unknown[]): Statement => ({ text, values });

describe('statements that are sent in order', () => {
  it('run in this order, and each sees what those before it did', async () => {
    const number = 'SELECT count(*)::int AS n FROM counted';
    const rows = await source.transaction(async (manager) => {
      await manager.query('CREATE TEMP TABLE counted (n int) ON COMMIT DROP');
      return sendInOrder(manager, [
        statement(number),
        statement('INSERT INTO counted SELECT generate_series(1, $1::int)', 3),
        statement(number),
      ]);
    });
    expect([rows[0], rows[2]]).toEqual([[{ n: 0 }], [{ n: 3 }]]);
  });

  it('fail with the first that fails, and leave the connection as it was', async () => {
    const divide = statement('SELECT 10 / $1::int AS share', 0);
    const after = statement('SELECT $1::int + 40 AS sum', 2);
    for (let n = 0; n < 3; n++)
      await expect(
        source.transaction((manager) => sendInOrder(manager, [divide, after])),
      ).rejects.toMatchObject({ driverError: { code: '22012' } });
    for (let n = 0; n < 3; n++)
      expect(await source.transaction((manager) => sendInOrder(manager, [after]))).toEqual([[{ sum: 42 }]]);
  });
});

it('a job is added with the statement of other writes, or not at all', async () => {
  const jobs = async (): Promise<number> =>
    (
      await test.source.query<[{ n: number }]>(
        `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'discard'`,
      )
    )[0].n;
  const add = (sql: string): Promise<void> =>
    source.transaction(async (manager) => {
      const writes = new WriteBatch(manager.connection);
      writes.query(sql, ['a-key']);
      test.app.get(Jobs, { strict: false }).addTo(writes, 'discard', { files: ['f1'] });
      await writes.run(manager);
    });
  const before = await jobs();
  await expect(add(`INSERT INTO rate_limit (key, points) VALUES ($1, NULL)`)).rejects.toMatchObject({
    driverError: { code: '23502' },
  });
  expect(await jobs()).toBe(before);
  await add(`INSERT INTO rate_limit (key, points) VALUES ($1, 1)`);
  expect(await jobs()).toBe(before + 1);
});
