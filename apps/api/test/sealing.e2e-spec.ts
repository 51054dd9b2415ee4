import { inventory, encryptedColumns } from '@sandan/domain';
import { createCipheriv, hkdfSync } from 'node:crypto';
import supertest from 'supertest';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { cellOf, Cipher, type Cell, type Sealed } from '../src/common/cipher.ts';
import { keyringOf, type Keyring } from '../src/common/keyring.ts';
import { dataSourceOptions } from '../src/data-source.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Row } from '../src/database/sealing/anew.ts';
import {
  cellIn,
  closedTables,
  type Closed,
  type ClosedTable,
} from '../src/database/sealing/encrypted-columns.ts';
import { messageOf } from '../src/database/sealing/background.ts';
import { checkKeys } from '../src/database/sealing/keys.ts';
import { Reencryption } from '../src/database/sealing/reencrypt.ts';
import { everyColumn, type Value } from './dump/columns.ts';
import { startSibling, startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from './harness/database.ts';
import { TEST_KEYRING, TEST_KEYS, TestCipher, testCipher } from './harness/keys.ts';
import { withClient } from './harness/sql.ts';
import { spell, WAYS } from './together/secrets.ts';
import { tokenOf } from './walks/door.ts';

/** A new key is added, everything is re-encrypted with it, and the old key is removed. */

const ringOf = (text: string): { readonly keys: Keyring } => ({ keys: keyringOf(text, 'The keys') });
const INDEX = TEST_KEYRING.split(',')[0]!;
const K2 = `k2:${'99'.repeat(32)}`;
const old = { keys: TEST_KEYS };
const both = ringOf(`${TEST_KEYRING},${K2}`);
const later = ringOf(`${INDEX},${K2}`);
const reader = new TestCipher(both.keys);

const all = (url: string, ring = both): ReturnType<typeof Reencryption.run> =>
  Reencryption.run(url, ring, 'all');
const sql = <T>(url: string, text: string, values: unknown[] = []): Promise<T[]> =>
  withClient(url, async (client) => (await client.query(text, values)).rows as T[]);

/** Columns that a run changes: the register of keys, and the versions of what has changed. */
const CHANGED = /^public\.(sealing\.|account\.version|organisation_version\.)/;

/** The decrypted database. */
const opened = (values: readonly Value[]): string[] =>
  values
    .filter(({ at }) => !CHANGED.test(at))
    .map(({ at, text }) => `${at} ${reader.read(text)}`)
    .sort();
const under = (values: readonly Value[], id: string): string[] =>
  [...new Set(values.filter(({ text }) => text.includes(`⟪${id}.`)).map(({ at }) => at))].sort();

const nameOf = (account: string): Cell => cellOf('account', 'name', account);

interface Lying {
  readonly value: Sealed;
  readonly cell: Cell;
  readonly column: string;
}

/** The encrypted values of one column of a row: whole fields, and numbers inside text. */
function lyingIn(table: ClosedTable, row: Row, { column, fields }: Closed): Lying[] {
  const held = row[column];
  const whole = fields.filter((field) => (held as Row | null)?.[field] !== undefined);
  const rest =
    fields.length > 0
      ? Object.fromEntries(
          Object.entries((held as Row | null) ?? {}).filter(([field]) => !fields.includes(field)),
        )
      : held;
  const parts: [value: unknown, field?: string][] = [
    [rest],
    ...whole.map((field): [unknown, string] => [(held as Row)[field], field]),
  ];
  return parts.flatMap(([value, field]) =>
    [...(JSON.stringify(value) ?? '').matchAll(/⟪[^⟫]*⟫/g)].map(([token]) => ({
      value: token as Sealed,
      cell: cellIn(table, row, column, field),
      column: `${table.name}.${column}${field ?? ''}`,
    })),
  );
}

/** Every encrypted value with its cell. */
async function sealedCells(source: DataSource): Promise<Lying[]> {
  const found: Lying[] = [];
  for (const table of closedTables(source)) {
    const rows = await source.query<Row[]>(`SELECT * FROM ${table.name}`);
    found.push(...rows.flatMap((row) => table.columns.flatMap((one) => lyingIn(table, row, one))));
  }
  return found;
}

function opensIn(value: Sealed, cell: Cell): boolean {
  try {
    testCipher.open(value, cell);
    return true;
  } catch {
    return false;
  }
}

const databases: TestDatabase[] = [];
const clone = async (): Promise<string> => {
  const database = await cloneDatabase();
  databases.push(database);
  return database.url;
};
const onTestEnd: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of onTestEnd) await end();
  for (const database of databases) await database.drop();
});

