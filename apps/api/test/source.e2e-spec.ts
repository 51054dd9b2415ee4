import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';

/** By which way a ticket came, over HTTP, and the tickets of the hotline. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NUMBER = 'XN-0316-07';

let app: TestApp;
let resident: Phone, steward: Phone, secretary: Phone, intake: Phone, property: Phone, neighbour: Phone;
let called: string, visited: string;

const hotline = (due: number): Record<string, unknown> => ({
  behalf_name: '钱奶奶',
  source: 'hotline',
  hotline_number: NUMBER,
  hotline_due: new Date(app.clock.at() + due).toISOString(),
});

beforeAll(async () => {
  app = await startTestApp();
  [resident, steward, secretary, intake, property, neighbour] = (await Promise.all(
    ['resident', 'steward', 'secretary', 'intake', 'property', 'neighbour'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone];
  await resident.place();
  visited = (await steward.place({ behalf_name: '俞爷爷', source: 'visit' })).id;
  await intake.place({ ...hotline(9 * DAY) });
  called = (await intake.place(hotline(2 * DAY))).id;
});
afterAll(() => app.stop());

const idsIn = async (phone: Phone, query: string): Promise<string[]> =>
  ((await phone.get(`/tickets?${query}`).expect(200)).body as { items: { id: string }[] }).items.map(
    ({ id }) => id,
  );
const seenBy = async (phone: Phone): Promise<TicketBody> =>
  (await phone.get(`/tickets/${called}`).expect(200)).body as TicketBody;

it('residents name no source', async () => {
  const placing = { kind: 'hazard', category: 'ebike', in_danger: false, today: false, words: '楼道堵了' };
  const form = { ...placing, building: await app.area('幸福里小区3栋'), source: 'patrol' };
  const { body } = await resident.post('/tickets', form).expect(403);
  expect(body).toMatchObject({ code: 'NOT_RELATED', detail: { field: 'source' } });
});

it('tickets of the hotline stand in a box, what it wants first at the top, found by its number', async () => {
  const ids = await idsIn(intake, 'box=outside');
  expect([ids.length, ids[0]]).toEqual([2, called]);
  expect(await idsIn(secretary, 'box=outside')).toEqual(ids);
  expect(await idsIn(intake, `box=outside&q=${NUMBER.toLowerCase()}`)).toEqual(ids);
  expect([await idsIn(property, 'box=outside'), await idsIn(resident, 'box=outside')]).toEqual([[], []]);
});

it('boxes of staff are filtered by source, those of residents are not', async () => {
  expect(await idsIn(secretary, 'box=scope&source=visit')).toEqual([visited]);
  expect(await idsIn(steward, 'box=pool&source=hotline')).toHaveLength(2);
  const near = await idsIn(neighbour, 'box=nearby');
  expect(await idsIn(neighbour, 'box=nearby&source=hotline')).toEqual(near);
});

it('figures are counted by source', async () => {
  const { body } = await secretary.get('/figures/placed?by=source').expect(200);
  const groups = (body as { groups: { label: string; n: number }[] }).groups.map(({ label, n }) => [
    label,
    n,
  ]);
  expect(new Map(groups as [string, number][])).toEqual(
    new Map([
      ['12345 热线', 2],
      ['居民自己', 1],
      ['走访', 1],
    ]),
  );
});

it('the lead reads neither its number nor its answer; offices and the steward copy the answer', async () => {
  await steward.act(called, 'accept');
  await steward.act(called, 'report', { words: '需要物业处理' });
  await secretary.act(called, 'dispatch', { lead: await app.unit('幸福物业') });
  await property.act(called, 'sign');
  expect((await seenBy(intake))['hotline']).toMatchObject({ number: NUMBER, answer: null });
  await app.pass(HOUR);
  await property.act(called, 'finish', { words: '换了灯泡', files: [await property.picture()] });
  await secretary.act(called, 'verify', { way: 'on_site', words: '灯亮了' });
  const { hotline: told, source } = (await seenBy(intake)) as unknown as {
    hotline: { answer: string };
    source: string;
  };
  expect(source).toBe('hotline');
  expect(told.answer.split('\n')).toEqual([
    `热线工单编号：${NUMBER}`,
    expect.stringMatching(/^核实情况：.*灯亮了/),
    '办理情况：换了灯泡',
    '办理结果：已办理，待评价',
    '承办单位：幸福物业',
    expect.stringMatching(/^答复单位：.+，联系人：社区受理员$/),
  ]);
  const lead = await property.get(`/tickets/${called}`).expect(200);
  expect(lead.body).not.toHaveProperty('hotline');
  const events = await property.get(`/tickets/${called}/events`).expect(200);
  expect(JSON.stringify([lead.body, events.body])).not.toContain(NUMBER);
});
