import { HOUR, MINUTE } from '@sandan/domain';
import type supertest from 'supertest';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { Dice } from './walks/dice.ts';
import { replays } from './walks/replay.ts';

let test: TestApp;
let committee: Phone, street: Phone, resident: Phone, steward: Phone, secretary: Phone, intake: Phone;

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Category {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly state: string;
  readonly parent: Named | null;
  readonly actions: readonly { readonly action: string }[];
}
interface Offered {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly neighbours: string;
  readonly aliases: readonly string[];
}

const ADMINISTRATION = '/administration/categories';

const all = async (by = committee, query = ''): Promise<Category[]> =>
  ((await by.get(`${ADMINISTRATION}${query}`).expect(200)).body as { items: Category[] }).items;
const idOf = async (code: string): Promise<string> => (await all()).find((one) => one.code === code)!.id;
const read = async (id: string, by = committee): Promise<Category> =>
  (await by.get(`${ADMINISTRATION}/${id}`).expect(200)).body as Category;
const sent = async (
  id: string,
  action: string,
  form: object = {},
  by = committee,
): Promise<supertest.Response> => {
  const { version } = await read(id, by);
  return by.post(`${ADMINISTRATION}/${id}/transitions`, { action, version, ...form });
};
const change = async (id: string, action: string, form: object = {}): Promise<Category> => {
  const answer = await sent(id, action, form);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as Category;
};
const open = async (title: string, more: object = {}): Promise<Category> => {
  const community = await test.area('幸福里社区');
  const form = { community, title, kinds: ['help', 'complaint'], public: 'yes', ...more };
  return (await committee.post(ADMINISTRATION, form).expect(201)).body as Category;
};
const codeOf = ({ status, body }: supertest.Response): unknown[] => [
  status,
  (body as { code?: string }).code,
];
const offered = async (by = resident, query = ''): Promise<Offered[]> =>
  ((await by.get(`/categories${query}`).expect(200)).body as { items: Offered[] }).items;
const sentencesOf = async (id: string, action: string): Promise<readonly string[]> =>
  (
    (await committee.get(`${ADMINISTRATION}/${id}/touched?action=${action}`).expect(200)).body as {
      sentences: string[];
    }
  ).sentences;
/** All rows of categories. */
const rows = (): Promise<unknown> => test.source.query(`SELECT * FROM category ORDER BY id`);
const versionsOf = async (code: string): Promise<unknown[]> =>
  test.source.query(`SELECT * FROM category_version WHERE code = $1 ORDER BY community, version`, [code]);

const placed = (category: string, more: object = {}): Promise<TicketBody> =>
  resident.place({ kind: 'help', category, ...more });
const viewed = async ({ id }: TicketBody, by = resident): Promise<Record<string, unknown>> =>
  (await by.get(`/tickets/${id}`).expect(200)).body as Record<string, unknown>;
const nameOn = async (ticket: TicketBody, by = resident): Promise<unknown> =>
  ((await viewed(ticket, by))['category'] as Named).name;
const replayed = ({ id }: TicketBody): Promise<void> =>
  replays((text, parameters = []) => test.source.query(text, [...parameters]), id);
/** Closes a ticket, and finds that its events still tell its row. */
const closedAsTold = async (ticket: TicketBody): Promise<void> => {
  await resident.act(ticket.id, 'withdraw');
  await replayed(ticket);
};

