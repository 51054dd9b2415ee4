import { DAY, SESSION_LONGEST } from '@sandan/domain';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { configFrom } from '../src/common/config.ts';
import { limitRules } from '../src/common/limits.ts';
import { warnOfProxy } from '../src/platform/http/headers.ts';
import { everyColumn } from './dump/columns.ts';
import { startSibling, startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { testCipher, TEST_KEYRING } from './harness/keys.ts';

/** What a browser, a thief of tokens, and an operator with database and keys can do. */

let api: TestApp;
let resident: Phone, secretary: Phone;
beforeAll(async () => {
  api = await startTestApp(undefined, { trustProxy: 'loopback', logLevel: 'silent' });
  [resident, secretary] = [await api.as('resident'), await api.as('secretary')];
});
afterAll(() => api.stop());

const http = () => supertest(api.app.getHttpServer());

describe('headers', () => {
  it.each([
    ['/api/v1/me', 401],
    ['/health/live', 200],
    ['/api/v1/nothing', 404],
  ])('of %s keep to ourselves', async (path, status) => {
    const { headers } = await http().get(path).expect(status);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'self'; .*frame-ancestors 'none'$/,
      ) as string,
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval|https?:|\*/);
  });

  it('say that TLS stays where a trusted proxy speaks it, and there alone', async () => {
    expect(
      (await http().get('/health/live').set('x-forwarded-proto', 'https')).headers[
        'strict-transport-security'
      ],
    ).toBe('max-age=31536000');
    expect((await http().get('/health/live')).headers['strict-transport-security']).toBeUndefined();
  });

  it('let a picture be kept as long as its address serves', async () => {
    expect(
      (await resident.get(`/files/${await resident.picture()}`).expect(200)).headers['cache-control'],
    ).toMatch(/^private, max-age=\d+, immutable$/);
  });
});

it('takes Bearer in any case', async () => {
  await http().get('/api/v1/me').set('authorization', 'bearer nonsense').expect(401);
  const { body } = await http().post('/api/v1/sessions').send({ code: 'demo-elder' }).expect(200);
  for (const scheme of ['bearer', 'BEARER', 'Bearer'])
    await http()
      .get('/api/v1/me')
      .set('authorization', `${scheme} ${(body as { accessToken: string }).accessToken}`)
      .expect(200);
});

it('shows neither document nor metrics unless asked to', async () => {
  const sibling = await startSibling(api, { demo: false, hasDocs: false, hasMetrics: false });
  try {
    for (const path of ['/api/docs', '/api/openapi.json', '/metrics'])
      await supertest(sibling.app.getHttpServer()).get(path).expect(404);
  } finally {
    await sibling.app.close();
  }
  await http().get('/metrics').expect(200);
});

it('ends a device half a year after its sign-in, however often it is used', async () => {
  const { offset } = api.clock;
  let { refreshToken } = (await http().post('/api/v1/sessions').send({ code: 'demo-neighbour' }).expect(200))
    .body as { refreshToken: string };
  const renewed = async () => http().post('/api/v1/sessions/refresh').send({ refreshToken });
  for (let passed = 0; passed + 20 * DAY < SESSION_LONGEST; passed += 20 * DAY) {
    api.clock.offset += 20 * DAY;
    const { status, body } = await renewed();
    expect(status).toBe(200);
    ({ refreshToken } = body as { refreshToken: string });
  }
  api.clock.offset += 20 * DAY;
  expect((await renewed()).status).toBe(401);
  api.clock.offset = offset;
});

it('writes down failed sign-ins, refusals and reveals, each once', async () => {
  await http().post('/api/v1/sessions').send({ code: 'wrong' }).expect(401);
  await resident.get('/people').expect(404);
  await resident.get('/people').expect(404);
  const steward = await api.as('steward');
  const { id, number } = await resident.place();
  await steward.act(id, 'accept');
  await steward.act(id, 'reveal', { fields: ['name'], words: '上门前联系居民' });
  const events = await api.source.query<{ kind: string; account: string | null; what: string | null }[]>(
    `SELECT kind, account, what FROM security_event WHERE kind IN ('sign_in_failed', 'refused', 'revealed') ORDER BY at, kind`,
  );
  expect(events).toEqual(
    expect.arrayContaining([
      { kind: 'sign_in_failed', account: null, what: null },
      { kind: 'refused', account: resident.id, what: 'people.read' },
      { kind: 'revealed', account: steward.id, what: number },
    ]),
  );
  expect(events.filter(({ kind }) => kind === 'refused')).toHaveLength(1);
});

it('writes down who is locked out of signing in, once a minute, without the address', async () => {
  const limited = await startSibling(api, { limitScale: 1, trustProxy: 'loopback' });
  const { points } = limitRules['sign-in.address'];
  try {
    const answers: number[] = [];
    for (let n = 0; n < points + 2; n++)
      answers.push(
        (
          await supertest(limited.app.getHttpServer())
            .post('/api/v1/sessions')
            .set('x-forwarded-for', '203.0.113.77')
            .send({ code: 'of-nobody' })
        ).status,
      );
    expect(answers).toEqual([...Array<number>(points).fill(401), 429, 429]);
    const events = await api.source.query<{ account: string | null; what: string; address_hash: string }[]>(
      `SELECT account, what, address_hash FROM security_event WHERE kind = 'locked_out'`,
    );
    expect(events).toEqual([
      {
        account: null,
        what: 'sign-in.address',
        address_hash: expect.stringMatching(/^[\w-]{43}$/) as string,
      },
    ]);
  } finally {
    await limited.app.close();
  }
});

