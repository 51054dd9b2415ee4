import { DomainError, sentences, type ErrorCode } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import supertest from 'supertest';
import { statuses } from '../src/common/errors.ts';
import { Transaction } from '../src/common/transaction.ts';
import type { Fault } from '../src/platform/wechat/emulator.faults.ts';
import { codeOf, documented, endpoints, type EndpointName } from '../src/platform/wechat/endpoints.ts';
import { WechatClient } from '../src/platform/wechat/wechat.client.ts';
import { WechatToken } from '../src/platform/wechat/wechat.token.ts';
import { startSibling, startTestApp, type Phone, type TestApp } from './harness/app.ts';

/** Short pauses, but a timeout long enough for a busy machine. */
const asking = { patience: 20_000, pauses: [5, 10] };

let api: TestApp;
let resident: Phone;
/** More requests than one person may make in a day. */
let many: Phone[];
beforeAll(async () => {
  api = await startTestApp(undefined, { logLevel: 'silent' }, asking);
  resident = await api.as('resident');
  many = await Promise.all(
    [
      'neighbour',
      'elder',
      'steward',
      'steward2',
      'grid',
      'committee',
      'intake',
      'property',
      'group',
      'selfgov',
    ].map((one) => api.as(one)),
  );
});
afterEach(() => api.wechat.mend());
afterAll(() => api.stop());

const signIn = (code = 'demo-resident', one = api): supertest.Test =>
  supertest(one.app.getHttpServer()).post('/api/v1/sessions').send({ code });
let number = 0;
const fresh = (): string => `demo-phone-13800000001-${++number}`;
const sendPhone = (phone: Phone, code = fresh()): supertest.Test => phone.post('/me/phone/wechat', { code });
const wechat = (one: Pick<TestApp, 'app'> = api): WechatClient =>
  one.app.get(WechatClient, { strict: false });
const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

/** Permanent errors, the message for each, and how often the client tries. */
const faults: [string, Partial<Fault>, ErrorCode | 'the code is no good', number][] = [
  ['busy', { errcode: -1 }, 'WECHAT_BUSY', 3],
  ['the limit of a minute', { errcode: 45011 }, 'WECHAT_BUSY', 1],
  ['the limit of a day', { errcode: 45009 }, 'WECHAT_QUOTA', 1],
  ['an expired code', { errcode: 40029 }, 'the code is no good', 1],
  ['a used code', { errcode: 40163 }, 'the code is no good', 1],
  ['a blocked account', { errcode: 40226 }, 'WECHAT_ACCOUNT_BLOCKED', 1],
  ['a wrong appid', { errcode: 40013 }, 'WECHAT_MISCONFIGURED', 1],
  ['a wrong secret', { errcode: 40125 }, 'WECHAT_MISCONFIGURED', 1],
  ['an address that is not on the list', { errcode: 40164 }, 'WECHAT_MISCONFIGURED', 1],
  ['a frozen secret', { errcode: 40243 }, 'WECHAT_MISCONFIGURED', 1],
  ['no right to ask', { errcode: 48001 }, 'WECHAT_MISCONFIGURED', 1],
  ['an errcode nobody knows', { errcode: 99_999 }, 'WECHAT_UNAVAILABLE', 1],
  ['broken JSON', { broken: true }, 'WECHAT_UNAVAILABLE', 1],
  ['a connection closed before', { closed: 'early' }, 'WECHAT_UNAVAILABLE', 1],
  ['a connection closed after the code was burnt', { closed: 'late' }, 'WECHAT_UNAVAILABLE', 1],
  ['a broken server', { status: 502 }, 'WECHAT_UNAVAILABLE', 1],
];

