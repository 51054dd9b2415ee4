import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import {
  atWork,
  companyOf,
  dateAfter,
  DAY,
  HOUR,
  isIn,
  offersOf,
  refused,
  seen,
  timeline,
  told,
  whoHas,
  type Company,
} from './together/company.ts';

let test: TestApp;
let all: Company;

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
});
afterAll(() => test.stop());

type Request = {
  id: string;
  action: string;
  mine: boolean;
  grantable: boolean;
  words: string | null;
  until: string;
};
const requestsOf = (ticket: TicketBody): Request[] => ticket['requests'] as Request[];
const later = (ticket: TicketBody, ms: number): string =>
  new Date(Date.parse((ticket['promise'] as { due: string }).due) + ms).toISOString();
const statuses = (id: string): Promise<{ action: string; status: string }[]> =>
  test.source.query(`SELECT action, status FROM case_request WHERE "case" = $1 ORDER BY seq`, [id]);

/** The lead asks for a longer limit. */
async function extensionAsked(): Promise<{ ticket: TicketBody; due: string; request: string }> {
  const ticket = await atWork(test, all);
  const due = later(ticket, DAY);
  const asked = await all.property.act(ticket.id, 'extend', { mode: 'ask', due, words: '灯具缺货' });
  return { ticket: asked, due, request: requestsOf(asked)[0]!.id };
}

describe('what somebody asks for', () => {
  it('changes nothing, waits for those who may grant it, and counts once granted', async () => {
    const { property, secretary, steward, committee, grid, group, resident } = all;
    const { ticket, due, request } = await extensionAsked();
    expect(ticket).toMatchObject({
      state: 'working',
      requests: [{ action: 'extend', label: '延期', mine: true, grantable: false, words: '灯具缺货' }],
    });
    expect(offersOf(ticket)).not.toContain('ask extend');
    expect(
      await refused(property, ticket.id, 'extend', { mode: 'ask', due, words: '再申请一次' }),
    ).toMatchObject([409, 'ALREADY_ASKED', {}]);
    expect(
      await whoHas('requests', ticket.id, [secretary, property, steward, committee, grid, group, resident]),
    ).toEqual(['secretary']);
    expect(await told(test, secretary, ticket.id)).toContain('有申请等您批准');
    expect(requestsOf(await seen(resident, ticket.id))).toEqual([]);
    expect((await timeline(resident, ticket.id)).map(({ action }) => action)).not.toContain('extend');

    const granted = await secretary.act(ticket.id, 'grant', { request });
    expect(granted).toMatchObject({ state: 'working', requests: [], promise: { due } });
    expect(await isIn(secretary, 'requests', ticket.id)).toBe(false);
    expect(await told(test, property, ticket.id)).toContain('您的申请已批准');
    expect(await told(test, resident, ticket.id)).toContain('办结期限延长了');
    expect((await timeline(secretary, ticket.id)).slice(-2).map(({ label }) => label)).toEqual([
      '申请延期',
      '批准：延期',
    ]);
  });

  it('is refused with a reason, which only the asker and staff read', async () => {
    const { property, secretary, resident } = all;
    const { ticket, request } = await extensionAsked();
    expect(await refused(secretary, ticket.id, 'refuse', { request })).toMatchObject([
      422,
      'MISSING_FIELD',
      { field: 'words' },
    ]);
    expect(await secretary.act(ticket.id, 'refuse', { request, words: '居民等不了' })).toMatchObject({
      requests: [],
      promise: { due: (ticket['promise'] as { due: string }).due },
    });
    expect(await told(test, property, ticket.id)).toContain('您的申请未获批准');
    expect((await timeline(property, ticket.id)).at(-1)).toMatchObject({
      label: '不准：延期',
      note: '居民等不了',
    });
    expect(JSON.stringify(await timeline(resident, ticket.id))).not.toContain('居民等不了');
    expect(offersOf(await seen(property, ticket.id))).toContain('ask extend');
  });

  it('is taken back by whoever asked, and nobody else', async () => {
    const { property, secretary, committee } = all;
    const { ticket, request } = await extensionAsked();
    for (const phone of [secretary, committee])
      expect(await refused(phone, ticket.id, 'cancel', { request })).toMatchObject([403, 'NOT_RELATED', {}]);
    for (const phone of [property, committee])
      expect(await refused(phone, ticket.id, 'grant', { request })).toMatchObject([403, 'NOT_RELATED', {}]);
    expect(requestsOf(await property.act(ticket.id, 'cancel', { request }))).toEqual([]);
    expect((await refused(secretary, ticket.id, 'grant', { request }))[0]).toBe(403);
    expect(await statuses(ticket.id)).toEqual([{ action: 'extend', status: 'cancelled' }]);
  });

  it('lapses when there is nothing left to grant', async () => {
    const { property, secretary } = all;
    const { ticket, request } = await extensionAsked();
    await property.act(ticket.id, 'finish', { words: '换好了', files: [await property.picture()] });
    expect(await statuses(ticket.id)).toEqual([{ action: 'extend', status: 'lapsed' }]);
    expect((await refused(secretary, ticket.id, 'grant', { request }))[0]).toBe(403);
    expect(await isIn(secretary, 'requests', ticket.id)).toBe(false);
  });

  it('must still be possible as it was filled in when it is granted', async () => {
    const { property, secretary } = all;
    const extension = await extensionAsked();
    const ticket = await secretary.act(extension.ticket.id, 'extend', {
      due: later(extension.ticket, 2 * DAY),
      words: '多给两天',
    });
    expect(await refused(secretary, ticket.id, 'grant', { request: extension.request })).toMatchObject([
      422,
      'TOO_EARLY',
      { field: 'due' },
    ]);

    const { id } = await atWork(test, all);
    const asked = await property.act(id, 'hold', {
      mode: 'ask',
      reason: 'funds',
      review: dateAfter(test.clock.at(), 0),
      public_line: '等待维修资金',
    });
    await test.pass(21 * HOUR);
    expect(await refused(secretary, id, 'grant', { request: requestsOf(asked)[0]!.id })).toMatchObject([
      422,
      'TOO_EARLY',
      { field: 'review' },
    ]);
    await test.pass(3 * HOUR);
    expect(await statuses(id)).toEqual([{ action: 'hold', status: 'refused' }]);
  });
});

