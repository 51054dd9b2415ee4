import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { makeStewards } from './races/arena.ts';
import { companyOf, dateAfter, isIn, refused, seen, told, type Company } from './together/company.ts';
import { clientOf } from './walks/door.ts';
import type { Sql } from './walks/town.ts';

let test: TestApp;
let all: Company;
let sql: Sql;

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
  sql = (text, parameters = []) => test.source.query(text, [...parameters]);
});
afterAll(() => test.stop());

interface Duties {
  readonly person: { readonly name: string; readonly active: boolean };
  readonly tickets: readonly {
    readonly ticket: { readonly id: string; readonly version: number };
    readonly askable: boolean;
    readonly asked: string | null;
  }[];
  readonly requests: readonly { readonly id: string; readonly label: string }[];
  readonly hearings: readonly { readonly id: string; readonly label: string }[];
}
const dutiesOf = async (viewer: Phone, { id }: { id: string }): Promise<Duties> =>
  (await viewer.get(`/people/${id}/duties`).expect(200)).body as Duties;
const leave = (viewer: Phone, { id }: { id: string }, reason = 'leave') =>
  viewer.post(`/people/${id}/leave`, { reason });
const boxesOf = async (phone: Phone): Promise<string[]> =>
  ((await phone.get('/me').expect(200)).body as { boxes: { box: string }[] }).boxes.map(({ box }) => box);
const question = (form = {}): Promise<TicketBody> =>
  all.resident.place({ kind: 'consult', category: 'policy', words: '车棚什么时候修', ...form });
async function handOver(id: string, by: Phone, to: Phone): Promise<void> {
  const asked = await by.act(id, 'hand_over', { mode: 'ask', successor: to.id });
  const request = (asked['requests'] as { id: string; action: string }[]).find(
    ({ action }) => action === 'hand_over',
  )!;
  await to.act(id, 'grant', { request: request.id });
}
const nothing = { tickets: [], requests: [], hearings: [] };

describe('a steward with seven open tickets', () => {
  const taken: string[] = [];

  it('cannot leave while they are theirs, and only those above see which they are', async () => {
    const { steward2, secretary, grid, committee, steward, property, resident, neighbour, intake } = all;
    for (let n = 0; n < 7; n++) taken.push((await steward2.act((await question()).id, 'accept')).id);
    await steward2.act(taken[6]!, 'start');
    for (const phone of [secretary, grid, committee, steward2]) {
      const { tickets, ...rest } = await dutiesOf(phone, steward2);
      expect([phone.persona, tickets.map(({ ticket }) => ticket.id).sort(), rest]).toEqual([
        phone.persona,
        [...taken].sort(),
        { requests: [], hearings: [], person: { id: steward2.id, name: '吴跑跑', active: true } },
      ]);
      expect(new Set(tickets.map(({ askable }) => askable))).toEqual(new Set([phone === secretary]));
    }
    for (const phone of [
      steward,
      property,
      resident,
      neighbour,
      intake,
      all['other-resident'],
      await test.as('secretary-hfy'),
      await test.as('other-secretary'),
    ]) {
      await phone.get(`/people/${steward2.id}/duties`).expect(404);
      expect([phone.persona, (await leave(phone, steward2)).status]).toEqual([phone.persona, 404]);
    }
    const refusal = await leave(secretary, steward2);
    expect([refusal.status, refusal.body.code, refusal.body.detail]).toEqual([
      409,
      'STILL_ON_DUTY',
      { tickets: 7, requests: 0, hearings: 0 },
    ]);
    expect((await leave(steward2, steward2)).status).toBe(404);
    expect((await leave(committee, committee)).body).toMatchObject({ code: 'NOT_RELATED' });
  });

  it('hands all of them to somebody who takes each', async () => {
    const { steward2, steward, secretary, resident } = all;
    const { tickets } = await dutiesOf(secretary, steward2);
    const items = tickets.map(({ ticket: { id, version } }) => ({ id, version }));
    const { body } = await secretary
      .post('/tickets/bulk', {
        action: 'hand_over',
        mode: 'ask',
        items,
        form: { successor: steward.id, words: '小吴下周离职' },
      })
      .expect(200);
    expect(body).toMatchObject({ done: 7, failed: 0 });
    expect(
      (await dutiesOf(secretary, steward2)).tickets.map(({ asked, askable }) => [asked, askable]),
    ).toEqual(taken.map(() => ['孙勤勤', false]));
    expect((await leave(secretary, steward2)).status).toBe(409);
    for (const id of taken) {
      expect(await isIn(steward, 'requests', id)).toBe(true);
      const [{ id: request }] = (await seen(steward, id))['requests'] as [{ id: string }];
      expect(await steward.act(id, 'grant', { request })).toMatchObject({ caseSteward: { name: '孙勤勤' } });
    }
    expect(await seen(steward, taken[6]!)).toMatchObject({
      state: 'working',
      actions: expect.arrayContaining([expect.objectContaining({ action: 'finish' })]),
    });
    await test.deliver();
    const { items: rows } = (await resident.get('/inbox?limit=100')).body as {
      items: { notices: { title: string; text: string }[]; ticket: { id: string } }[];
    };
    const changed = rows
      .flatMap(({ ticket, notices }) => notices.map((one) => ({ ...one, ticket })))
      .filter(({ title }) => title === '跟单管家换人了');
    expect(changed.map(({ ticket }) => ticket.id).sort()).toEqual([...taken].sort());
    expect(changed.filter(({ text }) => !text.includes('跟单管家：孙勤勤'))).toEqual([]);
  });

  it('then leaves, and the pool is no longer theirs', async () => {
    const { steward2, secretary } = all;
    const { id } = await question();
    expect(await isIn(steward2, 'pool', id)).toBe(true);
    const left = await leave(secretary, steward2);
    expect([left.status, left.body]).toMatchObject([200, nothing]);
    expect(await isIn(steward2, 'pool', id)).toBe(false);
    await steward2.get(`/tickets/${id}`).expect(404);
    expect((await refused(steward2, id, 'accept'))[0]).toBe(404);
    expect(await boxesOf(steward2)).not.toContain('pool');
    await steward2.get(`/people/${steward2.id}/duties`).expect(200);
    const refusal = await secretary.post(`/tickets/${id}/transitions`, {
      action: 'hand_over',
      mode: 'ask',
      version: 1,
      successor: steward2.id,
    });
    expect([refusal.status, refusal.body.detail]).toEqual([422, { field: 'successor' }]);
  });
});

