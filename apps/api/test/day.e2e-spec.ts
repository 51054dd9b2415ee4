import { CommunityDays } from '../src/modules/administration/day/community-days.ts';
import { startSibling, startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { replays } from './walks/replay.ts';

/** Wednesday 2026-03-04 10:00 in China. */
const WEDNESDAY = Date.parse('2026-03-04T02:00:00Z');
const [MINUTE, DAY] = [60_000, 86_400_000];
const DAYS = '/administration/days';

interface Day {
  readonly id: string;
  readonly date: string;
  readonly version: number;
  readonly state: string;
  readonly statusLabel: string;
  readonly actions: readonly { readonly action: string }[];
}
interface Promised {
  readonly promise: { readonly due: string; readonly first: string };
}

let app: TestApp;
let committee: Phone, street: Phone, resident: Phone, steward: Phone, otherResident: Phone;
let community: string;
beforeEach(async () => {
  app = await startTestApp(WEDNESDAY);
  [committee, street, resident, steward, otherResident] = (await Promise.all(
    ['committee', 'street', 'resident', 'steward', 'other-resident'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone];
  community = await app.area('幸福里社区');
});
afterEach(() => app.stop());

const plan = async (date: string, effect = 'off', by = committee): Promise<Day> =>
  (await by.post(DAYS, { community, date, effect, label: '社区停电检修' }).expect(201)).body as Day;
const sent = async ({ id }: Day, action: string, form: object = {}, by = committee): Promise<unknown[]> => {
  const { version } = (await by.get(`${DAYS}/${id}`)).body as Day;
  const { status, body } = await by.post(`${DAYS}/${id}/transitions`, { action, version, ...form });
  return [status, (body as { code?: string; state?: string }).code ?? (body as Day).state];
};
const promiseOf = async (phone: Phone, id: string): Promise<string[]> => {
  const { promise } = (await phone.get(`/tickets/${id}`).expect(200)).body as Promised;
  return [promise.due.slice(0, 13), promise.first.slice(0, 13)];
};
const sentencesOf = async ({ id }: Day, action: string): Promise<string[]> =>
  ((await committee.get(`${DAYS}/${id}/touched?action=${action}`)).body as { sentences: string[] }).sentences;
const labelsOf = async ({ id }: Day): Promise<string[]> =>
  ((await committee.get(`${DAYS}/${id}/events`)).body as { items: { label: string }[] }).items.map(
    ({ label }) => label,
  );

const calm = { kind: 'help', category: 'repair' };

it('says what it will touch, moves what is promised in its community alone, and is taken back', async () => {
  const { id } = await resident.place(calm);
  await steward.act(id, 'accept');
  const elsewhere = await otherResident.place({ ...calm, building: await app.area('望江花园1栋') });
  expect(await promiseOf(steward, id)).toEqual(['2026-03-05T02', '2026-03-05T02']);
  const theirs = await promiseOf(otherResident, elsewhere.id);

  const day = await plan('2026-03-05');
  expect(await promiseOf(steward, id)).toEqual(['2026-03-05T02', '2026-03-05T02']);
  expect(await sentencesOf(day, 'apply')).toEqual([
    '没办完的单有 1 件，期限在这一天以后，会推后',
    '答应居民的第一个时间仍留着，照它统计',
  ]);
  expect(await sent(day, 'apply')).toEqual([200, 'in_force']);
  await app.pass(MINUTE);
  expect(await promiseOf(steward, id)).toEqual(['2026-03-06T02', '2026-03-05T02']);
  expect(await promiseOf(otherResident, elsewhere.id)).toEqual(theirs);

  expect(await sent(day, 'revoke')).toEqual([200, 'planned']);
  await app.pass(MINUTE);
  expect(await promiseOf(steward, id)).toEqual(['2026-03-05T02', '2026-03-05T02']);
  expect(await labelsOf(day)).toEqual(['新增', '生效', '撤回']);
});

it('serves on a weekend, and on what begins while the day is in force', async () => {
  app.clock.offset += 2 * DAY;
  const worked = await plan('2026-03-07', 'worked');
  await sent(worked, 'apply');
  const { id } = await resident.place(calm);
  await steward.act(id, 'accept');
  expect((await promiseOf(steward, id))[0]).toBe('2026-03-07T02');
  await app.pass(3 * DAY);
  await resident.act(id, 'withdraw');
  expect(await sent(worked, 'revoke')).toEqual([422, 'TOO_EARLY']);
  await replays(
    (text, parameters = []) => app.source.query(text, [...parameters]),
    id,
    (at) => ({
      ...app.clock.nowIn({ community }),
      at,
    }),
  );
});

it('is amended and discarded while it is planned, and each is taken back', async () => {
  const day = await plan('2026-03-05');
  const amended = { date: '2026-03-06', effect: 'worked', label: '便民服务日' };
  expect(await sent(day, 'amend', amended)).toEqual([200, 'planned']);
  expect(await sent(day, 'discard')).toEqual([200, 'closed']);
  expect(await sent(day, 'reopen')).toEqual([200, 'planned']);
  expect((await committee.get(`${DAYS}/${day.id}`)).body).toMatchObject({
    ...amended,
    statusLabel: '未生效',
  });
});

it.each<[string, string, string, unknown[]]>([
  ['today', '2026-03-04', 'off', [422, 'TOO_EARLY']],
  ['a date that has one in force', '2026-03-05', 'worked', [409, 'DAY_TAKEN']],
])('does not put in force %s', async (_, date, effect, refused) => {
  await sent(await plan('2026-03-05'), 'apply');
  expect(await sent(await plan(date, effect), 'apply')).toEqual(refused);
});

it('keeps lawful holidays off', async () => {
  const body = { community, date: '2026-05-01', effect: 'worked', label: '加班' };
  const { status, body: refused } = await committee.post(DAYS, body);
  expect([status, (refused as { code: string }).code]).toEqual([422, 'NOT_A_CHOICE']);
});

it('is unknown to those who do not administer the community', async () => {
  const day = await plan('2026-03-05', 'off', street);
  for (const phone of [resident, steward, await app.as('other-secretary')]) {
    expect((await phone.get(`${DAYS}/${day.id}`)).status).toBe(404);
    expect(
      (await phone.post(DAYS, { community, date: '2026-03-06', effect: 'off', label: '休' })).status,
    ).toBe(404);
  }
  expect(((await committee.get(DAYS).expect(200)).body as { items: Day[] }).items).toMatchObject([
    { id: day.id },
  ]);
});

it('counts in another process too', async () => {
  const other = await startSibling(app);
  await sent(await plan('2026-03-05'), 'apply');
  await other.app.get(CommunityDays).load();
  const thursday = Math.floor(Date.parse('2026-03-05T00:00:00Z') / DAY);
  expect([
    other.clock.calendar.of(community).isWorkingDay(thursday),
    other.clock.calendar.isWorkingDay(thursday),
  ]).toEqual([false, true]);
  await other.app.close();
});