describe('silence of a working day', () => {
  it('refuses what staff asked for', async () => {
    const { property } = all;
    const { ticket } = await extensionAsked();
    await test.pass(23 * HOUR);
    expect(await statuses(ticket.id)).toEqual([{ action: 'extend', status: 'pending' }]);
    expect(await test.pass(2 * HOUR)).toBeGreaterThan(0);
    expect(await statuses(ticket.id)).toEqual([{ action: 'extend', status: 'refused' }]);
    expect(await told(test, property, ticket.id)).toContain('您的申请未获批准');
    expect((await timeline(property, ticket.id)).at(-1)).toMatchObject({
      action: 'refuse',
      by: null,
      note: '一个工作日内没有答复',
    });
  });

  it('lets a resident withdraw', async () => {
    const { resident, property, secretary } = all;
    const { id } = await atWork(test, all);
    const asked = await resident.act(id, 'withdraw', { mode: 'ask' });
    expect(asked).toMatchObject({ state: 'working', requests: [{ mine: true, asker: null }] });
    expect(await whoHas('requests', id, [secretary, property])).toEqual(['secretary']);
    await test.pass(3 * DAY);
    expect(await seen(resident, id)).toMatchObject({ state: 'closed', outcome: 'withdrawn', requests: [] });
    expect(await told(test, resident, id)).toContain('您的申请已批准');
    expect((await timeline(resident, id)).at(-1)).toMatchObject({ label: '批准：撤回', by: null });
  });
});

