import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import {
  atWork,
  companyOf,
  isIn,
  offersOf,
  refused,
  seen,
  timeline,
  told,
  type Company,
} from './together/company.ts';
import { checkThreads, treesOf } from './together/trees.ts';
import { Dice } from './walks/dice.ts';
import { replays } from './walks/replay.ts';

let test: TestApp;
let all: Company;

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
});
afterAll(() => test.stop());

/** A matter that is answered in words. */
const question = async (phone: Phone, form = {}): Promise<string> =>
  (
    await phone.place({
      kind: 'idea',
      category: 'charging',
      words: '车棚什么时候修',
      neighbours: true,
      ...form,
    })
  ).id;
const merge = (id: string, master: string): Promise<TicketBody> => all.secretary.act(id, 'merge', { master });
const split = (id: string): Promise<TicketBody> => all.secretary.act(id, 'split');

/** A ticket's people: its reporter, then each other person with the ticket they came through. */
async function behind(id: string, names: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const [{ reporter }] = (await test.source.query(
    `SELECT a.openid AS reporter FROM ticket t JOIN account a ON a.id = t.reporter WHERE t.id = $1`,
    [id],
  )) as [{ reporter: string }];
  const rows = (await test.source.query(
    `SELECT a.openid AS person, e."from" FROM ticket_endorsement e JOIN account a ON a.id = e.person
      WHERE e.ticket = $1 ORDER BY e.seq, e.id`,
    [id],
  )) as { person: string; from: string | null }[];
  const persona = (openid: string): string => openid.replace('demo-', '');
  return [
    persona(reporter),
    ...rows.map(({ person, from }) => persona(person) + (from ? `<${names[from] ?? '?'}` : '')),
  ];
}

async function answer(id: string): Promise<void> {
  const { steward, secretary } = all;
  const { state } = await seen(secretary, id);
  if (state === 'pool') await steward.act(id, 'accept');
  await steward.act(id, 'answer', { words: '下月初' });
}

async function replayed(...ids: string[]): Promise<void> {
  for (const id of ids)
    await replays((text, parameters = []) => test.source.query(text, [...parameters]), id);
}

describe('附议', () => {
  it('gives each neighbour their own thread, rating and way back to the branch', async () => {
    const { resident, neighbour, elder, resident2, steward, secretary, property } = all;
    const { id } = await atWork(test, all);
    const other = await all['other-resident'].post(`/tickets/${id}/transitions`, { action: 'endorse' });
    expect(other.status).toBe(404);
    expect((await refused(resident, id, 'endorse'))[1]).toBe('NOT_RELATED');
    expect(await neighbour.act(id, 'endorse')).toMatchObject({
      facts: { endorsers: 1, endorsed: true },
      reporter: { name: '居民' },
    });
    for (const phone of [elder, resident2]) await phone.act(id, 'endorse');
    expect((await refused(neighbour, id, 'endorse'))[1]).toBe('NOT_RELATED');
    expect(await told(test, steward, id)).toContain('又有居民附议');
    expect(offersOf(await seen(resident, id))).not.toContain('ask withdraw');
    for (const phone of [neighbour, elder, resident2]) expect(await isIn(phone, 'placed', id)).toBe(true);

    await property.act(id, 'report_progress', { words: '灯具到了' });
    await property.act(id, 'finish', { words: '换好了', files: [await property.picture()] });
    await secretary.act(id, 'verify', { way: 'on_site' });
    for (const phone of [resident, neighbour, elder, resident2]) {
      expect(await told(test, phone, id)).toContain(
        phone === resident ? '您的点单有新进展' : '您附议的单有新进展',
      );
      expect(await isIn(phone, 'rate', id)).toBe(true);
    }
    await neighbour.act(id, 'rate_own', { verdict: 'solved', stars: 5 });
    expect(await isIn(neighbour, 'rate', id)).toBe(false);
    expect(await refused(neighbour, id, 'rate_solved')).toMatchObject([403, 'NOT_RELATED', {}]);
    expect(await resident.act(id, 'rate_solved', { stars: 5 })).toMatchObject({
      state: 'closed',
      outcome: 'solved',
    });

    await elder.act(id, 'rate_own', { verdict: 'unsolved' });
    expect(offersOf(await seen(elder, id))).toContain('reopen');
    const again = await elder.act(id, 'reopen', { words: '我家门口还是黑的' });
    expect(again).toMatchObject({ state: 'dispatching', outcome: null, facts: { reworks: 1 } });
    expect(again['ratings']).toMatchObject([
      { by: '附议居民', label: '已解决' },
      { by: '点单居民', label: '已解决' },
      { by: '附议居民', label: '未解决' },
      { by: '附议居民', label: '未解决', mine: true },
    ]);
  });

  it('is taken back, and goes on where the reporter leaves', async () => {
    const { resident, neighbour, elder, steward } = all;
    const id = await question(resident);
    await neighbour.act(id, 'endorse');
    await elder.act(id, 'endorse');
    expect(offersOf(await seen(resident, id))).toEqual(expect.arrayContaining(['leave']));
    expect(offersOf(await seen(resident, id))).not.toContain('withdraw');
    await neighbour.act(id, 'unendorse');
    expect(await behind(id)).toEqual(['resident', 'elder']);
    const left = await resident.act(id, 'leave');
    expect(left).toMatchObject({ state: 'pool', actions: [] });
    await resident.get(`/tickets/${id}`).expect(404);
    expect(await behind(id)).toEqual(['elder']);
    expect(await told(test, elder, id)).toContain('原点单居民已退出，由您接着跟进');
    expect(await seen(elder, id)).toMatchObject({ reporter: { name: '钱奶奶' } });
    expect(offersOf(await seen(elder, id))).toContain('withdraw');
    await steward.act(id, 'accept');
    await steward.act(id, 'answer', { words: '下月初' });
    await elder.act(id, 'accept_explanation');
    await replayed(id);
  });
});

