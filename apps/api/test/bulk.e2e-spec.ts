import { sentences } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { startSibling, startTestApp, type TestApp } from './harness/app.ts';
import { rowsIn } from './input/rows.ts';
import { companyOf, refused, seen, type Company } from './together/company.ts';
import { clientOf, type Answer } from './walks/door.ts';

let test: TestApp;
let all: Company;
let client: ReturnType<typeof clientOf>;
let property: string;

beforeAll(async () => {
  test = await startTestApp();
  await test.app.listen(0, '127.0.0.1');
  client = clientOf(await test.app.getUrl(), 'ab'.repeat(32), 4);
  all = await companyOf(test);
  property = await test.unit('幸福物业');
});
afterAll(async () => {
  client?.close();
  await test.stop();
});

interface Item {
  readonly id: string;
  readonly version?: number;
}
interface Result {
  readonly id: string;
  readonly number: string | null;
  readonly ok: boolean;
  readonly state: string | null;
  readonly code: keyof typeof sentences | null;
  readonly message: string | null;
}
interface Done {
  readonly done: number;
  readonly failed: number;
  readonly items: readonly Result[];
}

const bulk = async (items: readonly Item[], more: object = {}, key?: string): Promise<Done> => {
  const { status, body } = await client(
    all.secretary.id,
    'POST',
    '/tickets/bulk',
    { action: 'dispatch', items, form: { lead: property }, ...more },
    key ? { 'idempotency-key': key } : {},
  );
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as unknown as Done;
};
const failuresOf = ({ items }: Done): string[] =>
  items
    .filter(({ ok }) => !ok)
    .map(({ code }) => code!)
    .sort();

