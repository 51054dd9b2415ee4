import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

/** A list read in pages is the list read at once, for each box and each of its readers. */

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  const [resident, neighbour, steward] = [
    await test.as('resident'),
    await test.as('neighbour'),
    await test.as('steward'),
  ];
  for (let n = 0; n < 9; n++) {
    const ticket = await (n % 3 === 0 ? neighbour : resident).place({
      words: `楼道里有电瓶车充电，第 ${n} 次`,
    });
    if (n % 2 === 0) await steward.act(ticket.id, 'accept');
    if (n % 4 === 0) await steward.act(ticket.id, 'report', { words: '请支部派单' });
  }
});
afterAll(() => test?.stop());

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

async function pageOf(phone: Phone, query: string): Promise<Page> {
  return (await phone.get(`/tickets?${query}`).expect(200)).body as Page;
}

async function inPages(phone: Phone, box: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page = await pageOf(phone, `box=${box}&limit=2${query}`);
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return found;
}

it.each([
  ['resident', ['placed', 'rate', 'nearby']],
  ['neighbour', ['placed', 'rate', 'nearby']],
  ['steward', ['pool', 'accepted', 'late', 'hear']],
  ['secretary', ['dispatch', 'verify', 'late', 'scope', 'requests', 'hear']],
  ['committee', ['scope', 'late', 'requests']],
  ['street', ['scope', 'late', 'dispatch']],
  ['property', ['sign', 'work', 'hear']],
] as const)('%s reads %j', async (persona, boxes) => {
  const phone = await test.as(persona);
  const counts: Record<string, number> = {};
  for (const box of boxes) {
    const whole = (await pageOf(phone, `box=${box}&limit=100`)).items.map(({ id }) => id);
    expect([box, await inPages(phone, box)]).toEqual([box, whole]);
    expect(new Set(whole).size).toBe(whole.length);
    counts[box] = whole.length;
  }
  expect(Object.values(counts).some((count) => count > 2)).toBe(persona !== 'property');
});

it('puts the neighbours of the own building first', async () => {
  const resident = await test.as('resident');
  const far = await test.area('幸福里小区1栋');
  const other = await test.as('neighbour');
  await other.place({ building: far });
  const { items } = (await resident.get('/tickets?box=nearby&limit=100').expect(200)).body as {
    items: { building: { fullName: string } }[];
  };
  const buildings = items.map(({ building }) => building.fullName);
  expect(new Set(buildings).size).toBeGreaterThan(1);
  const lastOwn = buildings.lastIndexOf('幸福里小区3栋');
  expect(buildings.slice(0, lastOwn + 1)).toEqual(Array(lastOwn + 1).fill('幸福里小区3栋'));
});
