import { ticketFigureNames, ticketFigures, type FigureWords, type TicketFigure } from '@sandan/domain';
import readWorkbook from 'read-excel-file/node';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { companyOf, DAY, HOUR, type Company } from './together/company.ts';

/** Figures: each is its rows, and its rows are its cases. */

const words: Readonly<Record<TicketFigure, FigureWords>> = ticketFigures;

interface SumBody {
  value: number | null;
  numerator: number;
  denominator: number;
  n: number;
  excluded: { reason: string; n: number }[];
  expected: number | null;
  low: number | null;
  few: boolean;
  p90?: number;
}
interface FigureBody extends SumBody {
  total: SumBody;
  groups: (SumBody & { group: string; label: string })[];
}
interface RowsBody {
  items: { at: string; mark: string; ticket: { id: string } | null }[];
  nextCursor: string | null;
}

const PERIOD = 'from=2020-01-01';

let test: TestApp;
let all: Company;
let street: Phone;

/** Places, accepts, reports and dispatches; the lead signs. */
async function working(): Promise<string> {
  const { id } = await all.resident.place();
  await all.steward.act(id, 'accept');
  await test.pass(HOUR);
  await all.steward.act(id, 'report', { words: '需要物业处理' });
  await all.secretary.act(id, 'dispatch', { lead: await test.unit('幸福物业') });
  await all.property.act(id, 'sign');
  return id;
}

async function finished(id: string): Promise<string> {
  await test.pass(HOUR);
  await all.property.act(id, 'finish', { words: '已经处理', files: [await all.property.picture()] });
  await all.secretary.act(id, 'verify', { way: 'on_site' });
  return id;
}

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
  street = await test.as('street');
  const solved = await finished(await working());
  await all.resident.act(solved, 'rate_solved', { stars: 5 });
  const reworked = await finished(await working());
  await all.resident.act(reworked, 'rate_unsolved', { words: '还在漏' });
  await all.secretary.act(reworked, 'dispatch', { lead: await test.unit('幸福物业') });
  await all.property.act(reworked, 'sign');
  await finished(reworked);
  await all.resident.act(reworked, 'rate_partly', { stars: 3 });
  await all.resident.place();
  await all.resident.act((await all.resident.place({ kind: 'consult', category: 'policy' })).id, 'withdraw');
  await all.resident.place({ kind: 'complaint', category: 'property', private: true });
  await working();
  // Promises fall due, and what nobody touched goes its way.
  await test.pass(30 * DAY);
}, 120_000);
afterAll(() => test?.stop());

const figure = async (phone: Phone, name: string, query = PERIOD): Promise<FigureBody> =>
  (await phone.get(`/figures/${name}?${query}`).expect(200)).body as FigureBody;