describe('what else is in hand', () => {
  it('is what was asked for, and the hearings that are theirs to hold', async () => {
    const { steward3, secretary, property } = all;
    const [asked, heard] = [(await question()).id, (await question()).id];
    for (const id of [asked, heard]) await steward3.act(id, 'accept');
    const master = (await question()).id;
    await steward3.act(asked, 'merge', { mode: 'ask', master });
    await steward3.act(heard, 'report', { words: '请大家商量' });
    const form = {
      matter: '车棚怎么修',
      reply_by: dateAfter(test.clock.at(), 3),
      seats: [{ unit: await test.unit('幸福物业') }],
    };
    await secretary.act(heard, 'convene', { ...form, host: steward3.id });
    expect(await dutiesOf(secretary, steward3)).toMatchObject({
      requests: [{ id: asked, label: '申请并单' }],
      hearings: [{ id: heard, label: '车棚怎么修' }],
    });
    for (const id of [asked, heard]) await handOver(id, secretary, all.steward);
    const refusal = await leave(secretary, steward3);
    expect([refusal.body.code, refusal.body.detail]).toEqual([
      'STILL_ON_DUTY',
      { tickets: 0, requests: 1, hearings: 1 },
    ]);
    const [{ id: request }] = (await seen(secretary, asked))['requests'] as [{ id: string }];
    await secretary.act(asked, 'refuse', { request, words: '不是一件事' });
    await steward3.act(heard, 'set_hearing', { ...form, host: secretary.id });
    expect(await dutiesOf(secretary, steward3)).toMatchObject(nothing);
    await property.get(`/tickets/${heard}`).expect(200);
  });

  it('does not show the one above a complaint about them: it is let go of in silence, and the next one up follows it', async () => {
    const { steward, steward3, secretary, grid } = all;
    const { id } = await all.neighbour.place({
      kind: 'complaint',
      category: 'property',
      words: '支部不回电话',
      about: [{ person: secretary.id }],
    });
    expect(await seen(grid, id)).toMatchObject({ caseSteward: { name: '孙勤勤' } });
    await handOver(id, grid, steward3);
    const [bySecretary, byGrid] = [await dutiesOf(secretary, steward3), await dutiesOf(grid, steward3)];
    expect(bySecretary).toMatchObject(nothing);
    expect(byGrid.tickets).toMatchObject([{ ticket: { id }, askable: true }]);
    expect((await leave(grid, steward3)).body.code).toBe('STILL_ON_DUTY');
    const left = await leave(secretary, steward3);
    expect([left.status, JSON.stringify(left.body).includes(id)]).toEqual([200, false]);
    expect(await seen(grid, id)).toMatchObject({ state: 'dispatching', caseSteward: null });
    expect((await seen(grid, id)).actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['recategorise', 'dispatch']),
    );
    expect(await told(test, secretary, id)).toEqual([]);
    for (const phone of [steward3, steward])
      expect(await dutiesOf(phone, phone)).not.toMatchObject({ tickets: [{ ticket: { id } }] });
  });
});