describe.each<['jscode2session' | 'getuserphonenumber', ErrorCode, () => supertest.Test]>([
  ['jscode2session', 'LOGIN_CODE_INVALID', () => signIn()],
  ['getuserphonenumber', 'PHONE_CODE_INVALID', () => sendPhone(resident)],
])('%s', (endpoint, invalid, ask) => {
  test.each(faults)('with %s tells the person so, and does not burn codes', async (_, fault, said, times) => {
    await api.wechat.plant({ endpoint, times: 0, ...fault });
    const { result, calls } = await api.wechat.during(endpoint, async () => ask());
    const code = said === 'the code is no good' ? invalid : said;
    expect([result.status, result.body.code, result.body.message, calls]).toEqual([
      statuses[code],
      code,
      sentences[code],
      times,
    ]);
  });

  test('is asked again where it was busy for a moment', async () => {
    await api.wechat.plant({ endpoint, errcode: -1, times: 2 });
    const { result, calls } = await api.wechat.during(endpoint, async () => ask());
    expect([result.status, calls]).toEqual([200, 3]);
  });
});

describe('every errcode that is written down for an endpoint', () => {
  const asked: Readonly<Record<EndpointName, () => Promise<unknown>>> = {
    jscode2session: () => wechat().openidOf('demo-resident'),
    stable_token: () => api.source.query(`DELETE FROM wechat_token`).then(() => wechat().phoneOf(fresh())),
    getuserphonenumber: () => wechat().phoneOf(fresh()),
    getwxacodeunlimit: () => wechat().drawingOf('b=1', 'resident/join/index'),
  };
  test.each(Object.keys(endpoints) as EndpointName[])(
    'of %s has a sentence of ours, other than that WeChat cannot be reached',
    async (endpoint) => {
      for (const errcode of documented(endpoint)) {
        await api.wechat.plant({ endpoint, errcode, times: 0 });
        const code = codeOf(endpoint, errcode);
        expect([errcode, code]).not.toEqual([errcode, 'WECHAT_UNAVAILABLE']);
        expect([errcode, await refusalOf(asked[endpoint]())]).toEqual([errcode, code]);
        await api.wechat.mend();
      }
    },
  );
});

describe('a real check', () => {
  test.each([
    ['secret', 'another', 40125],
    ['appid', 'wx-another', 40013],
  ])('of a wrong %s ends with the operator', async (field, value, errcode) => {
    const other = await startTestApp(undefined, { logLevel: 'silent' }, { ...asking, [field]: value });
    const answer = await signIn('demo-resident', other);
    expect([answer.body.code, answer.body.detail]).toEqual(['WECHAT_MISCONFIGURED', { errcode }]);
    const me = await other.source.query<{ id: string }[]>(`SELECT id FROM account LIMIT 1`);
    expect(me).toHaveLength(1);
    expect(await refusalOf(wechat(other).phoneOf(fresh()))).toBe('WECHAT_MISCONFIGURED');
    await other.stop();
  });

  test('where nobody answers, it is tried again, for nothing was sent', async () => {
    const other = await startTestApp(
      undefined,
      { logLevel: 'silent' },
      { ...asking, origin: 'http://127.0.0.1:9' },
    );
    expect((await signIn('demo-resident', other)).body.code).toBe('WECHAT_UNAVAILABLE');
    await other.stop();
  });
});

test('a slow answer is waited for so long, and asked for again only where nothing is burnt', async () => {
  const other = await startTestApp(undefined, { logLevel: 'silent' }, { ...asking, patience: 400 });
  await wechat(other)
    .phoneOf(fresh())
    .catch(() => undefined);
  for (const endpoint of ['jscode2session', 'getuserphonenumber', 'getwxacodeunlimit'] as const)
    await other.wechat.plant({ endpoint, delayMs: 60_000, times: 0 });
  const answer = await other.wechat.during('jscode2session', async () => signIn('demo-resident', other));
  expect([answer.result.body.code, answer.result.body.message, answer.calls]).toEqual([
    'WECHAT_UNAVAILABLE',
    sentences.WECHAT_UNAVAILABLE,
    1,
  ]);
  expect(
    await other.wechat.during('getuserphonenumber', () => refusalOf(wechat(other).phoneOf(fresh()))),
  ).toEqual({ result: 'WECHAT_UNAVAILABLE', calls: 1 });
  expect(
    await other.wechat.during('getwxacodeunlimit', () =>
      refusalOf(wechat(other).drawingOf('b=1', 'resident/join/index')),
    ),
  ).toEqual({ result: 'WECHAT_UNAVAILABLE', calls: 3 });
  await other.stop();
});