describe('what takes two people', () => {
  const form = { reason: 'other_legal_channel', words: '这是法院的事', channel: '区人民法院' };

  it('is declined by one who asks and another who grants', async () => {
    const { resident, intake, intake2, committee, secretary } = all;
    const { id } = await resident.place({ kind: 'complaint', category: 'noise', words: '太吵' });
    for (const phone of [intake, committee])
      expect(await refused(phone, id, 'decline', form)).toMatchObject([403, 'ASK_FIRST', {}]);
    const request = requestsOf(await intake.act(id, 'decline', { mode: 'ask', ...form }))[0]!.id;
    expect(await whoHas('requests', id, [intake, intake2, committee, secretary])).toEqual([
      'intake2',
      'committee',
    ]);
    for (const phone of [intake, secretary])
      expect(await refused(phone, id, 'grant', { request })).toMatchObject([403, 'NOT_RELATED', {}]);
    expect(await intake2.act(id, 'grant', { request })).toMatchObject({
      state: 'closed',
      outcome: 'declined',
    });
    expect(await told(test, resident, id)).toContain('您的点单不予受理');
    expect(offersOf(await seen(resident, id))).toContain('appeal');
    expect(await resident.act(id, 'appeal', { words: '我不同意' })).toMatchObject({
      state: 'dispatching',
      level: 'street',
    });
  });

  it('is handed over only to whom the hand-over names', async () => {
    const { resident, steward, steward2, steward3, secretary } = all;
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    expect(await refused(steward2, id, 'hand_over', { successor: steward2.id })).toMatchObject([
      403,
      'NOT_RELATED',
      {},
    ]);
    expect(await refused(secretary, id, 'hand_over', { successor: steward2.id })).toMatchObject([
      403,
      'ASK_FIRST',
      {},
    ]);
    const request = requestsOf(
      await secretary.act(id, 'hand_over', { mode: 'ask', successor: steward2.id, words: '小孙休假' }),
    )[0]!.id;
    for (const phone of [steward, steward3, secretary])
      expect(await refused(phone, id, 'grant', { request })).toMatchObject([403, 'NOT_RELATED', {}]);
    expect(await whoHas('requests', id, [steward, steward2, steward3, secretary])).toEqual(['steward2']);
    expect(await steward2.act(id, 'grant', { request })).toMatchObject({
      state: 'triage',
      caseSteward: { name: '吴跑跑' },
    });
    expect(await told(test, resident, id)).toContain('跟单管家换人了');
  });
});

describe('granting', () => {
  it('twice with one key is once', async () => {
    const { ticket, request } = await extensionAsked();
    const body = { action: 'grant', request };
    const [first, second] = [
      await all.secretary.post(`/tickets/${ticket.id}/transitions`, body, 'grant-once-1'),
      await all.secretary.post(`/tickets/${ticket.id}/transitions`, body, 'grant-once-1'),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(
      (await timeline(all.secretary, ticket.id)).filter(({ action }) => action === 'grant'),
    ).toHaveLength(1);
  });

  it('by two at once is by one of them', async () => {
    const { resident, intake, intake2, committee } = all;
    for (let round = 0; round < 5; round++) {
      const { id } = await resident.place({ kind: 'help', category: 'waste', words: '垃圾没人收' });
      const request = requestsOf(
        await intake.act(id, 'decline', {
          mode: 'ask',
          reason: 'outside_area',
          words: '不在本社区',
          channel: '邻近社区',
        }),
      )[0]!.id;
      const send = (phone: Phone) => phone.post(`/tickets/${id}/transitions`, { action: 'grant', request });
      const answers = await Promise.all([send(intake2), send(committee)]);
      expect(answers.map(({ status, body }) => `${status} ${String(body.code ?? '')}`).sort()).toEqual([
        '200 ',
        '403 NOT_RELATED',
      ]);
      expect((await timeline(committee, id)).filter(({ action }) => action === 'grant')).toHaveLength(1);
    }
  });
});
