import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { limitRules } from '../src/common/limits.ts';
import { RetentionService } from '../src/modules/privacy/retention.service.ts';
import { startSibling, startTestApp, type TestApp } from './harness/app.ts';

let test: TestApp;
let sibling: Awaited<ReturnType<typeof startSibling>>;
const CLOSE = { limitScale: 1, trustProxy: 'loopback', logLevel: 'silent' };
beforeAll(async () => {
  test = await startTestApp(undefined, CLOSE);
  sibling = await startSibling(test, CLOSE);
  // The prepared sessions of other tests would appear in the lists.
  await test.source.query(`DELETE FROM session`);
});
afterAll(async () => {
  await sibling.app.close();
  await test.stop();
});

interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly me: { readonly id: string };
}

interface Device {
  readonly id: string;
  readonly device: string;
  readonly since: string;
  readonly lastSeen: string;
  readonly current: boolean;
}

let addresses = 0;
/** A new address each time, so that tests do not share limits. */
const anAddress = (): string => `203.0.${Math.floor(++addresses / 250)}.${addresses % 250}`;

const agent = (one: Pick<TestApp, 'app'> = test): ReturnType<typeof supertest> =>
  supertest(one.app.getHttpServer());
const send = (
  path: string,
  body: object,
  address = anAddress(),
  one: Pick<TestApp, 'app'> = test,
): supertest.Test => agent(one).post(`/api/v1${path}`).set('x-forwarded-for', address).send(body);
const signIn = async (persona: string, device?: string): Promise<SignedIn> =>
  (await send('/sessions', { code: `demo-${persona}`, device }).expect(200)).body as SignedIn;
const renew = (refreshToken: string, key?: string): supertest.Test => {
  const call = send('/sessions/refresh', { refreshToken });
  return key === undefined ? call : call.set('idempotency-key', key);
};
const me = (accessToken: string): supertest.Test =>
  agent().get('/api/v1/me').set('authorization', `Bearer ${accessToken}`);
interface Devices {
  readonly items: readonly Device[];
  readonly nextCursor?: string;
}
const devicesPage = async (accessToken: string, query = ''): Promise<Devices> =>
  (await agent().get(`/api/v1/sessions${query}`).set('authorization', `Bearer ${accessToken}`).expect(200))
    .body as Devices;
const devices = async (accessToken: string): Promise<readonly Device[]> =>
  (await devicesPage(accessToken)).items;
const end = (accessToken: string, id: string): supertest.Test =>
  agent().delete(`/api/v1/sessions/${id}`).set('authorization', `Bearer ${accessToken}`);
const codeOf = ({
  status,
  body,
}: {
  status: number;
  body: { code?: string };
}): [number, string | undefined] => [status, body.code];
const kinds = async (account: string): Promise<string[]> =>
  (
    await test.source.query<{ kind: string }[]>(
      `SELECT kind FROM security_event WHERE account = $1 ORDER BY at, id`,
      [account],
    )
  ).map(({ kind }) => kind);