describe('a flood of 45011', () => {
  test('makes one outgoing call per request, and others go on', async () => {
    const secretary = await api.as('secretary');
    await api.wechat.plant({ endpoint: 'jscode2session', errcode: 45011, times: 200 });
    const { result, calls } = await api.wechat.during('jscode2session', () =>
      Promise.all([
        ...Array.from({ length: 200 }, async () => (await signIn()).body.code as string),
        ...Array.from({ length: 20 }, async () => (await secretary.get('/me').expect(200), 'read')),
        ...Array.from({ length: 20 }, async (_, n) => (await sendPhone(many[n % 10]!).expect(200), 'phone')),
      ]),
    );
    const counts = Object.fromEntries(
      Object.entries(Object.groupBy(result, (one) => one)).map(([name, some]) => [name, some!.length]),
    );
    expect(counts).toEqual({ WECHAT_BUSY: 200, read: 20, phone: 20 });
    expect(calls).toBe(200);
    await signIn().expect(200);
  });

  test('at stable_token makes one call for a whole crowd, and the next asks anew', async () => {
    await api.source.query(`DELETE FROM wechat_token`);
    await api.wechat.plant({ endpoint: 'stable_token', errcode: 45011 });
    const { result, calls } = await api.wechat.during('stable_token', () =>
      Promise.all(
        Array.from({ length: 30 }, async (_, n) => (await sendPhone(many[n % 10]!)).body.code as string),
      ),
    );
    expect(calls).toBeLessThanOrEqual(30);
    expect(result).toContain('WECHAT_BUSY');
    await sendPhone(resident).expect(200);
  });
});

