import { phraseLimits, phrasePurposes } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

let test: TestApp;
let steward: Phone, secretary: Phone, committee: Phone, resident: Phone;

beforeAll(async () => {
  test = await startTestApp();
  [steward, secretary, committee, resident] = (await Promise.all(
    ['steward', 'secretary', 'committee', 'resident'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone];
});
afterAll(() => test.stop());

interface Phrases {
  readonly items: readonly { readonly purpose: string; readonly label: string; readonly texts: string[] }[];
  readonly mayWrite: boolean;
}
const read = async (phone: Phone): Promise<Phrases> =>
  (await phone.get('/phrases').expect(200)).body as Phrases;
const textsOf = async (phone: Phone, purpose: string): Promise<string[] | undefined> =>
  (await read(phone)).items.find((one) => one.purpose === purpose)?.texts;
const set = (phone: Phone, purpose: string, texts: unknown) =>
  phone.put(`/phrases/${purpose}`, { texts } as object);
const answered = ({ status, body }: { status: number; body: unknown }): unknown[] => [
  status,
  (body as { code?: string }).code,
];

it('each purpose stands there with its label, for the staff of the community', async () => {
  const { items, mayWrite } = await read(steward);
  expect(items.map(({ purpose, label }) => [purpose, label])).toEqual(Object.entries(phrasePurposes));
  expect(items.find(({ purpose }) => purpose === 'ask')?.texts).toContain('请补充一张现场照片。');
  expect([mayWrite, (await read(secretary)).mayWrite, (await read(committee)).mayWrite]).toEqual([
    false,
    true,
    true,
  ]);
});

it('are set anew as a whole, tidied, each once, by secretary and committee', async () => {
  const texts = ['请补充照片', '  请说明几楼\u200b ', '请补充照片'];
  const kept = ['请补充照片', '请说明几楼'];
  expect((await set(secretary, 'ask', texts).expect(200)).body).toEqual({
    purpose: 'ask',
    label: '请居民补充',
    texts: kept,
  });
  expect(await textsOf(steward, 'ask')).toEqual(kept);
  await set(committee, 'ask', []).expect(200);
  expect(await textsOf(steward, 'ask')).toEqual([]);
});

it('are set twice at the same moment: one of both stands there, whole', async () => {
  const lists = [
    ['一来', '二来', '三来'],
    ['甲方', '乙方'],
  ];
  const both = await Promise.all([
    ...lists.map((texts) => set(secretary, 'opinion', texts)),
    ...lists.map((texts) => set(committee, 'opinion', texts)),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(lists).toContainEqual(await textsOf(steward, 'opinion'));
});

it('another community reads and sets its own alone; a resident finds nothing', async () => {
  const [stranger, other] = await Promise.all([test.as('other-secretary'), test.as('other-steward')]);
  await set(secretary, 'answer', ['幸福里的答复']).expect(200);
  expect((await read(stranger)).items.flatMap(({ texts }) => texts)).toEqual([]);
  await set(stranger, 'answer', ['望江的答复']).expect(200);
  expect([await textsOf(other, 'answer'), await textsOf(steward, 'answer')]).toEqual([
    ['望江的答复'],
    ['幸福里的答复'],
  ]);
  expect(answered(await resident.get('/phrases'))).toEqual([404, 'NOT_FOUND']);
  const others = await Promise.all(['grid', 'property', 'intake', 'street'].map((one) => test.as(one)));
  for (const phone of [resident, steward, ...others])
    expect([phone.persona, ...answered(await set(phone, 'answer', ['别人的']))]).toEqual([
      phone.persona,
      404,
      'NOT_FOUND',
    ]);
});

it('a stand-in for the secretary sets none: they outlast the absence', async () => {
  const deputy = await test.as('group1');
  const { body } = await secretary
    .post('/absences', { since: '2026-03-02', until: '2026-03-04', deputy: deputy.id })
    .expect(201);
  expect(answered(await set(deputy, 'answer', ['代的']))).toEqual([404, 'NOT_FOUND']);
  await secretary.post(`/absences/${(body as { id: string }).id}/end`).expect(200);
});

it.each<[string, unknown, number, string]>([
  ['nothing', ['好的'], 422, 'NOT_A_CHOICE'],
  ['ask', ['有事打 13800000002'], 422, 'PHRASE_HOLDS_NUMBER'],
  ['ask', ['身份证 110101199003078888'], 422, 'PHRASE_HOLDS_NUMBER'],
  ['ask', ['好'], 422, 'TOO_SHORT'],
  ['ask', ['\u200b\u200b\u3164'], 422, 'TOO_SHORT'],
  ['ask', ['好'.repeat(phraseLimits.max + 1)], 422, 'TOO_LONG'],
  ['ask', Array.from({ length: phraseLimits.most + 1 }, (_, at) => `第 ${at} 句`), 422, 'TOO_MANY'],
  ['ask', [1], 422, 'WRONG_TYPE'],
  ['ask', '好的', 422, 'WRONG_TYPE'],
  ['ask', null, 422, 'WRONG_TYPE'],
  ['ask', undefined, 422, 'MISSING_FIELD'],
])('%s %j is refused', async (purpose, texts, status, code) => {
  expect(answered(await set(secretary, purpose, texts))).toEqual([status, code]);
});