describe('a refresh token', () => {
  it('that was stolen and comes again puts both out at once, and it is written down', async () => {
    const owner = await signIn('resident');
    const thief = (await renew(owner.refreshToken).expect(200)).body as SignedIn;
    await me(owner.accessToken).expect(200);
    expect(codeOf(await renew(owner.refreshToken))).toEqual([401, 'NOT_SIGNED_IN']);
    for (const { accessToken } of [owner, thief])
      expect(codeOf(await me(accessToken))).toEqual([401, 'NOT_SIGNED_IN']);
    expect(codeOf(await renew(thief.refreshToken))).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await kinds(owner.me.id)).toEqual(['token_replayed']);
    const [event] = await test.source.query<Record<string, string>[]>(
      `SELECT * FROM security_event WHERE account = $1`,
      [owner.me.id],
    );
    expect(event).toMatchObject({
      session: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      address_hash: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
  });

  it('that comes many generations late is known all the same; another phone of the same person stays', async () => {
    const [old, other] = [await signIn('neighbour'), await signIn('neighbour')];
    let newest = old;
    for (let generation = 0; generation < 5; generation++)
      newest = (await renew(newest.refreshToken).expect(200)).body as SignedIn;
    await renew(old.refreshToken).expect(401);
    await me(newest.accessToken).expect(401);
    await me(other.accessToken).expect(200);
  });

  it('is given again to the phone that missed the answer, until it has been used', async () => {
    const first = await signIn('elder');
    const key = randomUUID();
    const second = (await renew(first.refreshToken, key).expect(200)).body as SignedIn;
    expect(((await renew(first.refreshToken, key).expect(200)).body as SignedIn).refreshToken).toBe(
      second.refreshToken,
    );
    const third = (await renew(second.refreshToken, randomUUID()).expect(200)).body as SignedIn;
    expect(codeOf(await renew(first.refreshToken, key))).toEqual([401, 'NOT_SIGNED_IN']);
    await me(third.accessToken).expect(401);
    expect(await kinds(first.me.id)).toEqual(['token_replayed']);
    expect(codeOf(await renew(third.refreshToken, 'short'))).toEqual([400, 'IDEMPOTENCY_KEY_INVALID']);
  });

  it('sent twice at the same moment, over two replicas, gives one answer with one key and ends the session with two', async () => {
    const both = (token: string, keys: readonly string[]): Promise<supertest.Response[]> =>
      Promise.all(
        keys.map((key, at) =>
          send('/sessions/refresh', { refreshToken: token }, anAddress(), at % 2 ? sibling : test).set(
            'idempotency-key',
            key,
          ),
        ),
      );
    const [key, careful, careless] = [randomUUID(), await signIn('steward'), await signIn('steward')];
    const same = await both(careful.refreshToken, Array<string>(6).fill(key));
    expect(same.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(same.map(({ body }) => (body as SignedIn).refreshToken)).size).toBe(1);
    const different = await both(careless.refreshToken, [randomUUID(), randomUUID()]);
    expect(different.map(({ status }) => status).sort()).toEqual([200, 401]);
    await me(careless.accessToken).expect(401);
    await me(careful.accessToken).expect(200);
  });

  it('lasts thirty days from when it was last renewed', async () => {
    const [used, left] = [await signIn('secretary'), await signIn('secretary')];
    await test.pass(29 * 86_400_000);
    const renewed = (await renew(used.refreshToken).expect(200)).body as SignedIn;
    await test.pass(2 * 86_400_000);
    await renew(left.refreshToken).expect(401);
    const again = (await renew(renewed.refreshToken).expect(200)).body as SignedIn;
    await me(again.accessToken).expect(200);
    await test.app.get(RetentionService, { strict: false }).tidy();
    expect((await devices(again.accessToken)).map(({ current }) => current)).toEqual([true]);
  });
});

describe('the list of devices', () => {
  it('shows mine, the one that asks first, and one of them is signed out at once', async () => {
    const [lost, phone, stranger] = [
      await signIn('grid', ' 旧手机\u0000\n '),
      await signIn('grid', 'M2 Pro'),
      await signIn('committee'),
    ];
    const list = await devices(phone.accessToken);
    expect(list.map(({ device, current }) => [device, current])).toEqual([
      ['M2 Pro', true],
      ['旧手机', false],
    ]);
    const kept = await test.source.query<{ device: string }[]>(
      `SELECT device FROM session WHERE account = $1`,
      [phone.me.id],
    );
    for (const { device } of kept) expect(device).toMatch(/^⟪/);
    const { id } = list[1]!;
    expect(codeOf(await end(stranger.accessToken, id))).toEqual([404, 'NOT_FOUND']);
    await end(phone.accessToken, id).expect(204);
    await me(lost.accessToken).expect(401);
    await renew(lost.refreshToken).expect(401);
    expect(await devices(phone.accessToken)).toHaveLength(1);
    expect(codeOf(await end(phone.accessToken, id))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await end(phone.accessToken, 'x'))).toEqual([400, 'BAD_ID']);
    expect(await kinds(phone.me.id)).toEqual(['session_ended']);
  });

  it('comes in pages, so that no device is out of reach', async () => {
    const phone = await signIn('other-secretary');
    await test.source.query(
      `INSERT INTO session (account, since, until, last_seen)
       SELECT account, since, until, last_seen - n * interval '1 day'
         FROM session, generate_series(1, 60) n WHERE account = $1`,
      [phone.me.id],
    );
    const all = await devices(phone.accessToken);
    const pages: Device[][] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page = await devicesPage(phone.accessToken, `?limit=25${cursor && `&cursor=${cursor}`}`);
      pages.push([...page.items]);
      cursor = page.nextCursor;
    }
    expect([all.length, all[0]!.current, pages.map(({ length }) => length)]).toEqual([
      61,
      true,
      [25, 25, 11],
    ]);
    expect(pages.flat()).toEqual(all);
    await end(phone.accessToken, all.at(-1)!.id).expect(204);
    expect(await devices(phone.accessToken)).toEqual(all.slice(0, -1));
  });

  it('ends with the device that asks: it has signed out', async () => {
    const phone = await signIn('street');
    expect((await devices(phone.accessToken))[0]!.device).toBe('未知设备');
    await end(phone.accessToken, 'current').expect(204);
    await me(phone.accessToken).expect(401);
  });

  it('tells when each was last seen', async () => {
    const phone = await signIn('intake');
    const [before] = await devices(phone.accessToken);
    await test.pass(3_600_000);
    await me(phone.accessToken).expect(200);
    const [after] = await devices(phone.accessToken);
    expect(Date.parse(after!.lastSeen) - Date.parse(before!.lastSeen)).toBeGreaterThanOrEqual(3_600_000);
    expect(after!.since).toBe(before!.since);
  });

  it('refuses labels too long to be one', async () => {
    expect(codeOf(await send('/sessions', { code: 'demo-resident', device: 'x'.repeat(41) }))).toEqual([
      422,
      'TOO_LONG',
    ]);
    expect(codeOf(await send('/sessions', { code: 'demo-resident', device: 7 }))).toEqual([
      422,
      'WRONG_TYPE',
    ]);
  });
});

