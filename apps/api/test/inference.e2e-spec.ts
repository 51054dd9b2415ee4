import { startTestApp, type TestApp } from './harness/app.ts';
import { readAll, timeless, type Read } from './firewall/reads.ts';
import { BEHALF, buildWorld, type Persona, type World } from './firewall/world.ts';
import { dateAfter } from './together/company.ts';
import { send, type Form } from './together/scenes.ts';
import { Secrets } from './together/secrets.ts';

/** Tests what an attacker can infer about other people's tickets from everything they can fetch (ADR 22). */

const attackers = [
  ['a neighbour', 'resident'],
  ['a resident of the other community', 'other-resident'],
  ['a member of the property company', 'property'],
  ['a support party', 'group'],
] as const satisfies readonly (readonly [string, Persona])[];

/** Words and categories that an attacker guesses and searches for. */
const suspicions = ['漏水', '独居', '上门照护', '邬阿婆', '3栋1单元101', '13700009999', '退休金', '吵'];
const categories = ['leak', 'care', 'policy', 'noise', 'other'];

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

const idOf = (persona: string): string => world.people.get(persona)!;
const read = (persona: Persona, tickets: readonly string[]): Promise<Read[]> =>
  readAll(world, persona, tickets, { words: suspicions, categories });

const place = async (by: string, form: Form): Promise<{ id: string; number: string }> =>
  (await send(world.town, by, '/tickets', {
    in_danger: false,
    today: false,
    building: world.town.building,
    ...form,
  })) as { id: string; number: string };

async function take(by: string, id: string, action: string, form: Form = {}): Promise<void> {
  const { body } = await world.town.client(by, 'GET', `/tickets/${id}`);
  await send(world.town, by, `/tickets/${id}/transitions`, { action, version: body['version'], ...form });
}

