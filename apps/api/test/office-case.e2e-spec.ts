import { DAY } from '@sandan/domain';
import type supertest from 'supertest';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

let test: TestApp;
let grid: Phone, secretary: Phone, steward2: Phone, steward3: Phone, group: Phone;
let estate: string;
let given: Held;

interface Held {
  readonly id: string;
  readonly version: number;
  readonly person: { readonly id: string };
  readonly mayEnd: boolean;
  readonly actions: readonly { readonly label: string }[];
}
interface Notice {
  readonly title: string;
  readonly text: string;
  readonly case: { readonly id: string; readonly noun: string } | null;
}

const appoint = async (person: Phone, body: object = {}): Promise<Held> => {
  const wanted = { office: 'secretary', area: estate, person: person.id, deputy: true };
  return (await grid.post('/offices', { ...wanted, ...body }).expect(201)).body as Held;
};
const take = (by: Phone, { id, version }: Pick<Held, 'id' | 'version'>, action: string): supertest.Test =>
  by.post(`/offices/${id}/transitions`, { action, version });
const done = async (by: Phone, one: Held, action: string): Promise<Held> =>
  (await take(by, one, action).expect(200)).body as Held;
const end = async (by: Phone, { id }: Pick<Held, 'id'>): Promise<Held> =>
  (await by.post(`/offices/${id}/end`).expect(200)).body as Held;
const answerOf = async (request: supertest.Test): Promise<unknown[]> => {
  const { status, body } = await request;
  return [status, (body as { code?: string }).code];
};
const itemsOf = async <T>(by: Phone, path: string): Promise<T[]> =>
  ((await by.get(path).expect(200)).body as { items: T[] }).items;
const actionsOf = ({ actions }: Held): string[] => actions.map(({ label }) => label);
const readOf = async (by: Phone, { id }: Held): Promise<Held> =>
  (await by.get(`/offices/${id}`).expect(200)).body as Held;
const heldBy = async (by: Phone, person: Phone): Promise<Held | undefined> =>
  (await itemsOf<Held>(by, '/offices')).find(({ person: { id } }) => id === person.id);
const eventsOf = (by: Phone, { id }: Pick<Held, 'id'>): Promise<object[]> =>
  itemsOf(by, `/offices/${id}/events`);
const inboxOf = async (phone: Phone, { id }: Held): Promise<unknown[]> => {
  await test.deliver();
  const items = await itemsOf<Notice>(phone, '/inbox?limit=100');
  return items.filter((one) => one.case?.id === id).map(({ title, text }) => [title, text]);
};

