import { DAY } from '@sandan/domain';
import type supertest from 'supertest';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

let test: TestApp;
let steward: Phone, steward2: Phone, secretary: Phone;
let mine: Away;

interface Away {
  readonly id: string;
  readonly version: number;
  readonly until: string;
  readonly over: boolean;
  readonly statusLabel: string;
  readonly actions: readonly { readonly action: string; readonly label: string }[];
}
interface Notice {
  readonly about: string | null;
  readonly title: string;
  readonly text: string;
  readonly case: { readonly id: string } | null;
}

const enter = async (by: Phone, body: object = {}): Promise<Away> => {
  const at = test.clock.at();
  const span = { since: new Date(at).toISOString(), until: new Date(at + 3 * DAY).toISOString() };
  return (await by.post('/absences', { ...span, ...body }).expect(201)).body as Away;
};
const take = (by: Phone, { id, version }: Pick<Away, 'id' | 'version'>, action: string): supertest.Test =>
  by.post(`/absences/${id}/transitions`, { action, version });
const done = async (by: Phone, one: Away, action: string): Promise<Away> =>
  (await take(by, one, action).expect(200)).body as Away;
const answerOf = async (request: supertest.Test): Promise<unknown[]> => {
  const { status, body } = await request;
  return [status, (body as { code?: string }).code];
};
const itemsOf = async <T>(by: Phone, path: string): Promise<T[]> =>
  ((await by.get(path).expect(200)).body as { items: T[] }).items;
const readOf = async (by: Phone, { id }: Away): Promise<Away> =>
  (await by.get(`/absences/${id}`).expect(200)).body as Away;
const actionsOf = ({ actions }: Away): string[] => actions.map(({ label }) => label);
const inboxOf = async (phone: Phone): Promise<unknown[]> => {
  await test.deliver();
  const items = await itemsOf<Notice>(phone, '/inbox?limit=100');
  return items.filter(({ about }) => about === 'absence').map(({ title, text }) => [title, text]);
};

