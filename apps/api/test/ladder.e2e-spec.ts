import { SweepService } from '../src/modules/sweep/sweep.service.ts';
import { startSibling, startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';

/** The 督办 ladder over HTTP: who is told, when, why; and what an outage leaves. Monday ten o'clock. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let app: TestApp;
let resident: Phone, steward: Phone, secretary: Phone, grid: Phone, street: Phone;
beforeEach(async () => {
  app = await startTestApp(undefined, { databasePool: 12 });
  [resident, steward, secretary, grid, street] = (await Promise.all(
    ['resident', 'steward', 'secretary', 'grid', 'street'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone];
});
afterEach(() => app.stop());

interface Line {
  readonly title: string;
  readonly text: string;
  readonly case?: { readonly id: string };
}
interface Row extends Line {
  readonly at: string;
  readonly summary?: true;
  readonly ticket: { readonly id: string } | null;
  readonly notices: readonly Line[];
}
const inboxOf = async (phone: Phone): Promise<readonly Row[]> => {
  await app.deliver();
  return ((await phone.get('/inbox?limit=100').expect(200)).body as { items: Row[] }).items;
};
const toldOf = async (phone: Phone, id: string): Promise<string[]> =>
  (await inboxOf(phone))
    .filter(({ ticket }) => ticket?.id === id)
    .flatMap((row) => row.notices.map((one) => one.title));
const seen = async (phone: Phone, id: string): Promise<TicketBody> =>
  (await phone.get(`/tickets/${id}`).expect(200)).body as TicketBody;

/** A ticket that its steward works on, 24 hours round the clock where people are in danger. */
async function working(
  form: object = { kind: 'hazard', category: 'clutter', in_danger: true },
): Promise<string> {
  const { id } = await resident.place({ ...form });
  await steward.act(id, 'accept');
  await steward.act(id, 'start');
  return id;
}

it('climbs rung by rung: each tells those it names once, and the reporter from the moment it is late', async () => {
  const id = await working();
  const titles = async (hours: number): Promise<(string | undefined)[]> => {
    await app.pass(hours * HOUR);
    const all = [];
    for (const phone of [steward, secretary, grid, street, resident]) all.push((await toldOf(phone, id))[0]);
    return all;
  };
  expect((await titles(18)).slice(0, 1)).toEqual(['督办：即将到期']);
  expect(await titles(6)).toEqual(['督办：已到期', undefined, undefined, undefined, '超时了，正在督办']);
  expect((await titles(12)).slice(1, 2)).toEqual(['督办：超时一半']);
  expect((await titles(12)).slice(2, 3)).toEqual(['督办：超时一倍']);
  expect(await app.pass(12 * HOUR)).toBe(0);
  expect((await titles(12)).slice(3, 4)).toEqual(['督办：超时两倍']);
  const rows = await app.source.query<{ rung: string; told: number }[]>(
    `SELECT rung, cardinality("to") AS told FROM ticket_rung WHERE ticket = $1 AND clock = 'work' ORDER BY seq`,
    [id],
  );
  expect(rows.map(({ rung }) => rung)).toEqual(['E0', 'E1', 'E2', 'E3', 'E4']);
  expect(rows.every(({ told }) => told > 0)).toBe(true);
});

it('staff read what was told and why, and what comes next; residents do not', async () => {
  const id = await working();
  const first = await seen(steward, id);
  expect(first['ladder']).toMatchObject({ next: { rung: 'E0', label: '即将到期' }, told: [] });
  expect(Date.parse((first['ladder'] as { next: { at: string } }).next.at) - app.clock.at()).toBeGreaterThan(
    17 * HOUR,
  );
  await app.pass(18 * HOUR);
  expect((await seen(steward, id))['ladder']).toMatchObject({
    next: { rung: 'E1' },
    told: [{ rung: 'E0', why: expect.stringContaining('满 75% 按规定告知') as string, to: [{}] }],
  });
  expect(await seen(resident, id)).not.toHaveProperty('ladder');
  const [row] = await inboxOf(steward);
  expect(row!.text).toContain('为什么收到：办理时限 1 天，已用 18 小时');
  const events = async (phone: Phone): Promise<string[]> =>
    (
      (await phone.get(`/tickets/${id}/events`).expect(200)).body as { items: { action: string }[] }
    ).items.map(({ action }) => action);
  expect([await events(steward), await events(resident)].map((some) => some.includes('rung'))).toEqual([
    true,
    false,
  ]);
  await app.pass(6 * HOUR);
  expect((await events(resident)).filter((one) => one === 'rung')).toHaveLength(1);
});

it('a step that lies until its clock runs out is told to the level above, with the reason', async () => {
  const { id } = await resident.place();
  await app.pass(2 * DAY);
  const [row] = (await inboxOf(secretary)).filter(({ ticket }) => ticket?.id === id);
  expect([row!.title, row!.text]).toEqual([
    '待派单',
    expect.stringContaining('为什么收到：回应的时限 1 个工作日 30 分钟已用完') as string,
  ]);
});

it('at night only 特急 rings: the rest waits until seven, in order, and nothing is lost', async () => {
  // 紧急 runs round the clock: the response of two hours ends at 22:30.
  await app.pass(10.5 * HOUR);
  const calm = (await resident.place({ kind: 'help', category: 'repair', today: true })).id;
  const critical = (await resident.place({ kind: 'hazard', category: 'clutter', in_danger: true })).id;
  await app.pass(2 * HOUR + 1000);
  expect(await toldOf(secretary, critical)).toContain('待派单');
  expect(await toldOf(secretary, calm)).toEqual([]);
  const { unread } = (await secretary.get('/inbox').expect(200)).body as { unread: number };
  await app.pass(8.5 * HOUR - 60_000);
  expect(await toldOf(secretary, calm)).toEqual([]);
  await app.pass(60_000);
  expect(await toldOf(secretary, calm)).toContain('待派单');
  expect(((await secretary.get('/inbox').expect(200)).body as { unread: number }).unread).toBeGreaterThan(
    unread,
  );
});

describe('an outage of three days', () => {
  const COUNT = 400;

  /** Sweeps in two processes, and kills all their connections once some of it is done. */
  async function sweepAndDie(sweepers: readonly SweepService[]): Promise<void> {
    const sweeping = Promise.allSettled(sweepers.map((one) => one.sweep()));
    const done = async (): Promise<number> =>
      (
        await app.source.query<{ n: number }[]>(
          `SELECT count(*)::int AS n FROM case_event WHERE action = 'expire'`,
        )
      )[0]!.n;
    while ((await done()) < 60);
    const killed = await app.source.query<{ pid: number }[]>(
      `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND usename <> current_user`,
    );
    await sweeping;
    // The next sweep begins a minute later: by then every process has noticed which connections are gone.
    const pids = killed.map(({ pid }) => pid);
    const left = (): Promise<unknown[]> =>
      app.source.query(`SELECT 1 FROM pg_stat_activity WHERE pid = ANY ($1)`, [pids]);
    while ((await left()).length > 0);
  }

  it('with 400 due clocks: two processes, killed in the middle, do all once and in order, and one summary tells it', async () => {
    const other = await startSibling(app);
    const late = await working();
    for (let n = 0; n < COUNT - 1; n += 10)
      await Promise.all(Array.from({ length: Math.min(10, COUNT - 1 - n) }, () => resident.place()));
    await app.deliver();
    await secretary.post('/inbox/read').expect(200);
    for (const { clock } of [app, other]) clock.offset += 3 * DAY;
    const sweepers = [app, other].map(({ app: nest }) => nest.get(SweepService, { strict: false }));
    await sweepAndDie(sweepers);
    await Promise.all(sweepers.map((one) => one.sweep()));
    const rows = await app.source.query<{ moves: number; tickets: number; rungs: number }[]>(
      `SELECT (SELECT count(*)::int FROM case_event WHERE action = 'expire') AS moves,
        (SELECT count(DISTINCT "case")::int FROM case_event WHERE action = 'expire') AS tickets,
        (SELECT count(*)::int FROM ticket_rung WHERE clock = 'response') AS rungs`,
    );
    expect(rows).toEqual([{ moves: COUNT - 1, tickets: COUNT - 1, rungs: COUNT - 1 }]);
    const { rungs } = (
      await app.source.query<{ rungs: string[] }[]>(
        `SELECT array_agg(rung ORDER BY seq) AS rungs FROM ticket_rung WHERE ticket = $1`,
        [late],
      )
    )[0]!;
    expect(rungs.slice(0, 5)).toEqual(['E0', 'E1', 'E2', 'E3', 'E4']);
    const unread = (await inboxOf(secretary)).filter((row) => row.summary);
    expect(unread).toHaveLength(1);
    const [summary] = unread;
    expect(summary!.title).toBe(`系统恢复后汇总：${COUNT} 件事到期了`);
    const due = new Map(
      (
        await app.source.query<{ id: string; due: string }[]>(
          `SELECT n.id, n.due FROM notice n WHERE n.account = $1 AND n.summary IS NOT NULL`,
          [secretary.id],
        )
      ).map((one) => [one.id, Date.parse(one.due)]),
    );
    const order = summary!.notices.map((one) => due.get((one as unknown as { id: string }).id)!);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(summary!.notices.map((one) => one.case!.id)).size).toBe(COUNT);
    await other.app.close();
  }, 120_000);
});
