import { opennessOf, type Kind, type Openness } from '@sandan/domain';
import { HAS_CARD } from '../src/modules/ticket/holds/ticket-neighbours.queries.ts';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { companyOf } from './together/company.ts';

/** What neighbours, endorsers and people of merged tickets see (ADR 22). */

let town: TestApp;
let all: Readonly<Record<string, Phone>>;
beforeAll(async () => {
  town = await startTestApp();
  all = await companyOf(town);
}, 60_000);
afterAll(() => town?.stop());

const WORDS = '独居，每天要打胰岛素，钥匙在门垫下';
const TITLE = '独居老人隔天探望';
interface Card {
  readonly id: string;
  readonly summary: string;
  readonly title: string | null;
  readonly category: { readonly code: string };
  readonly thumb: string | null;
  readonly endorsers: number;
  readonly kind: string;
}

const query = (of: Record<string, string>): string => String(new URLSearchParams(of));
const cards = async (phone: Phone, of: Record<string, string>): Promise<Card[]> =>
  ((await phone.get(`/tickets?${query({ limit: '100', ...of })}`).expect(200)).body as { items: Card[] })
    .items;
const seen = async (phone: Phone, id: string): Promise<TicketBody> =>
  (await phone.get(`/tickets/${id}`).expect(200)).body as TicketBody;
const status = async (phone: Phone, path: string): Promise<number> => (await phone.get(path)).status;
const endorse = async (phone: Phone, id: string): Promise<number> =>
  (await phone.post(`/tickets/${id}/transitions`, { action: 'endorse' })).status;
const eventsOf = async (
  phone: Phone,
  id: string,
): Promise<{ action: string; note: string | null; files: { id: string }[] }[]> =>
  (
    (await phone.get(`/tickets/${id}/events`).expect(200)).body as {
      items: { action: string; note: string | null; files: { id: string }[] }[];
    }
  ).items;

