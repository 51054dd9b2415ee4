import { randomUUID } from 'node:crypto';
import { questionsOf, routes, tellsApart } from './firewall/tell-apart.ts';
import { buildThird } from './firewall/third.ts';
import { buildWorld, type Ids, type Persona, type World } from './firewall/world.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { oneStreet } from './harness/one-street.ts';

/* Two communities under one street, and one under another. */

let test: TestApp;
let world: World;
let third: Partial<Ids>;
beforeAll(async () => {
  test = await startTestApp(undefined, { logLevel: 'silent' });
  world = await buildWorld(test);
  await oneStreet(test.source);
  third = await buildThird(test, world.town);
}, 120_000);
afterAll(async () => {
  world?.close();
  await test?.stop();
});

async function toldTo(persona: Persona, theirs: Partial<Ids>): Promise<string[]> {
  const nobody = randomUUID();
  const questions = questionsOf(world, routes, persona, nobody, theirs);
  const told: string[] = [];
  for (const question of questions) told.push(...(await tellsApart(world, persona, nobody, question)));
  expect(questions.length).toBeGreaterThan(30);
  return told;
}

describe('ids of another community are answered as if they did not exist', () => {
  it.each(['secretary', 'committee', 'steward', 'resident'] as const)(
    'to %s, of the one under the same street',
    async (persona) => expect(await toldTo(persona, world.theirs)).toEqual([]),
    120_000,
  );

  it.each(['street', 'committee', 'other-secretary'] as const)(
    'to %s, of the one under another street',
    async (persona) => expect(await toldTo(persona, third)).toEqual([]),
    120_000,
  );
});

it('the street dispatches in both of its communities, and knows of no ticket of the third', async () => {
  const as = (persona: string): Promise<Phone> => test.as(persona);
  const [street, ours, theirs] = [await as('street'), await as('resident'), await as('other-resident')];
  for (const [phone, building, lead, levels] of [
    [ours, '幸福里小区3栋', '幸福物业', ['secretary', 'grid', 'committee']],
    [theirs, '望江花园1栋', '望江物业', ['other-secretary']],
  ] as const) {
    const { id } = await phone.place({
      ...{ kind: 'help', category: 'leak', building: await test.area(building), private: true },
    });
    for (const level of levels) await (await as(level)).act(id, 'escalate', { words: '本级没有条件解决' });
    expect(await street.act(id, 'dispatch', { lead: await test.unit(lead) })).toMatchObject({
      state: 'signing',
      lead: { name: lead },
    });
  }
  await street.get(`/tickets/${third.ticket}`).expect(404);
});

it('a street lists both of its communities, and each community only itself', async () => {
  const names = async (persona: string): Promise<string[]> =>
    (
      (await (await test.as(persona)).get('/me').expect(200)).body as { communities: { name: string }[] }
    ).communities.map(({ name }) => name);
  expect((await names('street')).sort()).toEqual(['幸福里社区', '望江社区'].sort());
  expect(await names('committee')).toEqual(['幸福里社区']);
  expect(await names('other-secretary')).toEqual(['望江社区']);
});
