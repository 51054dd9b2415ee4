import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';

interface Section {
  readonly box: string;
  readonly count: number;
  readonly hasMore: boolean;
  readonly items: readonly TicketBody[];
}
interface Home {
  readonly me: object;
  readonly unread: number;
  readonly work: readonly Section[];
  readonly own: readonly Section[];
  readonly navigation: readonly { readonly code: string; readonly entries: readonly Entry[] }[];
}
interface Entry {
  readonly code: string;
  readonly hint: string | null;
}

let test: TestApp;
let resident: Phone;
let steward: Phone;
let secretary: Phone;
beforeAll(async () => {
  test = await startTestApp();
  [resident, steward, secretary] = await Promise.all([
    test.as('resident'),
    test.as('steward'),
    test.as('secretary'),
  ]);
}, 120_000);
afterAll(() => test?.stop());

const homeOf = async (phone: Phone): Promise<Home> => (await phone.get('/home').expect(200)).body as Home;
const listOf = async (phone: Phone, box: string): Promise<TicketBody[]> =>
  ((await phone.get(`/tickets?box=${box}&limit=100`).expect(200)).body as { items: TicketBody[] }).items;
const boxesOf = (sections: readonly Section[]): string[] => sections.map(({ box }) => box);

/** Every box of a home page has as many tickets, and the same first ones, as its list. */
async function agrees(phone: Phone): Promise<void> {
  const { me, unread, work, own } = await homeOf(phone);
  expect(me).toEqual((await phone.get('/me')).body);
  expect(unread).toBe(((await phone.get('/inbox')).body as { unread: number }).unread);
  const shown = new Set<string>();
  for (const { box, count, hasMore, items } of [...work, ...own]) {
    const list = await listOf(phone, box);
    expect([box, count]).toEqual([box, Math.min(list.length, 20)]);
    // Boxes that the rules narrow are counted among their first rows, so there may seem to be more than there are.
    expect([box, hasMore || list.length <= 20]).toEqual([box, true]);
    const isOwn = boxesOf(own).includes(box);
    const first = list.slice(0, 20).filter(({ id }) => !isOwn || !shown.has(id));
    expect(items).toEqual(first.slice(0, 3));
    if (isOwn) for (const { id } of items) shown.add(id);
  }
}

it('agrees with the lists, the account and the inbox of everybody', async () => {
  for (let n = 0; n < 22; n += 1) await resident.place({ words: `楼道里有电瓶车充电，第 ${n} 次` });
  const { items } = (await steward.get('/tickets?box=pool&limit=3')).body as { items: TicketBody[] };
  for (const { id } of items) await steward.act(id, 'accept');
  await steward.act(items[0]!.id, 'report', { words: '请支部派单' });
  const asked = await resident.place({ kind: 'consult', category: 'property', words: '物业费怎么交' });
  await steward.act(asked.id, 'accept');
  await steward.act(asked.id, 'answer', { words: '已经联系物业，明天答复' });
  await test.deliver();
  for (const persona of ['neighbour', 'property', 'committee', 'street', 'intake', 'newcomer'])
    await agrees(await test.as(persona));
  for (const phone of [resident, steward, secretary]) await agrees(phone);
});

it('shows staff their work, and residents what is their own', async () => {
  const [ofResident, ofSecretary] = [await homeOf(resident), await homeOf(secretary)];
  expect(boxesOf(ofResident.work)).toEqual([]);
  expect(boxesOf(ofResident.own)).toEqual(['rate', 'hear', 'placed', 'nearby']);
  expect(boxesOf(ofSecretary.own)).toEqual(['rate', 'placed']);
  expect(ofSecretary.work.find(({ box }) => box === 'dispatch')?.count).toBe(1);
  expect(ofResident.own.find(({ box }) => box === 'rate')?.items).toHaveLength(1);
});

it('says where each finds their pages, and what is missing there', async () => {
  const entriesOf = async (persona: string, section: string): Promise<readonly Entry[]> =>
    (await homeOf(await test.as(persona))).navigation.find(({ code }) => code === section)?.entries ?? [];
  const codesOf = async (persona: string, section: string) =>
    (await entriesOf(persona, section)).map(({ code }) => code);
  expect(await codesOf('resident', 'governing')).toEqual([]);
  expect(await codesOf('resident', 'around')).toEqual(['week', 'nearby', 'holds']);
  expect(await codesOf('newcomer', 'order')).toEqual(['place', 'join']);
  expect(await entriesOf('newcomer', 'own')).toContainEqual(
    expect.objectContaining({ code: 'homes', hint: '去登记' }),
  );
  expect(await codesOf('steward', 'work')).toEqual(['cases', 'roster', 'absences', 'handover', 'phrases']);
  expect(await codesOf('secretary', 'figures')).toEqual(['board']);
  expect(await codesOf('committee', 'organisation')).toEqual([
    'areas',
    'units',
    'categories',
    'days',
    'imports',
  ]);
});

it('is small', async () => {
  for (const phone of [resident, steward, secretary])
    expect(Buffer.byteLength((await phone.get('/home')).text)).toBeLessThan(40 * 1024);
});