describe('a community that lives', () => {
  let api: TestApp;
  let resident: Phone, ticket: string;
  const key = 'once-and-for-all';
  const numbers = Array.from({ length: WAYS }, (_, way) => spell('13912345678', way)).join(';');
  beforeAll(async () => {
    api = await startTestApp();
    await checkKeys(api.databaseUrl, old);
    resident = await api.as('resident');
    ({ id: ticket } = (
      await resident
        .post(
          '/tickets',
          {
            kind: 'hazard',
            category: 'ebike',
            in_danger: false,
            today: false,
            words: `请打 ${numbers}`,
            building: await api.area('幸福里小区3栋'),
          },
          key,
        )
        .expect(201)
    ).body as { id: string });
    const intake = await api.as('intake');
    await intake.place({ behalf_name: '赵老太', behalf_phone: '13900001111', words: '代点，座机 87654321' });
    const steward = await api.as('steward');
    await steward.act(ticket, 'accept');
    await steward.act(ticket, 'ask', { words: '是哪一层？电话 13900002222' });
    await api.deliver();
    await supertest(api.app.getHttpServer())
      .post('/api/v1/sessions')
      .send({ code: 'demo-resident', device: '小满的手机' })
      .expect(200);
  });
  afterAll(() => api.stop());

  it('opens each value in its own cell, and in no other row or column', async () => {
    const cells = await sealedCells(api.source);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ value, cell }) => !opensIn(value, cell))).toEqual([]);
    // The names of one person share a cell, and so do one person's notices of a case.
    const next = cells.map(({ value, cell }, at) => ({
      value,
      cell,
      elsewhere: [...cells.slice(at), ...cells].find((other) => other.cell !== cell)!.cell,
    }));
    expect(next.filter(({ value, elsewhere }) => opensIn(value, elsewhere))).toEqual([]);
    expect(new Set(cells.map(({ column }) => column)).size).toBeGreaterThan(10);
  });

  it('shows nobody a value that was copied to another row or column', async () => {
    const me = async (): Promise<{ status: number; text: string }> => resident.get('/me');
    const [mine, theirs] = await sql<{ id: string; name: string; phone: string }>(
      api.databaseUrl,
      `SELECT id, name, phone FROM account WHERE openid IN ('demo-resident', 'demo-elder') ORDER BY openid DESC`,
    );
    const write = (name: string, phone: string): Promise<unknown> =>
      sql(api.databaseUrl, `UPDATE account SET name = $2, phone = $3 WHERE id = $1`, [mine!.id, name, phone]);
    for (const [name, phone] of [
      [theirs!.name, mine!.phone],
      [mine!.name, theirs!.phone],
      [mine!.phone, mine!.name],
    ]) {
      await write(name!, phone!);
      expect((await me()).status).toBe(500);
    }
    await write(mine!.name, mine!.phone);
    expect(await me()).toMatchObject({ status: 200 });
  });

  const asked = async (keys: Keyring): Promise<string> => {
    const sibling = await startSibling(api, { keys });
    const get = async (path: string): Promise<unknown> => {
      const { status, body } = await supertest(sibling.app.getHttpServer())
        .get(`/api/v1${path}`)
        .set('authorization', `Bearer ${tokenOf(resident.id, 'ab'.repeat(32))}`);
      return { status, body: JSON.parse(JSON.stringify(body).replace(/\?until=[^"]*/g, '')) as unknown };
    };
    const answers = [];
    for (const path of [
      '/me',
      `/tickets/${ticket}`,
      `/tickets/${ticket}/events`,
      '/tickets?box=placed',
      '/inbox',
      '/sessions',
    ])
      answers.push(await get(path));
    await sibling.app.close();
    return JSON.stringify(answers);
  };

  it('reads as before after a newer key has come, and after the older has gone', async () => {
    const [before, values] = [await asked(TEST_KEYS), await everyColumn(api.databaseUrl)];
    expect(before).toContain('13912345678');
    expect(under(values, 'k1').length).toBeGreaterThan(10);
    await checkKeys(api.databaseUrl, both);
    const done = await all(api.databaseUrl);
    expect([done.isDone, done.isNews, [...done.unreadable]]).toEqual([true, true, []]);
    expect(messageOf(done, both)).toBe(
      `Everything is sealed with k2, ${done.rows} rows of it anew. Once every process runs with it, k1 may go from DATA_KEYS.`,
    );
    const anew = await everyColumn(api.databaseUrl);
    expect(under(anew, 'k1')).toEqual([]);
    expect(under(anew, 'k2')).toEqual(under(values, 'k1'));
    expect(opened(anew)).toEqual(opened(values));
    expect(await asked(both.keys)).toBe(before);
    const again = await all(api.databaseUrl);
    expect([again.rows, again.isDone, messageOf(again, both)]).toEqual([0, true, null]);
    await checkKeys(api.databaseUrl, later);
    expect(await asked(later.keys)).toBe(before);
    const sibling = await startSibling(api, later);
    const repeated = await supertest(sibling.app.getHttpServer())
      .post('/api/v1/tickets')
      .set('authorization', `Bearer ${tokenOf(resident.id, 'ab'.repeat(32))}`)
      .set('idempotency-key', key)
      .send({
        kind: 'hazard',
        category: 'ebike',
        in_danger: false,
        today: false,
        words: `请打 ${numbers}`,
        building: await withKeys(later.keys, api, '幸福里小区3栋'),
      });
    expect([repeated.status, (repeated.body as { id: string }).id]).toEqual([201, ticket]);
    await sibling.app.close();
  });
});

const withKeys = async (keys: Keyring, { source }: TestApp, fullName: string): Promise<string> =>
  new TestCipher(keys)
    .read(await source.query<{ id: string; name: string }[]>(`SELECT id, full_name AS name FROM area`))
    .find(({ name }) => name === fullName)!.id;

/** Encrypts everything bound to no cell, as an older version did. */
async function unbind(url: string): Promise<void> {
  const [, key] = [...TEST_KEYS.seals][0]!;
  const seal = hkdfSync('sha256', Buffer.from(key, 'hex'), '', 'sandan seal', 32);
  const unbound = (token: string): string => {
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(seal), Buffer.alloc(12));
    const body = Buffer.concat([cipher.update(testCipher.read(token), 'utf8'), cipher.final()]);
    return `⟪k1.${Buffer.concat([Buffer.alloc(12), cipher.getAuthTag(), body]).toString('base64url')}⟫`;
  };
  await withClient(url, async (client) => {
    await client.query(`SET sandan.retelling = 'on'`);
    for (const { table, columns } of encryptedColumns().filter(
      ({ atRest: lies }) => lies === 'sealed' || lies === 'numbers',
    )) {
      for (const column of columns) {
        const { rows } = await client.query<{ at: string; value: string; type: string }>(
          `SELECT ctid::text AS at, "${column}"::text AS value, pg_typeof("${column}")::text AS type
            FROM ${table} WHERE "${column}"::text LIKE '%⟪%'`,
        );
        for (const { at, value, type } of rows)
          await client.query(`UPDATE ${table} SET "${column}" = $2::${type} WHERE ctid = $1::tid`, [
            at,
            value.replace(/⟪[^⟫]*⟫/g, unbound),
          ]);
      }
    }
  });
}

describe('what an older version left clear', () => {
  /** Decrypts everything in place, as a version without keys would have stored it. */
  async function undo(url: string): Promise<void> {
    const texts = inventory.filter(
      ({ table, atRest }) => atRest === 'sealed' && table !== 'idempotency' && table !== 'ticket',
    );
    await withClient(url, async (client) => {
      for (const [table, column] of texts.flatMap((held) =>
        held.columns.map((one) => [held.table, one] as const),
      )) {
        const { rows } = await client.query<{ at: string; value: string }>(
          `SELECT ctid::text AS at, ${column} AS value FROM ${table} WHERE ${column} LIKE '⟪%'`,
        );
        for (const { at, value } of rows)
          await client.query(`UPDATE ${table} SET ${column} = $2 WHERE ctid = $1::tid`, [
            at,
            testCipher.read(value),
          ]);
      }
      await client.query(`UPDATE account SET phone_index = NULL`);
    });
  }

  it('is sealed before a start goes on, its numbers are indexed, and a second look finds nothing', async () => {
    const url = await clone();
    const before = await everyColumn(url);
    await sql(
      url,
      `INSERT INTO idempotency (actor, key, hash, answer)
        VALUES ('nobody', 'an-old-key', 'x', '{"phone": "13812345678", "n": 1}'), ('nobody', 'an-older-key', 'x', '"林小满"')`,
    );
    await undo(url);
    expect(under(await everyColumn(url), 'k1')).toEqual([]);
    await Reencryption.run(url, old, 'clear');
    const sealed = (await everyColumn(url)).filter(({ at }) => !/idempotency|sealing/.test(at));
    expect(under(sealed, 'k1')).toEqual(under(before, 'k1'));
    await all(url, old);
    const done = (await everyColumn(url)).filter(({ at }) => !/idempotency|sealing/.test(at));
    expect(opened(done)).toEqual(opened(before));
    const answers = await sql<{ answer: string }>(url, `SELECT answer FROM idempotency ORDER BY key`);
    expect(answers.map(({ answer }) => JSON.parse(reader.read(answer)) as unknown)).toEqual([
      { phone: '13812345678', n: 1 },
      '林小满',
    ]);
    expect((await all(url, old)).rows).toBe(0);
  });

  it('goes on in this one from the first version on: it is migrated, sealed, and read', async () => {
    const [api, database] = await Promise.all([startTestApp(), emptyDatabase()]);
    onTestEnd.push(
      () => api.stop(),
      () => database.drop(),
    );
    const { url } = database;
    const first = await new DataSource({
      ...dataSourceOptions(url, 2),
      migrations: migrations.slice(0, 2),
    } as DataSourceOptions).initialize();
    await first.runMigrations();
    const ids = Array.from({ length: 6 }, (_, n) => `01a200f8-a0b8-71df-840c-00000000000${n}`);
    const areas = [
      ['community', '旧社区'],
      ['estate', '旧小区'],
      ['building', '1栋'],
      ['entrance', '1单元'],
      ['household', '101'],
    ] as const;
    for (const [n, [kind, name]] of areas.entries()) {
      await first.query(
        `INSERT INTO area (id, kind, name, full_name, parent, path, position) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ids[n],
          kind,
          name,
          areas
            .slice(1, n + 1)
            .map(([, one]) => one)
            .join(''),
          ids[n - 1] ?? null,
          ids.slice(0, n + 1),
          kind === 'household' ? 101 : n,
        ],
      );
    }
    const account = ids[5]!;
    await first.query(
      `INSERT INTO account (id, name, phone, community) VALUES ($1, '旧居民', '13812345678', $2)`,
      [account, ids[0]],
    );
    await first.query(
      `INSERT INTO residence (account, household, since) VALUES ($1, $2, now() - interval '9 years')`,
      [account, ids[4]],
    );
    await first.query(
      `INSERT INTO session (id, account, refresh_hash, since, until) VALUES ($1, $1, 'x', now(), '9999-12-31')`,
      [account],
    );
    await first.destroy();
    await migrate(url);
    await checkKeys(url, old);
    await Reencryption.run(url, old, 'clear');
    expect((await all(url, old)).isDone).toBe(true);
    const values = await everyColumn(url);
    expect(values.filter(({ text }) => /旧居民|13812345678|^101$|1单元101/.test(text))).toEqual([]);
    const { app } = await startSibling({ ...api, servingUrl: url });
    onTestEnd.unshift(() => app.close());
    const { body } = await supertest(app.getHttpServer())
      .get('/api/v1/me')
      .set('authorization', `Bearer ${tokenOf(account, 'ab'.repeat(32))}`)
      .expect(200);
    expect(body).toMatchObject({
      name: '旧居民',
      phone: '138****5678',
      home: { household: { name: '旧小区1栋1单元101' } },
    });
    const [found] = await sql<{ index: string; position: number }>(
      url,
      `SELECT a.phone_index AS index, h.position FROM account a, area h WHERE h.kind = 'household'`,
    );
    expect(found).toEqual({ index: testCipher.index('13812345678'), position: 0 });
  });

  it('is bound to its cell where an older version had sealed it for none', async () => {
    const api = await startTestApp();
    onTestEnd.push(() => api.stop());
    const [resident, intake] = [await api.as('resident'), await api.as('intake')];
    const { id } = await resident.place({ words: '请打 13912345678' });
    await intake.place({ behalf_name: '赵老太', behalf_phone: '13900001111', words: '代点，座机 87654321' });
    await api.deliver();
    const before = opened(await everyColumn(api.databaseUrl));
    await unbind(api.databaseUrl);
    expect(
      (await everyColumn(api.databaseUrl)).filter(({ text }) => text.includes('.1.') && text.includes('⟪')),
    ).toEqual([]);
    await resident.get('/me').expect(500);
    await Reencryption.run(api.databaseUrl, old, 'clear');
    expect(opened(await everyColumn(api.databaseUrl))).toEqual(before);
    expect((await sealedCells(api.source)).filter(({ value, cell }) => !opensIn(value, cell))).toEqual([]);
    expect((await resident.get(`/tickets/${id}`).expect(200)).body).toMatchObject({
      words: '请打 13912345678',
    });
    expect(await Reencryption.run(api.databaseUrl, old, 'clear')).toMatchObject({ rows: 0 });
  });

  it('are numbers between words, too: sealed in place, hidden where cases are searched, and names of those placed for', async () => {
    const api = await startTestApp();
    onTestEnd.push(() => api.stop());
    const resident = await api.as('resident');
    const { id } = await resident.place({ words: '请来' });
    const form = {
      words: '打一三八 1234（5678）',
      behalf_name: '赵老太',
      behalf_phone: '027-87654321',
      files: ['01a200f8-a0b8-71df-840c-13812345678a'],
    };
    await api.source.query(`UPDATE ticket SET words = $2, behalf = $3 WHERE id = $1`, [
      id,
      form.words,
      JSON.stringify({ name: '赵老太' }),
    ]);
    await api.source.query(`UPDATE cases SET search = 'X ' || $2 WHERE id = $1`, [id, form.words]);
    await withClient(api.databaseUrl, async (client) => {
      await client.query(`SET sandan.retelling = 'on'`);
      await client.query(`UPDATE case_event SET form = $2 WHERE "case" = $1`, [id, JSON.stringify(form)]);
    });
    await all(api.databaseUrl, both);
    const [row] = await api.source.query<
      [{ words: string; search: string; behalf: { name: string }; form: typeof form }]
    >(
      `SELECT t.words, c.search, t.behalf, e.form FROM ticket t JOIN cases c ON c.id = t.id
        JOIN case_event e ON e.case = t.id WHERE t.id = $1`,
      [id],
    );
    expect(row.search).toBe('X 打[号码已隐藏]');
    expect([row.words, row.form.words]).toEqual([
      expect.stringMatching(/^打⟪k2\.[^⟫]*⟫$/),
      expect.stringMatching(/^打⟪k2\.[^⟫]*⟫$/),
    ]);
    expect(
      [row.behalf.name, row.form.behalf_name, row.form.behalf_phone].every((text) => reader.isSealed(text)),
    ).toBe(true);
    expect(reader.read(row)).toEqual({
      words: form.words,
      search: row.search,
      behalf: { name: '赵老太' },
      form,
    });
  });
});

describe('a run', () => {
  it('that is killed half-way leaves whole rows, and the next goes on from there', async () => {
    const url = await clone();
    const [before, whole] = [await everyColumn(url), (await all(await clone())).rows];
    await sql(
      url,
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT count(*) FROM area
        WHERE name LIKE '⟪k2.%') > 20 THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`,
    );
    await sql(url, `CREATE TRIGGER fail BEFORE UPDATE ON area FOR EACH ROW EXECUTE FUNCTION fail()`);
    await expect(all(url)).rejects.toThrow('killed');
    const half = await everyColumn(url);
    expect([under(half, 'k1').length > 0, under(half, 'k2').length > 0]).toEqual([true, true]);
    expect(opened(half)).toEqual(opened(before));
    expect(await sql(url, `SELECT 1 FROM sealing WHERE name = 'done'`)).toEqual([]);
    await sql(url, `DROP TRIGGER fail ON area`);
    const { rows, isDone } = await all(url);
    expect([rows > 0, rows < whole, isDone]).toEqual([true, true, true]);
    expect(under(await everyColumn(url), 'k1')).toEqual([]);
    expect(opened(await everyColumn(url))).toEqual(opened(before));
  });

  it('that is told to stop seals nothing more and is not done', async () => {
    const url = await clone();
    expect(await Reencryption.run(url, both, 'all', AbortSignal.abort())).toMatchObject({
      rows: 0,
      isDone: false,
      isNews: false,
    });
  });

  it('beside another seals each row once', async () => {
    const url = await clone();
    const [before, whole] = [await everyColumn(url), (await all(await clone())).rows];
    const runs = await Promise.all([all(url), all(url), all(url)]);
    expect(runs.reduce((sum, { rows }) => sum + rows, 0)).toBe(whole);
    expect(runs.filter(({ isNews }) => isNews)).toHaveLength(1);
    expect(opened(await everyColumn(url))).toEqual(opened(before));
    expect(under(await everyColumn(url), 'k1')).toEqual([]);
  });

  it('loses nothing that is written at the same moment', async () => {
    const url = await clone();
    await withClient(url, async (writer) => {
      const [resident] = await sql<{ id: string }>(
        url,
        `SELECT id FROM account WHERE openid = 'demo-resident'`,
      );
      await writer.query('BEGIN');
      await writer.query(`UPDATE account SET name = $1 WHERE openid = 'demo-resident'`, [
        testCipher.seal('新名字', nameOf(resident!.id)),
      ]);
      const run = all(url);
      let isOver = false;
      void run.finally(() => (isOver = true)).catch(() => undefined);
      for (let waits = 0; waits === 0 && !isOver;) {
        const [row] = await sql<{ n: number }>(
          url,
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        waits = row!.n;
      }
      await writer.query('COMMIT');
      expect((await run).isDone).toBe(true);
    });
    const [row] = await sql<{ name: string }>(url, `SELECT name FROM account WHERE openid = 'demo-resident'`);
    expect([row!.name.startsWith('⟪k2.'), reader.read(row!.name)]).toEqual([true, '新名字']);
  });

  it('leaves what no key opens as it is, and says so', async () => {
    const url = await clone();
    const [elder] = await sql<{ id: string }>(url, `SELECT id FROM account WHERE openid = 'demo-elder'`);
    const lost = new Cipher(ringOf(`${INDEX},k0:${'77'.repeat(32)}`).keys).seal('无名', nameOf(elder!.id));
    await sql(url, `UPDATE account SET name = $1 WHERE openid = 'demo-elder'`, [lost]);
    const run = await all(url);
    expect([run.isDone, messageOf(run, both)]).toEqual([
      false,
      'No key of DATA_KEYS opens 1 rows of account: they stay as they are, and older keys must stay too.',
    ]);
    expect(await sql(url, `SELECT name FROM account WHERE openid = 'demo-elder'`)).toEqual([{ name: lost }]);
  });
});

describe('a start', () => {
  it('is refused while a key is missing under which something still lies, and goes on once nothing does', async () => {
    const url = await clone();
    await checkKeys(url, both);
    await expect(checkKeys(url, later)).rejects.toThrow(
      /^DATA_KEYS lacks the key k1, under which \d+ values of [a-z_.]+.* still lie\. Put it back/,
    );
    await all(url);
    await checkKeys(url, later);
    await checkKeys(url, both);
    await checkKeys(url, later);
  });

  it('is refused with another key under a known name', async () => {
    const url = await clone();
    await checkKeys(url, old);
    await expect(checkKeys(url, ringOf(`${INDEX},k1:${'00'.repeat(32)}`))).rejects.toThrow(
      'another key under the name k1',
    );
    await expect(
      checkKeys(url, ringOf(`index:${'00'.repeat(32)},${TEST_KEYRING.split(',')[1]!}`)),
    ).rejects.toThrow('another key under the name index');
    await checkKeys(url, old);
  });
});
