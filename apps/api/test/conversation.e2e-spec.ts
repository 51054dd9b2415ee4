import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import {
  atWork,
  companyOf,
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

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
});
afterAll(() => test.stop());

const remarksFor = async (phone: Phone, id: string) =>
  (await timeline(phone, id)).filter(({ action }) => action === 'remark');
const factsOf = (ticket: TicketBody) =>
  ticket['facts'] as { askedAt: string | null; unanswered: boolean; nudges: number };

describe('a remark', () => {
  it('goes with its picture from the resident to who has the case, and back', async () => {
    const { resident, steward, secretary, neighbour } = all;
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    const picture = await resident.picture();
    await resident.act(id, 'remark', { to: 'all', words: '又多了一辆', files: [picture] });
    expect(await told(test, steward, id)).toContain('有新留言');
    expect(await told(test, secretary, id)).not.toContain('有新留言');
    expect(await remarksFor(steward, id)).toMatchObject([{ note: '又多了一辆', files: [{ id: picture }] }]);
    await steward.get(`/files/${picture}`).expect(200);
    await neighbour.get(`/files/${picture}`).expect(404);

    await steward.act(id, 'remark', { to: 'all', words: '今天下午来看' });
    expect(await told(test, resident, id)).toContain('有人给您留言');
    expect((await remarksFor(resident, id)).at(-1)).toMatchObject({
      note: '今天下午来看',
      by: { name: '孙勤勤' },
    });
  });

  it('to staff is read by no resident, nor its picture', async () => {
    const { resident, neighbour, steward, secretary } = all;
    const { id } = await resident.place();
    await neighbour.act(id, 'endorse');
    await steward.act(id, 'accept');
    const picture = await steward.picture();
    await steward.act(id, 'remark', { to: 'staff', words: '这户常投诉', files: [picture] });
    expect((await remarksFor(secretary, id)).at(-1)).toMatchObject({
      note: '这户常投诉',
      files: [{ id: picture }],
    });
    await secretary.get(`/files/${picture}`).expect(200);
    for (const phone of [resident, neighbour]) {
      expect(JSON.stringify([await timeline(phone, id), await seen(phone, id)])).not.toContain('常投诉');
      expect((await remarksFor(phone, id)).flatMap(({ files }) => files)).toEqual([]);
      await phone.get(`/files/${picture}`).expect(404);
      expect(await told(test, phone, id)).not.toContain('有人给您留言');
    }
  });

  it('is taken until 15 days after closing', async () => {
    const { resident, steward } = all;
    const { id } = await resident.place({ kind: 'consult', category: 'policy', words: '怎么办居住证' });
    await steward.act(id, 'accept');
    await steward.act(id, 'answer', { words: '带身份证来' });
    await resident.act(id, 'accept_explanation');
    await test.pass(15 * DAY - HOUR);
    await resident.act(id, 'remark', { to: 'all', words: '办好了，谢谢' });
    await test.pass(2 * HOUR);
    expect(offersOf(await seen(resident, id))).not.toContain('remark');
    for (const phone of [resident, steward])
      expect(await refused(phone, id, 'remark', { to: 'all', words: '晚了' })).toMatchObject([
        403,
        'CONVERSATION_CLOSED',
        {},
      ]);
  });
});

describe('a read mark', () => {
  const mark = (phone: Phone, id: string, seq: number) => phone.post(`/tickets/${id}/read`, { seq });
  const readOf = async (phone: Phone, id: string) => (await remarksFor(phone, id)).map(({ read }) => read);

  it('turns when the other side has read, not when the own side has', async () => {
    const { resident, neighbour, steward, secretary } = all;
    const { id } = await resident.place();
    await neighbour.act(id, 'endorse');
    await steward.act(id, 'accept');
    await resident.act(id, 'remark', { to: 'all', words: '在吗' });
    expect([await readOf(resident, id), await readOf(steward, id)]).toEqual([[false], [null]]);
    await mark(resident, id, 100).expect(200);
    await mark(neighbour, id, 100).expect(200);
    expect(await readOf(resident, id)).toEqual([false]);
    expect((await mark(steward, id, 4).expect(200)).body).toEqual({ seq: 4 });
    expect(await readOf(resident, id)).toEqual([true]);

    await steward.act(id, 'remark', { to: 'all', words: '在的' });
    await mark(secretary, id, 100).expect(200);
    expect(await readOf(steward, id)).toEqual([null, false]);
    await mark(neighbour, id, 100).expect(200);
    expect(await readOf(steward, id)).toEqual([null, true]);
  });

  it('of what was said among staff turns when another of them has read', async () => {
    const { resident, steward, secretary } = all;
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    await steward.act(id, 'remark', { to: 'staff', words: '要不要上门' });
    for (const phone of [steward, resident]) await mark(phone, id, 100).expect(200);
    expect(await readOf(steward, id)).toEqual([false]);
    await mark(secretary, id, 100).expect(200);
    expect(await readOf(steward, id)).toEqual([true]);
  });

  it("goes neither back nor beyond what there is, and is nobody else's", async () => {
    const { resident, partner } = all;
    const { id } = await resident.place();
    expect((await mark(resident, id, 100).expect(200)).body).toEqual({ seq: 1 });
    await resident.act(id, 'remark', { to: 'all', words: '补充一句' });
    expect((await mark(resident, id, 2).expect(200)).body).toEqual({ seq: 2 });
    expect((await mark(resident, id, 1).expect(200)).body).toEqual({ seq: 2 });
    await mark(partner, id, 1).expect(404);
    expect((await mark(resident, id, 0)).status).toBe(422);
  });
});