describe('a proxy that nobody named', () => {
  const said = async (trustProxy: string | null, headers: Record<string, string>[]): Promise<string[]> => {
    const lines: string[] = [];
    const server = fastify();
    warnOfProxy(server, trustProxy, (line) => lines.push(line));
    server.get('/', () => 'here');
    for (const one of headers) await server.inject({ url: '/', headers: one });
    await server.close();
    return lines;
  };

  it.each(['x-forwarded-for', 'x-forwarded-proto', 'forwarded'])('is warned of once, by %s', async (name) => {
    const lines = await said(null, [{}, { [name]: '203.0.113.5' }, { [name]: '203.0.113.6' }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`came with ${name}, but TRUST_PROXY names no proxy`);
    expect(lines[0]).not.toContain('203.0.113');
  });

  it('is not warned of where one is named, or none is there', async () => {
    expect(await said('loopback', [{ 'x-forwarded-for': '203.0.113.5' }])).toEqual([]);
    expect(await said(null, [{}, { 'x-real-ip': '203.0.113.5' }])).toEqual([]);
  });
});

it('asks WeChat for no more codes to print than a community needs', async () => {
  const building = await api.area('幸福里小区3栋');
  await secretary.get(`/buildings/${building}/qr`).expect(200);
  const [row] = await api.source.query<{ points: number }[]>(
    `SELECT points FROM rate_limit WHERE key LIKE 'qr.day:%'`,
  );
  expect(row!.points).toBe(1);
  await api.source.query(`UPDATE rate_limit SET points = $1 WHERE key LIKE 'qr.day:%'`, [
    limitRules['qr.day'].points,
  ]);
  await secretary.get(`/buildings/${building}/qr`).expect(429);
});

it('reads secrets from files, and refuses two of one', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sandan-secret-')), 'secret');
  writeFileSync(file, `${'ef'.repeat(32)}\n`);
  const env = { DATA_KEYS: TEST_KEYRING, DATA_DIR: join(file, '..'), SECRET_FILE: file };
  expect(configFrom(env).secret).toBe('ef'.repeat(32));
  expect(() => configFrom({ ...env, SECRET: 'ab'.repeat(32) })).toThrow('SECRET and SECRET_FILE');
  expect(() => configFrom({ ...env, SECRET_FILE: '/nowhere' })).toThrow('SECRET_FILE names /nowhere');
});

it('answers of a hidden ticket after as many questions as of one that is not there', async () => {
  const { id: hidden } = await (
    await api.as('other-resident')
  ).place({ building: await api.area('望江花园1栋') });
  const { manager } = api.app.get(DataSource);
  let questions = 0;
  const query = manager.query.bind(manager);
  manager.query = ((...asking: Parameters<typeof query>) => {
    questions += 1;
    return query(...asking);
  }) as typeof manager.query;
  const asked = async (id: string): Promise<{ questions: number; ms: number }> => {
    questions = 0;
    const began = performance.now();
    await resident.get(`/tickets/${id}`).expect(404);
    return { questions, ms: performance.now() - began };
  };
  // What stands around a place is read once for each version of the organisation (ADR 36).
  for (const id of [hidden, randomUUID()]) await asked(id);
  const times: Record<'hidden' | 'missing', number[]> = { hidden: [], missing: [] };
  const rounds = Number(process.env['TIMING_ROUNDS'] ?? 20);
  for (let n = 0; n < rounds; n++) {
    const [one, other] = [await asked(hidden), await asked(randomUUID())];
    expect(other.questions).toBe(one.questions);
    times.hidden.push(one.ms);
    times.missing.push(other.ms);
  }
  const median = (some: number[]): string =>
    some.sort((a, b) => a - b)[Math.floor(some.length / 2)]!.toFixed(2);
  process.stdout.write(
    `404 of ${rounds} hidden ${median(times.hidden)} ms, missing ${median(times.missing)} ms (medians)\n`,
  );
}, 300_000);

describe('an anonymous ticket, before an operator with database and keys', () => {
  /** Everything that identifies an account: its id, and its id under every keyed hash in use. */
  const marksOf = (account: string, day: string): string[] => [
    account,
    ...Object.keys(limitRules).flatMap((rule) =>
      [account, `${account} ${day}`].map((key) => testCipher.hash(`limit ${rule}`, key)),
    ),
  ];

  it('leaves no row that is new or changed and leads to whoever placed it, whatever goes before and after', async () => {
    const { clock } = api;
    const elder = await api.as('elder');
    await elder.get('/me').expect(200);
    const kept = async (): Promise<Set<string>> =>
      new Set(
        (await everyColumn(api.databaseUrl)).map(
          ({ at, row }) => `${at.replace(/\.[^.]*$/, '')} ${testCipher.read(row)}`,
        ),
      );
    const before = await kept();
    const photo = await elder.picture();
    const { claimCode } = (
      await elder
        .post(
          '/tickets',
          {
            kind: 'hazard',
            category: 'ebike',
            in_danger: false,
            today: false,
            words: '楼道',
            building: await api.area('幸福里小区3栋'),
            anonymous: true,
            files: [photo],
          },
          'anonymous-now',
        )
        .expect(201)
    ).body as { claimCode: string };
    await elder.post('/claims/follow', { code: claimCode }).expect(200);
    await api.deliver();
    const fresh = [...(await kept())].filter((row) => !before.has(row));
    expect(fresh.some((row) => row.startsWith('public.case_event'))).toBe(true);
    const day = Math.floor(clock.at() / DAY);
    const marks = [
      ...marksOf(elder.id, String(day)),
      ...marksOf(elder.id, new Date(clock.at()).toISOString().slice(0, 10)),
    ];
    expect(fresh.filter((row) => marks.some((mark) => row.includes(mark)))).toEqual([]);
  });
});
