import { maskName } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import {
  atWork,
  companyOf,
  dateAfter,
  DAY,
  offersOf,
  seen,
  timeline,
  told,
  type Company,
} from './together/company.ts';

/** Who reads whose name and whose matters: cases found by a review. */

let town: TestApp;
let all: Company;
beforeAll(async () => {
  town = await startTestApp();
  all = await companyOf(town);
});
afterAll(() => town?.stop());

interface Asked {
  readonly requests: readonly { readonly id: string }[];
}
const requestOn = async (phone: Phone, id: string): Promise<string> =>
  ((await seen(phone, id)) as unknown as Asked).requests[0]!.id;
const whole = async (phone: Phone, id: string): Promise<string> =>
  JSON.stringify([await seen(phone, id), await timeline(phone, id)]);
const nameOf = async ({ id }: Phone): Promise<string> =>
  testCipher.read(
    await town.source.query<{ name: string }[]>(`SELECT name FROM account WHERE id = $1`, [id]),
  )[0]!.name;

describe('whoever takes over from a reporter', () => {
  test('is not named to the one who left, nor the other way round', async () => {
    const { resident, neighbour } = all;
    const { id } = await resident.place({ words: '我的电话13812345678' });
    await neighbour.act(id, 'endorse');
    const left = await resident.act(id, 'leave');
    expect(left['reporter']).toEqual({ name: '居民' });
    const text = await whole(neighbour, id);
    expect([
      text.includes(await nameOf(resident)),
      text.includes('13812345678'),
      text.includes(await nameOf(neighbour)),
    ]).toEqual([false, false, true]);
  });

  test('a former reporter who holds an office keeps out of it', async () => {
    const { secretary, neighbour } = all;
    const { id } = await secretary.place({ kind: 'help', category: 'lighting', words: '楼道灯坏了' });
    await neighbour.act(id, 'endorse');
    expect(
      offersOf(await secretary.act(id, 'leave')).filter((offer) => !offer.startsWith('endorse')),
    ).toEqual([]);
  });
});

describe('a request', () => {
  test('that a resident takes back names no resident', async () => {
    const { resident, property } = all;
    const { id } = await atWork(town, all);
    await resident.act(id, 'withdraw', { mode: 'ask' });
    await resident.act(id, 'cancel', { request: await requestOn(resident, id) });
    const last = (await timeline(property, id)).at(-1)!;
    expect([last.action, JSON.stringify(last).includes(await nameOf(resident))]).toEqual(['cancel', false]);
  });

  test('that is refused says why to whoever asked', async () => {
    const { resident, secretary } = all;
    const { id } = await atWork(town, all);
    await resident.act(id, 'withdraw', { mode: 'ask' });
    await secretary.act(id, 'refuse', { request: await requestOn(secretary, id), words: '已经备料了' });
    expect((await timeline(resident, id)).at(-1)).toMatchObject({ action: 'refuse', note: '已经备料了' });
  });

  test('once granted is read like what it did: a declined resident learns why, and where to go', async () => {
    const { resident, intake, intake2 } = all;
    const { id } = await resident.place({ kind: 'help', category: 'lighting', words: '想涨退休金' });
    await intake.act(id, 'decline', {
      mode: 'ask',
      reason: 'other_legal_channel',
      words: '请到社保窗口',
      channel: '社保热线',
    });
    expect(await whole(resident, id)).not.toContain('社保');
    await intake2.act(id, 'grant', { request: await requestOn(intake2, id) });
    const text = await whole(resident, id);
    for (const said of ['应走其他法定渠道', '请到社保窗口', '社保热线']) expect(text).toContain(said);
  });
});

describe('at the table of a hearing', () => {
  const convene = async (more: object) => ({
    matter: '装修噪音怎么办',
    reply_by: dateAfter(town.clock.at(), 2),
    ...more,
  });

  test('a seat reads nothing that staff wrote for staff, and a side no other hearing', async () => {
    const { resident, neighbour, secretary, group, property } = all;
    const { id } = await resident.place({
      kind: 'complaint',
      category: 'noise',
      words: '装修太吵',
      private: true,
    });
    const [groupUnit, propertyUnit] = [await town.unit('幸福里3栋党小组'), await town.unit('幸福物业')];
    await secretary.act(id, 'dispatch', { lead: propertyUnit });
    await property.act(id, 'return', { reason: 'not_ours', words: '邻里之间的事' });
    await secretary.act(id, 'convene', await convene({ seats: [{ unit: groupUnit }], sides: [resident.id] }));
    await secretary.act(id, 'resolve', { agreed: false, words: '没有谈成' });
    await secretary.act(
      id,
      'convene',
      await convene({ seats: [{ unit: propertyUnit }], sides: [neighbour.id] }),
    );
    const seat = await seen(group, id);
    expect([
      seat['scope'],
      seat['returns'],
      seat['suggestion'],
      seat['requests'],
      (seat['hearings'] as unknown[]).length,
    ]).toEqual(['hearing', [], null, [], 1]);
    const text = await whole(neighbour, id);
    expect([text.includes('邻里之间的事'), text.includes('没有谈成'), text.includes('装修太吵')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a host who is to keep out of it leaves the authority to convene', async () => {
    const { resident, secretary, steward2 } = all;
    const { id } = await resident.place({
      kind: 'complaint',
      category: 'noise',
      words: '装修太吵',
      private: true,
    });
    await secretary.act(
      id,
      'convene',
      await convene({ seats: [{ unit: await town.unit('幸福物业') }], host: steward2.id }),
    );
    expect(offersOf(await seen(secretary, id))).not.toContain('resolve');
    await secretary.act(id, 'recuse', { party: { person: steward2.id }, words: '亲属' });
    expect(offersOf(await seen(secretary, id))).toContain('resolve');
  });
});

describe('a case steward', () => {
  test('looks back on a closed case for 30 days', async () => {
    const { resident, steward } = all;
    const { id } = await resident.place({ kind: 'consult', category: 'policy', words: '停车怎么办' });
    await steward.act(id, 'accept');
    await steward.act(id, 'answer', { words: '请到居委会' });
    await resident.act(id, 'accept_explanation');
    expect((await seen(steward, id))['reporter']).toMatchObject({ name: maskName(await nameOf(resident)) });
    await town.pass(31 * DAY);
    expect((await seen(steward, id))['reporter']).toEqual({ name: '居民' });
  });
});

test('whoever endorsed it and has it reopened is told of to the reporter', async () => {
  const { resident, neighbour, steward } = all;
  const { id } = await resident.place({
    kind: 'idea',
    category: 'activity',
    words: '停车',
    neighbours: true,
  });
  await neighbour.act(id, 'endorse');
  await steward.act(id, 'accept');
  await steward.act(id, 'answer', { words: '好的' });
  await resident.act(id, 'accept_explanation');
  const before = (await told(town, resident, id)).length;
  await neighbour.act(id, 'reopen', { words: '还是没有车位' });
  expect((await told(town, resident, id)).length).toBe(before + 1);
});