describe('the access token', () => {
  const token = (one: Pick<TestApp, 'app'> = api): WechatToken => one.app.get(WechatToken, { strict: false });
  const crowd = (one: Pick<TestApp, 'app'>): Promise<string>[] =>
    Array.from({ length: 20 }, () => wechat(one).phoneOf(fresh()));

  test('is asked for once by two processes and forty callers, and kept sealed', async () => {
    const sibling = await startSibling(api);
    await api.source.query(`DELETE FROM wechat_token`);
    const { result, calls } = await api.wechat.during('stable_token', () =>
      Promise.all([...crowd(api), ...crowd(sibling)]),
    );
    expect(new Set(result)).toEqual(new Set(['13800000001']));
    expect(calls).toBe(1);
    const [row] = await api.source.query<{ token: string }[]>(`SELECT token FROM wechat_token`);
    expect(row!.token).toMatch(/^⟪/);
    expect(row!.token).not.toContain(await token().get());
    await sibling.app.close();
  });

  test('is renewed once where it is no longer taken, by all together', async () => {
    const sibling = await startSibling(api);
    await wechat().phoneOf(fresh());
    await api.wechat.revoke();
    const { result, calls } = await api.wechat.during('stable_token', () =>
      Promise.all([...crowd(api), ...crowd(sibling)]),
    );
    expect(result).toHaveLength(40);
    expect(calls).toBe(1);
    await sibling.app.close();
  });

  test.each([40001, 40014, 42001])(
    'that is refused with %i again after it was renewed ends with the operator, after two calls',
    async (errcode) => {
      await api.wechat.plant({ endpoint: 'getuserphonenumber', errcode, times: 0 });
      const { result, calls } = await api.wechat.during('getuserphonenumber', () =>
        refusalOf(wechat().phoneOf(fresh())),
      );
      expect([result, calls]).toEqual(['WECHAT_MISCONFIGURED', 2]);
    },
  );

  test('that ends soon is renewed by whoever comes first, and serves the others meanwhile', async () => {
    const old = await token().get();
    const ends = (minutes: number): Promise<unknown> =>
      api.source.query(`UPDATE wechat_token SET until = $1`, [new Date(api.clock.at() + minutes * 60_000)]);
    await ends(5);
    expect((await api.wechat.during('stable_token', () => token().get())).calls).toBe(0);
    await ends(3);
    const runner = api.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SELECT 1 FROM wechat_token FOR UPDATE`);
    expect(await api.wechat.during('stable_token', () => token().get())).toEqual({ result: old, calls: 0 });
    await runner.rollbackTransaction();
    await runner.release();
    await api.wechat.plant({ endpoint: 'stable_token', errcode: 45011 });
    expect(await api.wechat.during('stable_token', () => token().get())).toEqual({ result: old, calls: 1 });
    await token().get();
    expect((await api.wechat.during('stable_token', () => token().get())).calls).toBe(0);
  });

  test('that was sealed with a key nobody has is asked for anew', async () => {
    await api.source.query(`UPDATE wechat_token SET token = '⟪k9.AAAA⟫'`);
    await wechat().phoneOf(fresh());
  });

  test.each([{ closed: 'early' }, { closed: 'late' }, { broken: true }, { status: 500 }] as const)(
    'is asked for again after %j, which burns nothing',
    async (fault) => {
      await api.source.query(`DELETE FROM wechat_token`);
      await api.wechat.plant({ endpoint: 'stable_token', ...fault });
      expect((await api.wechat.during('stable_token', () => wechat().phoneOf(fresh()))).calls).toBe(2);
    },
  );
});

describe('a code to print', () => {
  test('is a picture', async () => {
    const { type, bytes } = await wechat().drawingOf('b=7f3k', 'resident/join/index');
    expect(type).toBe('image/jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 430, height: 430 });
  });

  test.each([
    ['b'.repeat(33), 'resident/join/index'],
    ['', 'resident/join/index'],
    ['楼=3', 'resident/join/index'],
    ['b=1', '/resident/join/index'],
  ])('of “%s” for %s is our mistake', async (scene, page) => {
    expect(await refusalOf(wechat().drawingOf(scene, page))).toBe('WECHAT_MISCONFIGURED');
  });

  test('is drawn again after an answer was lost', async () => {
    await api.wechat.plant({ endpoint: 'getwxacodeunlimit', closed: 'late', times: 2 });
    expect(
      (await api.wechat.during('getwxacodeunlimit', () => wechat().drawingOf('b=1', 'resident/join/index')))
        .calls,
    ).toBe(3);
  });
});

describe('somebody new', () => {
  test('becomes a resident without a home, once', async () => {
    const code = `new-${randomUUID().slice(0, 8)}`;
    const both = await Promise.all([signIn(code), signIn(code)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body.me.id)).size).toBe(1);
    expect(both[0].body.me).toMatchObject({
      name: '微信用户',
      home: null,
      offices: [],
      units: [],
      phone: null,
    });
  });

  test('is nobody where there is no demo', async () => {
    const real = await startTestApp(undefined, { demo: false });
    expect((await signIn('new-comer', real)).body.code).toBe('LOGIN_CODE_INVALID');
    await real.stop();
  });
});

test('WeChat is not asked inside a transaction, which would hold a connection for as long as it is slow', async () => {
  const asked = api.app.get(Transaction).run(() => wechat().openidOf('demo-resident'));
  await expect(asked).rejects.toThrow('inside a transaction');
});

test('the emulator refuses what is not a fault, and addresses it does not know', async () => {
  await expect(api.wechat.plant({ endpoint: 'nowhere' as EndpointName })).rejects.toThrow();
  const { status, body } = await fetch(`${api.wechat.origin}/cgi-bin/token`).then(async (answer) => ({
    status: answer.status,
    body: await answer.json(),
  }));
  expect([status, body]).toEqual([404, { errcode: 40066, errmsg: 'emulated error' }]);
  for (const [path, init, errcode] of [
    ['/cgi-bin/stable_token', {}, 43002],
    ['/sns/jscode2session', { method: 'POST' }, 43001],
    ['/cgi-bin/stable_token', { method: 'POST', body: '{' }, 47001],
  ] as const) {
    expect(await fetch(`${api.wechat.origin}${path}`, init).then((answer) => answer.json())).toMatchObject({
      errcode,
    });
  }
});