/** Private tickets start at the branch. */
async function placed(more: object = {}): Promise<Item> {
  const form = {
    kind: 'help',
    category: 'lighting',
    in_danger: false,
    today: false,
    private: true,
    words: '路灯不亮',
    building: await test.area('幸福里小区3栋'),
    ...more,
  };
  const { status, body } = await client(all.resident.id, 'POST', '/tickets', form);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { id: body['id'] as string, version: body['version'] as number };
}
async function placeMany(count: number): Promise<Item[]> {
  const items: Item[] = [];
  const lane = async (): Promise<void> => {
    while (items.length < count) items.push(await placed());
  };
  await Promise.all([1, 2, 3, 4].map(lane));
  return items.slice(0, count);
}
const take = async (
  person: string,
  { id }: Item,
  version: number,
  action: string,
  form: object = {},
): Promise<Answer> => {
  const answer = await client(person, 'POST', `/tickets/${id}/transitions`, { action, version, ...form });
  if (answer.status !== 200) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Thirteen tickets that a bulk dispatch must refuse, each with its code. */
async function thirteen(): Promise<(readonly [Item, string])[]> {
  const { secretary, resident, steward, property: lead } = all;
  const spent = await placed();
  let version = 1;
  for (let round = 0; round < 3; round++) {
    await take(secretary.id, spent, version++, 'dispatch', { lead: property });
    if (round === 0)
      await take(lead.id, spent, version++, 'return', { reason: 'not_ours', words: '不归我们' });
    else {
      await take(lead.id, spent, version++, 'sign');
      await take(secretary.id, spent, version++, 'transfer', { words: '再想想' });
    }
  }
  const [dispatched, withdrawn, escalated, deliberating, recategorised] = (await placeMany(5)) as [
    Item,
    Item,
    Item,
    Item,
    Item,
  ];
  await take(secretary.id, dispatched, 1, 'dispatch', { lead: property });
  await take(resident.id, withdrawn, 1, 'withdraw');
  await take(secretary.id, escalated, 1, 'escalate', { words: '请网格处理' });
  await take(secretary.id, deliberating, 1, 'convene', {
    matter: '怎么修',
    reply_by: '2026-03-10',
    seats: [{ unit: property }],
  });
  await take(secretary.id, recategorised, 1, 'recategorise', { category: 'leak' });
  const accepted = await placed({ private: false });
  await take(steward.id, accepted, 1, 'accept');
  return [
    [{ ...spent, version }, 'BUDGET_SPENT'],
    [{ ...dispatched, version: 2 }, 'STATE_MOVED_ON'],
    [withdrawn, 'STATE_MOVED_ON'],
    [{ ...escalated, version: 2 }, 'NOT_RELATED'],
    [{ ...deliberating, version: 2 }, 'STATE_MOVED_ON'],
    [recategorised, 'VERSION_MOVED_ON'],
    [{ ...accepted, version: 2 }, 'STATE_MOVED_ON'],
    [await placed({ private: false }), 'STATE_MOVED_ON'],
    [{ id: (await placed()).id }, 'VERSION_MISSING'],
    [{ id: (await placed()).id, version: 7 }, 'VERSION_MOVED_ON'],
    [await placed({ about: [{ person: secretary.id }] }), 'NOT_FOUND'],
    [await placed({ building: await test.area('和风苑1栋') }), 'NOT_FOUND'],
    [{ id: randomUUID(), version: 1 }, 'NOT_FOUND'],
  ];
}

describe('of 200 tickets, 13 of which must fail', () => {
  let items: Item[];
  let bad: (readonly [Item, string])[];
  const key = 'bulk-of-two-hundred';
  let first: Done;

  beforeAll(async () => {
    bad = await thirteen();
    items = await placeMany(187);
    for (const [at, [item]] of bad.entries()) items.splice(at * 15, 0, item);
  }, 120_000);

  it('a preview tells what would happen, and changes nothing', async () => {
    const before = await rowsIn(test.source);
    const told = await bulk(items, { preview: true }, key);
    expect(await rowsIn(test.source)).toEqual(before);
    expect([told.done, told.failed, failuresOf(told)]).toEqual([187, 13, bad.map(([, code]) => code).sort()]);
    expect(
      told.items.filter(({ ok }) => ok).every(({ state, number }) => state === 'signing' && number !== null),
    ).toBe(true);
  }, 60_000);

  it('187 are done and 13 named, each with its code and sentence, and nothing is there by half', async () => {
    const before = await rowsIn(test.source);
    first = await bulk(items, {}, key);
    process.stdout.write(
      `bulk of ${items.length}: ${first.done} done, ${first.failed} failed: ${failuresOf(first).join(' ')}\n`,
    );
    expect([first.done, first.failed]).toEqual([187, 13]);
    expect(first.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const [{ id }, code] of bad) {
      const result = first.items.find((one) => one.id === id)!;
      expect([result.ok, result.code, result.message, result.number === null]).toEqual([
        false,
        code,
        sentences[code as keyof typeof sentences],
        code === 'NOT_FOUND',
      ]);
    }
    const after = await rowsIn(test.source);
    for (const rows of ['case_event', 'ticket_assignment', 'graphile_worker._private_jobs'])
      expect([rows, after[rows]! - before[rows]!]).toEqual([rows, 187]);
    expect(after['written']! - before['written']!).toBe(2 * 187);
    expect(after['idempotency']! - before['idempotency']!).toBe(188);
    const halves = await test.source.query<object[]>(
      `SELECT c.id FROM cases c LEFT JOIN ticket_assignment a ON a.ticket = c.id AND a.status = 'active' LEFT
        JOIN case_event e ON e.case = c.id AND e.seq = c.seq
       WHERE c.id = ANY ($1) AND (c.state <> 'signing' OR a.ticket IS NULL OR e.action IS DISTINCT FROM 'dispatch')`,
      [first.items.filter(({ ok }) => ok).map(({ id }) => id)],
    );
    expect(halves).toEqual([]);
    await seen(all.property, first.items.find(({ ok }) => ok)!.id);
  }, 60_000);

  it('with the same key again it says the same and does nothing twice', async () => {
    const before = await rowsIn(test.source);
    const again = await bulk(items, {}, key);
    expect(await rowsIn(test.source)).toEqual(before);
    expect(again).toEqual(first);
    const other = await client(
      all.secretary.id,
      'POST',
      '/tickets/bulk',
      { action: 'dispatch', items: items.slice(0, 3), form: { lead: property } },
      { 'idempotency-key': key },
    );
    expect([other.status, other.body['code']]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
    const without = await bulk(items);
    expect([without.done, without.failed]).toEqual([0, 200]);
  }, 60_000);
});

it('cut off in the middle goes on with the same key where it stood', async () => {
  const items = await placeMany(40);
  const key = 'bulk-cut-off-0001';
  const { app: dying } = await startSibling(test);
  await dying.listen(0, '127.0.0.1');
  const ask = clientOf(await dying.getUrl(), 'ab'.repeat(32));
  // Another connection locks the thirtieth; while the process waits for it, its database connection is cut.
  const holder = test.source.createQueryRunner();
  await holder.startTransaction();
  await holder.query(`SELECT 1 FROM cases WHERE id = $1 FOR UPDATE`, [items[29]!.id]);
  const running = ask(
    all.secretary.id,
    'POST',
    '/tickets/bulk',
    { action: 'dispatch', items, form: { lead: property } },
    { 'idempotency-key': key },
  );
  const blocked = (): Promise<{ pid: number }[]> =>
    test.source.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
  let waiting = await blocked();
  while (waiting.length === 0) waiting = await blocked();
  const gone = dying.get(DataSource).destroy();
  await test.source.query(`SELECT pg_terminate_backend($1)`, [waiting[0]!.pid]);
  expect((await running).status).toBe(503);
  await gone;
  await holder.rollbackTransaction();
  await holder.release();
  ask.close();
  await dying.close();

  const dispatched = async (): Promise<number> =>
    (
      await test.source.query<[{ n: number }]>(
        `SELECT count(*)::int AS n FROM case_event WHERE "case" = ANY ($1) AND action = 'dispatch'`,
        [items.map(({ id }) => id)],
      )
    )[0].n;
  expect(await dispatched()).toBe(29);
  const again = await bulk(items, {}, key);
  expect([again.done, again.failed, await dispatched()]).toEqual([40, 0, 40]);
  expect(await bulk(items, {}, key)).toEqual(again);
}, 60_000);

describe('many at once', () => {
  it('are for staff, at most 200, one action of four, and without pictures', async () => {
    const { resident, neighbour, secretary } = all;
    const [one] = (await placeMany(1)) as [Item];
    const send = (person: string, body: object): Promise<Answer> =>
      client(person, 'POST', '/tickets/bulk', {
        action: 'remark',
        items: [one],
        form: { to: 'all', words: '已安排' },
        ...body,
      });
    for (const phone of [resident, neighbour]) expect((await send(phone.id, {})).status).toBe(404);
    const tooMany = await send(secretary.id, {
      items: Array.from({ length: 201 }, () => ({ id: randomUUID() })),
    });
    expect([tooMany.status, tooMany.body['code']]).toEqual([422, 'TOO_MANY']);
    const files = await send(secretary.id, { form: { to: 'all', words: '已安排', files: [randomUUID()] } });
    expect([files.status, files.body['code'], files.body['detail']]).toEqual([
      422,
      'UNKNOWN_FIELD',
      { field: 'form.files' },
    ]);
    for (const [body, code] of [
      [{ action: 'verify' }, 'NOT_A_CHOICE'],
      [{ items: [] }, 'MISSING_FIELD'],
      [{ items: [{ id: 'x' }] }, 'WRONG_TYPE'],
      [{ surprise: 1 }, 'UNKNOWN_FIELD'],
    ] as const) {
      expect([code, (await send(secretary.id, body)).body['code']]).toEqual([code, code]);
    }
  });

  it('are remarked on, each by the rules of a single one', async () => {
    const items = await placeMany(5);
    const remarked = await bulk(
      [...items, items[0]!].map(({ id }) => ({ id })),
      { action: 'remark', form: { to: 'all', words: '电工周三来' } },
    );
    expect([remarked.done, remarked.failed]).toEqual([5, 0]);
    const wrong = await bulk(
      items.map(({ id }) => ({ id })),
      { action: 'remark', form: { to: 'nobody', words: '电工周三来' } },
    );
    expect(failuresOf(wrong)).toEqual(Array.from({ length: 5 }, () => 'NOT_A_CHOICE'));
    const asStranger = await client(all.partner.id, 'POST', '/tickets/bulk', {
      action: 'remark',
      items: items.map(({ id }) => ({ id })),
      form: { to: 'all', words: '在吗' },
    });
    expect(
      (asStranger.body as unknown as Done).items.every(
        ({ ok, number, state, code }) => !ok && number === null && state === null && code === 'NOT_FOUND',
      ),
    ).toBe(true);
  });

  it('go into one, but not the one itself', async () => {
    const items = await placeMany(4);
    const [master] = items as [Item];
    const preview = await bulk(items, { action: 'merge', preview: true, form: { master: master.id } });
    const merged = await bulk(items, { action: 'merge', form: { master: master.id } });
    expect([preview.done, preview.failed, merged.done, failuresOf(merged)]).toEqual([
      3,
      1,
      3,
      ['GUARD_FAILED'],
    ]);
    expect(await seen(all.secretary, master.id)).toMatchObject({
      state: 'dispatching',
      facts: { endorsers: 0 },
    });
    expect((await seen(all.secretary, master.id))['merged']).toHaveLength(3);
    expect((await refused(all.secretary, items[1]!.id, 'dispatch', { lead: property }))[1]).toBe(
      'STATE_MOVED_ON',
    );
  });
});
