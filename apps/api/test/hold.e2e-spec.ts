import { counted } from '@sandan/domain';
import { calendar } from '../src/common/calendar.ts';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import {
  atWork,
  companyOf,
  dateAfter,
  DAY,
  HOUR,
  offersOf,
  refused,
  seen,
  timeline,
  told,
  type Company,
} from './together/company.ts';

let test: TestApp;
let all: Company;
let estate: string;

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
  estate = await test.area('幸福里小区');
});
afterAll(() => test.stop());

const form = (days: number, more = {}) => ({
  reason: 'funds',
  review: dateAfter(test.clock.at(), days),
  public_line: '维修资金正在申请',
  ...more,
});
const holds = async (phone: Phone): Promise<Record<string, string>[]> =>
  ((await phone.get(`/holds?estate=${estate}`).expect(200)).body as { items: Record<string, string>[] })
    .items;
const reviewOf = (ticket: TicketBody): number => Date.parse((ticket['hold'] as { review: string }).review);
const workOf = (ticket: TicketBody) =>
  (ticket['clocks'] as { clock: string; due: string | null; paused: boolean }[]).find(
    ({ clock }) => clock === 'work',
  )!;

describe('挂账', () => {
  it('is asked for by the lead with a reason of the list, and approved by somebody who is named', async () => {
    const { property, secretary, resident } = all;
    const { id } = await atWork(test, all);
    expect(await refused(property, id, 'hold', form(10))).toMatchObject([403, 'ASK_FIRST', {}]);
    expect(
      await refused(property, id, 'hold', { mode: 'ask', ...form(10, { reason: 'busy' }) }),
    ).toMatchObject([422, 'NOT_A_CHOICE', { field: 'reason' }]);
    for (const missing of ['reason', 'review', 'public_line']) {
      expect(await refused(secretary, id, 'hold', form(10, { [missing]: undefined }))).toMatchObject([
        422,
        'MISSING_FIELD',
        { field: missing },
      ]);
    }
    const asked = await property.act(id, 'hold', { mode: 'ask', ...form(10) });
    const [{ id: request }] = asked['requests'] as [{ id: string }];
    const held = await secretary.act(id, 'grant', { request });
    expect(held).toMatchObject({
      state: 'working',
      outcome: null,
      status: '已挂账：维修资金正在申请',
      hold: { label: '资金未到位', by: { name: '郑明理' } },
      promise: { due: null },
    });
    expect(await seen(resident, id)).toMatchObject({
      status: '已挂账：维修资金正在申请',
      hold: { publicLine: '维修资金正在申请' },
    });
    expect(await told(test, resident, id)).toContain('您的点单已挂账');
    for (const action of ['finish', 'ask', 'convene', 'hold'])
      expect(offersOf(await seen(property, id))).not.toContain(action);
    expect(
      await refused(property, id, 'finish', { words: '修好了', files: [await property.picture()] }),
    ).toMatchObject([403, 'GUARD_FAILED', { guard: 'not_held' }]);
    expect(await secretary.act(id, 'resume')).toMatchObject({ state: 'working', hold: null, outcome: null });
  });

  it('lasts 30 days at most by the branch, 90 by the committee, 180 in all', async () => {
    const { secretary, committee } = all;
    const { id } = await atWork(test, all);
    const byBranch = await secretary.act(id, 'hold', form(200));
    expect(reviewOf(byBranch)).toBeLessThanOrEqual(test.clock.at() + 30 * DAY);
    expect(reviewOf(byBranch)).toBeGreaterThan(test.clock.at() + 29.9 * DAY);
    await test.pass(30 * DAY);
    expect(await seen(committee, id)).toMatchObject({ hold: null, facts: { heldDays: 30 } });
    for (const most of [90, 60]) {
      const held = await committee.act(id, 'hold', form(300));
      expect(Math.round((reviewOf(held) - test.clock.at()) / DAY)).toBe(most);
      await test.pass(most * DAY);
    }
    expect(await seen(committee, id)).toMatchObject({
      state: 'working',
      hold: null,
      facts: { heldDays: 180 },
    });
    expect(await refused(committee, id, 'hold', form(1))).toMatchObject([
      403,
      'GUARD_FAILED',
      { guard: 'hold_days_left' },
    ]);
    expect(await refused(secretary, id, 'hold', form(1))).toMatchObject([
      403,
      'GUARD_FAILED',
      { guard: 'hold_days_left' },
    ]);
  });

  it('lets the work clock stand still, resumes by itself, and is no solution', async () => {
    const { property, secretary, resident, steward } = all;
    const before = await atWork(test, all);
    const left = counted(test.clock.at(), Date.parse(workOf(before).due!), 'service', calendar);
    await secretary.act(before.id, 'hold', form(9));
    expect(workOf(await seen(property, before.id))).toMatchObject({ due: null, paused: true });
    await test.pass(8 * DAY);
    expect(await seen(property, before.id)).toMatchObject({
      hold: { label: '资金未到位' },
      promise: { due: null, late: false },
    });
    await test.pass(2 * DAY);
    const after = await seen(property, before.id);
    expect(after).toMatchObject({ state: 'working', outcome: null, closedAt: null, hold: null });
    const { at } = (await timeline(resident, before.id)).findLast(
      ({ action }) => action === 'hold_expired',
    ) as unknown as { at: string };
    expect(
      Math.abs(counted(Date.parse(at), Date.parse(workOf(after).due!), 'service', calendar) - left),
    ).toBeLessThan(5_000);
    expect(await told(test, property, before.id)).toContain('恢复办理');
    for (const [phone, title] of [
      [resident, '您的点单有新进展'],
      [steward, '您跟的单有新进展'],
    ] as const)
      expect([phone.persona, await told(test, phone, before.id)]).toEqual([
        phone.persona,
        expect.arrayContaining([title]),
      ]);
    const closed = (await test.source.query(
      `SELECT 1 FROM case_event WHERE "case" = $1 AND "to" = 'closed'`,
      [before.id],
    )) as object[];
    expect(closed).toEqual([]);
    expect(offersOf(await seen(property, before.id))).toContain('finish');
  });
});