beforeAll(async () => {
  test = await startTestApp();
  [committee, street, resident, steward, secretary, intake] = (await Promise.all(
    ['committee', 'street', 'resident', 'steward', 'secretary', 'intake'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone];
});
afterAll(() => test.stop());

it('is opened, offered at once, told more of, and listed', async () => {
  const top = await open('楼道安全');
  const one = await open('楼道灯', { parent: top.id, aliases: '声控灯、走廊灯 声控灯', position: 500 });
  expect(one).toMatchObject({
    ...{ code: one.id, title: '楼道灯', parent: { id: top.id, name: '楼道安全' }, state: 'open' },
    ...{ aliases: ['声控灯', '走廊灯'], public: 'yes', before: false, after: false, route: null, times: {} },
    ...{ statusLabel: '在用', version: 1 },
  });
  const shown = (await offered()).filter(({ code }) => code === one.code);
  expect(shown).toMatchObject([
    { kind: 'help', parent: top.code, aliases: ['声控灯', '走廊灯'], neighbours: 'yes', needsPicture: false },
    { kind: 'complaint' },
  ]);
  await change(one.id, 'tell', { emergency: '漏电请打 95598' });
  expect((await offered()).find(({ code }) => code === one.code)).toMatchObject({
    ...{ parent: null, aliases: [], emergency: '漏电请打 95598' },
  });
  const ticket = await placed(one.code);
  expect(await nameOn(ticket)).toBe('楼道灯');
  await closedAsTold(ticket);
  const { items } = (await committee.get(`${ADMINISTRATION}/${one.id}/events`).expect(200)).body as {
    items: object[];
  };
  expect(items).toMatchObject([{ label: '新增' }, { label: '补充信息', by: { office: '管理' } }]);
});

it('belongs to one community: the other neither sees it nor can name it', async () => {
  const one = await open('只在这里');
  const other = await test.as('other-resident');
  expect((await offered(other)).filter(({ code }) => code === one.code)).toEqual([]);
  expect((await offered(other)).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['leak', 'other']) as string[],
  );
  const building = await test.area('望江花园1栋');
  const body = {
    kind: 'help',
    category: one.code,
    in_danger: false,
    today: false,
    words: '灯不亮',
    building,
  };
  expect(codeOf(await other.post('/tickets', body))).toEqual([422, 'UNKNOWN_REFERENCE']);
  expect(await offered(other, `?near=${await test.area('幸福里小区3栋')}`)).toEqual([]);
  expect(await offered(street, `?near=${await test.area('幸福里小区3栋')}`)).toEqual(await offered());
});

it('renamed while tickets are open, leaves them their name; found and filtered as before; renamed back, all is as before', async () => {
  const id = await idOf('lighting');
  const before = await rows();
  const ticket = await placed('lighting');
  const cardOf = async (query: string): Promise<unknown> =>
    ((await secretary.get(`/tickets?box=scope&${query}`).expect(200)).body as { items: Named[] }).items.find(
      (one) => one.id === ticket.id,
    );
  const card = await cardOf('category=lighting');
  expect(card).toMatchObject({ category: { code: 'lighting', name: '路灯不亮' } });
  expect(await sentencesOf(id, 'rename')).toEqual([
    expect.stringMatching(/^没办完的单有 \d+ 件，仍显示原来的名称$/),
  ]);
  await change(id, 'rename', { title: '照明不亮' });
  const later = await placed('lighting');
  expect([await nameOn(ticket), await nameOn(later)]).toEqual(['路灯不亮', '照明不亮']);
  expect([await cardOf('category=lighting'), await cardOf(`q=${encodeURIComponent('路灯')}`)]).toEqual([
    card,
    card,
  ]);
  await change(id, 'rename', { title: '路灯不亮' });
  expect(await rows()).toEqual(before);
  await closedAsTold(ticket);
  await closedAsTold(later);
});

it('with other rules, leaves open tickets what neighbours see and what is asked for', async () => {
  const one = await open('公共灯');
  const ticket = await placed(one.code);
  const neighbour = await test.as('neighbour');
  const isNearby = async ({ id }: TicketBody): Promise<boolean> =>
    (
      (await neighbour.get('/tickets?box=nearby&limit=100').expect(200)).body as { items: Named[] }
    ).items.some((card) => card.id === id);
  expect(await isNearby(ticket)).toBe(true);
  const asked = { kinds: ['help'], public: 'never', before: true, after: true, route: 'property' };
  await change(one.id, 'rule', asked);
  expect(await sentencesOf(one.id, 'rule')).toEqual([
    '没办完的单有 1 件，仍按点单时的规定办：谁能看、要不要照片都不变',
    '没办完的单有 1 件，以后改过类别的，才按新规定办',
  ]);
  const body = { kind: 'help', category: one.code };
  await expect(resident.place(body)).rejects.toThrow();
  const later = await placed(one.code, { files: [await resident.picture()] });
  expect([await isNearby(ticket), await isNearby(later)]).toEqual([true, false]);
  expect([(await viewed(ticket, secretary))['route'], (await viewed(later, secretary))['route']]).toEqual([
    null,
    'property',
  ]);
  // Changing the category of an open ticket takes the rules of today.
  await intake.act(ticket.id, 'recategorise', { category: one.code });
  expect([await isNearby(ticket), (await viewed(ticket, secretary))['route']]).toEqual([false, 'property']);
  await closedAsTold(ticket);
  await closedAsTold(later);
});

it('asks for a picture when it is placed, but not on behalf, and when it is answered', async () => {
  const one = await open('要拍照', { kinds: ['consult', 'service'], public: 'never' });
  await change(one.id, 'rule', { kinds: ['consult', 'service'], public: 'never', before: true, after: true });
  const building = await test.area('幸福里小区3栋');
  const body = {
    kind: 'consult',
    category: one.code,
    in_danger: false,
    today: false,
    words: '怎么办',
    building,
  };
  const refused = await resident.post('/tickets', body);
  expect([...codeOf(refused), (refused.body as { detail: unknown }).detail]).toEqual([
    ...[422, 'PICTURE_MISSING'],
    { field: 'files' },
  ]);
  expect((refused.body as { message: string }).message).toBe('这个类别要有照片，请拍照后再提交');
  await intake.post('/tickets', { ...body, behalf_name: '邬阿婆' }).expect(201);
  const files = [await resident.picture()];
  const question = (await resident.post('/tickets', { ...body, files }).expect(201)).body as TicketBody;
  await steward.act(question.id, 'accept');
  const answer = { words: '到窗口办理' };
  await expect(steward.act(question.id, 'answer', answer)).rejects.toThrow('PROOF_MISSING');
  await steward.act(question.id, 'answer', { ...answer, files: [await steward.picture()] });
  const service = (
    await resident
      .post('/tickets', { ...body, kind: 'service', files: [await resident.picture()] })
      .expect(201)
  ).body as TicketBody;
  await steward.act(service.id, 'accept');
  await steward.act(service.id, 'start');
  await expect(steward.act(service.id, 'deliver')).rejects.toThrow('PROOF_MISSING');
  await steward.act(service.id, 'report_progress', { words: '已经上门', files: [await steward.picture()] });
  await steward.act(service.id, 'deliver');
  for (const { id } of [question, service]) {
    await resident.act(id, 'rate_solved', {});
    await replayed({ id } as TicketBody);
  }
});

it('sets its own times; open tickets keep theirs until they are re-categorised', async () => {
  const one = await open('限时办');
  const dueOf = async ({ id }: TicketBody): Promise<number> => {
    const [row] = await test.source.query<[{ due: Date }]>(`SELECT due_at AS due FROM cases WHERE id = $1`, [
      id,
    ]);
    return row.due.getTime() - test.clock.at();
  };
  const urgent = { today: true };
  const ticket = await placed(one.code, urgent);
  await change(one.id, 'time', { response_urgent: 5, work_normal: 8 });
  expect(await read(one.id)).toMatchObject({ times: { response_urgent: 5, work_normal: 8 } });
  expect(await sentencesOf(one.id, 'time')).toEqual([
    '没办完的单有 1 件，时限不变；以后改过类别的，才按新时限算',
  ]);
  const later = await placed(one.code, urgent);
  const hours = async (one: TicketBody): Promise<number> =>
    Math.round((await dueOf(one)) / (30 * MINUTE)) / 2;
  expect([await hours(ticket), await hours(later)]).toEqual([2, 5]);
  await intake.act(ticket.id, 'recategorise', { category: one.code });
  expect(await hours(ticket)).toBe(5);
  await test.pass(3 * HOUR);
  expect((await viewed(ticket))['state']).toBe('pool');
  await closedAsTold(ticket);
  await closedAsTold(later);
});

it('closed, is not offered any more; open tickets go on; reopened, all is as before', async () => {
  const one = await open('要停用');
  const below = await open('归在下面', { parent: one.id });
  const [before, shown] = [await rows(), await offered()];
  const ticket = await placed(one.code);
  expect(await sentencesOf(one.id, 'close')).toEqual([
    '没办完的单有 1 件，照旧办理',
    '下面的 1 个类别照旧使用，不再归在它下面',
  ]);
  expect((await change(one.id, 'close')).actions.map(({ action }) => action)).toEqual(['reopen']);
  expect((await offered()).filter(({ code }) => code === one.code)).toEqual([]);
  expect((await offered()).find(({ code }) => code === below.code)).toMatchObject({ parent: null });
  await expect(placed(one.code)).rejects.toThrow();
  expect(await nameOn(ticket)).toBe('要停用');
  await intake.act(ticket.id, 'recategorise', { kind: 'complaint' });
  await change(one.id, 'reopen');
  expect([await rows(), await offered()]).toEqual([before, shown]);
  await closedAsTold(ticket);
});

it('keeps every version of what tickets read, and no version of what they do not', async () => {
  const one = await open('有版本');
  const numbers = async (): Promise<unknown[]> =>
    ((await versionsOf(one.code)) as { version: number }[]).map(({ version }) => version);
  await change(one.id, 'tell', { position: 9, aliases: '别名' });
  await change(one.id, 'close');
  await change(one.id, 'reopen');
  expect(await numbers()).toEqual([1]);
  await change(one.id, 'rename', { title: '有版本了' });
  await change(one.id, 'time', { work_normal: 8 });
  expect(await numbers()).toEqual([1, 2, 3]);
  await expect(test.source.query(`UPDATE category_version SET name = ''`)).rejects.toThrow('append-only');
});

it('edited at random while tickets are open, leaves every ticket replaying to its row', async () => {
  const dice = new Dice(20260316);
  const kinds = ['help', 'complaint'];
  const some = await Promise.all([open('随机一'), open('随机二')]);
  const edits: readonly (() => Promise<unknown>)[] = [
    () => change(dice.pick(some).id, 'rename', { title: `随机${dice.below(1_000_000)}` }),
    () =>
      change(dice.pick(some).id, 'rule', {
        ...{ kinds, public: dice.pick(['never', 'ask', 'yes']), after: dice.chance(0.5) },
        ...(dice.chance(0.5) && { route: dice.pick(['property', 'external']) }),
      }),
    () =>
      change(dice.pick(some).id, 'time', {
        ...(dice.chance(0.7) && { [dice.pick(['triage_normal', 'response_normal'])]: 1 + dice.below(90) }),
      }),
  ];
  const tickets: string[] = [];
  const place = async (): Promise<void> => {
    const { id } = await placed(dice.pick(some).code);
    if (dice.chance(0.5)) await steward.act(id, 'accept');
    tickets.push(id);
  };
  for (let n = 0; n < 40; n++) {
    await dice.pick(edits)();
    if (n % 2 === 0) await place();
    const form = dice.pick([
      { category: dice.pick(some).code },
      { title: `第${n}件` },
      { urgency: 'urgent' },
    ]);
    await intake.act(dice.pick(tickets), 'recategorise', form);
    await test.pass(dice.below(20) * MINUTE);
  }
  const kept = await test.source.query<{ n: number }[]>(
    `SELECT count(DISTINCT category_version)::int AS n FROM ticket WHERE category = ANY ($1)`,
    [some.map(({ code }) => code)],
  );
  expect(kept[0]!.n).toBeGreaterThan(5);
  for (const id of tickets) await closedAsTold({ id } as TicketBody);
});

it.each<[string, () => Promise<supertest.Response>, unknown[]]>([
  [
    'a name that is there',
    async () => sent(await idOf('leak'), 'rename', { title: '路灯不亮' }),
    [409, 'NAME_TAKEN'],
  ],
  [
    'a parent in another community',
    async () => {
      const other = await test.as('other-resident');
      const [row] = await test.source.query<[{ id: string }]>(
        `SELECT c.id FROM category c JOIN account a ON a.community = c.community WHERE a.id = $1 LIMIT 1`,
        [other.id],
      );
      return sent(await idOf('leak'), 'tell', { parent: row.id });
    },
    [422, 'UNKNOWN_REFERENCE'],
  ],
  [
    'what is no id',
    async () => sent(await idOf('leak'), 'tell', { parent: 'x' }),
    [422, 'UNKNOWN_REFERENCE'],
  ],
  ['其他 closed', async () => sent(await idOf('other'), 'close'), [403, 'NOT_OFFERED']],
  [
    '其他 for some kinds only',
    async () => sent(await idOf('other'), 'rule', { kinds: ['help'], public: 'ask' }),
    [422, 'NOT_A_CHOICE'],
  ],
  [
    'a community elsewhere',
    async () =>
      committee.post(ADMINISTRATION, {
        ...{ community: await test.area('望江社区'), title: '新', kinds: ['help'], public: 'never' },
      }),
    [404, 'NOT_FOUND'],
  ],
  [
    'an estate as community',
    async () =>
      committee.post(ADMINISTRATION, {
        ...{ community: await test.area('幸福里小区'), title: '新', kinds: ['help'], public: 'never' },
      }),
    [404, 'NOT_FOUND'],
  ],
])('%s is refused', async (_, run, refusal) => expect(codeOf(await run())).toEqual(refusal));

it('looks like missing to everybody who does not administer it', async () => {
  const id = await idOf('leak');
  const others = await Promise.all(
    ['resident', 'secretary', 'property', 'other-secretary'].map((one) => test.as(one)),
  );
  for (const phone of others)
    for (const path of [ADMINISTRATION, `${ADMINISTRATION}/${id}`, `${ADMINISTRATION}/${id}/events`])
      expect([phone.persona, path, ...codeOf(await phone.get(path))]).toEqual([
        ...[phone.persona, path, 404, 'NOT_FOUND'],
      ]);
  expect(await read(id, street)).toMatchObject({ code: 'leak' });
  expect(await all(street, `?community=${await test.area('幸福里社区')}`)).toHaveLength((await all()).length);
});

it('is changed once, however often one request is sent, and by one of two', async () => {
  const one = await open('只改一次');
  const send = (key?: string): supertest.Test =>
    committee.post(
      `${ADMINISTRATION}/${one.id}/transitions`,
      { action: 'rename', version: 1, title: '改了一次' },
      key,
    );
  const [first, second] = [await send('category-once'), await send('category-once')];
  expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  expect(codeOf(await send())).toEqual([409, 'VERSION_MOVED_ON']);
});
