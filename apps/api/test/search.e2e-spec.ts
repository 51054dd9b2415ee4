import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source.ts';
import { Search1796000400001 } from '../src/database/migrations/1796000400001-search.ts';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { emptyDatabase } from './harness/database.ts';
import { readRelease, restoreRelease } from './release/release.ts';

/** Every word of a query, somewhere in what the reader's card and ticket show. */

let app: TestApp;
let resident: Phone, neighbour: Phone, steward: Phone, secretary: Phone, property: Phone;
let bikes: TicketBody, lamp: TicketBody;

const found = async (phone: Phone, box: string, q: string): Promise<string[]> =>
  (
    (await phone.get(`/tickets?box=${box}&limit=50&q=${encodeURIComponent(q)}`).expect(200)).body as {
      items: { id: string }[];
    }
  ).items.map(({ id }) => id);

beforeAll(async () => {
  app = await startTestApp();
  [resident, neighbour, steward, secretary, property] = (await Promise.all(
    ['resident', 'neighbour', 'steward', 'secretary', 'property'].map(app.as),
  )) as [Phone, Phone, Phone, Phone, Phone];
  bikes = await resident.place({ words: '二单元楼道里，有人给电瓶车充电 13612345678', place: '负一层' });
  lamp = await resident.place({
    kind: 'help',
    category: 'lighting',
    words: '门前那盏灯坏了',
    building: await app.area('幸福里小区1栋'),
  });
});
afterAll(() => app.stop());

it.each([
  ['traditional signs', '電瓶車'],
  ['words in another order', '电瓶车 楼道'],
  ['words parted by a comma', '充电，二单元'],
  ['across the punctuation of the text', '楼道里有人'],
  ['full width and blanks', '　电瓶车　二单元'],
  ['an invisible sign within', '电\u200b瓶车'],
  ['its place', '负一层'],
  ['its building', '3栋'],
  ['its building and a word', '充电 3栋'],
  ['its estate and a word', '幸福里 充电'],
])('a ticket is found by %s', async (_, q) => {
  expect(await found(resident, 'placed', q)).toEqual([bikes.id]);
  expect(await found(secretary, 'scope', q)).toContain(bikes.id);
});

it('is found by the name of its category', async () => {
  const { category } = (await resident.get(`/tickets/${lamp.id}`)).body as { category: { name: string } };
  expect(await found(resident, 'placed', category.name)).toEqual([lamp.id]);
  expect(await found(resident, 'placed', `${category.name} 1栋`)).toEqual([lamp.id]);
});

it('is found by its number, with hyphens and without, in small letters, and by its end', async () => {
  const { number } = bikes;
  for (const q of [
    number,
    number.replaceAll('-', ''),
    number.toLowerCase(),
    number.split('-').at(-1)!,
    number.replaceAll('-', ' '),
  ])
    expect([q, await found(secretary, 'scope', q)]).toEqual([q, [bikes.id]]);
});

it('3栋 is not 13栋, and 1栋 is not 11栋', async () => {
  expect(await found(resident, 'placed', '1栋')).toEqual([lamp.id]);
  expect(await found(secretary, 'scope', '栋')).toEqual(expect.arrayContaining([bikes.id, lamp.id]));
});

it('a word that is nowhere finds nothing, nor do signs that only part words', async () => {
  for (const q of ['电瓶车 冰箱', '冰箱', '。', '—— ,', '%'])
    expect([q, await found(secretary, 'scope', q)]).toEqual([q, []]);
  expect((await found(secretary, 'scope', ' ')).length).toBeGreaterThan(0);
});