describe('并单', () => {
  it('brings the reporter along, with notices and a rating of their own, and 拆单 gives back the own timeline', async () => {
    const { resident, neighbour, steward } = all;
    const [A, M] = [await question(resident), await question(neighbour)];
    await resident.act(A, 'remark', { to: 'all', words: '我先说的' });
    const merged = await merge(A, M);
    const number = (await seen(neighbour, M)).number;
    expect(merged).toMatchObject({ state: 'closed', outcome: 'merged', mergedInto: { id: M, number } });
    expect(await told(test, resident, A)).toContain('您的点单已并入另一张单');
    expect(await behind(M, { [A]: 'A' })).toEqual(['neighbour', 'resident<A']);
    expect(await seen(resident, M)).toMatchObject({
      facts: { endorsed: true, endorsers: 1 },
      reporter: { name: '居民' },
    });
    expect(offersOf(await seen(resident, A))).toEqual(expect.arrayContaining(['ask split', 'remark']));
    expect((await refused(resident, A, 'reopen'))[1]).toBe('GUARD_FAILED');

    await steward.act(M, 'accept');
    expect(await told(test, resident, M)).toContain('您附议的单有新进展');
    const asked = await resident.act(A, 'split', { mode: 'ask' });
    const [request] = asked['requests'] as [{ id: string }];
    expect(await all.secretary.act(A, 'grant', { request: request.id })).toMatchObject({
      state: 'pool',
      outcome: null,
      mergedInto: null,
    });
    expect(await behind(M)).toEqual(['neighbour']);
    expect(await seen(resident, M)).toMatchObject({
      scope: 'beside',
      facts: { endorsed: false },
      actions: [{ action: 'endorse' }],
    });
    expect((await timeline(resident, A)).map(({ action }) => action)).toEqual([
      'place',
      'remark',
      'merge',
      'split',
      'grant',
    ]);
    expect(await told(test, resident, A)).toContain('您的申请已批准');
    for (const id of [A, M]) await answer(id);
    await resident.act(A, 'accept_explanation');
    await neighbour.act(M, 'accept_explanation');
    await replayed(A, M);
  });

  it('is asked for by the case steward and granted by the branch', async () => {
    const { resident, neighbour, steward, secretary, elder } = all;
    const [A, M, closed] = [await question(resident), await question(neighbour), await question(elder)];
    await steward.act(A, 'accept');
    expect((await refused(steward, A, 'merge', { master: M }))[1]).toBe('ASK_FIRST');
    const asked = await steward.act(A, 'merge', { mode: 'ask', master: M, words: '同一件事' });
    const [request] = asked['requests'] as [{ id: string }];
    expect(await secretary.act(A, 'grant', { request: request.id })).toMatchObject({
      outcome: 'merged',
      mergedInto: { id: M },
    });

    const B = await question(all.resident2);
    await steward.act(B, 'accept');
    const [second] = (await steward.act(B, 'merge', { mode: 'ask', master: closed }))['requests'] as [
      { id: string },
    ];
    await answer(closed);
    await elder.act(closed, 'accept_explanation');
    expect(await refused(secretary, B, 'grant', { request: second!.id })).toMatchObject([
      403,
      'GUARD_FAILED',
      {},
    ]);
    expect(await seen(secretary, B)).toMatchObject({ state: 'triage' });
  });

  it('leads along chains to the root; what is split off takes along what came by it', async () => {
    const { resident, neighbour, elder, resident2 } = all;
    const [A, B, M] = [await question(resident), await question(neighbour), await question(elder)];
    const names = { [A]: 'A', [B]: 'B', [M]: 'M' };
    await resident2.act(B, 'endorse');
    await merge(B, A);
    await merge(A, M);
    expect(await behind(M, names)).toEqual(['elder', 'resident<A', 'neighbour<B', 'resident2<B']);
    for (const phone of [neighbour, resident2]) {
      expect(await seen(phone, B)).toMatchObject({ mergedInto: { id: M } });
      await phone.get(`/tickets/${M}`).expect(200);
    }
    await split(A);
    expect([await behind(M, names), await behind(A, names)]).toEqual([
      ['elder'],
      ['resident', 'neighbour<B', 'resident2<B'],
    ]);
    expect(await seen(neighbour, B)).toMatchObject({ mergedInto: { id: A } });
    expect(await seen(neighbour, M)).toMatchObject({
      scope: 'beside',
      facts: { endorsed: false },
      actions: [{ action: 'endorse' }],
    });

    await merge(A, M);
    await split(B);
    expect([await behind(M, names), await behind(A, names), await behind(B, names)]).toEqual([
      ['elder', 'resident<A'],
      ['resident'],
      ['neighbour', 'resident2'],
    ]);
    expect((await refused(all.secretary, A, 'split'))[1]).toBe('BUDGET_SPENT');
    for (const [id, phone] of [
      [M, elder],
      [B, neighbour],
    ] as const) {
      await answer(id);
      await phone.act(id, 'accept_explanation');
    }
    await replayed(A, B, M);
  });

  it('stays, once the reporter has rated the master', async () => {
    const { resident, neighbour, secretary } = all;
    const [A, M] = [await question(resident), await question(neighbour)];
    await merge(A, M);
    await answer(M);
    await resident.act(M, 'rate_own', { verdict: 'explained' });
    expect(await refused(secretary, A, 'split')).toMatchObject([
      403,
      'GUARD_FAILED',
      { guard: 'was_merged' },
    ]);
    expect(await refused(resident, A, 'split', { mode: 'ask' })).toMatchObject([
      403,
      'GUARD_FAILED',
      { guard: 'was_merged' },
    ]);
    expect(offersOf(await seen(resident, A))).not.toContain('ask split');
    expect((await refused(resident, A, 'rate_own', { verdict: 'solved' }))[0]).toBe(403);
  });

  it('into what is not there, or not the same matter, is refused, and changes nothing', async () => {
    const { resident, neighbour, elder, secretary, grid } = all;
    const [A, M, closed, merged] = [
      await question(resident),
      await question(neighbour),
      await question(elder),
      await question(all.resident2),
    ];
    await elder.act(closed, 'withdraw');
    await merge(merged, M);
    const hidden = await question(resident, { about: [{ person: secretary.id }] });
    const elsewhere = await question(resident, { building: await test.area('和风苑1栋') });
    const foreign = await question(all['other-resident'], { building: await test.area('望江花园1栋') });
    const secret = await question(all.resident3, { private: true });
    const unknown = [422, 'UNKNOWN_REFERENCE', { field: 'master' }];
    const guarded = [403, 'GUARD_FAILED', { guard: 'same_matter' }];
    const before = (await seen(secretary, A)).version;
    for (const master of [hidden, elsewhere, foreign, '0198aaaa-0000-7000-8000-000000000000', 'nothing'])
      expect([master, ...(await refused(secretary, A, 'merge', { master }))]).toMatchObject([
        master,
        ...unknown,
      ]);
    for (const master of [closed, merged, A])
      expect([master, ...(await refused(secretary, A, 'merge', { master }))]).toMatchObject([
        master,
        ...guarded,
      ]);
    expect(await refused(secretary, secret, 'merge', { master: M })).toMatchObject(guarded);
    expect((await seen(secretary, A)).version).toBe(before);
    expect(await behind(A)).toEqual(['resident']);

    const raised = await question(all.resident4, { private: true });
    await secretary.act(raised, 'escalate', { words: '请网格处理' });
    expect(await refused(grid, raised, 'merge', { master: elsewhere })).toMatchObject(guarded);
    expect(await grid.act(raised, 'merge', { master: secret })).toMatchObject({ outcome: 'merged' });
    expect(await merge(A, M)).toMatchObject({ outcome: 'merged' });
  });

  it('of two tickets into each other at once is one of them', async () => {
    const { resident, neighbour, secretary } = all;
    const outcomes: string[] = [];
    const one = async (): Promise<void> => {
      const [A, B] = [await question(resident), await question(neighbour)];
      const send = (id: string, master: string) =>
        secretary.post(`/tickets/${id}/transitions`, { action: 'merge', version: 1, master });
      const answers = await Promise.all([send(A, B), send(B, A)]);
      outcomes.push(
        answers
          .map(({ status, body }) => `${status} ${String(body.code ?? '')}`)
          .sort()
          .join(),
      );
      const [root, child] = answers[0]!.status === 200 ? [B, A] : [A, B];
      expect([(await seen(secretary, root)).state, (await seen(secretary, child)).outcome]).toEqual([
        'pool',
        'merged',
      ]);
    };
    for (let round = 0; round < 6; round++) await Promise.all([one(), one(), one(), one()]);
    expect(outcomes.filter((outcome) => outcome !== '200 ,403 GUARD_FAILED')).toEqual([]);
  });

  it('of three in a ring at once leaves one of them open', async () => {
    const { resident, neighbour, elder, secretary } = all;
    for (let round = 0; round < 5; round++) {
      const ids = [await question(resident), await question(neighbour), await question(elder)] as const;
      const answers = await Promise.all(
        ids.map((id, at) =>
          secretary.post(`/tickets/${id}/transitions`, {
            action: 'merge',
            version: 1,
            master: ids[(at + 1) % 3],
          }),
        ),
      );
      expect(answers.filter(({ status }) => status !== 200 && status !== 403 && status !== 409)).toEqual([]);
      const open = (await Promise.all(ids.map((id) => seen(secretary, id)))).filter(
        ({ state }) => state !== 'closed',
      );
      expect(open).not.toEqual([]);
      const roots = await Promise.all(open.map(({ id }) => behind(id)));
      expect(
        roots
          .flat()
          .map((one) => one.replace(/<.*/, ''))
          .sort(),
      ).toEqual(['elder', 'neighbour', 'resident']);
    }
  });

  it('and splitting in a crowd loses nobody', async () => {
    const { secretary } = all;
    const phones = [all.resident, all.neighbour, all.elder, all.resident2, all.resident3];
    const dice = new Dice(20_261_121);
    const ids = await Promise.all(phones.map((phone) => question(phone)));
    const reporters = new Map(ids.map((id, at) => [id, phones[at]!.id]));
    const statuses = new Map<number, number>();
    for (let round = 0; round < 12; round++) {
      const versions = new Map(
        await Promise.all(ids.map(async (id) => [id, (await seen(secretary, id)).version] as const)),
      );
      const send = (id: string) =>
        secretary.post(`/tickets/${id}/transitions`, {
          version: versions.get(id),
          ...(dice.chance(0.6) ? { action: 'merge', master: dice.pick(ids) } : { action: 'split' }),
        });
      for (const { status } of await Promise.all(Array.from({ length: 10 }, () => send(dice.pick(ids)))))
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      checkThreads(
        await treesOf((text, parameters = []) => test.source.query(text, [...parameters]), ids),
        reporters,
      );
    }
    expect([...statuses.keys()].sort()).toEqual([200, 403, 409]);
  });
});
