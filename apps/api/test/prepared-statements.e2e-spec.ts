import { MortalClient } from '../src/platform/database/mortal-client.ts';
import { PreparedStatements } from '../src/platform/database/prepared-statements.ts';
import { startTestApp, type TestApp } from './harness/app.ts';

let test: TestApp;
let client: MortalClient;
beforeAll(async () => {
  test = await startTestApp();
  client = new MortalClient({ connectionString: test.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await test?.stop();
});

const prepared = async (): Promise<string[]> =>
  (await client.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')).rows.map(
    ({ statement }) => statement,
  );

it('plans a statement once that a connection sends again and again', async () => {
  const text = 'SELECT $1::int + 1 AS sum';
  for (let n = 1; n <= 10; n++) {
    const { rows } = await client.query<{ sum: number }>(text, [n]);
    expect(rows).toEqual([{ sum: n + 1 }]);
    expect(await prepared()).toEqual(n < 2 ? [] : [text]);
  }
});

it('goes on after an error in a prepared statement, inside a transaction too', async () => {
  const text = 'SELECT 10 / $1::int AS share';
  for (let n = 1; n <= 6; n++) await client.query(text, [n]);
  await expect(client.query(text, [0])).rejects.toMatchObject({ code: '22012' });
  await client.query('BEGIN');
  await expect(client.query(text, [0])).rejects.toMatchObject({ code: '22012' });
  await client.query('ROLLBACK');
  expect((await client.query(text, [5])).rows).toEqual([{ share: 2 }]);
});

it('keeps at most 200 plans a connection, and counts at most 2,000 texts', () => {
  const statements = new PreparedStatements();
  const names = Array.from({ length: 300 }, (_, n) =>
    Array.from({ length: 2 }, () => statements.nameOf(`SELECT ${n}`)).at(-1),
  );
  expect(new Set(names.filter(Boolean)).size).toBe(200);
  expect(names.slice(200)).toEqual(Array(100).fill(undefined));
  const many = new PreparedStatements();
  for (let n = 0; n < 2500; n++) many.nameOf(`SELECT ${n}`);
  // Forgotten with the others when there were too many.
  expect(many.nameOf('SELECT 0')).toBeUndefined();
  expect(many.nameOf('SELECT 2499')).toBe('p1');
});
