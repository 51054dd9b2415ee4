import {
  ERASURE_WORDS,
  forms,
  placingOf,
  POLICY_VERSION,
  replay,
  type Field,
  type Ticket,
} from '@sandan/domain';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import supertest from 'supertest';
import { calendar } from '../src/common/calendar.ts';
import { TicketStore } from '../src/modules/ticket/store/ticket.store.ts';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';

/** Erasure: the identity is removed everywhere, the events remain. */

const NAME = '林小满';
const PHONE = '19900000001';
const OTHER = '13912345678';
const OPENID = 'new-leaver';

let app: TestApp;
let resident: Phone, neighbour: Phone, elder: Phone, steward: Phone, secretary: Phone, property: Phone;
let home: string;
/** Tickets by the option chosen for them. */
const ids: Record<string, string> = {};

const numbered = `我是${NAME}，家里漏水，打 ${PHONE} 或 ${OTHER}`;

/** Every free text that a resident may write on the opening form: fields that are added later too. */
const openingTexts = Object.entries<Field>(forms.place.fields).flatMap(([name, { type }]) =>
  type === 'text' && !/^(behalf|hotline)_/.test(name) ? [name] : [],
);
const everywhere = Object.fromEntries(openingTexts.map((name) => [name, `${NAME} ${PHONE}`]));

async function placeAll(): Promise<void> {
  const help = { kind: 'help', category: 'leak', words: numbered, place: '3栋2单元301门口' };
  ids.alone = (await resident.place({ ...help, files: [await resident.picture()] })).id;
  const hazard = { ...everywhere, words: numbered, files: [await resident.picture()] };
  ids.hazard = (await resident.place(hazard)).id;
  await steward.act(ids.hazard, 'accept');
  await steward.act(
    ids.hazard,
    'reveal',
    { fields: ['name', 'phone', 'room'], words: `${NAME}没接电话` },
    'reveal-hazard',
  );
  await steward.act(ids.hazard, 'remark', {
    to: 'staff',
    words: `${NAME}的电话是${PHONE.replace(/(...)(....)/, '$1 $2 ')}，物业是 0571-88886666`,
  });
  await resident.act(ids.hazard, 'remark', { to: 'all', words: `换号码了 ${OTHER}` });
  ids.endorsed = (await resident.place(help)).id;
  await neighbour.act(ids.endorsed, 'endorse');
  await steward.act(ids.endorsed, 'accept');
  await steward.act(ids.endorsed, 'ask', { words: '几楼？' });
  await resident.act(ids.endorsed, 'supplement', { words: `三楼，${PHONE}` });
  ids.solved = (await resident.place({ kind: 'consult', category: 'policy', words: numbered })).id;
  await steward.act(ids.solved, 'accept');
  await steward.act(ids.solved, 'answer', { words: `${NAME}您好，请到一楼` });
  await resident.act(ids.solved, 'rate_solved', { stars: 5, words: `谢谢，我是${NAME}` });
  await placeBeside({ ...help, words: '厨房漏水' });
}

/** Those that she only endorsed. */
async function placeBeside(help: Record<string, unknown>): Promise<void> {
  ids.beside = (await neighbour.place(help)).id;
  await resident.act(ids.beside, 'endorse');
  await resident.act(ids.beside, 'remark', { to: 'all', words: `我家也是，${OTHER}` });
  ids.merged = (await resident.place({ ...help, words: numbered })).id;
  ids.master = (await elder.place(help)).id;
  await secretary.act(ids.merged, 'merge', { master: ids.master });
  ids.heard = (await elder.place({ kind: 'complaint', category: 'noise', words: '楼上吵' })).id;
  await steward.act(ids.heard, 'accept');
  await steward.act(ids.heard, 'report', { words: '需要协商' });
  const unit = await app.unit('幸福物业');
  await secretary.act(ids.heard, 'convene', {
    matter: '楼上吵',
    at: '2026-03-05T10:00:00Z',
    place: '活动室',
    reply_by: '2026-03-04',
    seats: [{ unit }],
    sides: [resident.id, elder.id],
  });
  await resident.act(ids.heard, 'state_position', { attended: true, words: `我是${NAME}，有事打${OTHER}` });
}

const read = async (phone: Phone, ticket: string): Promise<TicketBody> =>
  (await phone.get(`/tickets/${ticket}`).expect(200)).body as TicketBody;

