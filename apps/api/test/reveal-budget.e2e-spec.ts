import { HOUR, revealBudgets } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { reportersMany } from './together/many.ts';

/** Revealing many residents: a reason, a budget, and the notices above it. */

let town: TestApp;
let all: Readonly<Record<'resident' | 'intake' | 'committee' | 'secretary' | 'steward', Phone>>;
beforeAll(async () => {
  town = await startTestApp();
  const [resident, intake, committee, secretary, steward] = await Promise.all(
    (['resident', 'intake', 'committee', 'secretary', 'steward'] as const).map((persona) => town.as(persona)),
  );
  all = {
    resident: resident!,
    intake: intake!,
    committee: committee!,
    secretary: secretary!,
    steward: steward!,
  };
});
afterAll(() => town?.stop());

const look = async (
  by: Phone,
  id: string,
  form: object = { words: '回访核对' },
): Promise<[number, string | undefined]> => {
  const { status, body } = await by.post(`/tickets/${id}/transitions`, {
    action: 'reveal',
    fields: ['phone'],
    ...form,
  });
  return [status, (body as { code?: string }).code];
};
const titles = async (phone: Phone): Promise<string[]> =>
  ((await phone.get('/inbox?limit=100').expect(200)).body as { items: { title: string }[] }).items.map(
    ({ title }) => title,
  );

test('words that say nothing open nothing; the choice may be left out', async () => {
  const { id } = await all.resident.place();
  for (const words of ['查看', '看一下', '11', '。。。'])
    expect([words, ...(await look(all.intake, id, { words }))]).toEqual([words, 422, 'REASON_EMPTY']);
  expect(await look(all.intake, id, { words: '约上门时间', purpose: 'nosy' })).toEqual([422, 'NOT_A_CHOICE']);
  expect(await look(all.intake, id, { words: '约上门时间', purpose: 'visit' })).toEqual([200, undefined]);
  expect(await look(all.intake, id, { words: '核对' })).toEqual([200, undefined]);
});

test('whoever goes through all residents is stopped at the budget; each of them is told, and so is the committee', async () => {
  await town.pass(2 * HOUR);
  const tickets = await reportersMany(town, 30);
  const answers: number[] = [];
  for (const { id } of tickets) answers.push((await look(all.intake, id))[0]);
  expect([answers.filter((status) => status === 200).length, answers.at(-1)]).toEqual([
    revealBudgets.intake.hour,
    429,
  ]);
  expect(await look(all.intake, tickets.at(-1)!.id)).toEqual([429, 'REVEAL_SPENT']);
  // They keep reading reporters already revealed, and other people can still reveal.
  expect([
    (await look(all.intake, tickets[0]!.id))[0],
    (await look(all.secretary, tickets.at(-1)!.id))[0],
  ]).toEqual([200, 200]);
  await town.deliver();
  expect(
    (await titles(all.committee)).filter((title) =>
      title.includes(`查看了 ${revealBudgets.intake.unusual} 位居民`),
    ),
  ).toHaveLength(1);
  const told = await town.source.query<{ n: number }[]>(
    `SELECT count(DISTINCT account)::int AS n FROM notice WHERE "case" = ANY ($1) AND account = ANY ($2)`,
    [tickets.map(({ id }) => id), tickets.map(({ reporter }) => reporter)],
  );
  expect(told[0]!.n).toBeGreaterThanOrEqual(revealBudgets.intake.hour);
  await town.pass(HOUR + 1000);
  expect((await look(all.intake, tickets.at(-1)!.id))[0]).toBe(200);
});

test('of many at once no more than the budget are opened', async () => {
  await town.pass(25 * HOUR);
  const tickets = await reportersMany(town, 26);
  const answers = await Promise.all(tickets.map(({ id }) => look(all.committee, id)));
  expect(answers.filter(([status]) => status === 200)).toHaveLength(revealBudgets.arbiter.hour);
});

test('the one who was looked at reads it in the inbox', async () => {
  const { id } = await all.resident.place();
  await all.steward.act(id, 'accept');
  await all.steward.act(id, 'reveal', { fields: ['name'], words: '约上门时间' });
  await town.deliver();
  expect(await titles(all.resident)).toContain('工作人员查看了您的信息');
});