it('somebody whose account is no longer active is out at once', async () => {
  const phone = await signIn('property');
  await test.source.query(`UPDATE account SET active = false WHERE id = $1`, [phone.me.id]);
  await me(phone.accessToken).expect(401);
  await renew(phone.refreshToken).expect(401);
});

describe('limits', () => {
  it('stop whoever signs in too often, on both replicas, and nobody at another address', async () => {
    const { points, block } = limitRules['sign-in.address'];
    const flood = anAddress();
    const answers = await Promise.all(
      Array.from({ length: points + 20 }, (_, n) =>
        send('/sessions', { code: 'of-nobody' }, flood, n % 2 ? sibling : test),
      ),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    const { body, headers } = refused[0]! as {
      body: { detail: { retryAfter: number } };
      headers: Record<string, string>;
    };
    expect(body).toMatchObject({ code: 'TOO_OFTEN', message: '操作太频繁了，请过一会儿再试' });
    expect(block - body.detail.retryAfter).toBeLessThan(10);
    expect(headers['retry-after']).toBe(String(body.detail.retryAfter));
    expect((await send('/sessions', { code: 'demo-intake2' }, flood, sibling)).status).toBe(429);
    await signIn('intake2');
    await test.passLimits(block);
    await send('/sessions', { code: 'demo-intake2' }, flood).expect(200);
  });

  it('let a phone that was here before in while a stranger behind its address guesses codes', async () => {
    const { points } = limitRules['sign-in.address'];
    const [flood, known] = [anAddress(), await signIn('elder')];
    await end(known.accessToken, 'current').expect(204);
    await Promise.all(
      Array.from({ length: points + 1 }, () => send('/sessions', { code: 'of-nobody' }, flood)),
    );
    const again = (refreshToken?: string): supertest.Test =>
      send('/sessions', { code: 'demo-elder', refreshToken }, flood);
    expect((await again()).status).toBe(429);
    expect((await again('made up')).status).toBe(429);
    await again(known.refreshToken).expect(200);
    // Its wrong codes are counted by that token only.
    const { points: few } = limitRules['sign-in.device'];
    const wrong = await Promise.all(
      Array.from({ length: few + 1 }, () =>
        send('/sessions', { code: 'of-nobody', refreshToken: known.refreshToken }, anAddress()),
      ),
    );
    expect(wrong.map(({ status }) => status).sort()).toEqual([...Array<number>(few).fill(401), 429]);
  });

  it('count who signs in well of the person alone: at their own limit they stop, and the address is as empty as before', async () => {
    const { points } = limitRules['sign-in.account'];
    const address = anAddress();
    const answers = await Promise.all(
      Array.from({ length: limitRules['sign-in.address'].points + 5 }, () =>
        send('/sessions', { code: 'demo-steward2' }, address),
      ),
    );
    const [served, refused] = [200, 429].map(
      (code) => answers.filter(({ status }) => status === code).length,
    );
    expect([served, refused]).toEqual([points, answers.length - points]);
    await send('/sessions', { code: 'demo-intake2' }, address).expect(200);
  });

  it('count a token that no longer serves of the address, not of its owner, and one that serves of its owner alone', async () => {
    const [address, owner, other] = [anAddress(), await signIn('grid'), await signIn('grid')];
    await end(other.accessToken, 'current').expect(204);
    const { points } = limitRules['refresh.address'];
    const dead = await Promise.all(
      Array.from({ length: points + 5 }, () =>
        send('/sessions/refresh', { refreshToken: other.refreshToken }, address),
      ),
    );
    expect(dead.filter(({ status }) => status === 429)).toHaveLength(5);
    const key = randomUUID();
    const next = (
      await send('/sessions/refresh', { refreshToken: owner.refreshToken }, address)
        .set('idempotency-key', key)
        .expect(200)
    ).body as SignedIn;
    await send('/sessions/refresh', { refreshToken: owner.refreshToken }, address)
      .set('idempotency-key', key)
      .expect(200);
    await send('/sessions/refresh', { refreshToken: next.refreshToken }, address).expect(200);
  });

  it('leave an estate writing while somebody who is not signed in floods its address', async () => {
    const { points } = limitRules['write.address'];
    const [neighbour, address] = [await signIn('selfgov'), anAddress()];
    for (let sent = 0; sent < points + 50; sent += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          send(
            n % 2 ? '/sessions' : '/sessions/refresh',
            n % 2 ? { code: 'of-nobody' } : { refreshToken: 'x' },
            address,
          ),
        ),
      );
    }
    await send('/inbox/read', {}, address)
      .set('authorization', `Bearer ${neighbour.accessToken}`)
      .expect(200);
  });

  it('stop a person who writes too often, while reads and the neighbours behind the same address go on', async () => {
    const { points } = limitRules['write.person'];
    const [writer, neighbour, address] = [await signIn('group'), await signIn('selfgov'), anAddress()];
    const write = (token: string): supertest.Test =>
      send('/inbox/read', {}, address).set('authorization', `Bearer ${token}`);
    const answers = await Promise.all(Array.from({ length: points + 5 }, () => write(writer.accessToken)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    await me(writer.accessToken).expect(200);
    await write(neighbour.accessToken).expect(200);
    // Refused attempts are not counted against the address.
    for (let n = 0; n < 1200; n += 100)
      await Promise.all(Array.from({ length: 100 }, () => write(writer.accessToken)));
    await write(neighbour.accessToken).expect(200);
  });

  it('count the whole network of an IPv6 address, and believe no header from a stranger', async () => {
    const { points } = limitRules['refresh.address'];
    await Promise.all(
      Array.from({ length: points }, (_, n) =>
        send('/sessions/refresh', { refreshToken: 'x' }, `2001:db8:1:2::${n.toString(16)}`),
      ),
    );
    expect((await send('/sessions/refresh', { refreshToken: 'x' }, '2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await send('/sessions/refresh', { refreshToken: 'x' }, '2001:db8:1:3::1')).status).toBe(401);
    expect(
      (await send('/sessions/refresh', { refreshToken: 'x' }, '203.0.113.200, 2001:db8:1:2::1')).status,
    ).toBe(429);
  });
});

it('no table holds a token or an address', async () => {
  const phone = await signIn('other-resident');
  const next = (await renew(phone.refreshToken, randomUUID()).expect(200)).body as SignedIn;
  await renew(phone.refreshToken).expect(401);
  const tables = await test.source.query<{ name: string }[]>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const dump = (
    await Promise.all(tables.map(({ name }) => test.source.query(`SELECT t::text AS row FROM ${name} t`)))
  ).flat() as { row: string }[];
  expect(dump.length).toBeGreaterThan(100);
  const all = dump.map(({ row }) => row).join('\n');
  expect(all).toContain('token_replayed');
  const secrets = [phone, next].flatMap(({ accessToken, refreshToken }) => [
    refreshToken,
    accessToken,
    accessToken.split('.')[2]!,
  ]);
  for (const secret of [...secrets, '203.0.', '2001:db8', '127.0.0.1']) expect(all).not.toContain(secret);
});
