import { hasVisibleText } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

/** Typed text is normalised in the same way everywhere. */

let app: TestApp;
let resident: Phone, steward: Phone, intake: Phone, secretary: Phone;
beforeAll(async () => {
  app = await startTestApp();
  [resident, steward, intake, secretary] = (await Promise.all(
    ['resident', 'steward', 'intake', 'secretary'].map(app.as),
  )) as [Phone, Phone, Phone, Phone];
});
afterAll(() => app.stop());

const unseen: readonly [name: string, text: string][] = [
  ['zero-width spaces', '\u200b\u200b\u200b'],
  ['Hangul fillers', '\u3164\u3164'],
  ['Braille blanks', '\u2800\u2800\u2800'],
  ['directions alone', '\u202e\u2066\u200f'],
  ['marks alone', '\u0301\u0301\u0301'],
  ['tags alone', '\u{e0041}\u{e0042}'],
  ['selectors alone', '\ufe0f\ufe0e'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['a Jamo filler', '\u115f\u1160'],
  ['Khmer vowels nobody sees', '\u17b4\u17b5'],
];

describe.each(unseen)('%s', (_, text) => {
  it('are no reason, no remark, no words of a new ticket', async () => {
    const { id } = await resident.place();
    const refused = async (phone: Phone, body: object): Promise<unknown> =>
      (await phone.post(`/tickets/${id}/transitions`, body).expect(422)).body;
    expect(await refused(resident, { action: 'remark', to: 'all', words: text })).toMatchObject({
      code: 'MISSING_FIELD',
    });
    expect(await refused(secretary, { action: 'reveal', fields: ['name'], words: text })).toMatchObject({
      code: 'MISSING_FIELD',
    });
    const building = await app.area('幸福里小区3栋');
    expect(
      (
        await resident
          .post('/tickets', {
            kind: 'hazard',
            category: 'ebike',
            in_danger: false,
            today: false,
            building,
            words: text,
          })
          .expect(422)
      ).body,
    ).toMatchObject({ code: 'MISSING_FIELD' });
  });

  it('are no name, no device and no reason for being away', async () => {
    expect((await resident.put('/me/name', { name: text }).expect(422)).body).toMatchObject({
      code: 'TOO_SHORT',
    });
    await resident.post('/sessions', { code: 'demo-resident', device: text }).expect(200);
    const { body } = await resident.get('/sessions').expect(200);
    const names = (body as { items: { device: string }[] }).items.map(({ device }) => device);
    expect(names).toContain('未知设备');
    expect(names.filter((name) => !hasVisibleText(name))).toEqual([]);
  });
});

it('what nobody sees is dropped on arrival, what an emoji or a script needs stays', async () => {
  const typed = `楼道\u202e有\u200b电瓶车${'\u0308'.repeat(150)}👨‍👩‍👧 می‌خواهم\u3164`;
  const { id } = await resident.place({ words: typed });
  expect((await steward.get(`/tickets/${id}`).expect(200)).body).toMatchObject({
    words: `楼道有电瓶车${'\u0308'.repeat(4)}👨‍👩‍👧 می‌خواهم`,
  });
});

it.each([
  ['138 0000 0002', '13800000002'],
  ['+86 138-0000-0002', '13800000002'],
  ['０５５１－６２３４５６７８', '055162345678'],
  ['0551 6234 5678 转 801', '055162345678-801'],
  ['400-820-8820', '4008208820'],
  ['62345678', '62345678'],
])('intake writes the number %s down as %s', async (typed, kept) => {
  const { id } = await intake.place({ behalf_name: '钱奶奶', behalf_phone: typed });
  await intake.act(id, 'reveal', { fields: ['phone'], words: '回电核实情况' });
  expect((await intake.get(`/tickets/${id}`).expect(200)).body).toMatchObject({ reporter: { phone: kept } });
});

it('what is no number is refused in words that say so, by intake as by oneself', async () => {
  const building = await app.area('幸福里小区3栋');
  const body = {
    kind: 'help',
    category: 'lighting',
    in_danger: false,
    today: false,
    building,
    words: '路灯坏了',
    behalf_name: '钱奶奶',
    behalf_phone: '1380000',
  };
  expect((await intake.post('/tickets', body).expect(422)).body).toMatchObject({
    code: 'NUMBER_INVALID',
    message: '电话号码不对，请填写手机号码，或带区号的座机号码',
  });
  expect((await resident.post('/me/phone/code', { phone: '1380000' }).expect(422)).body).toMatchObject({
    code: 'PHONE_INVALID',
  });
});

it.each([
  ['张〇明', '张〇明'],
  ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
  ['张\u200b三\u2060', '张三'],
  ['买买提•阿', '买买提·阿'],
])('the name %j is kept as %s', async (typed, kept) => {
  expect((await (await app.as('neighbour')).put('/me/name', { name: typed }).expect(200)).body).toMatchObject(
    { name: kept },
  );
});

it.each(['\u0301\u0301', '张\u0308三', '张😀'])('%j is no name', async (typed) => {
  const { status, body } = await (await app.as('neighbour')).put('/me/name', { name: typed });
  expect([status, (body as { code: string }).code]).toEqual([
    422,
    typed.startsWith('\u0301') ? 'TOO_SHORT' : 'NAME_INVALID',
  ]);
});

it.each(['系统', '社区党委', '管理员', '三单通', '支部书记'])('nobody calls themselves %s', async (name) => {
  expect((await (await app.as('neighbour')).put('/me/name', { name }).expect(422)).body).toMatchObject({
    code: 'NAME_INVALID',
  });
});

it('an event goes on showing the name of then', async () => {
  const { id } = await resident.place();
  await steward.act(id, 'accept');
  const nameIn = async (): Promise<unknown> =>
    (
      (await resident.get(`/tickets/${id}/events`).expect(200)).body as {
        items: { action: string; by: { name: string } | null }[];
      }
    ).items.find(({ action }) => action === 'accept')?.by?.name;
  const before = await nameIn();
  await app.pass(60_000);
  await (await app.as('secretary')).put(`/people/${steward.id}/name`, { name: '王改名' }).expect(200);
  expect(await nameIn()).toBe(before);
  expect(before).not.toBe('王改名');
});
