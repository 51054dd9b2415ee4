import { POLICY_VERSION } from '@sandan/domain';
import type supertest from 'supertest';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { replays } from './walks/replay.ts';

let test: TestApp;
let committee: Phone, street: Phone, resident: Phone, secretary: Phone;

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Area extends Named {
  readonly version: number;
  readonly kind: string;
  readonly fullName: string;
  readonly parent: Named | null;
  readonly state: string;
  readonly offered: boolean;
  readonly mergedInto: Named | null;
  readonly actions: readonly { readonly action: string }[];
}
interface Touched {
  readonly openTickets: number;
  readonly residents: number;
  readonly sentences: readonly string[];
}

const read = async (id: string, by = committee): Promise<Area> =>
  (await by.get(`/administration/areas/${id}`).expect(200)).body as Area;
const open = async (kind: string, name: string, parent: string, more: object = {}): Promise<Area> =>
  (await committee.post('/administration/areas', { kind, name, parent, ...more }).expect(201)).body as Area;
const sent = async (
  id: string,
  action: string,
  form: object = {},
  by = committee,
): Promise<supertest.Response> => {
  const { version } = await read(id, by);
  return by.post(`/administration/areas/${id}/transitions`, { action, version, ...form });
};
const change = async (id: string, action: string, form: object = {}): Promise<Area> => {
  const answer = await sent(id, action, form);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as Area;
};
const codeOf = ({ status, body }: supertest.Response): unknown[] => [
  status,
  (body as { code?: string }).code,
];
const childrenOf = async (parent: string): Promise<Area[]> =>
  ((await committee.get(`/administration/areas?parent=${parent}`).expect(200)).body as { items: Area[] })
    .items;
const touchedBy = async (id: string, action: string): Promise<Touched> =>
  (await committee.get(`/administration/areas/${id}/touched?action=${action}`).expect(200)).body as Touched;
/** A newcomer who has given consent. */
const agreed = async (persona: string): Promise<Phone> => {
  const phone = await test.as(persona);
  await phone.post('/me/consent', { version: POLICY_VERSION });
  return phone;
};
/** All rows of areas, with rooms in plain text. */
const rows = async (): Promise<unknown> =>
  testCipher.read(await test.source.query(`SELECT to_jsonb(a) AS row FROM area a ORDER BY id`));
const fullNames = async (start: string): Promise<string[]> => {
  const all = testCipher.read(
    await test.source.query<{ name: string }[]>(`SELECT full_name AS name FROM area`),
  );
  return all.map(({ name }) => name).filter((name) => name.startsWith(start));
};
const aTicket = {
  kind: 'help',
  category: 'lighting',
  in_danger: false,
  today: false,
  words: '楼道的灯不亮',
};
const placedIn = async (building: string): Promise<TicketBody> =>
  (await resident.post('/tickets', { ...aTicket, building }).expect(201)).body as TicketBody;
const buildingOn = async ({ id }: TicketBody, by = resident): Promise<unknown> =>
  ((await by.get(`/tickets/${id}`).expect(200)).body as { building: { fullName: string } }).building.fullName;