describe('a question', () => {
  it('that waited for a working day is shown as unanswered until somebody answers the resident', async () => {
    const { resident, steward, secretary, property } = all;
    const { id } = await atWork(test, all);
    await resident.act(id, 'remark', { to: 'all', words: '什么时候来修' });
    await test.pass(DAY - HOUR);
    expect(factsOf(await seen(resident, id)).unanswered).toBe(false);
    await test.pass(2 * HOUR);
    for (const phone of [resident, secretary, property])
      expect(factsOf(await seen(phone, id)).unanswered).toBe(true);
    const card = (
      (await property.get('/tickets?box=work').expect(200)).body as {
        items: { id: string; unanswered: boolean }[];
      }
    ).items.find((one) => one.id === id);
    expect(card).toMatchObject({ unanswered: true });

    await property.act(id, 'remark', { to: 'staff', words: '缺灯管' });
    await steward.get(`/tickets/${id}`).expect(200);
    expect(factsOf(await seen(resident, id)).unanswered).toBe(true);
    await property.act(id, 'remark', { to: 'all', words: '周四到货就修' });
    expect(factsOf(await seen(resident, id))).toMatchObject({ askedAt: null, unanswered: false });
  });

  it('is also a nudge, once a day', async () => {
    const { resident, secretary, property, steward } = all;
    const { id } = await atWork(test, all);
    await resident.act(id, 'nudge', { words: '快点' });
    expect(factsOf(await seen(resident, id)).askedAt).not.toBeNull();
    expect(await refused(resident, id, 'nudge')).toMatchObject([403, 'ALREADY_TODAY', {}]);
    expect(offersOf(await seen(resident, id))).not.toContain('nudge');
    expect(await told(test, property, id)).toContain('居民催办');
    expect(await told(test, steward, id)).toContain('居民催办');
    expect(await told(test, secretary, id)).not.toContain('居民催办');
    expect(await refused(property, id, 'nudge')).toMatchObject([403, 'NOT_RELATED', {}]);
    await test.pass(DAY);
    await resident.act(id, 'nudge');
    expect([factsOf(await seen(secretary, id)).nudges, factsOf(await seen(resident, id)).nudges]).toEqual([
      2, 2,
    ]);
    await property.act(id, 'answer_nudge', { words: '灯管周四到' });
    expect(await told(test, resident, id)).toContain('您的催办有了回复');
    const { body } = await resident.get(`/tickets/${id}/events`).expect(200);
    expect(JSON.stringify(body)).toContain('灯管周四到');
    await test.pass(3 * DAY);
    const { body: listed } = await secretary.get('/tickets?box=scope').expect(200);
    const card = (listed as { items: { id: string }[] }).items.find((one) => one.id === id);
    expect(card).toMatchObject({ nudges: 2, idleDays: 4 });
    const { body: own } = await resident.get('/tickets?box=placed').expect(200);
    expect((own as { items: object[] }).items[0]).not.toHaveProperty('idleDays');
  });
});

describe('a neighbour without a phone', () => {
  const answered = async (): Promise<string> => {
    const { intake, steward } = all;
    const { id } = (
      await intake
        .post('/tickets', {
          kind: 'consult',
          category: 'canteen',
          in_danger: false,
          today: false,
          words: '食堂几点开门',
          building: await test.area('幸福里小区3栋'),
          behalf_name: '王爷爷',
        })
        .expect(201)
    ).body as TicketBody;
    await steward.act(id, 'accept');
    await steward.act(id, 'answer', { words: '十一点' });
    return id;
  };
  const call = { channel: 'phone', reached: true, words: '他说还行' };

  it("rates by what they said in today's call, and only that", async () => {
    const { intake, intake2, secretary, steward } = all;
    const id = await answered();
    expect(await refused(intake2, id, 'rate_partly')).toMatchObject([403, 'NOT_RELATED', {}]);
    await intake2.act(id, 'attempt_contact', { channel: 'phone', reached: false, verdict: 'solved' });
    expect(await refused(intake2, id, 'rate_solved')).toMatchObject([403, 'NOT_RELATED', {}]);
    await intake2.act(id, 'attempt_contact', { ...call, verdict: 'partly_solved' });
    expect(offersOf(await seen(intake2, id))).toContain('rate_partly');
    expect(offersOf(await seen(intake2, id))).not.toContain('rate_solved');
    expect(await refused(intake2, id, 'rate_solved')).toMatchObject([403, 'NOT_OFFERED', {}]);
    for (const phone of [intake, secretary, steward])
      expect((await refused(phone, id, 'rate_partly'))[1]).toBe('NOT_RELATED');
    const closed = await intake2.act(id, 'rate_partly', { stars: 4 });
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'partly_solved',
      ratings: [{ by: '电话回访', label: '部分解决', stars: 4 }],
    });
    expect((await timeline(intake, id)).findLast(({ action }) => action === 'attempt_contact')).toMatchObject(
      { note: expect.stringContaining('他说还行') as string },
    );
  });

  it("does not rate by yesterday's call, nor by whoever placed it for them", async () => {
    const { intake, intake2 } = all;
    const id = await answered();
    await intake.act(id, 'attempt_contact', { ...call, verdict: 'explained' });
    expect((await refused(intake, id, 'accept_explanation'))[1]).toBe('NOT_RELATED');
    await intake2.act(id, 'attempt_contact', { ...call, verdict: 'explained' });
    await test.pass(DAY);
    expect((await refused(intake2, id, 'accept_explanation'))[1]).toBe('NOT_RELATED');
  });
});