describe('the page of what waits', () => {
  it('is read by every resident of the community, says nothing of anybody, and leaves out what is sensitive', async () => {
    const { resident, neighbour, secretary, property } = all;
    const { id, number } = await atWork(test, all, { words: '我家301门口的灯', place: '3栋2单元301门口' });
    await secretary.act(id, 'hold', form(10, { public_line: '等灯具到货', reason: 'project' }));
    const secret = (
      await resident.place({ kind: 'help', category: 'leak', private: true, words: '不要让人知道' })
    ).id;
    await secretary.act(secret, 'dispatch', { lead: await test.unit('幸福物业') });
    await property.act(secret, 'sign');
    await secretary.act(secret, 'hold', form(10, { public_line: '等待司法结论', reason: 'court' }));
    const shown = await holds(neighbour);
    const mine = shown.filter(({ publicLine }) => publicLine === '等灯具到货');
    expect(mine).toEqual([
      {
        building: '幸福里小区3栋',
        category: '路灯不亮',
        label: '列入工程计划',
        publicLine: '等灯具到货',
        since: expect.any(String) as string,
        review: expect.any(String) as string,
      },
    ]);
    const text = JSON.stringify(shown);
    for (const one of [id, number, secret, resident.id, '301', '林小满', '等待司法结论'])
      expect([one, text.includes(one)]).toEqual([one, false]);
    const elsewhere = await test.as('resident9');
    for (const phone of [elsewhere, resident, property]) expect(await holds(phone)).toEqual(shown);
    expect(await holds(all['other-resident'])).toEqual([]);
    expect((await neighbour.get('/holds')).status).toBe(422);

    await secretary.act(id, 'transfer', { words: '换一家办' });
    expect((await holds(neighbour)).map(({ publicLine }) => publicLine)).not.toContain('等灯具到货');
    expect(await seen(resident, id)).toMatchObject({ state: 'dispatching', hold: null });
  });

  it('goes on page by page', async () => {
    const { secretary, neighbour } = all;
    for (let n = 0; n < 5; n++) {
      const { id } = await atWork(test, all);
      await secretary.act(id, 'hold', form(20, { public_line: `第${n}处` }));
      await test.pass(HOUR);
    }
    const lines: string[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = (
        await neighbour.get(`/holds?estate=${estate}&limit=2${cursor}`).expect(200)
      ).body as { items: { publicLine: string }[]; nextCursor: string | null };
      lines.push(...items.map(({ publicLine }) => publicLine));
      cursor = nextCursor ? `&cursor=${nextCursor}` : '';
    } while (cursor);
    expect(lines.filter((line) => line.startsWith('第'))).toEqual([
      '第4处',
      '第3处',
      '第2处',
      '第1处',
      '第0处',
    ]);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
