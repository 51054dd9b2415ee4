import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { asking } from './firewall/ask.ts';
import { recipes, type Call } from './firewall/recipes.ts';
import { buildWorld, type Ids, type Persona, type World } from './firewall/world.ts';
import { startTestApp, type TestApp } from './harness/app.ts';
import type { Answer } from './walks/door.ts';

/** What holds for every route of the document, so that a new route is held to it without a test of its own. */

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, { readonly type?: string }>>;
}
interface Operation {
  readonly requestBody?: unknown;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description: string;
    readonly schema: { readonly maximum?: number; readonly pattern?: string };
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
const { paths, components } = JSON.parse(
  readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'),
) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
const routes = Object.entries(paths)
  .filter(([path]) => path.startsWith('/api/v1') && !path.includes('/demo/'))
  .flatMap(([path, operations]) =>
    Object.entries(operations).map(([name, operation]) => {
      const method = name.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE';
      return { route: `${method} ${path}`, method, path, operation };
    }),
  );
type Route = (typeof routes)[number];

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp(undefined, { logLevel: 'silent' });
  world = await buildWorld(test);
}, 120_000);
afterAll(async () => {
  world?.close();
  await test?.stop();
});

const callsOf = ({ route }: Route, persona: Persona, ids: Ids = world.ours): readonly Call[] =>
  recipes[route]!(ids, asking(world, persona));
const ask = (persona: Persona, { method }: Route, path: string, body?: unknown): Promise<Answer> =>
  world.town.client(world.people.get(persona)!, method, path, body);

/** The value with each of its texts replaced in turn, and where that was. */
function* spoilt(value: unknown, text: string, at = ''): Generator<[string, unknown]> {
  if (typeof value === 'string') yield [at, text];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value))
    for (const [where, wrong] of spoilt(one, text, `${at}.${name}`))
      yield [where, Array.isArray(value) ? value.with(Number(name), wrong) : { ...value, [name]: wrong }];
}

describe('a text that PostgreSQL cannot hold', () => {
  const unkeepable = ['好的好的\u0000', '好的好的\ud800'];

  it.each(['committee', 'intake', 'resident'] as const)(
    'is refused in every field that %s sends',
    async (persona) => {
      const sent = routes
        .filter(({ operation }) => operation.requestBody)
        .flatMap((one) => callsOf(one, persona).map((call) => ({ one, ...call })))
        .flatMap(({ one, path, body }) =>
          unkeepable.flatMap((text) =>
            [...spoilt(body, text)].map(([at, wrong]) => ({ one, path, at, wrong })),
          ),
        );
      const taken: string[] = [];
      for (const { one, path, at, wrong } of sent) {
        const { status } = await ask(persona, one, path, wrong);
        if (status < 400 || status >= 500) taken.push(`${status} ${one.route} ${at}`);
      }
      expect(taken).toEqual([]);
      expect(sent.length).toBeGreaterThan(100);
    },
  );
});

