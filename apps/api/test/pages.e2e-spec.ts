import { dailyLimits } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

interface List {
  readonly items: readonly { readonly id: string; readonly note?: string | null; readonly action?: string }[];
  readonly nextCursor?: string;
}

let app: TestApp;
let resident: Phone, steward: Phone, secretary: Phone;

beforeAll(async () => {
  app = await startTestApp();
  [resident, steward, secretary] = (await Promise.all(
    ['resident', 'steward', 'secretary'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone];
});
afterAll(() => app?.stop());

const list = async (phone: Phone, path: string): Promise<List> =>
  (await phone.get(path).expect(200)).body as List;

/** Every page of a list, as a client follows them. */
async function pages(phone: Phone, path: string, limit: number): Promise<List['items'][]> {
  const all: List['items'][] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: List = await list(
      phone,
      `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor && `&cursor=${cursor}`}`,
    );
    all.push(page.items);
    cursor = page.nextCursor;
  }
  return all;
}

describe('the events of a ticket', () => {
  test('that fit a page are all there, and nothing beside them', async () => {
    const { id } = await resident.place();
    expect(Object.keys(await list(resident, `/tickets/${id}/events`))).toEqual(['items']);
  });

  test('come page by page, each once, and a page is full whatever lies between that others may read', async () => {
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    for (let n = 0; n < 12; n++)
      await (n % 3 === 0 ? resident : steward).act(id, 'remark', {
        to: n % 3 === 0 ? 'all' : 'staff',
        words: `第${n}条`,
      });
    for (const phone of [resident, steward]) {
      const whole = await list(phone, `/tickets/${id}/events`);
      const parts = await pages(phone, `/tickets/${id}/events`, 3);
      expect(parts.flat()).toEqual(whole.items);
      expect(parts.slice(0, -1).every((page) => page.length === 3)).toBe(true);
    }
    expect(
      (await list(resident, `/tickets/${id}/events`)).items.filter(({ action }) => action === 'remark'),
    ).toHaveLength(4);
  });

  test('are asked for within limits', async () => {
    const { id } = await resident.place();
    for (const [query, code] of [
      ['limit=0', 'NOT_A_CHOICE'],
      ['limit=101', 'NOT_A_CHOICE'],
      ['limit=1e9', 'NOT_A_CHOICE'],
      ['limit=x', 'WRONG_TYPE'],
      ['cursor=x', 'BAD_CURSOR'],
      ['cursor=LTE', 'BAD_CURSOR'],
      ['limit=1&limit=2', 'WRONG_TYPE'],
    ])
      expect([query, (await resident.get(`/tickets/${id}/events?${query}`)).body.code]).toEqual([
        query,
        code,
      ]);
  });
});

describe('lists that are read whole', () => {
  test.each(['/areas?kind=household', '/areas?kind=building', '/units', '/offices'])(
    '%s comes in pages',
    async (path) => {
      const { items, nextCursor } = await list(secretary, path);
      const parts = await pages(secretary, path, 2);
      expect(nextCursor).toBeUndefined();
      expect(parts.flat()).toEqual(items);
      expect(items.length).toBeGreaterThan(2);
      expect((await secretary.get(`${path}${path.includes('?') ? '&' : '?'}cursor=AAAA`)).body.code).toBe(
        'BAD_CURSOR',
      );
    },
  );
});

describe('what one person does on one ticket', () => {
  test('has an end each day, for them and for nobody else', async () => {
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    for (let n = 0; n < dailyLimits['remark']!; n++)
      await resident.act(id, 'remark', { to: 'all', words: `还没有人来，第${n}次` });
    const refused = await resident
      .post(`/tickets/${id}/transitions`, { action: 'remark', to: 'all', words: '再说一次' })
      .expect(403);
    expect(refused.body).toMatchObject({
      code: 'LIMIT_REACHED',
      detail: { of: 'remark', max: 30, per: 'day' },
    });
    await resident.act(id, 'nudge');
    await steward.act(id, 'remark', { to: 'all', words: '明天一早去' });
    const other = await resident.place();
    await resident.act(other.id, 'remark', { to: 'all', words: '这张单另算' });
    await app.pass(24 * 3_600_000);
    await resident.act(id, 'remark', { to: 'all', words: '新的一天' });
  });
});