beforeAll(async () => {
  app = await startTestApp();
  [resident, neighbour, elder, steward, secretary, property] = (await Promise.all(
    ['resident', 'neighbour', 'elder', 'steward', 'secretary', 'property'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone];
  await app.source.query(`UPDATE account SET openid = $2 WHERE id = $1`, [resident.id, OPENID]);
  home = await app.area('幸福里小区3栋2单元301');
  await placeAll();
  await app.deliver();
}, 60_000);
afterAll(() => app?.stop());

/** Every row of every table, decrypted as far as our keys allow. */
async function dump(): Promise<Map<string, string>> {
  const tables = await app.source.query<{ name: string }[]>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await app.source.query<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    found.set(name, rows.map(({ row }) => testCipher.read(row)).join('\n'));
  }
  return found;
}

/** `table: secret` wherever one is found. */
async function found(secrets: readonly string[]): Promise<string[]> {
  const all = await dump();
  return [...all].flatMap(([table, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${table}: ${secret}`),
  );
}

async function expectReplays(): Promise<number> {
  const store = app.app.get(TicketStore, { strict: false });
  const tickets = await store.find(app.source.manager, 'true', []);
  for (const ticket of tickets) {
    const events = await store.events.find(app.source.manager, { case: ticket.id });
    const told = replay(events, placingOf(events[0]!, ticket), (at) => ({
      ...app.clock.now(),
      at,
      calendar,
    }));
    expect(Object.fromEntries(Object.keys(told).map((name) => [name, ticket[name as keyof Ticket]]))).toEqual(
      told,
    );
  }
  return tickets.length;
}

const pictures = (): number => {
  const root = join(app.dataDir, 'files');
  return existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
    : 0;
};

describe('before', () => {
  test('the dump is one that would find her', async () => {
    expect(await found([NAME, PHONE, OPENID])).toEqual(
      expect.arrayContaining([
        `public.account: ${NAME}`,
        `public.case_event: ${PHONE}`,
        `public.account: ${OPENID}`,
      ]),
    );
  });

  test('she is told what may become of her open cases', async () => {
    const { body } = await resident.get('/me/erasure').expect(200);
    expect(body.posts).toBe(0);
    expect(
      Object.fromEntries(
        (body.tickets as { id: string; ways: string[]; otherwise: string; status: string }[]).map(
          ({ id, ways, otherwise }) => [id, [ways, otherwise]],
        ),
      ),
    ).toEqual({
      [ids.alone!]: [['withdraw', 'carry_on'], 'carry_on'],
      [ids.hazard!]: [['carry_on'], 'carry_on'],
      [ids.endorsed!]: [['leave'], 'leave'],
    });
    expect((body.tickets as { status: string }[]).every(({ status }) => status.length > 2)).toBe(true);
  });

  test('whoever holds a post gives it up first', async () => {
    const answer = await steward.post('/me/erasure', { confirm: ERASURE_WORDS });
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
      409,
      'STILL_ON_DUTY',
      { posts: 1 },
    ]);
  });

  test.each<[string, () => object, number, string]>([
    ['without the words', () => ({}), 422, 'MISSING_FIELD'],
    ['with other words', () => ({ confirm: '好的' }), 422, 'NOT_A_CHOICE'],
    [
      'by a way that is not open',
      () => ({ confirm: ERASURE_WORDS, tickets: [{ ticket: ids.hazard, way: 'withdraw' }] }),
      403,
      'NOT_OFFERED',
    ],
    [
      'of a case that is not hers',
      () => ({ confirm: ERASURE_WORDS, tickets: [{ ticket: ids.beside, way: 'leave' }] }),
      422,
      'UNKNOWN_REFERENCE',
    ],
  ])('refused %s, nothing happens', async (_, body, status, code) => {
    const before = await dump();
    const answer = await resident.post('/me/erasure', body());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await dump()).get('public.case_event')).toEqual(before.get('public.case_event'));
  });

  test('failing at the very end leaves nothing half', async () => {
    await app.source.query(
      `CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'out of disk'; END $$`,
    );
    await app.source.query(
      `CREATE TRIGGER fall BEFORE INSERT ON security_event FOR EACH ROW WHEN (NEW.kind = 'identity_erased') EXECUTE FUNCTION fall()`,
    );
    const before = await dump();
    app.app.useLogger(false);
    expect((await resident.post('/me/erasure', { confirm: ERASURE_WORDS })).status).toBe(500);
    await app.source.query(`DROP FUNCTION fall CASCADE`);
    const after = await dump();
    before.delete('public.rate_limit');
    for (const [table, text] of before) expect([table, after.get(table)]).toEqual([table, text]);
  });
});

describe('erased', () => {
  let kept: number;

  beforeAll(async () => {
    kept = pictures();
    const body = { confirm: ERASURE_WORDS, tickets: [{ ticket: ids.alone, way: 'withdraw' }] };
    expect((await resident.post('/me/erasure', body, 'erase-me-1').expect(200)).body).toEqual({
      erased: true,
    });
    const again = await resident.post('/me/erasure', body, 'erase-me-1');
    expect([again.status, again.body.code]).toEqual([401, 'NOT_SIGNED_IN']);
    await app.deliver();
  });

  test('her cases went the ways that were chosen', async () => {
    expect(await read(secretary, ids.alone!)).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
    const rows = await app.source.query<
      { id: string; reporter: string | null; proxy: string | null; endorsers: number }[]
    >(
      `SELECT id, reporter, proxy, (SELECT count(*)::int FROM ticket_endorsement e WHERE e.ticket = t.id
        AND e.person = $1) AS endorsers FROM ticket t`,
      [resident.id],
    );
    const of = Object.fromEntries(
      rows.map(({ id, ...rest }) => [Object.entries(ids).find(([, one]) => one === id)![0], rest]),
    );
    const [intake] = await app.source.query<[{ id: string }]>(
      `SELECT account AS id FROM office WHERE office = 'intake' AND area = (SELECT community FROM account
        WHERE id = $1) ORDER BY since LIMIT 1`,
      [neighbour.id],
    );
    expect(of['hazard']).toEqual({ reporter: null, proxy: expect.any(String), endorsers: 0 });
    expect(
      await app.source.query(`SELECT 1 FROM office WHERE office = 'intake' AND account = $1`, [
        of['hazard']!.proxy,
      ]),
    ).toHaveLength(1);
    expect(intake.id).toBeDefined();
    expect(of['endorsed']).toEqual({ reporter: neighbour.id, proxy: null, endorsers: 0 });
    expect(of['beside']).toEqual({ reporter: neighbour.id, proxy: null, endorsers: 0 });
    expect(of['merged']).toMatchObject({ reporter: null });
    expect(of['master']).toEqual({ reporter: elder.id, proxy: null, endorsers: 0 });
    expect(of['solved']).toMatchObject({ reporter: resident.id });
  });

  test('no table tells her name, her numbers, her WeChat or her door, keys or none', async () => {
    expect(await found([NAME, PHONE, OTHER, OPENID])).toEqual([]);
    expect((await found([home])).filter((one) => !one.startsWith('public.area:'))).toEqual([]);
  });

  test('no free text of the opening form tells them, and none is dropped', async () => {
    const store = app.app.get(TicketStore, { strict: false });
    const [placed] = await store.events.find(app.source.manager, { case: ids.hazard! });
    const texts = Object.entries(placed!.form).filter(([name]) => openingTexts.includes(name));
    expect(texts.map(([name]) => name).sort()).toEqual([...openingTexts].sort());
    for (const [, text] of texts) for (const told of [NAME, PHONE, OTHER]) expect(text).not.toContain(told);
  });

  test('every ticket still replays to its row', async () =>
    expect(await expectReplays()).toBe(Object.keys(ids).length));

  test('what others need stays: the facts under a code name, their words, the numbers of others', async () => {
    const { body } = await steward.get(`/tickets/${ids.hazard}/events`).expect(200);
    const events = body.items as { action: string; by: { name: string } | null; note: string | null }[];
    expect(events.find(({ action }) => action === 'place')!.by).toEqual({ name: '居民', office: null });
    expect(events.at(-1)).toMatchObject({ action: 'carry_on', by: null });
    expect((await found(['0571-88886666'])).some((one) => one.startsWith('public.case_event'))).toBe(true);
    expect(await read(steward, ids.hazard!)).toMatchObject({
      state: 'triage',
      words: expect.stringContaining('家里漏水'),
    });
    expect(await read(elder, ids.heard!)).toMatchObject({ state: 'deliberating' });
  });

  test('the case goes on: worked on, verified, and closed by the clock', async () => {
    await steward.act(ids.hazard!, 'report', { words: '请物业处理' });
    await secretary.act(ids.hazard!, 'dispatch', { lead: await app.unit('幸福物业') });
    await property.act(ids.hazard!, 'sign');
    await property.act(ids.hazard!, 'finish', { words: '好了', files: [await property.picture()] });
    await secretary.act(ids.hazard!, 'verify', { way: 'on_site' });
    await app.pass(8 * 86_400_000);
    expect(await read(secretary, ids.hazard!)).toMatchObject({ state: 'closed', outcome: 'unrated' });
    await expectReplays();
  });

  test('pictures of what came to nothing are gone, those of other cases stay with them', async () => {
    const [{ alone, hazard } = { alone: 0, hazard: 0 }] = await app.source.query<
      { alone: number; hazard: number }[]
    >(
      `SELECT count(*) FILTER (WHERE "case" = $1)::int AS alone, count(*) FILTER (WHERE "case" = $2 AND seq = 1)::int AS hazard FROM file`,
      [ids.alone, ids.hazard],
    );
    expect([alone, hazard]).toEqual([0, 1]);
    // Minus the full picture and its thumbnail, plus the property company's.
    expect(pictures()).toBe(kept - 2 + 2);
  });

  test('she is unknown on every route, and signing in again begins as somebody new', async () => {
    for (const path of ['/me', '/me/views', '/me/erasure', '/tickets?box=placed', '/inbox'])
      expect([path, (await resident.get(path)).status]).toEqual([path, 401]);
    const { body } = await supertest(app.app.getHttpServer())
      .post('/api/v1/sessions')
      .send({ code: OPENID })
      .expect(200);
    expect(body.me.id).not.toBe(resident.id);
    expect(body.me).toMatchObject({
      name: '微信用户',
      home: null,
      consent: null,
      policy: { version: POLICY_VERSION, needed: true },
    });
    const mine = await supertest(app.app.getHttpServer())
      .get('/api/v1/tickets?box=placed')
      .set('authorization', `Bearer ${body.accessToken}`)
      .expect(200);
    expect(mine.body.items).toEqual([]);
  });
});