beforeAll(async () => {
  test = await startTestApp();
  [grid, secretary, steward2, steward3, group] = (await Promise.all(
    ['grid', 'secretary', 'steward2', 'steward3', 'group'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone];
  estate = await test.area('幸福里小区');
});
afterAll(() => test.stop());
beforeEach(async () => {
  given = await appoint(steward2);
});
afterEach(() =>
  test.source.query(`DELETE FROM office WHERE account = ANY ($1)`, [[steward2.id, steward3.id]]),
);

it('says what each may do: those who may appoint, never the holder', async () => {
  expect([given.version, given.mayEnd, actionsOf(given)]).toEqual([1, true, ['卸任']]);
  for (const [phone, actions] of [
    [grid, ['卸任']],
    [await test.as('committee'), ['卸任']],
    [steward2, []],
    [group, []],
  ] as const) {
    const one = (await heldBy(phone, steward2))!;
    expect([one.version, one.mayEnd, actionsOf(one)]).toEqual([1, actions.length > 0, actions]);
  }
  expect(await answerOf(take(steward2, given, 'end'))).toEqual([403, 'NOT_RELATED']);
  const own = (await heldBy(secretary, secretary))!;
  expect(actionsOf(own)).toEqual([]);
  expect(await answerOf(take(secretary, own, 'end'))).toEqual([403, 'NOT_RELATED']);
});

it('ended by mistake is taken back within a week, and is as it was', async () => {
  const ended = await end(grid, given);
  expect([ended.version, ended.mayEnd, actionsOf(ended)]).toEqual([2, false, ['恢复任职']]);
  expect([ended, await readOf(grid, given)]).toMatchObject([{ over: true, statusLabel: '已卸任' }, ended]);
  expect([await itemsOf(grid, '/offices/ended'), await itemsOf(steward2, '/offices/ended')]).toEqual([
    [ended],
    [],
  ]);
  expect(await heldBy(grid, steward2)).toBeUndefined();
  expect(await answerOf(grid.post(`/offices/${given.id}/end`))).toEqual([404, 'NOT_FOUND']);
  const resumed = await done(grid, ended, 'resume');
  expect(resumed).toEqual({ ...given, version: 3 });
  expect((await heldBy(grid, steward2))!.id).toBe(given.id);
  const again = await done(grid, resumed, 'end');
  await test.pass(8 * DAY);
  expect(await answerOf(take(grid, again, 'resume'))).toEqual([422, 'TOO_LATE']);
  expect(await itemsOf(grid, '/offices/ended')).toEqual([]);
  test.clock.offset -= 8 * DAY;
});

it('is taken back only where it is vacant and the person could be appointed', async () => {
  const ended = await end(grid, given);
  const anew = await appoint(steward2);
  expect(await answerOf(take(grid, ended, 'resume'))).toEqual([409, 'OFFICE_TAKEN']);
  await end(grid, anew);
  const held = (await heldBy(grid, secretary))!;
  const first = await end(grid, held);
  const next = await appoint(steward3, { deputy: false });
  expect(await answerOf(take(grid, first, 'resume'))).toEqual([409, 'OFFICE_TAKEN']);
  await end(grid, next);
  await done(grid, first, 'resume');
  await test.source.query(
    `INSERT INTO membership (unit, account, area, since) SELECT u.id, $1, $2, '2020-01-01' FROM unit u WHERE u.kind = 'property' LIMIT 1`,
    [steward2.id, estate],
  );
  expect(await answerOf(take(grid, ended, 'resume'))).toEqual([403, 'NOT_ELIGIBLE']);
  await test.source.query(
    `DELETE FROM membership m USING unit u WHERE m.account = $1 AND u.id = m.unit AND u.kind = 'property'`,
    [steward2.id],
  );
});

it('tells the holder, by the job', async () => {
  expect(await inboxOf(steward2, given)).toEqual([['您已任支部书记', '幸福里小区']]);
  const ended = await end(grid, given);
  await done(grid, ended, 'resume');
  const all = (await inboxOf(steward2, given)).map((one) => (one as string[])[0]);
  expect(all).toEqual(['您已重新任支部书记', '您已卸任支部书记', '您已任支部书记']);
  expect(await inboxOf(grid, given)).toEqual([]);
});

it('has a timeline for the holder and those who may appoint', async () => {
  await done(grid, await end(grid, given), 'resume');
  const events = await eventsOf(steward2, given);
  expect(events).toMatchObject(
    ['任命', '卸任', '恢复任职'].map((label) => ({ label, by: { office: '任命人' }, note: null })),
  );
  expect(await eventsOf(grid, given)).toEqual(events);
});

it('that was recorded without a case gets its history with its first decision', async () => {
  const [row] = await test.source.query<[Held]>(
    `INSERT INTO office (office, area, account, deputy, since) VALUES ('secretary', $1, $2, true, '2020-01-01') RETURNING id`,
    [estate, steward3.id],
  );
  expect([(await heldBy(grid, steward3))!.version, await eventsOf(grid, row)]).toEqual([1, []]);
  await end(grid, row);
  expect(await eventsOf(steward3, row)).toMatchObject([
    { label: '任命', by: null },
    { label: '卸任', by: { office: '任命人' } },
  ]);
});

it('with an end that was set runs out by itself', async () => {
  const until = new Date(test.clock.at() + DAY);
  await test.source.query(`UPDATE office SET until = $2 WHERE id = $1`, [given.id, until]);
  const resumed = await done(grid, await end(grid, given), 'resume');
  await test.pass(DAY + 60_000);
  expect(await eventsOf(grid, given)).toMatchObject([
    {},
    {},
    { label: '恢复任职' },
    { label: '期满', by: null },
  ]);
  expect(await answerOf(take(grid, { ...resumed, version: 4 }, 'resume'))).toEqual([422, 'TOO_LATE']);
  test.clock.offset -= DAY + 60_000;
});

it('ends with a hand-over in the same history, with one notice, and may be taken back', async () => {
  await grid.post(`/people/${steward2.id}/leave`, { reason: 'end_of_office' }).expect(200);
  expect(await eventsOf(grid, given)).toMatchObject([
    { label: '任命' },
    { label: '离任', by: { office: '上级' } },
  ]);
  expect(await inboxOf(steward2, given)).toEqual([['您已任支部书记', '幸福里小区']]);
  expect(await heldBy(grid, steward2)).toBeUndefined();
  await done(grid, { ...given, version: 2 }, 'resume');
});

it('looks like missing to everybody else', async () => {
  for (const persona of ['group', 'property', 'resident', 'grid2', 'other-secretary']) {
    const phone = await test.as(persona);
    for (const path of [`/offices/${given.id}`, `/offices/${given.id}/events`])
      expect([persona, ...(await answerOf(phone.get(path)))]).toEqual([persona, 404, 'NOT_FOUND']);
    expect((await take(phone, given, 'end')).status).toBe(404);
  }
  expect(await answerOf(grid.get('/offices/nonsense/events'))).toEqual([404, 'NOT_FOUND']);
});

it.each<[string, object, unknown[]]>([
  ['an old version', { action: 'end', version: 7 }, [409, 'VERSION_MOVED_ON']],
  ['no version', { action: 'end' }, [422, 'VERSION_MISSING']],
  ['an unknown action', { action: 'sell', version: 1 }, [422, 'NOT_A_CHOICE']],
  ['what a hand-over does', { action: 'leave', version: 1 }, [403, 'NOT_RELATED']],
  ['what time does', { action: 'run_out', version: 1 }, [403, 'NOT_RELATED']],
  ['an end of what has not ended', { action: 'resume', version: 1 }, [409, 'STATE_MOVED_ON']],
])('%s is refused', async (_, body, refusal) => {
  expect(await answerOf(grid.post(`/offices/${given.id}/transitions`, body))).toEqual(refusal);
});

it('is ended once, however often one request is sent', async () => {
  const send = (): supertest.Test =>
    grid.post(`/offices/${given.id}/transitions`, { action: 'end', version: 1 }, 'office-end-once');
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  expect(await eventsOf(grid, given)).toHaveLength(2);
});