describe('a text in the document', () => {
  type Node = Readonly<Record<string, unknown>>;
  const bounds = ['enum', 'format', 'maxLength', 'pattern'];
  /** Where texts without a bound stand in a schema. */
  function* unbounded(node: unknown, at: string): Generator<string> {
    if (typeof node !== 'object' || node === null) return;
    const { $ref, type } = node as Node & { $ref?: string };
    if ($ref) yield* unbounded(components.schemas[$ref.split('/').at(-1)!], at);
    if (type === 'string' && !bounds.some((bound) => bound in node)) yield at;
    for (const [name, one] of Object.entries(node)) yield* unbounded(one, `${at} ${name}`);
  }

  it('that is sent has the bound that is checked', () => {
    const found = routes.flatMap(({ route, operation }) => [
      ...unbounded(operation.requestBody, route),
      ...(operation.parameters ?? [])
        .filter((one) => one.in === 'query')
        .flatMap((one) => [...unbounded(one.schema, `${route} ?${one.name}`)]),
    ]);
    expect(found).toEqual([]);
  });

  it('that is an idempotency key has its shape where another is refused', () => {
    const shapes = routes.flatMap(({ route, operation: { parameters = [], responses } }) => {
      const key = parameters.find(({ name }) => name === 'Idempotency-Key');
      const isRefused = JSON.stringify(responses).includes('IDEMPOTENCY_KEY_INVALID');
      const isTold = key?.description.startsWith('8 to 128 visible characters.');
      return key ? [{ route, pattern: key.schema.pattern, isTold, isRefused }] : [];
    });
    const shape = '^[\\x21-\\x7e]{8,128}$';
    expect(shapes).toEqual(
      shapes.map((one) => ({
        ...one,
        ...(one.isRefused ? { pattern: shape, isTold: true } : { pattern: undefined, isTold: false }),
      })),
    );
    expect(shapes.filter(({ isRefused }) => isRefused).length).toBeGreaterThan(20);
  });
});

describe('a route without a body', () => {
  it('refuses fields by their name', async () => {
    const bodiless = routes.filter(({ method, operation }) => method !== 'GET' && !operation.requestBody);
    const answers = [];
    for (const one of bodiless) {
      const { path } = callsOf(one, 'committee')[0]!;
      const { status, body } = await ask('committee', one, path, { words: '好的' });
      answers.push([one.route, status, body['code'], body['detail']]);
    }
    expect(answers.length).toBeGreaterThan(5);
    expect(answers).toEqual(bodiless.map(({ route }) => [route, 422, 'UNKNOWN_FIELD', { field: 'words' }]));
  });
});

describe('what is no id', () => {
  it.each(['resident', 'steward', 'secretary', 'committee', 'street'] as const)(
    'is never a fault of ours for %s, on every route that reads',
    async (persona) => {
      const answers = await Promise.all(
        routes
          .filter(({ method, path }) => method === 'GET' && path.includes('{'))
          .flatMap((one) =>
            [`' OR 1=1--`, 'x', '%00', '1'].map(async (id) => {
              const path = one.path
                .replace('/api/v1', '')
                .replaceAll(/\{[^}]+\}/g, id === '%00' ? id : encodeURIComponent(id));
              const { status } = await ask(persona, one, path);
              return [path, status >= 500 ? status : 'below 500'];
            }),
          ),
      );
      expect(answers.filter(([, status]) => status !== 'below 500')).toEqual([]);
      expect(answers.length).toBeGreaterThan(40);
    },
  );
});

describe('what is hidden', () => {
  const called = routes.filter(({ path }) => path.includes('{id}'));
  const reads = called.filter(({ method }) => method === 'GET');
  const writes = called.filter(({ method }) => method !== 'GET');

  it.each([
    ['read', 'resident', reads],
    ['read', 'secretary', reads],
    ['written', 'resident', writes],
    ['written', 'secretary', writes],
    ['written', 'street', writes],
  ] as const)(
    'is %s for %s like what is missing, after as many questions to the database',
    async (_, persona, some) => {
      const missing = Object.fromEntries(Object.keys(world.theirs).map((kind) => [kind, randomUUID()]));
      const runner = test.app.get(DataSource).createQueryRunner();
      const query = import.meta.jest.spyOn(Object.getPrototypeOf(runner) as { query(): unknown }, 'query');
      await runner.release();
      const seen = async (one: Route, ids: Ids): Promise<unknown[]> => {
        const [{ path, body: blank }] = callsOf(one, persona, ids) as [Call];
        // The words that a recipe leaves empty are given, so that only the id is refused.
        const body = blank && (JSON.parse(JSON.stringify(blank).replace('""', '"核对不符"')) as unknown);
        // The first refusal in a minute is also written down.
        await ask(persona, one, path, body);
        query.mockClear();
        const answer = await ask(persona, one, path, body);
        return [one.route, answer.status, answer.body['code'], query.mock.calls.length];
      };
      const [hidden, gone] = [[], []] as [unknown[], unknown[]];
      for (const one of some) {
        hidden.push(await seen(one, world.theirs));
        gone.push(await seen(one, missing as unknown as Ids));
      }
      query.mockRestore();
      expect(hidden).toEqual(gone);
      expect(some.length).toBeGreaterThan(8);
    },
  );
});