describe('附近', () => {
  let categories: { code: string; name: string; kind: Kind; neighbours: Openness }[];
  beforeAll(async () => {
    categories = ((await all.resident!.get('/categories').expect(200)).body as { items: typeof categories })
      .items;
  });

  it('shows what everybody shares, and nothing that tells of a person, whatever staff call it', async () => {
    const { resident, neighbour, intake } = all as Record<string, Phone>;
    const building = await town.area('幸福里小区3栋');
    const wrong: string[] = [];
    for (const { code, name, kind, neighbours } of categories) {
      const { id } = await resident!.place({ kind, category: code, words: WORDS });
      await intake!.act(id, 'recategorise', { title: TITLE });
      const similar = (
        (
          await neighbour!
            .get(`/tickets/similar?${query({ building, category: code, words: TITLE })}`)
            .expect(200)
        ).body as { items: Card[] }
      ).items;
      const found = [
        await cards(neighbour!, { box: 'nearby' }),
        await cards(neighbour!, { box: 'nearby', category: code, q: name }),
        await cards(neighbour!, { box: 'nearby', q: '独居' }),
        similar,
      ];
      const isShown = opennessOf({ kind, openness: neighbours, sensitive: false }) === 'yes';
      const shown = found.map((some) => some.some((card) => card.id === id));
      if (shown.some((one) => one !== isShown) || (await endorse(neighbour!, id)) !== (isShown ? 200 : 404))
        wrong.push(`${kind} ${code}: ${shown.join()}`);
      // Only a few similar tickets are shown.
      if (isShown) await resident!.act(id, 'leave');
    }
    expect(wrong).toEqual([]);
    const everything = JSON.stringify([
      await cards(neighbour!, { box: 'nearby' }),
      (await neighbour!.get('/tickets?box=nearby&q=独居')).body,
    ]);
    expect(['胰岛素', '钥匙'].filter((word) => everything.includes(word))).toEqual([]);
  }, 120_000);

  it('asks the reporter where the category asks, when placing and afterwards', async () => {
    const { resident, neighbour } = all as Record<string, Phone>;
    const isNear = async (id: string): Promise<boolean> =>
      (await cards(neighbour!, { box: 'nearby' })).some((card) => card.id === id);
    const { id } = await resident!.place({ kind: 'complaint', category: 'parking', neighbours: true });
    const toldTo = async (one: Phone): Promise<unknown> =>
      ((await one.get(`/tickets/${id}`).expect(200)).body as { neighbours?: Openness }).neighbours;
    expect(await isNear(id)).toBe(true);
    expect([await toldTo(all.intake!), await toldTo(resident!)]).toEqual(['yes', undefined]);
    await resident!.act(id, 'hide_card');
    expect(await toldTo(all.intake!)).toBe('ask');
    expect([await isNear(id), await endorse(neighbour!, id)]).toEqual([false, 404]);
    await resident!.act(id, 'show_card');
    expect([await isNear(id), await endorse(neighbour!, id)]).toEqual([true, 200]);
  });

  it('loses the card when staff find that it is about one household, and the endorser is not told what it became', async () => {
    const { resident, neighbour, intake } = all as Record<string, Phone>;
    const { id, number } = await resident!.place({ kind: 'help', category: 'leak', words: WORDS });
    expect(await endorse(neighbour!, id)).toBe(200);
    await intake!.act(id, 'recategorise', { category: 'care', kind: 'service', title: TITLE });
    const [near, mine] = [
      await cards(all.elder!, { box: 'nearby' }),
      (await cards(neighbour!, { box: 'placed' })).find((card) => card.id === id)!,
    ];
    expect(near.some((card) => card.id === id)).toBe(false);
    expect(mine).toMatchObject({
      category: { code: 'other' },
      kind: 'help',
      title: null,
      summary: '',
      thumb: null,
    });
    expect([
      await cards(neighbour!, { box: 'placed', category: 'care' }),
      await cards(neighbour!, { box: 'placed', kind: 'service' }),
      await cards(neighbour!, { box: 'placed', q: '上门照护' }),
    ]).toEqual([[], [], []]);
    expect((await cards(neighbour!, { box: 'placed', q: number })).map((card) => card.id)).toEqual([id]);
    await town.deliver();
    const inbox = JSON.stringify((await neighbour!.get('/inbox?limit=100').expect(200)).body);
    expect(
      [JSON.stringify([await seen(neighbour!, id), await eventsOf(neighbour!, id), inbox])].filter((text) =>
        /照护|care|独居|service/.test(text),
      ),
    ).toEqual([]);
  });

  it('has nothing between residents, from the invitation to the table on', async () => {
    const { resident, neighbour, elder, resident2, steward, secretary } = all as Record<string, Phone>;
    const { id } = await resident!.place({ kind: 'hazard', category: 'clutter' });
    await steward!.act(id, 'accept');
    await steward!.act(id, 'report', { words: '谈一谈', title: '两户为楼道吵架' });
    const isNear = async (): Promise<boolean> =>
      (await cards(resident2!, { box: 'nearby' })).some((card) => card.id === id);
    expect(await isNear()).toBe(true);
    await secretary!.act(id, 'convene', {
      matter: '楼道',
      reply_by: '2026-03-20',
      seats: [{ unit: await town.unit('幸福物业') }],
      sides: [neighbour!.id, elder!.id],
    });
    expect([await isNear(), await endorse(resident2!, id)]).toEqual([false, 404]);
    await secretary!.act(id, 'set_hearing', {
      matter: '楼道',
      at: '2026-03-10T10:00:00+08:00',
      place: '301',
      reply_by: '2026-03-20',
      seats: [{ unit: await town.unit('幸福物业') }],
      sides: [neighbour!.id, elder!.id],
    });
    await secretary!.act(id, 'resolve', { agreed: true, words: '谈好了' });
    expect([await isNear(), await endorse(resident2!, id)]).toEqual([false, 404]);
  });

  it('and what waits in public is what neighbours see', async () => {
    const { resident, steward, secretary, property } = all as Record<string, Phone>;
    const estate = await town.area('幸福里小区');
    const lines: string[] = [];
    for (const [kind, category, line] of [
      ['hazard', 'lift', '等电梯配件'],
      ['help', 'care', '等护理员'],
      ['complaint', 'noise', '等两户商量'],
    ]) {
      const { id } = await resident!.place({ kind, category });
      await steward!.act(id, 'accept');
      await steward!.act(id, 'report', { words: '请物业' });
      await secretary!.act(id, 'dispatch', { lead: await town.unit('幸福物业') });
      await property!.act(id, 'sign');
      await secretary!.act(id, 'hold', { reason: 'funds', review: '2026-03-20', public_line: line });
      lines.push(line!);
    }
    const { items } = (await all.neighbour!.get(`/holds?estate=${estate}`).expect(200)).body as {
      items: { publicLine: string }[];
    };
    expect(items.map(({ publicLine }) => publicLine).filter((line) => lines.includes(line))).toEqual([
      '等电梯配件',
    ]);
  });
});

