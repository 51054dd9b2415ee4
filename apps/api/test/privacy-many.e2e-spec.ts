import { boxes } from '@sandan/domain';
import { readFileSync } from 'node:fs';
import { startTestApp, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { companyOf } from './together/company.ts';
import { formOf, pictureOf, SECRET, send, stories, type Town } from './together/scenes.ts';
import { reportersOf, Secrets, spell, type Reporter } from './together/secrets.ts';
import { clientOf, tokenOf } from './walks/door.ts';
import type { Sql } from './walks/town.ts';

/** Invariant 10 over many tickets and every route: `PRIVACY_TICKETS=500` for all of them. */
const COUNT = Number(process.env['PRIVACY_TICKETS'] ?? 20);
const BEHALF = { name: '邬阿婆', phone: '13700009999' };

const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, object>>;
};

const documented = Object.entries(paths)
  .flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`))
  .filter((route) => !route.includes('/demo/'));

let test: TestApp;
let town: Town;
let client: ReturnType<typeof clientOf>;
let reporters: Reporter[];
let secrets: Secrets;

const tickets: {
  readonly id: string;
  readonly reporter: Reporter | null;
  readonly picture: string | null;
}[] = [];

async function tell(at: number): Promise<void> {
  const story = at % stories.length;
  const reporter = story === 9 ? null : reporters[at % reporters.length]!;
  const phone = (way: number): string => spell(reporter?.phone ?? BEHALF.phone, at + way);
  const picture = reporter && at < 3 * stories.length ? await pictureOf(town, reporter) : null;
  const more = reporter
    ? { private: story === 6, ...(picture && { files: [picture] }) }
    : { behalf_name: BEHALF.name, behalf_phone: BEHALF.phone, behalf_household: reporters[0]!.household };
  const by = reporter?.id ?? town.all.intake.id;
  const { id } = (await send(town, by, '/tickets', formOf(town, phone, more))) as { id: string };
  await stories[story]!(town, { id, by, phone });
  tickets.push({ id, reporter, picture });
}

const inLanes = async <T>(some: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const left = [...some];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
    }),
  );
};

beforeAll(async () => {
  test = await startTestApp(undefined, { logLevel: 'silent' });
  await test.app.listen(0, '127.0.0.1');
  const origin = await test.app.getUrl();
  client = clientOf(origin, SECRET);
  const sql: Sql = async (text, parameters = []) =>
    testCipher.read(await test.source.query(text, [...parameters]));
  reporters = await reportersOf(sql, ['resident', 'neighbour', 'elder', 'resident2', 'resident3']);
  secrets = new Secrets([...reporters, ...(await reportersOf(sql, ['resident4']))], {
    names: [BEHALF.name],
    phones: [BEHALF.phone],
  });
  const units = {
    property: await test.unit('幸福物业'),
    group: await test.unit('幸福里3栋党小组'),
    selfgov: await test.unit('幸福里小区自管会'),
  };
  town = {
    all: await companyOf(test),
    colleague: (await test.as('property2')).id,
    client,
    clock: test.clock,
    origin,
    sql,
    building: await test.area('幸福里小区3栋'),
    units,
  };
  await inLanes(
    Array.from({ length: COUNT }, (_, at) => at),
    tell,
  );
  await test.deliver();
}, 600_000);
afterAll(async () => {
  client?.close();
  await test?.stop();
});

interface Call {
  readonly route: string;
  readonly path: string;
  readonly body?: unknown;
  readonly method?: string;
}

const api = '/api/v1';
const get = (route: string, path = route): Call => ({ route: `GET ${route}`, path });
const post = (route: string, body: unknown, path = route): Call => ({ route: `POST ${route}`, path, body });

/** Requests on one ticket that do not change its state. */
function callsOn(id: string): Call[] {
  const here = (rest = ''): string => `${api}/tickets/${id}${rest}`;
  const ticket = `${api}/tickets/{id}`;
  const tries = [
    { action: 'reveal', fields: ['phone', 'name', 'room'], words: '想打电话' },
    { action: 'verify', version: 1, way: 'phone' },
    { action: 'remark' },
    { action: 'finish', version: 0 },
    { action: 'endorse' },
  ];
  return [
    get(ticket, here()),
    get(`${ticket}/events`, here('/events')),
    get(`${ticket}/similar`, here('/similar')),
    get(`${ticket}/seats`, here('/seats')),
    ...['case_steward', 'successor', 'host'].map((field) =>
      get(`${ticket}/candidates`, here(`/candidates?field=${field}`)),
    ),
    post(`${ticket}/read`, { seq: 1 }, here('/read')),
    ...tries.map((body) => post(`${ticket}/transitions`, body, here('/transitions'))),
  ];
}

/** Requests without a ticket id. */
function callsBeside(person: string): Call[] {
  const query = (route: string, of: Record<string, string>): Call =>
    get(route, `${route}?${String(new URLSearchParams(of))}`);
  const { household, id, name, phone, room } = reporters[0]!;
  const items = tickets.slice(0, 200).map((ticket) => ({ id: ticket.id }));
  const similar = ['漏水', '', '13'].flatMap((words) =>
    ['leak', 'lighting'].map((category) =>
      query(`${api}/tickets/similar`, { building: town.building, category, words }),
    ),
  );
  return [
    ...[
      '/health/live',
      '/health/ready',
      '/metrics',
      `${api}/areas`,
      `${api}/units`,
      `${api}/categories`,
      `${api}/me`,
    ].map((route) => get(route)),
    ...Object.values(town.units).map((unit) => query(`${api}/people`, { unit })),
    query(`${api}/people`, { household }),
    ...Object.keys(boxes).map((box) => query(`${api}/tickets`, { box, limit: '100' })),
    ...['work', 'hear', 'late', 'scope', 'nearby', 'placed'].flatMap((box) =>
      [name, phone, room, spell(phone, 1), BEHALF.name].map((q) => query(`${api}/tickets`, { box, q })),
    ),
    ...similar,
    query(`${api}/holds`, { estate: tickets[0]!.id }),
    query(`${api}/inbox`, { limit: '100' }),
    get(`${api}/people/{id}/duties`, `${api}/people/${person}/duties`),
    get(`${api}/people/{id}/duties`, `${api}/people/${id}/duties`),
    post(`${api}/people/{id}/leave`, { reason: 'leave' }, `${api}/people/${id}/leave`),
    post(`${api}/tickets`, { kind: 'help', words: '漏水' }),
    post(`${api}/files`, {}),
    post(`${api}/sessions`, { code: 'demo-nobody' }),
    post(`${api}/sessions/refresh`, { refreshToken: 'x'.repeat(43) }),
    post(`${api}/inbox/read`, {}),
    post(`${api}/tickets/bulk`, {
      action: 'dispatch',
      preview: true,
      items,
      form: { lead: town.units.property },
    }),
    post(`${api}/tickets/bulk`, {
      action: 'remark',
      preview: true,
      items,
      form: { to: 'all', words: '明天来' },
    }),
    ...tickets.flatMap(({ picture }) =>
      picture ? [get(`${api}/files/{id}`, `${api}/files/${picture}`)] : [],
    ),
  ];
}

/**
 * All other documented routes, with the ids of a ticket, its reporter and their room as needed, and an empty
 * body.
 */
function callsOtherwise(): Call[] {
  const ids = [tickets[0]!.id, reporters[0]!.id, reporters[0]!.household];
  return documented
    .filter((route) => !read.routes.has(route))
    .flatMap((route) => {
      const [method, path] = route.split(' ') as [string, string];
      const filled = path.includes('{') ? ids.map((id) => path.replace(/\{\w+\}/g, id)) : [path];
      return filled.map((one) => ({
        route,
        path: one,
        method,
        ...(method !== 'GET' && method !== 'DELETE' && { body: {} }),
      }));
    });
}

const read = { answers: 0, bytes: 0, found: 0, routes: new Set<string>() };

/** The whole answer, headers and all. */
async function answerOf(
  person: string,
  { route, path, body, method = body === undefined ? 'GET' : 'POST' }: Call,
): Promise<string> {
  const headers = {
    authorization: `Bearer ${tokenOf(person, SECRET)}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const answer = await fetch(`${town.origin}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
  if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
  read.answers++;
  read.bytes += text.length;
  read.routes.add(route);
  return text;
}

async function leaks(person: string, calls: readonly Call[]): Promise<string[]> {
  const found: string[] = [];
  await inLanes(calls, async (call) => {
    for (const secret of secrets.in(await answerOf(person, call)))
      found.push(`${call.route} ${JSON.stringify(call.body ?? call.path)}: ${secret}`);
  });
  read.found += found.length;
  return found;
}

describe(`of ${COUNT} tickets`, () => {
  it.each(['property', 'group', 'selfgov'] as const)(
    '%s reads no name, phone or room, on any route',
    async (persona) => {
      const { id } = town.all[persona];
      expect(await leaks(id, callsBeside(id))).toEqual([]);
      expect(
        await leaks(
          id,
          tickets.flatMap((ticket) => callsOn(ticket.id)),
        ),
      ).toEqual([]);
    },
    600_000,
  );

  it('every route of the document was asked', async () => {
    expect(await leaks(town.all.property.id, callsOtherwise())).toEqual([]);
    expect(documented.filter((route) => !read.routes.has(route))).toEqual([]);
    process.stdout.write(
      `${read.routes.size} routes × ${tickets.length} tickets × ${secrets.strings.length} strings, ` +
        `as lead, support and seat: ${read.answers} answers, ${(read.bytes / 1e6).toFixed(1)} MB, ` +
        `${read.found} found\n`,
    );
    expect(read.found).toBe(0);
  });

  /** What the case steward finds of each reporter on the ticket and its timeline. */
  async function found(): Promise<Record<string, number>> {
    const { id: steward } = town.all.steward;
    const sum = { tickets: 0, names: 0, phones: 0, rooms: 0 };
    await inLanes(tickets, async ({ id, reporter }) => {
      const ticket = await answerOf(steward, get(`${api}/tickets/{id}`, `${api}/tickets/${id}`));
      if (reporter === null || !ticket.includes('"caseSteward":{') || !ticket.includes(steward)) return;
      const here = secrets.in(
        `${ticket}${await answerOf(steward, get(`${api}/tickets/{id}/events`, `${api}/tickets/${id}/events`))}`,
      );
      sum.tickets++;
      if (here.includes(reporter.name)) sum.names++;
      if (here.includes(reporter.phone)) sum.phones++;
      if (here.includes(reporter.room)) sum.rooms++;
    });
    return sum;
  }

  it('the case steward reads none of it before asking, then all of it: the same search finds it there', async () => {
    const { id: steward } = town.all.steward;
    const before = await found();
    expect(before).toEqual({ tickets: before['tickets'], names: 0, phones: 0, rooms: 0 });
    for (const { id } of tickets)
      await client(steward, 'POST', `/tickets/${id}/transitions`, {
        action: 'reveal',
        fields: ['name', 'phone', 'room'],
        words: '上门前核对',
      });
    const after = await found();
    process.stdout.write(
      `control, as case steward, before revealing: ${JSON.stringify(before)}, after: ${JSON.stringify(after)}\n`,
    );
    const n = after['tickets']!;
    expect(n).toBeGreaterThan(COUNT / 2);
    expect(after).toEqual({ tickets: n, names: n, phones: n, rooms: n });
  }, 120_000);
});

describe('neighbour cards', () => {
  it('do not let words be guessed: neither which are shown nor in which order depends on what others wrote', async () => {
    const { elder, resident2 } = town.all;
    const place = async (person: string, words: string): Promise<string> =>
      (
        (await send(
          town,
          person,
          '/tickets',
          formOf(town, () => '', { words, category: 'clutter', kind: 'hazard' }),
        )) as { id: string }
      ).id;
    const ids: string[] = [];
    for (const words of [
      '狗在三楼叫',
      '猫抓坏了门',
      '遛狗不牵绳',
      '鸽子太吵',
      '狗吓到孩子',
      '养鸡有味道',
      '晚上狗叫',
      '狗毛堵了下水',
    ])
      ids.push(await place(elder.id, words));
    const cards = async (words: string, category = 'clutter'): Promise<string[]> => {
      const { body } = await client(
        resident2.id,
        'GET',
        `/tickets/similar?${String(new URLSearchParams({ building: town.building, category, words }))}`,
      );
      return (body['items'] as { id: string }[]).map(({ id }) => id);
    };
    const first = await cards('');
    expect(first).toHaveLength(5);
    for (const words of ['猫抓坏了门', '鸽子太吵', '狗毛堵了下水', '养鸡有味道']) {
      expect(await cards(words)).toEqual(first);
      expect((await cards(words, 'drain')).filter((id) => ids.includes(id))).toEqual([]);
      const { body } = await client(
        resident2.id,
        'GET',
        `/tickets?box=nearby&q=${encodeURIComponent(words)}`,
      );
      expect(body['items']).toEqual([]);
    }
    expect((await cards('楼道堆放', 'drain')).some((id) => ids.includes(id))).toBe(true);
  });
});