beforeAll(async () => {
  test = await startTestApp();
  [steward, steward2, secretary] = (await Promise.all(
    ['steward', 'steward2', 'secretary'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone];
});
afterAll(() => test.stop());
beforeEach(async () => {
  mine = await enter(secretary, { person: steward.id, deputy: steward2.id, words: '生病住院' });
});
afterEach(() => test.source.query(`DELETE FROM absence`));

it('says what each may do: the person and those above them', async () => {
  expect([mine.version, actionsOf(mine)]).toEqual([1, ['销假']]);
  for (const phone of [steward, secretary])
    expect(
      (await itemsOf<Away>(phone, '/absences')).map((one) => [one.id, one.version, actionsOf(one)]),
    ).toEqual([[mine.id, 1, ['销假']]]);
});

it('ended by mistake is resumed as it was, while its time is not over', async () => {
  const ended = await done(steward, mine, 'end');
  expect([ended.version, actionsOf(ended)]).toEqual([2, ['恢复请假']]);
  expect(await itemsOf(steward, '/absences')).toEqual([]);
  expect(ended).toMatchObject({ over: true, statusLabel: '已销假' });
  for (const phone of [steward, secretary])
    expect([await readOf(phone, mine), await itemsOf(phone, '/absences/ended')]).toEqual([
      { ...ended, mine: phone === steward },
      [{ ...ended, mine: phone === steward }],
    ]);
  const resumed = await done(secretary, ended, 'resume');
  expect(resumed).toMatchObject({
    version: 3,
    until: mine.until,
    over: false,
    statusLabel: '请假中',
    standIn: { id: steward2.id },
  });
  await test.pass(DAY);
  const later = (await steward.post(`/absences/${mine.id}/end`).expect(200)).body as Away;
  await test.pass(3 * DAY);
  expect(await answerOf(take(steward, later, 'resume'))).toEqual([422, 'TOO_LATE']);
  expect([await itemsOf(steward, '/absences/ended'), await readOf(steward, mine)]).toMatchObject([
    [],
    { over: true, actions: [] },
  ]);
});

it('is resumed only where it could be entered', async () => {
  const ended = await done(steward, mine, 'end');
  const other = await enter(steward2, { deputy: steward.id });
  expect(await answerOf(take(steward, ended, 'resume'))).toEqual([403, 'DEPUTY_LOOP']);
  await done(steward2, other, 'end');
  await enter(steward);
  expect(await answerOf(take(steward, ended, 'resume'))).toEqual([409, 'ALREADY_AWAY']);
});

it('tells the person and the deputy, by the job', async () => {
  const until = new Date(Date.parse(mine.until) + 8 * 3_600_000);
  const text = `到 ${until.getUTCMonth() + 1}月${until.getUTCDate()}日`;
  expect([await inboxOf(steward), await inboxOf(steward2), await inboxOf(secretary)]).toEqual([
    [['已为您登记请假', text]],
    [['请您代班', text]],
    [],
  ]);
  const ended = await done(secretary, mine, 'end');
  expect(await inboxOf(steward)).toEqual([
    ['您的请假已结束', ''],
    ['已为您登记请假', text],
  ]);
  await done(secretary, ended, 'resume');
  expect([await inboxOf(steward), await inboxOf(steward2)]).toEqual([
    [
      ['您的请假已恢复', text],
      ['您的请假已结束', ''],
      ['已为您登记请假', text],
    ],
    [
      ['请您代班', text],
      ['请您代班', text],
    ],
  ]);
});

it('has a timeline without the reason, for the person and those above them', async () => {
  await done(steward, mine, 'end');
  const events = await itemsOf<{ label: string; by: object; note: string | null }>(
    secretary,
    `/absences/${mine.id}/events`,
  );
  expect(events).toMatchObject([
    { label: '登记请假', by: { office: '上级' }, note: null },
    { label: '销假', by: { office: '本人' }, note: null },
  ]);
  expect(await itemsOf(steward, `/absences/${mine.id}/events`)).toEqual(events);
  const rows = await test.source.query<object[]>(`SELECT * FROM case_event WHERE "case" = $1`, [mine.id]);
  expect([rows.length, JSON.stringify(rows).includes('住院')]).toEqual([2, false]);
});

it('is read by the deputy, who is told of it, without its reason; they decide nothing about it', async () => {
  const own = (await steward.get(`/absences/${mine.id}`).expect(200)).body as Away & { words: string };
  expect(own.words).toBe('生病住院');
  expect(await readOf(steward2, mine)).toEqual({ ...own, mine: false, words: null, actions: [] });
  expect(await itemsOf(steward2, `/absences/${mine.id}/events`)).toEqual(
    await itemsOf(steward, `/absences/${mine.id}/events`),
  );
  expect(await answerOf(take(steward2, mine, 'end'))).toEqual([403, 'NOT_RELATED']);
  expect(await answerOf(steward2.post(`/absences/${mine.id}/end`))).toEqual([403, 'NOT_RELATED']);
  expect(await itemsOf(steward2, '/absences')).toEqual([]);
});

it('looks like missing to everybody else', async () => {
  for (const persona of ['steward3', 'property', 'other-secretary']) {
    const phone = await test.as(persona);
    for (const path of [`/absences/${mine.id}`, `/absences/${mine.id}/events`])
      expect(await answerOf(phone.get(path))).toEqual([404, 'NOT_FOUND']);
    expect(await answerOf(take(phone, mine, 'end'))).toEqual([404, 'NOT_FOUND']);
    expect(await itemsOf(phone, '/absences/ended')).toEqual([]);
  }
  expect(await answerOf(steward.get(`/absences/nonsense/events`))).toEqual([404, 'NOT_FOUND']);
});

it.each<[string, object, unknown[]]>([
  ['an old version', { action: 'end', version: 7 }, [409, 'VERSION_MOVED_ON']],
  ['no version', { action: 'end' }, [422, 'VERSION_MISSING']],
  ['an unknown action', { action: 'sell', version: 1 }, [422, 'NOT_A_CHOICE']],
  ['what time does', { action: 'run_out', version: 1 }, [403, 'NOT_RELATED']],
  ['an undo of nothing', { action: 'resume', version: 1 }, [409, 'STATE_MOVED_ON']],
  ['a field too many', { action: 'end', version: 1, words: '好' }, [422, 'UNKNOWN_FIELD']],
])('refuses %s', async (_, body, expected) =>
  expect(await answerOf(steward.post(`/absences/${mine.id}/transitions`, body))).toEqual(expected),
);

it('is over by the sweep, and its deputy takes part no more', async () => {
  await test.pass(4 * DAY);
  expect(
    await test.source.query<object[]>(
      `SELECT c.state, c.outcome, p.role, p.current FROM cases c JOIN case_participant p ON p.case = c.id WHERE c.id = $1 ORDER BY p.role`,
      [mine.id],
    ),
  ).toEqual([
    { state: 'closed', outcome: 'over', role: 'deputy', current: false },
    { state: 'closed', outcome: 'over', role: 'person', current: false },
  ]);
  expect(await answerOf(steward.post(`/absences/${mine.id}/end`))).toEqual([404, 'NOT_FOUND']);
});

it('recorded without a case becomes one with its first decision; the case goes with the row', async () => {
  await test.source.query(`DELETE FROM absence`);
  const [{ id }] = await test.source.query<[{ id: string }]>(
    `INSERT INTO absence (account, deputy, since, until, by) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [steward.id, steward2.id, new Date(test.clock.at()), new Date(test.clock.at() + DAY), secretary.id],
  );
  const left = (): Promise<object[]> =>
    test.source.query(
      `SELECT 1 FROM case_event WHERE "case" = $1 UNION ALL SELECT 1 FROM cases WHERE id = $1`,
      [id],
    );
  expect([await itemsOf<Away>(steward, '/absences'), await left()]).toMatchObject([[{ id, version: 1 }], []]);
  await done(steward, { ...mine, id }, 'end');
  expect(await left()).toHaveLength(3);
  await test.source.query(`DELETE FROM absence WHERE id = $1`, [id]);
  expect(await left()).toEqual([]);
});