async function rowsOf(phone: Phone, name: string, query = PERIOD): Promise<RowsBody['items']> {
  const items: RowsBody['items'] = [];
  for (let cursor = ''; ;) {
    const path = `/figures/${name}/rows?${query}&limit=2${cursor}`;
    const { body } = await phone.get(path).expect(200);
    const page = body as RowsBody;
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

it.each(ticketFigureNames)('%s is its rows, counted and left out', async (name) => {
  const { total } = await figure(all.committee, name);
  const rows = await rowsOf(all.committee, name);
  const marked = (mark: string): number => rows.filter((row) => row.mark === mark).length;
  const out = total.excluded.reduce((sum, { n }) => sum + n, 0);
  expect(total.denominator + out).toBe(total.n);
  if (words[name].kind !== 'share') return expect(total.n).toBe(marked('yes'));
  expect([total.numerator, total.denominator]).toEqual([marked('yes'), marked('yes') + marked('no')]);
  expect(rows).toHaveLength(total.n);
  for (const { reason, n } of total.excluded) expect([reason, marked(reason)]).toEqual([reason, n]);
});

/** Each figure again, in plain SQL over tickets and events. */
const again: Readonly<Partial<Record<TicketFigure, string>>> = {
  placed: `SELECT count(*) FROM cases c WHERE c.noun = 'ticket'`,
  decline_share: `SELECT count(*) FROM cases c WHERE c.outcome = 'declined'`,
  pool_missed: `SELECT count(DISTINCT e."case") FROM case_event e WHERE e.action = 'expire' AND e."from" = 'pool'`,
  response_rate: `SELECT count(*) FROM case_event e WHERE e.action = 'accept'`,
  solved_rate: `SELECT count(*) FROM cases c WHERE c.outcome = 'solved'`,
  satisfied_rate: `SELECT count(*) FROM ticket_rating r JOIN cases c ON c.id = r.ticket WHERE r.stars >= 4 AND c.state = 'closed'`,
  rework_rate: `SELECT count(DISTINCT e."case") FROM case_event e JOIN cases c ON c.id = e."case"
    WHERE e.action IN ('rate_unsolved', 'reopen') AND c.state = 'closed'`,
  on_time_rate: `SELECT count(*) FROM case_event e WHERE e.action = 'finish'`,
  time_working: `SELECT count(*) FROM case_interval i WHERE i.clock = 'work'`,
  time_pool: `SELECT count(*) FROM case_interval i WHERE i.clock = 'response'`,
};

it.each(Object.entries(again))('%s is what plain SQL counts', async (name, sql) => {
  const [{ count }] = await test.source.query<[{ count: string }]>(sql);
  expect(Number(count)).toBeGreaterThanOrEqual(name === 'decline_share' ? 0 : 1);
  expect((await figure(street, name)).total.numerator).toBe(Number(count));
});

it('groups add up to the total and open to their rows', async () => {
  for (const by of ['estate', 'building', 'category', 'kind', 'month', 'community', 'unit'] as const) {
    const { total, groups } = await figure(all.committee, 'solved_rate', `${PERIOD}&by=${by}`);
    expect([by, groups.reduce((sum, { n }) => sum + n, 0)]).toEqual([by, total.n]);
    expect(groups.filter(({ label }) => !label || /^[0-9a-f-]{36}$/.test(label))).toEqual([]);
    for (const { group, n } of groups)
      expect(await rowsOf(all.committee, 'solved_rate', `${PERIOD}&by=${by}&group=${group}`)).toHaveLength(n);
  }
});

it('stands on the board beside the time before', async () => {
  const { body } = await all.committee.get('/figures/board?from=2026-11-01&to=2026-11-30').expect(200);
  const { items, beforeFrom, beforeTo } = body as {
    items: { name: string; total: SumBody; before: SumBody }[];
    beforeFrom: string;
    beforeTo: string;
  };
  expect([beforeFrom, beforeTo]).toEqual(['2026-10-01', '2026-10-31']);
  for (const { name, total, before } of items) {
    const { total: alone } = await figure(all.committee, name, 'from=2026-11-01&to=2026-11-30');
    expect([name, total.numerator, total.denominator]).toEqual([name, alone.numerator, alone.denominator]);
    expect([name, before.n]).toEqual([name, 0]);
  }
});

it('a duration has a median and what nine of ten stay below', async () => {
  const { total } = await figure(all.committee, 'time_triage');
  expect([total.value, total.n]).toEqual([60, 3]);
  expect(total.p90).toBe(60);
});

it('a promise that is not due yet is not counted', async () => {
  const { id } = await all.resident.place();
  const { total } = await figure(all.committee, 'response_rate');
  expect(await rowsOf(all.committee, 'response_rate')).toHaveLength(total.n);
  expect((await rowsOf(all.committee, 'response_rate')).map(({ ticket }) => ticket?.id)).not.toContain(id);
  expect((await rowsOf(all.committee, 'placed')).map(({ ticket }) => ticket?.id)).toContain(id);
});

it('a case that its reader may not see is counted, and not named', async () => {
  const rows = await rowsOf(all.property, 'on_time_rate', `${PERIOD}&unit=${await test.unit('幸福物业')}`);
  expect(rows.length).toBeGreaterThan(2);
  const hidden = rows.filter(({ ticket }) => ticket === null);
  expect(hidden.length).toBeGreaterThan(0);
  for (const row of hidden) expect(Object.keys(row).sort()).toEqual(['at', 'mark', 'markLabel', 'ticket']);
});

it('a single sensitive case of a building is not told', async () => {
  const building = await test.area('幸福里小区5栋');
  const form = { kind: 'complaint', category: 'property', private: true, building };
  const { id } = await all.resident2.place(form);
  const { groups } = await figure(all.committee, 'placed', `${PERIOD}&by=building`);
  expect(groups.find(({ group }) => group === building)).toMatchObject({ small: true, value: null, n: 0 });
  const { total } = await figure(all.committee, 'placed', `${PERIOD}&area=${building}`);
  expect(total).toMatchObject({ small: true, value: null });
  // Who may read the case itself finds it among the rows.
  const seen = (await rowsOf(all.committee, 'placed', `${PERIOD}&area=${building}`)).map(
    ({ ticket }) => ticket?.id,
  );
  expect(seen).toEqual([id]);
});

it('is asked for by staff, within their areas and units', async () => {
  const status = async (phone: Phone, path: string): Promise<number> => (await phone.get(path)).status;
  expect(await status(all.resident, '/figures')).toBe(404);
  expect(await status(all.resident, '/figures/placed')).toBe(404);
  // Members of a unit read what their unit led, and nothing else.
  const [own, other] = await Promise.all(['幸福物业', '幸福里3栋党小组'].map((name) => test.unit(name)));
  expect(await status(all.property, '/figures/on_time_rate')).toBe(404);
  expect(await status(all.property, `/figures/on_time_rate?unit=${own}`)).toBe(200);
  expect(await status(all.property, `/figures/on_time_rate?unit=${other}`)).toBe(404);
  const [elsewhere] = await test.source.query<[{ id: string }]>(
    `SELECT id FROM area WHERE kind = 'estate' AND name <> '幸福里小区' LIMIT 1`,
  );
  expect(await status(all.secretary, `/figures/placed?area=${elsewhere.id}`)).toBe(404);
});

it.each([
  ['placed?from=2026-02-30', 'WRONG_TYPE'],
  ['placed?from=2026-03-02&to=2026-03-01', 'TOO_EARLY'],
  ['happiness', 'NOT_A_CHOICE'],
  ['placed?by=mood', 'NOT_A_CHOICE'],
  ['placed/rows?cursor=x', 'BAD_CURSOR'],
])('%s is refused with %s', async (path, code) => {
  const { body } = await all.committee.get(`/figures/${path}`);
  expect((body as { code: string }).code).toBe(code);
});

it('is derived again from the events where rows are missing', async () => {
  const rows = (): Promise<object[]> =>
    test.source.query(`SELECT * FROM figure_row ORDER BY "case", basis, part`);
  const before = await rows();
  await test.deliver();
  await test.source.query(`DELETE FROM figure_row`);
  await test.source.query(`SELECT graphile_worker.add_job('figures', '{"noun": "ticket"}'::json)`);
  await test.deliver();
  expect(await rows()).toEqual(before);
});

it('the board and a figure come as workbooks that say of what, of when and over how many', async () => {
  const bookOf = async (path: string): Promise<unknown[][][]> => {
    const { body } = await all.committee
      .get(path)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    return (await readWorkbook(body as Buffer)).map(({ data }) => data);
  };
  const { total } = await figure(all.committee, 'solved_rate');
  const [head, sums, rows] = await bookOf(`/figures/solved_rate/workbook?${PERIOD}&by=category`);
  expect(head!.map(([name]) => name)).toEqual(
    expect.arrayContaining(['范围', '时间', '截至', '算哪些', 'n', '分开看']),
  );
  expect(sums![1]!.slice(2, 5)).toEqual([total.numerator, total.denominator, total.n]);
  expect(rows!.length - 1).toBe((await rowsOf(all.committee, 'solved_rate')).length);
  const [, board] = await bookOf(`/figures/board/workbook?${PERIOD}`);
  expect(board!.slice(1).map(([label]) => label)).toEqual([
    '收到诉求',
    '及时响应率',
    '按时办结率',
    '解决率',
    '满意率',
  ]);
});
