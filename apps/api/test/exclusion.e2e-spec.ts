import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';

/** 剔除 over HTTP: asked, granted, objected to and ruled on, and what the figures say each time. Monday ten o'clock. */

const DAY = 86_400_000;

let app: TestApp;
let resident: Phone, neighbour: Phone, steward: Phone, secretary: Phone;
let committee: Phone, street: Phone, property: Phone;
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  const names = ['resident', 'neighbour', 'steward', 'secretary', 'committee', 'street', 'property'];
  [resident, neighbour, steward, secretary, committee, street, property] = (await Promise.all(
    names.map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone, Phone];
  ({ id } = await resident.place({ kind: 'help', category: 'lighting' }));
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '需要物业处理' });
  await secretary.act(id, 'dispatch', { lead: await app.unit('幸福物业') });
  await property.act(id, 'sign');
  await property.act(id, 'finish', { words: '这段路归市政', files: [await property.picture()] });
  await secretary.act(id, 'verify', { way: 'phone' });
  await resident.act(id, 'archive_unsolved', { stars: 1, words: '没有解决' });
  // Five working days were promised, so it is counted from now on.
  await app.pass(9 * DAY);
});
afterAll(() => app.stop());

const seen = async (phone: Phone): Promise<TicketBody> =>
  (await phone.get(`/tickets/${id}`).expect(200)).body as TicketBody;
const offers = async (phone: Phone): Promise<string[]> =>
  (await seen(phone)).actions.map(({ action }) => action);
/** What the satisfied rate counts and leaves out. */
const counted = async (): Promise<unknown> => {
  const { body } = await secretary.get('/figures/satisfied_rate?from=2020-01-01').expect(200);
  return (body as { total: unknown }).total;
};

it('two people leave it out: numerator, denominator and list by reason', async () => {
  const before = await counted();
  await property.act(id, 'exclude', { mode: 'ask', reason: 'not_ours', words: '这段路归市政养护' });
  expect(await offers(property)).not.toContain('grant');
  const [request] = (await seen(committee))['requests'] as { id: string }[];
  await committee.act(id, 'grant', { request: request!.id });
  expect([before, await counted()]).toMatchObject([
    { numerator: 0, denominator: 1 },
    {
      numerator: 0,
      denominator: 0,
      excluded: [{ reason: 'excluded_not_ours', label: '剔除：不属于职责范围', n: 1 }],
    },
  ]);
});

it('the reporter reads it and why; neighbours do not know of the ticket', async () => {
  expect((await seen(resident))['exclusions']).toMatchObject([
    { status: 'standing', label: '已剔除', reasonLabel: '不属于职责范围' },
  ]);
  await neighbour.get(`/tickets/${id}`).expect(404);
});

it('the reporter objects once; the street rules, and it counts again', async () => {
  await resident.act(id, 'object', { words: '路在小区里面' });
  expect(await offers(committee)).not.toContain('count_again');
  await street.act(id, 'count_again', { words: '路在红线以内' });
  expect(await counted()).toMatchObject({ numerator: 0, denominator: 1 });
  expect(await offers(resident)).not.toContain('object');
});

it('after ten working days it is no longer offered', async () => {
  await app.pass(20 * DAY);
  expect(await offers(property)).not.toContain('exclude');
});
