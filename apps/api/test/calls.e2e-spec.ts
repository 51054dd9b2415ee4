import type supertest from 'supertest';
import { limitRules } from '../src/common/limits.ts';
import { Reencryption } from '../src/database/sealing/reencrypt.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { TEST_KEYS } from './harness/keys.ts';

/** 来电: staff who take a call enter its number and find the caller's open tickets. */

let app: TestApp;
let intake: Phone, resident: Phone, neighbour: Phone, secretary: Phone;
let number: string;

interface Found {
  readonly people: readonly { name: string; homes: string[] }[];
  readonly items: readonly {
    id: string;
    number: string;
    state: string;
    category: { code: string };
    placedAt: string;
  }[];
}

const look = (phone: Phone, typed: unknown, key?: string): supertest.Test =>
  phone.post('/calls/lookup', { phone: typed }, key);
const found = async (typed: string, phone = intake): Promise<Found> =>
  (await look(phone, typed).expect(200)).body as Found;
const ids = async (typed: string, phone = intake): Promise<string[]> =>
  (await found(typed, phone)).items.map(({ id }) => id);
const looks = async (
  phone: Phone,
): Promise<{ ticket: unknown; office: string; name: string; words: string }[]> =>
  (await phone.get('/me/views?limit=50').expect(200)).body.items;
const mobileOf = async (phone: Phone): Promise<string> =>
  (await phone.get('/me').expect(200)).body.phone as string;

/** Gives a phone a number of its own. */
async function called(phone: Phone, digits: string): Promise<string> {
  await phone.post('/me/phone/wechat', { code: `demo-phone-${digits}-${digits}` }).expect(200);
  expect(await mobileOf(phone)).toBe(`${digits.slice(0, 3)}****${digits.slice(-4)}`);
  return digits;
}

beforeAll(async () => {
  app = await startTestApp();
  [intake, resident, neighbour, secretary] = (await Promise.all(
    ['intake', 'resident', 'neighbour', 'secretary'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone];
  number = await called(resident, '13811110001');
});
afterAll(() => app?.stop());

describe('the number of an account', () => {
  test('finds whose it is, masked, and the tickets that go on, the latest first', async () => {
    const [one, two, other] = [
      await resident.place({ private: true }),
      await resident.place({ kind: 'help', category: 'leak' }),
      await neighbour.place(),
    ];
    const { people, items } = await found(number);
    expect(people).toEqual([{ name: '林**', homes: ['幸福里小区3栋2单元***'] }]);
    expect(items.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(items[0]).toMatchObject({
      number: two.number,
      state: two.state,
      category: { code: 'leak' },
      placedAt: two['placedAt'],
    });
    expect(items.map(({ id }) => id)).not.toContain(other.id);
    await resident.act(two.id, 'withdraw');
    expect(await ids(number)).toEqual([one.id]);
  });

  test.each(['138 1111 0001', '+86 138-1111-0001', '一三八 1111 0001', '１３８１１１１０００１'])(
    'is read however it was typed: %s',
    async (typed) => {
      expect(await found(typed)).toEqual(await found(number));
    },
  );

  test('finds no anonymous ticket of it, whoever asks', async () => {
    const before = await ids(number);
    await resident.place({ anonymous: true, words: '井盖松了' });
    expect(await ids(number)).toEqual(before);
  });

  test('finds what went into a ticket that goes on', async () => {
    const [main, second] = [await neighbour.place(), await resident.place()];
    const { state } = await secretary.act(second.id, 'merge', { master: main.id });
    expect(state).toBe('closed');
    expect(await ids(number)).toContain(second.id);
  });

  test('finds no ticket whose reporter they must not know: they keep out of it', async () => {
    const { id } = await resident.place({ about: [{ person: intake.id }] });
    expect(await ids(number)).not.toContain(id);
    expect(await ids(number, await app.as('intake2'))).toContain(id);
  });
});

describe('a number that was written down for somebody', () => {
  const typed = '0551-6234 5678 转 801';

  test('finds what was placed for them, until it is closed', async () => {
    const { id } = await intake.place({
      kind: 'help',
      category: 'leak',
      behalf_name: '钱奶奶',
      behalf_phone: typed,
    });
    expect(await found('055162345678-801')).toMatchObject({ people: [], items: [{ id }] });
    const [row] = await app.source.query<{ index: string }[]>(
      `SELECT behalf_phone_index AS index FROM ticket WHERE id = $1`,
      [id],
    );
    expect(row!.index).not.toMatch(/\d{7}/);
  });

  test('is found as well where an older version wrote it down, once what it kept was sealed anew', async () => {
    const before = await ids(typed);
    await app.source.query(`UPDATE ticket SET behalf_phone_index = NULL`);
    expect(await ids(typed)).toEqual([]);
    await Reencryption.run(app.databaseUrl, { keys: TEST_KEYS }, 'all');
    expect(await ids(typed)).toEqual(before);
  });
});

describe('what is found', () => {
  test('is nothing, in the same words, for a number that nobody has and for what is none', async () => {
    for (const typed of ['13900009999', '138', '没有', ''])
      expect((await look(intake, typed).expect(200)).body).toEqual({ people: [], items: [] });
    expect((await look(intake, 13_811_110_001)).body.code).toBe('WRONG_TYPE');
    expect((await look(intake, '1'.repeat(61))).body.code).toBe('TOO_LONG');
  });

  test('is nothing of another community', async () => {
    const stranger = await app.as('other-resident');
    const theirs = await called(stranger, '13811110002');
    await stranger.place({ building: await app.area('望江花园1栋') });
    expect(await found(theirs)).toEqual({ people: [], items: [] });
    expect(await looks(stranger)).toEqual([]);
  });

  test.each(['resident', 'steward', 'secretary', 'committee', 'street', 'property', 'other-secretary'])(
    'is intake’s alone: %s',
    async (persona) => {
      expect((await look(await app.as(persona), number).expect(404)).body.code).toBe('NOT_FOUND');
    },
  );
});

describe('whoever is looked up', () => {
  test('reads who did, once for each answer, also where nothing is open', async () => {
    const elder = await app.as('elder');
    const theirs = await called(elder, '13811110003');
    const before = (await looks(elder)).length;
    const key = 'look-it-up-once';
    const first = (await look(intake, theirs, key).expect(200)).body as Found;
    expect((await look(intake, theirs, key).expect(200)).body).toEqual(first);
    expect(first.people).toHaveLength(1);
    const told = await looks(elder);
    expect(told).toHaveLength(before + 2);
    expect(told[0]).toEqual(
      expect.objectContaining({
        ticket: null,
        office: '社区受理员',
        name: '卫听听',
        words: '接到来电，按号码查找未办结的单',
      }),
    );
    expect(await looks(intake)).toEqual([]);
  });

  test('is not told twice of one look, and pages by looks of both kinds', async () => {
    const { id } = await resident.place();
    await secretary.act(id, 'reveal', { fields: ['phone'], words: '核对' });
    await found(number);
    const all = await looks(resident);
    const pages: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await resident
        .get(`/me/views?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
        .expect(200);
      pages.push(...(body.items as unknown[]));
      cursor = body.nextCursor as string | null;
    }
    expect(pages).toEqual(all);
    expect(all.slice(0, 2).map(({ ticket }) => ticket === null)).toEqual([true, false]);
  });

  test('is looked up so often a day by one person', () => {
    expect(limitRules['call.day']).toMatchObject({ points: 300, seconds: 86_400, isTraffic: false });
  });
});