describe('everything that can be fetched, joined', () => {
  /** The list of all rooms is allowed: it does not say who lives there. */
  const isMap = ({ route }: Read): boolean =>
    ['GET /api/v1/areas', 'GET /api/v1/buildings/code/{code}'].includes(route);

  it.each(attackers)('names %s no reporter, number or door', async (_, persona) => {
    const me = idOf(persona);
    const { sql } = world.town;
    const others = await sql<{ id: string; number: string }>(
      `SELECT id, number FROM ticket JOIN cases USING (id) WHERE reporter IS DISTINCT FROM $1`,
      [me],
    );
    const secrets = new Secrets(
      world.reporters.filter(({ id }) => id !== me),
      { names: [BEHALF.name], phones: [BEHALF.phone] },
    );
    const reads = await read(
      persona,
      others.map(({ id }) => id),
    );
    const told = reads.filter((one) => !isMap(one));
    const leaks = told.flatMap(({ route, call, body }) =>
      secrets.in(body).map((secret) => `${route} ${call.path}: ${secret}`),
    );
    // Even a masked room would reveal the entrance.
    const masks = told.flatMap(({ body }) => [...body.matchAll(/"[^"]*\*\*\*"/g)].map(([mask]) => mask));
    const seen = others.filter(({ number }) =>
      told.some(({ status, body }) => status === 200 && body.includes(number)),
    );
    process.stdout.write(
      `${persona}: ${reads.length} answers about ${others.length} tickets of others, ${seen.length} of ` +
        `them seen; ${leaks.length} names, numbers or doors, ${masks.length} masked doors\n`,
    );
    expect(leaks).toEqual([]);
    expect(masks).toEqual([]);
    expect(reads.filter(({ status }) => status >= 500)).toEqual([]);
  });
});

describe('two tickets that differ in who placed them', () => {
  interface Placed {
    readonly id: string;
    readonly number: string;
  }

  /** Tickets that attackers meet as neighbour, endorser, lead, support or seat. */
  const scenes: readonly ((by: string) => Promise<Placed>)[] = [
    async (by) => {
      const ticket = await place(by, { kind: 'help', category: 'leak', words: '厨房漏水' });
      await take(idOf('resident'), ticket.id, 'endorse');
      await take(idOf('steward3'), ticket.id, 'accept');
      await take(by, ticket.id, 'remark', { to: 'all', words: '谢谢' });
      await take(by, ticket.id, 'nudge', { words: '请快一点' });
      return ticket;
    },
    async (by) => {
      const ticket = await place(by, {
        kind: 'help',
        category: 'leak',
        words: '不想让人知道',
        private: true,
      });
      const { property, group } = world.town.units;
      await take(idOf('secretary'), ticket.id, 'dispatch', { lead: property, support: [group] });
      await take(world.town.colleague, ticket.id, 'sign');
      await take(world.town.colleague, ticket.id, 'ask', { words: '哪一层' });
      await take(by, ticket.id, 'supplement', { words: '三层' });
      await take(by, ticket.id, 'withdraw', { mode: 'ask' });
      return ticket;
    },
    (by) => place(by, { kind: 'hazard', category: 'clutter', words: '楼道堆满了', anonymous: true }),
    async (by) => {
      const form = { kind: 'idea', category: 'greening', words: '种一排桂花', neighbours: true };
      const ticket = await place(by, form);
      await take(idOf('resident'), ticket.id, 'endorse');
      await take(by, ticket.id, 'open_words');
      return ticket;
    },
    async (by) => {
      const form = { kind: 'complaint', category: 'property', words: '电话没人接', neighbours: true };
      const ticket = await place(by, form);
      await take(idOf('steward3'), ticket.id, 'accept');
      await take(idOf('steward3'), ticket.id, 'report', { words: '请支部协调' });
      await take(idOf('secretary'), ticket.id, 'convene', {
        matter: '服务怎么改',
        reply_by: dateAfter(world.town.clock.at(), 2),
        seats: [{ unit: world.town.units.property }, { unit: world.town.units.group }],
      });
      return ticket;
    },
  ];
  let twins: (readonly [Placed, Placed])[];
  beforeAll(async () => {
    twins = [];
    // The two reporters live behind one entrance.
    for (const scene of scenes)
      twins.push([await scene(idOf('neighbour')), await scene(idOf('elder'))] as const);
    await test.deliver();
  });

  /** The parts of all answers about one of two twins, with the ids and numbers of both replaced. */
  function about(one: Placed, twin: Placed, reads: readonly Read[]): string[] {
    const strike = (text: string): string =>
      timeless(text)
        .replaceAll(one.id, 'ID')
        .replaceAll(one.number, 'NUMBER')
        .replaceAll(twin.id, "TWIN'S ID")
        .replaceAll(twin.number, "TWIN'S NUMBER");
    return reads
      .flatMap(({ call, status, body }) => {
        // The home page cuts its boxes after three cards, so it may have one twin only.
        if (call.path === '/home') return [];
        const isAsked = call.path.includes(one.id);
        if (!isAsked && !body.includes(one.id)) return [];
        const rows = isAsked
          ? [body]
          : Object.values(JSON.parse(body) as object)
              .flat()
              .map((row: unknown) => JSON.stringify(row))
              .filter((row) => row.includes(one.id));
        return [strike(`${call.path} ${status} ${rows.join()}`)];
      })
      .sort();
  }

  async function tellsApart(persona: Persona): Promise<string[]> {
    const reads = await read(
      persona,
      twins.flat().map(({ id }) => id),
    );
    const told = twins.map(([one, other]) => [about(one, other, reads), about(other, one, reads)] as const);
    expect(told.every(([one]) => one.length > 0)).toBe(true);
    return told.flatMap(([one, other]) =>
      one.length === other.length
        ? one.flatMap((text, at) => (text === other[at] ? [] : [`${text}\n≠ ${other[at]}`]))
        : [`${one.length} answers ≠ ${other.length}`],
    );
  }

  it.each(attackers)('look the same to %s', async (_, persona) =>
    expect(await tellsApart(persona)).toEqual([]),
  );

  it('do not look the same to the secretary, who may know', async () =>
    expect((await tellsApart('secretary')).length).toBeGreaterThan(0));
});

describe('a ticket that must not be known to exist', () => {
  const hidden: readonly Form[] = [
    { kind: 'help', category: 'leak', words: '独居老人家里漏水', private: true },
    { kind: 'service', category: 'care', words: '独居，请上门照护' },
    { kind: 'consult', category: 'policy', words: '退休金怎么领' },
    { kind: 'complaint', category: 'noise', words: '楼上半夜吵', neighbours: true },
  ];
  // The secretary reads first: a resident is shown which officers looked at their home.
  const everybody: readonly Persona[] = ['secretary', ...attackers.map(([, persona]) => persona)];

  async function answersTo(persona: Persona): Promise<string[]> {
    const reads = await read(persona, []);
    return reads.map(({ call, status, body }) => `${call.path} ${status} ${timeless(body)}`);
  }
  const before = new Map<Persona, readonly string[]>();
  beforeAll(async () => {
    await test.deliver();
    for (const persona of everybody) before.set(persona, await answersTo(persona));
    for (const form of hidden) {
      const { id } = await place(idOf('elder'), form);
      if (!form['private']) await take(idOf('steward3'), id, 'accept');
      await take(idOf('secretary'), id, 'attempt_contact', {
        channel: 'phone',
        reached: true,
        words: '问过',
      });
      await take(idOf('elder'), id, 'remark', { to: 'all', words: '谢谢' });
    }
    await test.deliver();
  }, 60_000);

  it.each(attackers)('changes no answer to %s', async (_, persona) =>
    expect(await answersTo(persona)).toEqual(before.get(persona)),
  );

  it('changes answers to the secretary, who may know', async () =>
    expect(await answersTo('secretary')).not.toEqual(before.get('secretary')));
});