describe('whoever endorsed everything around', () => {
  let id: string;
  let picture: string;
  beforeAll(async () => {
    const { resident, neighbour, resident2, steward, property, secretary } = all as Record<string, Phone>;
    picture = await resident!.picture();
    id = (
      await resident!.place({
        kind: 'help',
        category: 'leak',
        words: MINE,
        place: '2单元301卧室',
        files: [picture],
      })
    ).id;
    expect([await endorse(neighbour!, id), await endorse(resident2!, id)]).toEqual([200, 200]);
    await resident!.act(id, 'remark', { to: 'all', words: '我白天去透析' });
    await resident2!.act(id, 'remark', { to: 'all', words: '我家也在漏，我刚出院' });
    await steward!.act(id, 'accept');
    await steward!.act(id, 'ask', { words: '您透析回来几点？' });
    await resident!.act(id, 'supplement', { words: '下午四点' });
    await steward!.act(id, 'report', { words: '独居病人，请快些', title: '3栋渗水' });
    await secretary!.act(id, 'dispatch', { lead: await town.unit('幸福物业'), words: '住户透析，先打电话' });
    await property!.act(id, 'sign');
    await steward!.act(id, 'remark', { to: 'all', words: '周三统一查管道' });
    await property!.act(id, 'finish', { words: '主管已换', files: [await property!.picture()] });
  });

  const MINE = '肾病，钥匙在花盆里';
  const secrets = /肾病|花盆|卧室|透析|出院|四点|快些/;
  const read = async (phone: Phone): Promise<string> =>
    JSON.stringify([
      await seen(phone, id),
      await eventsOf(phone, id),
      await cards(phone, { box: 'placed' }),
      (await phone.get('/inbox?limit=100').expect(200)).body,
    ]);

  it('reads the card, the states and what is said to all of them', async () => {
    const { neighbour } = all as Record<string, Phone>;
    const ticket = await seen(neighbour!, id);
    expect(ticket).toMatchObject({
      scope: 'beside',
      words: null,
      place: null,
      files: [],
      title: '3栋渗水',
      state: 'verifying',
      facts: { endorsed: true, endorsers: 2, contacts: 0, askedAt: null },
      reporter: { name: '居民' },
    });
    const events = await eventsOf(neighbour!, id);
    expect(events.map(({ note }) => note).filter(Boolean)).toEqual(['周三统一查管道', '主管已换']);
    expect(events.map(({ action }) => action)).toEqual([
      'place',
      'endorse',
      'accept',
      'ask',
      'supplement',
      'report',
      'dispatch',
      'sign',
      'remark',
      'finish',
    ]);
  });

  it('reads nothing of what the reporter or another endorser wrote, photographed or was asked', async () => {
    const { neighbour } = all as Record<string, Phone>;
    await town.deliver();
    expect(secrets.exec(await read(neighbour!))).toBeNull();
    expect([
      await status(neighbour!, `/files/${picture}`),
      await status(neighbour!, `/files/${picture}?size=thumb`),
    ]).toEqual([404, 404]);
    for (const q of ['肾病', '301', '透析', '出院'])
      expect([q, await cards(neighbour!, { box: 'placed', q })]).toEqual([q, []]);
    expect((await cards(neighbour!, { box: 'placed', q: '渗水' })).map((card) => card.id)).toContain(id);
    expect((await cards(all.resident!, { box: 'placed', q: '肾病' })).map((card) => card.id)).toContain(id);
  });

  it('reads them once they are opened, and no more once they are closed', async () => {
    const { resident, steward, neighbour } = all as Record<string, Phone>;
    await resident!.act(id, 'open_words');
    expect(await seen(neighbour!, id)).toMatchObject({
      scope: 'whole',
      words: MINE,
      reporter: { name: '居民' },
    });
    expect([
      await status(neighbour!, `/files/${picture}`),
      (await cards(neighbour!, { box: 'placed', q: '肾病' })).length,
    ]).toEqual([200, 1]);
    await steward!.act(id, 'close_words');
    expect(secrets.exec(await read(neighbour!))).toBeNull();
    expect((await neighbour!.post(`/tickets/${id}/transitions`, { action: 'open_words' })).status).toBe(403);
  });
});