/** The lists that are answered whole, and what bounds each. */
const whole: Readonly<Record<string, string>> = {
  'GET /api/v1/categories': 'the categories of one community',
  'GET /api/v1/homes': 'five homes a person',
  'GET /api/v1/files': 'the ids that were asked for',
  'GET /api/v1/tickets/similar': 'a few',
  'GET /api/v1/tickets/{id}/similar': 'a few',
  'GET /api/v1/tickets/{id}/seats': 'the units around one building',
  'GET /api/v1/tickets/{id}/candidates': 'the staff around one building',
  'GET /api/v1/ledgers': 'one workbook for each ledger',
  'GET /api/v1/figures': 'the figures there are',
  'GET /api/v1/figures/board': 'the figures that stand first',
  'GET /api/v1/roster/today': 'the staff around one building',
  'GET /api/v1/phrases': 'so many phrases a purpose',
};

describe('every list', () => {
  const lists = routes.filter(({ method, operation }) => {
    const schema = operation.responses['200']?.content?.['application/json']?.schema;
    const { properties } = components.schemas[schema?.$ref?.split('/').at(-1) ?? ''] ?? {};
    return method === 'GET' && properties?.['items']?.type === 'array';
  });
  const limitOf = ({ operation }: Route): number | undefined =>
    operation.parameters?.find(({ name }) => name === 'limit')?.schema.maximum;

  it('comes in pages, or is bounded by something else', () => {
    expect(lists.filter((one) => !limitOf(one)).map(({ route }) => route)).toEqual(Object.keys(whole));
    expect(lists.filter((one) => limitOf(one)! > 500)).toEqual([]);
  });

  it('goes on where a page ended', async () => {
    const { ours, town } = world;
    const committee = await test.as('committee');
    for (const [noun, id, action] of [
      ['homes', ours.home, 'confirm'],
      ['absences', ours.absence, 'end'],
      ['offices', ours.office, 'end'],
      ['suspensions', ours.suspension, 'confirm'],
    ])
      await committee.post(`/${noun}/${id}/transitions`, { action, version: 1 }).expect(200);
    for (const persona of ['neighbour', 'elder']) {
      const { id: ticket } = await (await test.as(persona)).place({ building: town.building });
      await committee.post('/suspensions', { ticket, days: 7, words: '反复提交相同内容' }).expect(201);
    }
    const compared: string[] = [];
    for (const one of lists.filter(limitOf)) {
      const [{ path }] = callsOf(one, 'committee') as [Call];
      const by = (query: string): Promise<Answer> =>
        ask('committee', one, `${path}${path.includes('?') ? '&' : '?'}${query}`);
      const first = (await by('limit=2')).body as { items?: unknown[] };
      if (first.items?.length !== 2) continue;
      const { items, nextCursor } = (await by('limit=1')).body as { items: unknown[]; nextCursor: string };
      const next = (await by(`limit=1&cursor=${nextCursor}`)).body as { items: unknown[] };
      expect([one.route, [...items, ...next.items]]).toEqual([one.route, first.items]);
      compared.push(one.route);
    }
    expect(compared).toEqual(
      expect.arrayContaining([
        'GET /api/v1/homes/{id}/events',
        'GET /api/v1/absences/{id}/events',
        'GET /api/v1/offices/{id}/events',
        'GET /api/v1/suspensions',
        'GET /api/v1/suspensions/{id}/events',
      ]),
    );
  });
});
