import { nouns, type Noun } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

interface Item {
  readonly id: string;
  readonly noun: Noun;
  readonly nounLabel: string;
  readonly title: string;
  readonly status: string;
  readonly due: string | null;
  readonly actions: number;
  readonly awaits: string | null;
}
interface Page {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Where the page of a case lies. */
const pages: Readonly<Record<Noun, string>> = {
  ...{ ticket: 'tickets', home: 'homes', absence: 'absences', office: 'offices', suspension: 'suspensions' },
  ...{ area: 'administration/areas', category: 'administration/categories', unit: 'administration/units' },
  ...{ day: 'administration/days' },
  ...{ membership: 'memberships', invitation: 'post-invitations' },
  ...{ activity: 'activities', booking: 'bookings', document: 'documents' },
};

let test: TestApp;
let resident: Phone, neighbour: Phone, newcomer: Phone, steward: Phone, secretary: Phone, street: Phone;
let otherSecretary: Phone;
beforeAll(async () => {
  test = await startTestApp();
  const personas = ['resident', 'neighbour', 'newcomer', 'steward', 'secretary', 'street', 'other-secretary'];
  [resident, neighbour, newcomer, steward, secretary, street, otherSecretary] = (await Promise.all(
    personas.map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone, Phone];
}, 120_000);
afterAll(() => test?.stop());

const pageOf = async (phone: Phone, query = ''): Promise<Page> =>
  (await phone.get(`/cases?${query}`).expect(200)).body as Page;

/** All pages of a list. */
async function allOf(phone: Phone, query = '', limit = 100): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await pageOf(phone, `limit=${limit}&${query}${cursor && `&cursor=${cursor}`}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}
const waitsFor = async (phone: Phone, id: string): Promise<string | null | undefined> =>
  (await allOf(phone)).find((one) => one.id === id)?.awaits;
const inOpen = async (phone: Phone, id: string): Promise<Item | undefined> =>
  (await allOf(phone, 'box=open')).find((one) => one.id === id);

it('has a ticket wait for whom it waits, until it is answered and rated', async () => {
  const { id } = await resident.place({ kind: 'consult', category: 'property', words: '物业费怎么交' });
  expect([await waitsFor(steward, id), await waitsFor(resident, id)]).toEqual(['接单', undefined]);
  expect(await inOpen(resident, id)).toMatchObject({
    noun: 'ticket',
    nounLabel: '点单',
    title: '物业费怎么交',
  });
  expect([await inOpen(neighbour, id), await inOpen(otherSecretary, id)]).toEqual([undefined, undefined]);
  await steward.act(id, 'accept');
  await steward.act(id, 'answer', { words: '已经联系物业，明天答复' });
  expect([await waitsFor(steward, id), await waitsFor(resident, id)]).toEqual([undefined, '已解决']);
});

it('has a home wait for staff, without its room or the name of the person', async () => {
  const room = '幸福里小区3栋2单元201';
  const body = { household: await test.area(room), role: 'tenant' };
  const { id } = (await newcomer.post('/homes', body).expect(201)).body as { id: string };
  const item = (await allOf(secretary, 'noun=home')).find((one) => one.id === id);
  expect(item).toMatchObject({ title: '住处登记', status: '待确认', awaits: '确认住处', actions: 2 });
  expect(JSON.stringify(item)).not.toContain('201');
  expect(await inOpen(newcomer, id)).toMatchObject({ awaits: null, actions: 1 });
  expect([await inOpen(neighbour, id), await inOpen(otherSecretary, id)]).toEqual([undefined, undefined]);
});

it('shows an absence to those who may know of it, and lets nobody wait', async () => {
  const at = test.clock.at();
  const span = { since: new Date(at).toISOString(), until: new Date(at + 86_400_000).toISOString() };
  const { id } = (await steward.post('/absences', span).expect(201)).body as { id: string };
  expect(await inOpen(steward, id)).toMatchObject({ noun: 'absence', awaits: null, due: span.until });
  expect(await inOpen(secretary, id)).toBeDefined();
  expect([await inOpen(resident, id), await inOpen(otherSecretary, id)]).toEqual([undefined, undefined]);
});

it.each(['resident', 'steward', 'secretary', 'committee', 'street', 'other-secretary'])(
  'lists for %s what they may open, and the same in small pages',
  async (persona) => {
    const phone = await test.as(persona);
    const all = await allOf(phone, 'box=open');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { noun, id, title, status } of all) {
      await phone.get(`/${pages[noun]}/${id}`).expect(200);
      expect([title !== '', status !== '']).toEqual([true, true]);
    }
    expect(await allOf(phone, 'box=open', 3)).toEqual(all);
    const waiting = all.filter(({ awaits }) => awaits !== null);
    expect(await allOf(phone)).toEqual(waiting);
  },
);

it('filters by noun', async () => {
  const all = await allOf(street, 'box=open');
  for (const noun of nouns)
    expect(await allOf(street, `box=open&noun=${noun}`)).toEqual(all.filter((one) => one.noun === noun));
  expect(new Set(all.map(({ noun }) => noun)).size).toBeGreaterThan(2);
});

it('shares no case between communities', async () => {
  const ours = new Set((await allOf(secretary, 'box=open')).map(({ id }) => id));
  const theirs = await allOf(otherSecretary, 'box=open');
  expect(theirs.filter(({ id }) => ours.has(id))).toEqual([]);
});

it.each([
  ['box=everything', 422, 'NOT_A_CHOICE'],
  ['noun=loan', 422, 'NOT_A_CHOICE'],
  ['cursor=abc', 400, 'BAD_CURSOR'],
])('refuses %s', async (query, status, code) => {
  const answer = await resident.get(`/cases?${query}`);
  expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
});