describe('the end', () => {
  it('of an office lets the next one up act', async () => {
    const { grid } = all;
    const secretary = await test.as('secretary-hfy');
    const { id } = await (
      await test.as('resident9')
    ).place({ kind: 'help', category: 'leak', private: true, building: await test.area('和风苑1栋') });
    expect([await isIn(secretary, 'dispatch', id), await isIn(grid, 'dispatch', id)]).toEqual([true, false]);
    expect((await leave(all.secretary, secretary, 'end_of_office')).status).toBe(404);
    expect((await leave(grid, secretary, 'end_of_office')).status).toBe(200);
    expect([await isIn(secretary, 'dispatch', id), await isIn(grid, 'dispatch', id)]).toEqual([false, true]);
    expect((await refused(secretary, id, 'dispatch', { lead: await test.unit('和风物业') }))[0]).toBe(404);
    expect(await boxesOf(secretary)).not.toContain('dispatch');
  });

  it('of all posts leaves a resident, who signs in, places and may be taken back', async () => {
    const steward = await test.as('steward-hfy');
    const { id } = await (
      await test.as('resident10')
    ).place({ kind: 'help', category: 'leak', building: await test.area('和风苑2栋') });
    await steward.act(id, 'accept');
    expect((await leave(all.grid, steward, 'all_posts')).body.code).toBe('STILL_ON_DUTY');
    for (const { ticket } of (await dutiesOf(all.grid, steward)).tickets) {
      await handOver(ticket.id, all.grid, all.committee);
    }
    const left = await leave(all.grid, steward, 'deactivation');
    expect([left.status, left.body.person.active]).toEqual([200, true]);
    expect((await steward.get('/me').expect(200)).body).toMatchObject({ offices: [], units: [] });
    expect((await all.resident.post('/sessions', { code: 'demo-steward-hfy' })).status).toBe(200);
    expect(
      (await steward.place({ kind: 'help', category: 'leak', building: await test.area('和风苑2栋') })).state,
    ).toBe('dispatching');
    expect(
      (
        await all.grid.post('/offices', {
          person: steward.id,
          office: 'secretary',
          area: await test.area('和风苑'),
        })
      ).status,
    ).toBe(201);
    await test.deliver();
    const told = await sql(`SELECT 1 FROM notice WHERE account = $1 AND "case" = $2 AND seq = 3`, [
      steward.id,
      id,
    ]);
    expect(told).toEqual([]);
    const grid = await test.as('grid');
    await grid.get(`/people/${steward.id}/duties`).expect(200);
  });

  it('twice with one key is once', async () => {
    const steward = await test.as('steward-czy');
    const grid = await test.as('grid2');
    const send = () => grid.post(`/people/${steward.id}/leave`, { reason: 'leave' }, 'leave-once-0001');
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  });
});

it('whoever leaves while they accept holds nothing afterwards', async () => {
  const racers = await makeStewards(sql, 8);
  await test.app.listen(0, '127.0.0.1');
  const ask = clientOf(await test.app.getUrl(), 'ab'.repeat(32), 32);
  const outcomes: string[] = [];
  for (const [round, { id }] of racers.entries()) {
    const tickets = await Promise.all(Array.from({ length: 20 }, async () => (await question()).id));
    const secret = await question({ private: true });
    const accept = (ticket: string) =>
      ask(id, 'POST', `/tickets/${ticket}/transitions`, { action: 'accept', version: 1 });
    const name = () =>
      ask(all.secretary.id, 'POST', `/tickets/${secret.id}/transitions`, {
        action: 'hand_to_steward',
        version: 1,
        case_steward: id,
      });
    const go = () => ask(all.secretary.id, 'POST', `/people/${id}/leave`, { reason: 'leave' });
    const sent = tickets.map((ticket) => () => accept(ticket));
    sent.splice(round % 2 === 0 ? 0 : 10, 0, name);
    sent.splice(round % 4, 0, go);
    const running = sent.map((send) => send());
    const gone = running[round % 4]!;
    const answers = await Promise.all(running);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const [{ n: held }] = (await sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM ticket JOIN cases USING (id) WHERE case_steward = $1 AND state <> 'closed'`,
      [id],
    )) as [{ n: number }];
    const [{ n: terms }] = (await sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM membership WHERE account = $1 AND until IS NULL`,
      [id],
    )) as [{ n: number }];
    const { status } = await gone;
    outcomes.push(String(status));
    expect(status === 200 ? [held, terms] : [held > 0, terms]).toEqual(status === 200 ? [0, 0] : [true, 1]);
  }
  ask.close();
  process.stdout.write(`a leave racing 20 accepts, 8 times: ${outcomes.join(' ')}\n`);
}, 60_000);
