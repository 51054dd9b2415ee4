import { readFileSync } from 'node:fs';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { clientOf, tokenOf } from './walks/door.ts';

/**
 * Invariant 10: name, phone and room of a reporter reach no property company, on any route, list, search or
 * error.
 */

const SECRET = 'ab'.repeat(32);
const typed = [
  '13912345678',
  '139 1234 5678',
  '138-0013-8000',
  '+86 13700001111',
  '13612345678',
  '0571-88886666',
  '152.0000.1111',
  '153·0000·2222',
];
const digits = [
  '13912345678',
  '13800138000',
  '13700001111',
  '13612345678',
  '057188886666',
  '15200001111',
  '15300002222',
];

let app: TestApp;
let origin: string;
let client: ReturnType<typeof clientOf>;
let resident: Phone, steward: Phone, secretary: Phone, property: Phone, group: Phone;
let ticket: string;

const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, { get?: object }>;
};
const boxes = [
  'rate',
  'pool',
  'accepted',
  'dispatch',
  'verify',
  'sign',
  'work',
  'hear',
  'requests',
  'late',
  'supervised',
  'escalated',
  'weekly',
  'outside',
  'call',
  'scope',
  'placed',
  'nearby',
];

beforeAll(async () => {
  app = await startTestApp();
  await app.app.listen(0, '127.0.0.1');
  origin = await app.app.getUrl();
  client = clientOf(origin, SECRET);
  [resident, steward, secretary, property, group] = (await Promise.all(
    ['resident', 'steward', 'secretary', 'property', 'group'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone];
  ticket = await live();
});
afterAll(async () => {
  client?.close();
  await app?.stop();
});

/** A ticket with numbers in everybody's text; the property company leads, the building group supports. */
async function live(): Promise<string> {
  const { id } = await resident.place({
    kind: 'help',
    category: 'leak',
    words: `漏水，请打 ${typed[0]} 或 ${typed[1]}`,
    place: `门口，电话${typed[2]}`,
    files: [await resident.picture()],
  });
  await steward.act(id, 'accept');
  await steward.act(id, 'ask', { words: `是您的电话 ${typed[3]} 吗` });
  await resident.act(id, 'supplement', { words: `是，也可以打１３６１２３４５６７８` });
  await steward.act(id, 'report', { words: `居民电话 ${typed[5]}`, title: `漏水 ${typed[0]}` });
  const [lead, support] = [await app.unit('幸福物业'), await app.unit('幸福里3栋党小组')];
  await secretary.act(id, 'dispatch', { lead, support: [support], words: `联系 ${typed[6]}` });
  await property.act(id, 'sign');
  await resident.act(id, 'remark', { to: 'all', words: `我换号码了 ${typed[7]}` });
  await resident.act(id, 'nudge', { words: `急，${typed[1]}` });
  await steward.act(id, 'remark', { to: 'staff', words: `她说 ${typed[2]}` });
  await secretary.act(id, 'attempt_contact', { channel: 'phone', reached: true, words: `打通 ${typed[0]}` });
  await app.deliver();
  return id;
}

interface Reporter {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly household: string;
  readonly room: string;
}

async function reporter(): Promise<Reporter> {
  const rows = testCipher.read(
    await app.source.query(
      `SELECT a.id, a.name, a.phone, h.id AS household, h.full_name AS room FROM account a
        JOIN residence r ON r.account = a.id JOIN area h ON h.id = r.household WHERE a.id = $1`,
      [resident.id],
    ),
  ) as [Reporter];
  return rows[0];
}

/**
 * Every documented GET route with all its recipes. The demo's list of personas is not a list of residents.
 */
function addresses(): string[] {
  const readable = Object.entries(paths)
    .filter(([path, { get }]) => get && !path.startsWith('/api/v1/demo') && !path.includes('/files/'))
    .map(([path]) => path);
  const all = readable.flatMap((path) => {
    if (path === '/api/v1/tickets') return boxes.map((box) => `${path}?box=${box}`);
    return [path.replace('{id}', ticket)];
  });
  return [...all, '/api/openapi.json', `/api/v1/tickets/${ticket}/nothing`];
}

/** The whole answer, headers and all. */
async function whole(person: string, path: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(`${origin}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${tokenOf(person, SECRET)}`, 'content-type': 'application/json' },
  });
  return `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\d]/g, '');

async function secretsIn(text: string): Promise<string[]> {
  const { id, name, phone, household, room } = await reporter();
  const plain = [id, name, phone, household, room, room.replace('幸福里小区', '')].filter((secret) =>
    text.includes(secret),
  );
  return [
    ...plain,
    ...typed.filter((number) => text.includes(number)),
    ...digits.filter((number) => bare(text).includes(number)),
  ];
}

describe('who leads, and who supports', () => {
  test('reads no name, phone or room anywhere', async () => {
    for (const person of [property, group]) {
      for (const path of addresses())
        expect([person.persona, path, await secretsIn(await whole(person.id, path))]).toEqual([
          person.persona,
          path,
          [],
        ]);
    }
  });

  test('finds nothing by them', async () => {
    const { name, phone, room } = await reporter();
    for (const q of [name, phone, room, ...typed, ...digits]) {
      for (const box of ['work', 'late', 'scope']) {
        const { body } = await client(property.id, 'GET', `/tickets?box=${box}&q=${encodeURIComponent(q)}`);
        expect([q, body['items']]).toEqual([q, []]);
      }
    }
  });

  test('is told none by what they do, or by how they are refused', async () => {
    const send = async (body: object): Promise<string> =>
      whole(property.id, `/api/v1/tickets/${ticket}/transitions`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
    const tries = [
      { action: 'report_progress', words: '在修' },
      { action: 'remark', to: 'all', words: '明天来' },
      { action: 'sign', version: 1 },
      { action: 'finish', version: 0 },
      { action: 'verify' },
      { action: 'reveal', fields: ['phone'], words: '想打电话' },
    ];
    for (const one of tries) expect([one, await secretsIn(await send(one))]).toEqual([one, []]);
  });

  test('once it has led reads no more than before', async () => {
    await property.act(ticket, 'finish', { words: '修好了', files: [await property.picture()] });
    await secretary.act(ticket, 'reject', { words: `没有修好，居民 ${typed[0]} 说的` });
    await property.act(ticket, 'finish', { words: '又修了', files: [await property.picture()] });
    await secretary.act(ticket, 'verify', { way: 'phone', words: `问过 ${typed[1]}` });
    await resident.act(ticket, 'rate_partly', { words: `有事打 ${typed[2]}` });
    await app.deliver();
    for (const path of addresses())
      expect([path, await secretsIn(await whole(property.id, path))]).toEqual([path, []]);
  });
});

test('the case steward who asks for it reads all of it: the search for it can find something', async () => {
  await steward.act(ticket, 'reveal', { fields: ['name', 'phone', 'room'], words: '上门前核对' });
  const { name, phone, room } = await reporter();
  const text = await whole(steward.id, `/api/v1/tickets/${ticket}`);
  expect(await secretsIn(text)).toEqual(
    expect.arrayContaining([name, phone, room, typed[0], typed[1], typed[2]]),
  );
  const events = await whole(steward.id, `/api/v1/tickets/${ticket}/events`);
  expect(await secretsIn(events)).toEqual(expect.arrayContaining([name, '13612345678', typed[7]]));
});

describe('a neighbour', () => {
  test('cannot read out the words by searching for them', async () => {
    const [resident, neighbour] = [await app.as('resident'), await app.as('neighbour')];
    await resident.place({ kind: 'help', category: 'leak', words: '暗号甲乙丙', place: '九层水箱' });
    const found = async (q: string): Promise<number> =>
      (
        (await neighbour.get(`/tickets?box=nearby&q=${encodeURIComponent(q)}`).expect(200)).body as {
          items: unknown[];
        }
      ).items.length;
    expect([await found('暗号'), await found('九层')]).toEqual([0, 0]);
    expect(await found('漏水')).toBeGreaterThan(0);
  });
});

describe('a home', () => {
  test('is no place for a problem, and only a home is one', async () => {
    const [resident, intake] = [await app.as('resident'), await app.as('intake')];
    const [room, estate] = [await app.area('幸福里小区3栋2单元301'), await app.area('幸福里小区')];
    const body = { kind: 'help', category: 'leak', in_danger: false, today: false, words: '漏水' };
    const inRoom = await resident.post('/tickets', { ...body, building: room });
    expect([inRoom.status, inRoom.body.code, inRoom.body.detail]).toEqual([
      422,
      'UNKNOWN_REFERENCE',
      { field: 'building' },
    ]);
    const behalf = await intake.post('/tickets', {
      ...body,
      building: await app.area('幸福里小区3栋'),
      behalf_name: '钱奶奶',
      behalf_household: estate,
    });
    expect([behalf.status, behalf.body.detail]).toEqual([422, { field: 'behalf_household' }]);
  });
});

describe('what is said in a call', () => {
  test('is read by those who know the reporter, and what a resident writes to staff by the resident', async () => {
    const [resident, steward, secretary, property] = await Promise.all(
      ['resident', 'steward', 'secretary', 'property'].map((one) => app.as(one)),
    );
    const { id } = await resident!.place();
    await steward!.act(id, 'accept');
    await steward!.act(id, 'attempt_contact', { channel: 'phone', reached: true, words: '林小满说晚上在家' });
    await resident!.act(id, 'remark', { words: '请不要告诉邻居', to: 'staff' });
    await steward!.act(id, 'report', { words: '请物业处理' });
    await secretary!.act(id, 'dispatch', { lead: await app.unit('幸福物业') });
    const notes = async (phone: Phone): Promise<(string | null)[]> =>
      (
        (await phone.get(`/tickets/${id}/events`).expect(200)).body as {
          items: { action: string; note: string | null }[];
        }
      ).items
        .filter(({ action }) => action === 'attempt_contact' || action === 'remark')
        .map(({ note }) => note);
    expect(await notes(steward!)).toEqual(['电话 · 已联系上：林小满说晚上在家', '请不要告诉邻居']);
    expect(await notes(property!)).toEqual(['电话 · 已联系上', '请不要告诉邻居']);
    expect(await notes(resident!)).toEqual([null, '请不要告诉邻居']);
  });
});