beforeAll(async () => {
  test = await startTestApp();
  [committee, street, resident, secretary] = (await Promise.all(
    ['committee', 'street', 'resident', 'secretary'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone];
});
afterAll(() => test.stop());

/** Closes a ticket, and finds that its events still tell its row. */
const closedAsTold = async ({ id }: TicketBody): Promise<void> => {
  await resident.act(id, 'withdraw');
  await replays((text, parameters = []) => test.source.query(text, [...parameters]), id);
};
const scopeOf = async (by: Phone): Promise<string[]> =>
  ((await by.get('/tickets?box=scope').expect(200)).body as { items: Named[] }).items.map(({ id }) => id);
const actionsOn = async ({ id }: TicketBody, by: Phone): Promise<string[]> =>
  ((await by.get(`/tickets/${id}`)).body as TicketBody).actions?.map(({ action }) => action) ?? [];

it('is opened, told more of, and listed; a new room can be lived in', async () => {
  const estate = await test.area('和风苑');
  const more = { m2: '1200.5', point: '120.15507，30.27415', pilot: true, position: 9 };
  const building = await open('building', '9栋', estate, more);
  expect(building).toMatchObject({
    ...{ fullName: '和风苑9栋', kindLabel: '楼栋', state: 'open', offered: true, pilot: true, position: 9 },
    ...{ m2: 1200.5, point: { lon: 120.15507, lat: 30.27415 }, parent: { id: estate, name: '和风苑' } },
    opens: ['entrance', 'household'],
  });
  const room = await open('household', '甲字房', building.id, { owner_group: 'A' });
  expect([room.fullName, await childrenOf(building.id)]).toMatchObject([
    '和风苑9栋甲字房',
    [{ id: room.id }],
  ]);
  const [stored] = await test.source.query<[object]>(`SELECT name, full_name FROM area WHERE id = $1`, [
    room.id,
  ]);
  expect(JSON.stringify(stored)).not.toContain('甲字房');
  const events = await test.source.query<unknown[]>(`SELECT * FROM case_event WHERE "case" = $1`, [room.id]);
  expect(JSON.stringify(events)).not.toContain('甲字房');
  await (await agreed('new-lodger')).post('/homes', { household: room.id, role: 'owner' }).expect(201);
  expect(await read(room.id)).toEqual(room);
});

it('is listed with the way down from the area of the caller’s office, and with what may be opened there', async () => {
  const [community, estate] = [await test.area('幸福里社区'), await test.area('和风苑')];
  const listed = async (by: Phone, parent?: string): Promise<object> =>
    (await by.get(`/administration/areas${parent ? `?parent=${parent}` : ''}`).expect(200)).body as object;
  expect(await listed(committee, estate)).toMatchObject({
    parent: { id: estate, kind: 'estate' },
    path: [{ id: community, name: '幸福里社区', kind: 'community' }, { name: '第一网格' }, { id: estate }],
    opens: ['building', 'entrance', 'household'],
  });
  expect(await listed(street)).toMatchObject({ path: [{ kind: 'street' }], opens: ['community'] });
  expect(await listed(committee)).toMatchObject({ path: [{ id: community }] });
});

it('renamed, takes along the names below; tickets keep the name of their time; renamed back, all is as before', async () => {
  const building = await test.area('幸福里小区3栋');
  const before = await rows();
  const placed = await placedIn(building);
  expect(await touchedBy(building, 'rename')).toMatchObject({
    sentences: expect.arrayContaining(['下面的 2 处全名跟着改']) as string[],
  });
  const renamed = await change(building, 'rename', { name: '三号楼' });
  expect([renamed.name, renamed.fullName]).toEqual(['三号楼', '幸福里小区三号楼']);
  expect(await fullNames('幸福里小区3栋')).toEqual([]);
  expect(await fullNames('幸福里小区三号楼')).toHaveLength(9);
  const later = await placedIn(building);
  expect([await buildingOn(placed), await buildingOn(later)]).toEqual(['幸福里小区3栋', '幸福里小区三号楼']);
  expect([await buildingOn(placed, secretary), await buildingOn(later, secretary)]).toEqual([
    '幸福里小区3栋',
    '幸福里小区三号楼',
  ]);
  const { body } = await resident.get('/homes').expect(200);
  expect(JSON.stringify(body)).toContain('幸福里小区三号楼');
  await change(building, 'rename', { name: '3栋' });
  expect(await rows()).toEqual(before);
  const { items } = (await committee.get(`/administration/areas/${building}/events`).expect(200)).body as {
    items: object[];
  };
  expect(items).toMatchObject([
    { label: '新增', by: null },
    { label: '改名', note: '三号楼', by: { office: '管理' } },
    { label: '改名', note: '3栋' },
  ]);
  await closedAsTold(placed);
  await closedAsTold(later);
});

it('moved, takes along what lies in it; open tickets stay with those who had them; moved back, all is as before', async () => {
  const [estate, grid1, grid2] = await Promise.all(
    ['幸福里小区', '第一网格', '第二网格'].map((one) => test.area(one)),
  );
  const [before, grid] = [await rows(), await test.as('grid')];
  const placed = await placedIn(await test.area('幸福里小区3栋'));
  const rights = [await scopeOf(grid), await actionsOn(placed, grid), await actionsOn(placed, secretary)];
  expect((await touchedBy(estate!, 'move')).openTickets).toBeGreaterThan(0);
  const moved = await change(estate!, 'move', { parent: grid2 });
  expect(moved.parent).toMatchObject({ id: grid2 });
  expect([await scopeOf(grid), await actionsOn(placed, grid), await actionsOn(placed, secretary)]).toEqual(
    rights,
  );
  const later = await placedIn(await test.area('幸福里小区3栋'));
  expect([(await scopeOf(grid)).includes(later.id), await actionsOn(later, grid)]).toEqual([false, []]);
  await change(estate!, 'move', { parent: grid1 });
  expect(await rows()).toEqual(before);
  await closedAsTold(placed);
  await closedAsTold(later);
});

it('merged, gives what lies in it; split off again, all is as before', async () => {
  const [two, three] = await Promise.all(['幸福里小区2栋', '幸福里小区3栋'].map((one) => test.area(one)));
  const before = await rows();
  const placed = await placedIn(three!);
  const rights = [await scopeOf(secretary), await actionsOn(placed, secretary)];
  // Both have a first entrance: one is renamed before they lie side by side.
  const first = await test.area('幸福里小区3栋1单元');
  const second = await test.area('幸福里小区3栋2单元');
  await change(first, 'rename', { name: '3单元' });
  await change(second, 'rename', { name: '4单元' });
  const merged = await change(three!, 'merge', { into: two });
  expect(merged).toMatchObject({ state: 'closed', offered: false, mergedInto: { id: two } });
  expect((await childrenOf(two!)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['1单元', '2单元', '3单元', '4单元']),
  );
  expect([await scopeOf(secretary), await actionsOn(placed, secretary)]).toEqual(rights);
  expect(await buildingOn(placed)).toBe('幸福里小区3栋');
  expect(codeOf(await resident.post('/tickets', { ...aTicket, building: three }))).toEqual([
    422,
    'UNKNOWN_REFERENCE',
  ]);
  await change(three!, 'split');
  await change(first, 'rename', { name: '1单元' });
  await change(second, 'rename', { name: '2单元' });
  expect(await rows()).toEqual(before);
  await closedAsTold(placed);
});

it('closed, is not offered, nor is what lies in it; what is there stays; reopened, all is as before', async () => {
  const estate = await test.area('幸福里小区');
  const building = await test.area('幸福里小区3栋');
  const room = await test.area('幸福里小区3栋2单元301');
  const [before, offered] = [
    await rows(),
    (await resident.get('/areas?kind=building').expect(200)).body as object,
  ];
  const placed = await placedIn(building);
  const rights = [await scopeOf(secretary), await actionsOn(placed, secretary)];
  await change(estate, 'close');
  const { items } = (await resident.get('/areas?kind=building').expect(200)).body as {
    items: { fullName: string }[];
  };
  expect(items.filter(({ fullName }) => fullName.startsWith('幸福里小区'))).toEqual([]);
  expect(codeOf(await resident.post('/tickets', { ...aTicket, building }))).toEqual([
    422,
    'UNKNOWN_REFERENCE',
  ]);
  const newcomer = await agreed('new-closed');
  expect(codeOf(await newcomer.post('/homes', { household: room, role: 'owner' }))).toEqual([
    422,
    'UNKNOWN_REFERENCE',
  ]);
  expect([await scopeOf(secretary), await actionsOn(placed, secretary)]).toEqual(rights);
  expect(await read(building)).toMatchObject({ state: 'open', offered: false, opens: [] });
  await change(estate, 'reopen');
  expect([await rows(), (await resident.get('/areas?kind=building')).body]).toEqual([before, offered]);
  await closedAsTold(placed);
});

it.each<[string, () => Promise<supertest.Response>, unknown[]]>([
  [
    'a name that is there',
    async () => sent(await test.area('幸福里小区2栋'), 'rename', { name: '3栋' }),
    [409, 'NAME_TAKEN'],
  ],
  [
    'a move into itself',
    async () => sent(await test.area('幸福里小区'), 'move', { parent: await test.area('幸福里小区2栋') }),
    [422, 'UNKNOWN_REFERENCE'],
  ],
  [
    'a move to another community',
    async () => sent(await test.area('幸福里小区'), 'move', { parent: await test.area('望江网格') }),
    [422, 'UNKNOWN_REFERENCE'],
  ],
  [
    'a merge with another kind',
    async () => sent(await test.area('幸福里小区'), 'merge', { into: await test.area('幸福里小区2栋1单元') }),
    [422, 'UNKNOWN_REFERENCE'],
  ],
  [
    'what is no id',
    async () => sent(await test.area('幸福里小区'), 'move', { parent: 'nowhere' }),
    [422, 'UNKNOWN_REFERENCE'],
  ],
  [
    'a community that is moved',
    async () => sent(await test.area('幸福里社区'), 'move', { parent: await test.area('幸福街道') }, street),
    [403, 'NOT_OFFERED'],
  ],
  [
    'a community that is entered',
    async () =>
      street.post('/administration/areas', {
        kind: 'community',
        name: '新社区',
        parent: await test.area('幸福街道'),
      }),
    [422, 'NOT_A_CHOICE'],
  ],
  [
    'an unknown kind',
    async () =>
      committee.post('/administration/areas', {
        kind: 'planet',
        name: '地球',
        parent: await test.area('和风苑'),
      }),
    [422, 'NOT_A_CHOICE'],
  ],
])('%s is refused', async (_, run, refusal) => expect(codeOf(await run())).toEqual(refusal));

it('looks like missing to everybody who does not administer it', async () => {
  const [theirs, community] = [await test.area('望江花园'), await test.area('幸福里社区')];
  for (const id of [theirs, community])
    for (const [method, path, body] of [
      ['get', `/administration/areas/${id}`],
      ['get', `/administration/areas/${id}/events`],
      ['get', `/administration/areas/${id}/touched?action=close`],
      ['post', `/administration/areas/${id}/transitions`, { action: 'close', version: 1 }],
    ] as const)
      expect([
        path,
        ...codeOf(await (method === 'get' ? committee.get(path) : committee.post(path, body))),
      ]).toEqual([path, 404, 'NOT_FOUND']);
  expect(codeOf(await committee.get(`/administration/areas?parent=${theirs}`))).toEqual([404, 'NOT_FOUND']);
  expect(
    codeOf(await committee.post('/administration/areas', { kind: 'building', name: '1', parent: theirs })),
  ).toEqual([404, 'NOT_FOUND']);
  for (const phone of [resident, secretary, await test.as('property')])
    expect(codeOf(await phone.get('/administration/areas'))).toEqual([404, 'NOT_FOUND']);
  expect(await read(community, street)).toMatchObject({ name: '幸福里社区' });
});

it('is changed once, however often one request is sent, and by one of two', async () => {
  const building = await open('building', '十栋', await test.area('和风苑'));
  const send = (key?: string): supertest.Test =>
    committee.post(
      `/administration/areas/${building.id}/transitions`,
      { action: 'rename', version: 1, name: '10栋' },
      key,
    );
  const [first, second] = [await send('rename-once'), await send('rename-once')];
  expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  expect(codeOf(await send())).toEqual([409, 'VERSION_MOVED_ON']);
});

it('with 10,000 rooms is read page by page, and renamed', async () => {
  const building = await open('building', '万户楼', await test.area('和风苑'));
  await test.source.query(
    `INSERT INTO area (kind, name, full_name, parent, path, position)
      SELECT 'entrance', n || '单元', '和风苑万户楼' || n || '单元', $1, '{}', n FROM generate_series(1, 10000) n`,
    [building.id],
  );
  await test.source.query(
    `UPDATE area a SET path = b.path || a.id FROM area b WHERE b.id = $1 AND a.parent = b.id`,
    [building.id],
  );
  const names: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { body } = await committee
      .get(`/administration/areas?parent=${building.id}&cursor=${cursor}`.replace(/&cursor=$/, ''))
      .expect(200);
    const page = body as { items: Named[]; nextCursor?: string };
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  }
  expect(names).toEqual(Array.from({ length: 10_000 }, (_, at) => `${at + 1}单元`));
  await change(building.id, 'rename', { name: '万家楼' });
  expect(await fullNames('和风苑万家楼')).toHaveLength(10_001);
});
