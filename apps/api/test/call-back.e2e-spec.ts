import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';

/** 回访 over HTTP: drawn at the closing, made by a person who did not handle it, unknown to those who did. */

const DAY = 86_400_000;

let app: TestApp;
let resident: Phone, steward: Phone, secretary: Phone, committee: Phone, intake: Phone, property: Phone;
let id: string;

beforeAll(async () => {
  app = await startTestApp();
  [resident, steward, secretary, committee, intake, property] = (await Promise.all(
    ['resident', 'steward', 'secretary', 'committee', 'intake', 'property'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone];
  ({ id } = await resident.place());
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '需要物业处理' });
  await secretary.act(id, 'dispatch', { lead: await app.unit('幸福物业') });
  await property.act(id, 'sign');
  await property.act(id, 'finish', { words: '已经处理', files: [await property.picture()] });
  await secretary.act(id, 'verify', { way: 'on_site' });
  await resident.act(id, 'archive_unsolved', { stars: 2 });
});
afterAll(() => app.stop());

const boxOf = async (phone: Phone): Promise<string[]> =>
  ((await phone.get('/tickets?box=call').expect(200)).body as { items: { id: string }[] }).items.map(
    (one) => one.id,
  );
const seen = async (phone: Phone): Promise<TicketBody> =>
  (await phone.get(`/tickets/${id}`).expect(200)).body as TicketBody;
const offers = ({ actions }: TicketBody): string[] => actions.map(({ action }) => action);
const figure = async (name: string): Promise<object> =>
  ((await committee.get(`/figures/${name}`).expect(200)).body as { total: object }).total;

it('stands in the box of intake and committee, with the reason', async () => {
  expect([await boxOf(intake), await boxOf(committee)]).toEqual([[id], [id]]);
  expect((await seen(intake))['callReason']).toBe('没有解决');
});

it('those who handled it learn nothing of it, whatever they try', async () => {
  for (const handler of [steward, secretary, property]) {
    expect(await boxOf(handler)).toEqual([]);
    const view = await seen(handler);
    expect(offers(view)).not.toContain('call_back');
    expect(view).not.toHaveProperty('callReason');
    const { body } = await handler
      .post(`/tickets/${id}/transitions`, { action: 'call_back', reached: true })
      .expect(403);
    expect((body as { code: string }).code).toMatch(/^NOT_(RELATED|OFFERED)$/);
  }
  expect(await figure('called')).toMatchObject({ n: 0 });
});

it('is recorded with what the resident said, which the handlers do not read', async () => {
  await app.pass(DAY);
  await intake.act(id, 'call_back', { reached: false });
  expect(await boxOf(intake)).toEqual([id]);
  await intake.act(id, 'call_back', { reached: true, solved: 'no', satisfied: 'plain', words: '灯还是不亮' });
  expect([await boxOf(intake), await boxOf(committee)]).toEqual([[], []]);
  for (const [phone, reads] of [
    [committee, true],
    [steward, false],
    [property, false],
    [resident, false],
  ] as const) {
    const { body } = await phone.get(`/tickets/${id}/events`).expect(200);
    expect([phone.persona, JSON.stringify(body).includes('灯还是不亮')]).toEqual([phone.persona, reads]);
  }
});

it('figures compare what was said with the rating', async () => {
  expect(await figure('called')).toMatchObject({ numerator: 1, denominator: 1 });
  expect(await figure('call_solved')).toMatchObject({ numerator: 0, denominator: 1 });
  expect(await figure('call_agrees')).toMatchObject({ numerator: 1, denominator: 1 });
});

it('one that is reopened is not called about', async () => {
  await resident.act(id, 'reopen', { words: '灯还是不亮' });
  const rows = await app.source.query<{ status: string }[]>(
    `SELECT status FROM ticket_call WHERE ticket = $1`,
    [id],
  );
  expect(rows).toEqual([{ status: 'reached' }]);
});
