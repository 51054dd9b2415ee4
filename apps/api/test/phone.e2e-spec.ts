import { sentences, type DomainError, type ErrorCode } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { statuses } from '../src/common/errors.ts';
import { limitRules } from '../src/common/limits.ts';
import { ContactService } from '../src/modules/account/contact.service.ts';
import { PrintedSms } from '../src/platform/sms/sms.ts';
import { startSibling, startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { tokenOf } from './walks/door.ts';

let api: TestApp;
let resident: Phone, neighbour: Phone;
beforeAll(async () => {
  api = await startTestApp(undefined, { logLevel: 'silent' });
  [resident, neighbour] = (await Promise.all([api.as('resident'), api.as('neighbour')])) as [Phone, Phone];
});
/** Limits and locks of earlier tests have expired. */
afterEach(() => api.passLimits(100_000));
afterAll(() => api.stop());

const SECRET = 'ab'.repeat(32);
const MOBILE = '13900000007';
const MINUTE = 60_000;

const put = (phone: Phone, name: unknown): supertest.Test => phone.put('/me/name', { name } as object);
const ask = (phone: Phone, number = MOBILE, key?: string): supertest.Test =>
  phone.post('/me/phone/code', { phone: number }, key);
const prove = (phone: Phone, code: string, number = MOBILE, key?: string): supertest.Test =>
  phone.post('/me/phone', { phone: number, code }, key);
const printed = (one: Pick<TestApp, 'app'> = api): { phone: string; text: string }[] => [
  ...one.app.get(PrintedSms, { strict: false }).printed,
];
const codeIn = (text: string): string => /验证码 (\d{6})/.exec(text)![1]!;
/** Requests a code and reads it from the sent message. */
const received = async (phone: Phone, number = MOBILE): Promise<string> => {
  await ask(phone, number).expect(202);
  return codeIn(printed()[0]!.text);
};
const wrong = (code: string, n = 1): string => String((Number(code) + n) % 1_000_000).padStart(6, '0');
const seen = ({ status, body }: supertest.Response): unknown[] => [status, body.code, body.message];
const says = (code: ErrorCode): unknown[] => [statuses[code], code, sentences[code]];
const me = async (phone: Phone): Promise<{ name: string; phone: string | null }> =>
  (await phone.get('/me').expect(200)).body as { name: string; phone: string | null };

describe('a name', () => {
  test('is what its owner says, and lies sealed in the database', async () => {
    const { body } = await put(resident, ' 测试 甲 ').expect(200);
    expect([body.name, (await me(resident)).name]).toEqual(['测试 甲', '测试 甲']);
    const [row] = await api.source.query<{ name: string }[]>(`SELECT name FROM account WHERE id = $1`, [
      resident.id,
    ]);
    expect(row!.name).toMatch(/^⟪/);
  });

  test.each<[unknown, ErrorCode]>([
    ['', 'TOO_SHORT'],
    ['  ', 'TOO_SHORT'],
    ['\u200b', 'TOO_SHORT'],
    ['13900000007', 'NAME_INVALID'],
    ['甲13900000007', 'NAME_INVALID'],
    ['甲'.repeat(31), 'TOO_LONG'],
    [7, 'WRONG_TYPE'],
    [undefined, 'MISSING_FIELD'],
  ])('is not %j', async (name, code) => {
    expect(seen(await put(resident, name))).toEqual(says(code));
  });
});

describe('a phone from the button of WeChat', () => {
  const take = (code: string, key?: string): supertest.Test =>
    resident.post('/me/phone/wechat', { code }, key);

  test('is set, shown masked, and lies sealed; its code serves once, and the same request is answered the same', async () => {
    const code = `demo-phone-13800000009-${randomUUID()}`;
    const key = randomUUID();
    const first = await take(code, key).expect(200);
    expect(first.body.phone).toBe('138****0009');
    expect((await take(code, key).expect(200)).body).toEqual(first.body);
    expect(seen(await take(code))).toEqual(says('PHONE_CODE_INVALID'));
    expect(seen(await take('of-nobody'))).toEqual(says('PHONE_CODE_INVALID'));
    const [row] = await api.source.query<{ phone: string; index: string }[]>(
      `SELECT phone, phone_index AS index FROM account WHERE id = $1`,
      [resident.id],
    );
    expect(row!.phone).toMatch(/^⟪/);
    expect(row!.index).not.toContain('13800000009');
    const kept = await api.source.query<object[]>(`SELECT * FROM idempotency`);
    expect(JSON.stringify(kept)).not.toMatch(/13800000009|测试 甲/);
  });

  test('is asked of WeChat ten times a day and no more; what WeChat itself did not answer is given back', async () => {
    const other = await api.as('neighbour');
    const ask = (key?: string): supertest.Test => other.post('/me/phone/wechat', { code: 'of-nobody' }, key);
    const { points } = limitRules['wechat-phone.day'];
    await api.wechat.plant({ endpoint: 'getuserphonenumber', errcode: 45011, times: 3 });
    expect((await ask()).status).toBe(503);
    await api.wechat.mend();
    const key = randomUUID();
    const { calls } = await api.wechat.during('getuserphonenumber', async () => {
      for (let n = 0; n < points; n++) expect(seen(await ask())).toEqual(says('PHONE_CODE_INVALID'));
      expect(seen(await ask(key))).toEqual(says('TOO_OFTEN'));
      expect(seen(await ask())).toEqual(says('TOO_OFTEN'));
    });
    expect(calls).toBe(points);
    await take(`demo-phone-13800000009-${randomUUID()}`).expect(200);
    await api.passLimits(86_400);
    expect(seen(await ask(key))).toEqual(says('PHONE_CODE_INVALID'));
  });
});

describe('a phone by hand', () => {
  test('is proved by the code that was sent to it, however it was typed', async () => {
    const { body } = await ask(resident, '+86 139-0000-0007').expect(202);
    expect(Date.parse(body.until) - api.clock.at()).toBeGreaterThan(4 * MINUTE);
    const { text } = printed()[0]!;
    expect((await prove(resident, codeIn(text)).expect(200)).body.phone).toBe('139****0007');
    expect((await me(resident)).phone).toBe('139****0007');
    expect(seen(await prove(resident, codeIn(text)))).toEqual(says('SMS_CODE_EXPIRED'));
  });

  test('is shown by the demo instead of being sent, masked', async () => {
    const code = await received(resident);
    const { body } = await supertest(api.app.getHttpServer()).get('/api/v1/demo/messages').expect(200);
    expect(body.items[0]).toEqual({
      at: expect.any(String),
      phone: '139****0007',
      text: expect.stringContaining(code),
    });
  });

  test('lies nowhere in clear, nor does its code', async () => {
    const code = await received(resident);
    const [row] = await api.source.query<Record<string, unknown>[]>(
      `SELECT * FROM sms_code WHERE account = $1`,
      [resident.id],
    );
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${code}|${MOBILE}`));
    expect(JSON.stringify(await api.source.query(`SELECT key FROM rate_limit`))).not.toContain(MOBILE);
  });

  test.each(['1390000000', '010-66668888', '+1 2025550123', 'abc'])('is not %s', async (number) => {
    expect(seen(await ask(resident, number))).toEqual(says('PHONE_INVALID'));
    expect(seen(await prove(resident, '123456', number))).toEqual(says('PHONE_INVALID'));
  });

  test('is refused with a wrong code, another number, another person, and after five minutes', async () => {
    const code = await received(resident);
    expect(seen(await prove(resident, wrong(code)))).toEqual(says('SMS_CODE_WRONG'));
    expect(seen(await prove(resident, code, '13900000008'))).toEqual(says('SMS_CODE_WRONG'));
    expect(seen(await prove(neighbour, code))).toEqual(says('SMS_CODE_EXPIRED'));
    await api.pass(5 * MINUTE);
    expect(seen(await prove(resident, code))).toEqual(says('SMS_CODE_EXPIRED'));
  });

  test('has one code at a time', async () => {
    const first = await received(resident);
    await api.passLimits(60);
    const second = await received(resident);
    if (first !== second) expect(seen(await prove(resident, first))).toEqual(says('SMS_CODE_WRONG'));
    await prove(resident, second).expect(200);
  });

  test('that is sent again with the same key neither costs a message nor a guess', async () => {
    const [asking, proving] = [randomUUID(), randomUUID()];
    const before = printed().length;
    const first = await ask(resident, MOBILE, asking).expect(202);
    expect((await ask(resident, MOBILE, asking).expect(202)).body).toEqual(first.body);
    expect(printed()).toHaveLength(before + 1);
    const code = codeIn(printed()[0]!.text);
    await prove(resident, code, MOBILE, proving).expect(200);
    for (let n = 0; n < 10; n++) await prove(resident, code, MOBILE, proving).expect(200);
    expect((await prove(resident, wrong(code), MOBILE, proving)).body.code).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('messages', () => {
  const FOREIGN = '13900000020';
  /** Requests codes a minute apart until refused; returns how many were sent. */
  const askAll = async (phone: Phone, number: string): Promise<number> => {
    for (let sent = 0; ; sent++) {
      await api.passLimits(60);
      const answer = await ask(phone, number);
      if (answer.status !== 202) {
        expect(seen(answer)).toEqual(says('SMS_SPENT'));
        return sent;
      }
    }
  };
  const [pair, everybody, own] = [
    limitRules['sms-code.pair-day'].points,
    limitRules['sms-code.phone-day'].points,
    limitRules['sms-code.account-day'].points,
  ];

  test('go out once a minute for one person and one number, ten times a day for one person', async () => {
    expect((await ask(resident, FOREIGN)).status).toBe(202);
    expect(seen(await ask(resident, '13900000010'))).toEqual(says('SMS_TOO_OFTEN'));
    expect(seen(await ask(neighbour, FOREIGN))).toEqual(says('SMS_TOO_OFTEN'));
    expect((await ask(neighbour, '13900000011')).status).toBe(202);
    expect(await askAll(resident, FOREIGN)).toBe(pair - 1);
    expect(await askAll(resident, '13900000010')).toBe(own - pair);
  });

  test('asked for by a stranger keep none from whoever has just got the number', async () => {
    expect(await askAll(neighbour, FOREIGN)).toBe(pair);
    await api.passLimits(60);
    const code = await received(resident, FOREIGN);
    await prove(resident, code, FOREIGN).expect(200);
  });

  test('are bounded for a number over all strangers, and its owner has theirs all the same', async () => {
    await api.passLimits(60);
    await prove(resident, await received(resident, FOREIGN), FOREIGN).expect(200);
    await api.passLimits(100_000);
    const strangers = await Promise.all(
      ['neighbour', 'elder', 'steward', 'steward2', 'secretary'].map((persona) => api.as(persona)),
    );
    let sent = 0;
    for (const stranger of strangers) sent += await askAll(stranger, FOREIGN);
    expect(sent).toBe(everybody);
    await prove(resident, await received(resident, FOREIGN), FOREIGN).expect(200);
    expect(await askAll(resident, FOREIGN)).toBe(own - 1);
  });

  test('that a stranger has just had sent make no owner wait', async () => {
    await prove(resident, await received(resident, FOREIGN), FOREIGN).expect(200);
    await api.passLimits(60);
    await ask(neighbour, FOREIGN).expect(202);
    await ask(resident, FOREIGN).expect(202);
    expect(seen(await ask(neighbour, FOREIGN))).toEqual(says('SMS_TOO_OFTEN'));
  });

  test('asked for in a crowd, over two processes, are one', async () => {
    const sibling = await startSibling(api);
    // Each process remembers its last few: new ones are counted, not all.
    const before = new Set([...printed(), ...printed(sibling)]);
    const token = await supertest(sibling.app.getHttpServer())
      .post('/api/v1/sessions')
      .send({ code: 'demo-resident' });
    const elsewhere = (): supertest.Test =>
      supertest(sibling.app.getHttpServer())
        .post('/api/v1/me/phone/code')
        .set('authorization', `Bearer ${token.body.accessToken as string}`)
        .send({ phone: MOBILE });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? ask(resident) : elsewhere())),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect([...printed(), ...printed(sibling)].filter((one) => !before.has(one))).toHaveLength(1);
    await sibling.app.close();
  });

  test('cannot be sent outside a demo without a provider, which costs nobody a minute', async () => {
    const real = await startTestApp(undefined, { demo: false, logLevel: 'silent' });
    await real.source.query(`UPDATE account SET openid = 'o-real' WHERE openid = 'demo-resident'`);
    const [{ id }] = (await real.source.query<{ id: string }[]>(
      `SELECT id FROM account WHERE openid = 'o-real'`,
    )) as [{ id: string }];
    const again = (): supertest.Test =>
      supertest(real.app.getHttpServer())
        .post('/api/v1/me/phone/code')
        .set('authorization', `Bearer ${tokenOf(id, SECRET)}`)
        .send({ phone: MOBILE });
    for (let n = 0; n < 2; n++) expect(seen(await again())).toEqual(says('SMS_UNAVAILABLE'));
    await real.stop();
  });
});

describe('guessing', () => {
  const { points, block } = limitRules['sms-code.guess'];

  test('10,000 times looks at five guesses, locks out whoever guesses, and nobody else', async () => {
    const code = await received(resident);
    const contacts = api.app.get(ContactService, { strict: false });
    const overHttp = async (n: number): Promise<string> =>
      (await prove(resident, wrong(code, n + 1))).body.code as string;
    /** Calls the service directly, because HTTP would be slow. */
    const direct = (n: number): Promise<string> =>
      contacts.prove({ actor: resident.id, key: undefined, body: {} }, MOBILE, wrong(code, n + 1)).then(
        () => 'right',
        (error: DomainError) => error.code,
      );
    const counts: Record<string, number> = {};
    const began = performance.now();
    for (let at = 0; at < 10_000; at += 50) {
      for (const one of await Promise.all(
        Array.from({ length: 50 }, (_, n) => (at < 500 ? overHttp : direct)(at + n)),
      ))
        counts[one] = (counts[one] ?? 0) + 1;
    }
    process.stdout.write(
      `10,000 guesses in ${((performance.now() - began) / 1000).toFixed(1)} s: ${JSON.stringify(counts)}\n`,
    );
    expect(counts).toEqual({ SMS_CODE_WRONG: points, SMS_LOCKED: 10_000 - points });
    const locked = await prove(resident, code);
    expect([...seen(locked), locked.body.detail.retryAfter <= block]).toEqual([...says('SMS_LOCKED'), true]);

    // The same number requested by another person, and another person with another number.
    await api.passLimits(60);
    await prove(neighbour, await received(neighbour)).expect(200);
    const steward = await api.as('steward');
    await prove(steward, await received(steward, '13900000012'), '13900000012').expect(200);
    await resident.get('/me').expect(200);

    // Moving the demo's clock does not lift a lock; a real quarter of an hour does, but the code has expired
    // by then.
    await api.pass(block * 1000);
    expect(seen(await prove(resident, code))).toEqual(says('SMS_LOCKED'));
    await api.passLimits(block);
    expect(seen(await prove(resident, code))).toEqual(says('SMS_CODE_EXPIRED'));
    await prove(resident, await received(resident)).expect(200);
  }, 180_000);

  test('is not begun anew by asking for another code', async () => {
    for (let n = 0; n < points; n++)
      expect((await prove(resident, '000000')).body.code).toBe('SMS_CODE_EXPIRED');
    expect(seen(await prove(resident, await received(resident)))).toEqual(says('SMS_LOCKED'));
  });

  test('is forgiven once the right code was given', async () => {
    const code = await received(resident);
    for (let n = 1; n < points; n++) await prove(resident, wrong(code, n)).expect(422);
    await prove(resident, code).expect(200);
    await api.passLimits(60);
    const next = await received(resident);
    for (let n = 1; n < points; n++) await prove(resident, wrong(next, n)).expect(422);
    await prove(resident, next).expect(200);
  });
});