test('whose ticket went into another keeps their own words and thread, and reads nothing of the other reporter', async () => {
  const { resident, elder, secretary, intake } = all as Record<string, Phone>;
  const master = await resident!.place({ kind: 'service', category: 'care', words: WORDS });
  await intake!.act(master.id, 'recategorise', { title: TITLE });
  const own = await elder!.place({ kind: 'service', category: 'care', words: '我膝盖不好' });
  await secretary!.act(own.id, 'merge', { master: master.id });
  const texts = JSON.stringify([await seen(elder!, master.id), await eventsOf(elder!, master.id)]);
  expect(/胰岛素|独居|照护/.exec(texts)).toBeNull();
  expect(await seen(elder!, master.id)).toMatchObject({ scope: 'beside', words: null, title: null });
  expect(await seen(elder!, own.id)).toMatchObject({
    scope: 'whole',
    words: '我膝盖不好',
    mergedInto: { id: master.id },
  });
  expect(
    /膝盖/.exec(JSON.stringify([await seen(resident!, master.id), await eventsOf(resident!, master.id)])),
  ).toBeNull();
});

describe('an idea', () => {
  const placed = async (form: object = {}): Promise<string> =>
    (
      await all.resident!.place({
        kind: 'idea',
        category: 'greening',
        words: '南面花坛改种薄荷，打 13912345678',
        place: '3栋南面',
        files: [await all.resident!.picture()],
        ...form,
      })
    ).id;

  it('is read before it is endorsed, once the reporter allows it', async () => {
    const { resident, neighbour, resident2 } = all as Record<string, Phone>;
    const id = await placed();
    expect([
      (await cards(neighbour!, { box: 'nearby' })).some((card) => card.id === id),
      await status(neighbour!, `/tickets/${id}`),
      await endorse(neighbour!, id),
    ]).toEqual([false, 404, 404]);
    await resident!.act(id, 'show_card');
    expect(await endorse(resident2!, id)).toBe(200);
    const card = (await cards(neighbour!, { box: 'nearby', q: '薄荷' })).find((one) => one.id === id);
    expect(card).toMatchObject({
      summary: '南面花坛改种薄荷，打 [号码已隐藏]',
      endorsers: 1,
      thumb: expect.any(String) as string,
    });
    expect(await seen(neighbour!, id)).toMatchObject({
      scope: 'beside',
      words: '南面花坛改种薄荷，打 [号码已隐藏]',
      files: [{}],
      reporter: { name: '居民' },
      actions: [{ action: 'endorse' }],
    });
    expect([
      await status(neighbour!, `/tickets/${id}/events`),
      await status(all['other-resident']!, `/tickets/${id}`),
    ]).toEqual([404, 404]);
  });

  it('placed without a name is shown where whoever placed it said so', async () => {
    const { neighbour } = all as Record<string, Phone>;
    const [shown, hidden] = [
      await placed({ anonymous: true, neighbours: true, files: [] }),
      await placed({ anonymous: true, files: [] }),
    ];
    const near = (await cards(neighbour!, { box: 'nearby' })).map((card) => card.id);
    expect([near.includes(shown), near.includes(hidden)]).toEqual([true, false]);
  });
});

it('of every open ticket it is kept whether they see its card', async () => {
  const rows = await town.source.query<{ kept: boolean; decided: boolean }[]>(
    `SELECT c.shows_card AS kept, ${HAS_CARD} AS decided FROM ticket t JOIN cases c ON c.id = t.id WHERE c.state <> 'closed'`,
  );
  expect(new Set(rows.map(({ kept, decided }) => `${kept} ${decided}`))).toEqual(
    new Set(['true true', 'false false']),
  );
});