describe('what was said on the way', () => {
  beforeAll(async () => {
    await steward.act(bikes.id, 'accept');
    await steward.act(bikes.id, 'remark', { to: 'all', words: '已經聯繫充電樁公司' });
    await steward.act(bikes.id, 'remark', { to: 'staff', words: '怀疑是转租户干的' });
    await steward.act(bikes.id, 'remark', { to: 'all', words: '有事打 13712345678 找我' });
  });

  it('to everybody is found by whoever reads it', async () => {
    for (const [phone, box] of [
      [resident, 'placed'],
      [secretary, 'scope'],
      [steward, 'accepted'],
    ] as const)
      expect([phone.persona, await found(phone, box, '充电桩 联系')]).toEqual([phone.persona, [bikes.id]]);
  });

  it('among staff, and numbers, are found by nobody', async () => {
    for (const [phone, box] of [
      [resident, 'placed'],
      [secretary, 'scope'],
      [steward, 'accepted'],
    ] as const) {
      for (const q of ['转租户', '13712345678', '13612345678', '1371234'])
        expect([phone.persona, q, await found(phone, box, q)]).toEqual([phone.persona, q, []]);
    }
    const [row] = await app.source.query<{ said: string; search: string }[]>(
      `SELECT said, search FROM cases WHERE id = $1`,
      [bikes.id],
    );
    expect(row!.said).toContain('充电桩');
    expect(row!.said).not.toMatch(/转租|隐藏|\d/);
    expect(row!.search.replace(/^\S+/, '')).not.toMatch(/\d/);
  });

  it('is found as it was corrected, and not at all once it is taken back', async () => {
    const remarkOf = async (words: string): Promise<string> =>
      (
        (await steward.get(`/tickets/${bikes.id}/events`).expect(200)).body as {
          items: { id: string; note: string | null }[];
        }
      ).items.find(({ note }) => note === words)!.id;
    await steward.act(bikes.id, 'remark', { to: 'all', words: '周三来装栏杆' });
    await steward.act(bikes.id, 'correct_remark', {
      remark: await remarkOf('周三来装栏杆'),
      words: '周四来装围挡',
    });
    expect([await found(resident, 'placed', '栏杆'), await found(resident, 'placed', '围挡')]).toEqual([
      [],
      [bikes.id],
    ]);
    await steward.act(bikes.id, 'retract_remark', { remark: await remarkOf('周四来装围挡') });
    expect(await found(resident, 'placed', '围挡')).toEqual([]);
    await steward.act(bikes.id, 'remark', { to: 'staff', words: '内部先议' });
    await steward.act(bikes.id, 'correct_remark', { remark: await remarkOf('内部先议'), words: '内部再议' });
    expect(await found(resident, 'placed', '内部再议')).toEqual([]);
  });

  it('is no oracle for a neighbour, nor for one who only stands beside', async () => {
    for (const q of ['充电桩', '电瓶车充', '负一层', '转租户', '二单元楼道']) {
      expect([q, await found(neighbour, 'nearby', q)]).toEqual([q, []]);
      expect([q, await found(property, 'work', q)]).toEqual([q, []]);
    }
    await neighbour.act(lamp.id, 'endorse');
    expect(await found(neighbour, 'placed', '那盏')).toEqual([]);
    expect(await found(neighbour, 'placed', lamp.number.replaceAll('-', ''))).toEqual([lamp.id]);
  });
});

it('what neighbours search holds neither words nor what was said', async () => {
  const leaver = await app.as('elder');
  const { id } = await leaver.place({ words: '我的电话 13512345678，门口堆物' });
  await leaver.act(id, 'remark', { to: 'all', words: '还是堆着' });
  const [row] = await app.source.query<{ said: string; card: string }[]>(
    `SELECT said, card FROM cases WHERE id = $1`,
    [id],
  );
  expect(row!.said).toBe('还是堆着');
  expect(row!.card).not.toContain('堆物');
});

it('rows of before are folded by the migration', async () => {
  const [release, database] = await Promise.all([readRelease(), emptyDatabase()]);
  await restoreRelease(database.url, release);
  const source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  const texts = (): Promise<object[]> =>
    source.query(`SELECT id, search, card, said FROM ticket ORDER BY id`);
  const before = await texts();
  const runner = source.createQueryRunner();
  await runner.query(`ALTER TABLE ticket DROP COLUMN said, DROP COLUMN card`);
  await new Search1796000400001().up(runner);
  await runner.release();
  expect(await texts()).toEqual(before);
  await source.destroy();
  await database.drop();
}, 60_000);
