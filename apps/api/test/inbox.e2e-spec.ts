import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

let test: TestApp;
let resident: Phone, steward: Phone, secretary: Phone, grid: Phone;

beforeAll(async () => {
  test = await startTestApp();
  [resident, steward, secretary, grid] = (await Promise.all(
    ['resident', 'steward', 'secretary', 'grid'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone];
});
afterAll(() => test.stop());

interface Row {
  readonly title: string;
  readonly text: string;
  readonly ticket: { readonly id: string } | null;
  readonly about: string | null;
  readonly read: boolean;
  readonly count: number;
  readonly notices: readonly { readonly title: string; readonly read: boolean }[];
}
interface Inbox {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly unread: number;
}
const inboxOf = async (phone: Phone, query = ''): Promise<Inbox> =>
  (await phone.get(`/inbox${query}`).expect(200)).body as Inbox;
const rowsOf = async (phone: Phone, id: string): Promise<Row[]> =>
  (await inboxOf(phone, '?limit=100')).items.filter(({ ticket }) => ticket?.id === id);
const about = async (phone: Phone, what: string): Promise<Row[]> =>
  (await inboxOf(phone, '?limit=100')).items.filter((one) => one.about === what);

describe('ten remarks', () => {
  it('are one row that counts up, and reading the ticket reads them', async () => {
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    await test.deliver();
    await steward.post('/inbox/read').expect(200);
    for (let n = 0; n < 10; n++) await resident.act(id, 'remark', { words: `第 ${n} 句`, to: 'all' });
    await test.deliver();
    const [row, ...others] = await rowsOf(steward, id);
    expect([others, row!.title, row!.count, row!.read]).toEqual([[], '有新留言', 10, false]);
    expect(row!.notices.filter(({ read }) => !read)).toHaveLength(10);
    expect((await inboxOf(steward)).unread).toBe(10);
    const { items } = (await steward.get(`/tickets/${id}/events`).expect(200)).body as {
      items: { id: string }[];
    };
    await steward.post(`/tickets/${id}/read`, { seq: Number(items.at(-3)!.id) }).expect(200);
    expect((await rowsOf(steward, id))[0]).toMatchObject({ count: 2, read: false });
    await steward.post(`/tickets/${id}/read`, { seq: Number(items.at(-1)!.id) }).expect(200);
    expect((await rowsOf(steward, id))[0]).toMatchObject({ count: 0, read: true });
    expect((await inboxOf(steward)).unread).toBe(0);
    expect((await rowsOf(resident, id))[0]!.read).toBe(false);
  });

  it('do not repeat or lose a row from page to page', async () => {
    for (let n = 0; n < 5; n++) await steward.act((await resident.place()).id, 'accept');
    await test.deliver();
    const all = (await inboxOf(resident, '?limit=100')).items;
    const paged: Row[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Inbox = await inboxOf(resident, `?limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(new Set(all.map(({ ticket }) => ticket?.id)).size).toBe(all.length);
  });
});

describe('what happens to a home is told to whom it happens', () => {
  const claimed = async (phone: Phone): Promise<string> => {
    const household = await test.area('幸福里小区3栋2单元101');
    const { body } = await phone.post('/homes', { household, role: 'tenant' });
    return (body as { id: string }).id;
  };

  it('refused with its reason, confirmed, ended: each opens the home page', async () => {
    const stranger = await test.as('new-stranger');
    await stranger.post('/me/consent', { version: (await stranger.get('/me')).body.policy.version });
    const first = await claimed(stranger);
    await steward.post(`/homes/${first}/refuse`, { words: '这户住的是另一家' }).expect(200);
    await test.deliver();
    expect(await about(stranger, 'home')).toMatchObject([
      { title: '您登记的住处没有通过', ticket: null, count: 1, read: false },
    ]);
    expect((await about(stranger, 'home'))[0]!.text).toMatch(/3栋2单元101.*原因：这户住的是另一家/);
    const second = await claimed(stranger);
    await steward.post(`/homes/${second}/confirm`).expect(200);
    await secretary.post(`/homes/${second}/end`, { words: '已经搬走' }).expect(200);
    await test.deliver();
    expect((await about(stranger, 'home')).map(({ title }) => title)).toEqual([
      '您的住处登记已终止',
      '您的住处已确认',
      '您登记的住处没有通过',
    ]);
    expect(await about(steward, 'home')).toEqual([]);
    await stranger.get('/me/export').expect(200);
  });
});

it('an office, a leave and the end of a post are told, and name nobody', async () => {
  const at = test.clock.at();
  const span = { since: new Date(at).toISOString(), until: new Date(at + 86_400_000).toISOString() };
  const steward2 = await test.as('steward2');
  await secretary
    .post('/absences', { person: steward2.id, deputy: steward.id, words: '家里有事', ...span })
    .expect(201);
  await test.deliver();
  expect((await about(steward2, 'absence'))[0]!.title).toBe('已为您登记请假');
  expect((await about(steward, 'absence'))[0]).toMatchObject({
    title: '请您代班',
    text: expect.not.stringContaining('吴'),
  });
  const deputy = await grid
    .post('/offices', {
      person: steward2.id,
      office: 'secretary',
      area: await test.area('幸福里小区'),
      deputy: true,
    })
    .expect(201);
  await grid.post(`/offices/${(deputy.body as { id: string }).id}/end`).expect(200);
  await test.deliver();
  expect((await about(steward2, 'office')).map(({ title }) => title)).toEqual([
    '您已卸任支部书记',
    '您已任支部书记',
  ]);
});

describe('a row of the inbox', () => {
  it('is read by itself, by its reader alone; groups part what was told', async () => {
    const [one, other] = [await resident.place(), await resident.place()];
    for (const { id } of [one, other]) await steward.act(id, 'accept');
    await test.deliver();
    await resident.post('/inbox/read').expect(200);
    await steward.act(one.id, 'report', { words: '请支部派单' });
    for (const { id } of [one, other]) await steward.act(id, 'remark', { words: '明天去看', to: 'all' });
    await test.deliver();
    const row = (await inboxOf(resident)).items.find(({ ticket }) => ticket?.id === one.id) as Row & {
      id: string;
    };
    const before = (await inboxOf(resident)).unread;
    await secretary.post('/inbox/read', { row: row.id }).expect(200);
    expect((await inboxOf(resident)).unread).toBe(before);
    const read = await resident.post('/inbox/read', { row: row.id }).expect(200);
    expect((read.body as { unread: number }).unread).toBe(before - row.count);
    expect((await rowsOf(resident, one.id))[0]).toMatchObject({ read: true, count: 0 });
    expect((await rowsOf(resident, other.id))[0]).toMatchObject({ read: false });
    const groups = await Promise.all(
      ['progress', 'other'].map((group) => inboxOf(steward, `?limit=100&group=${group}`)),
    );
    expect(groups[0]!.items.every(({ ticket }) => ticket !== null)).toBe(true);
    expect(groups[1]!.items.every(({ ticket }) => ticket === null)).toBe(true);
    expect(groups[0]!.items.length).toBeGreaterThan(0);
    await resident.post('/inbox/read', { row: 'x' }).expect(422);
  });
});
