import { AFTER_WITHDRAWAL, POLICY_VERSION } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

/** What everybody may do about what is kept of them: who looked, consent. */

let app: TestApp;
let resident: Phone, neighbour: Phone, steward: Phone, committee: Phone;

beforeAll(async () => {
  app = await startTestApp();
  [resident, neighbour, steward, committee] = (await Promise.all(['resident', 'neighbour', 'steward', 'committee'].map((one) => app.as(one)))) as [Phone, Phone, Phone, Phone];
});
afterAll(() => app?.stop());

const views = async (phone: Phone, query = ''): Promise<{ items: Record<string, unknown>[]; nextCursor: string | null }> =>
  (await phone.get(`/me/views${query}`).expect(200)).body;

describe('谁看过我的信息', () => {
  let first: string, second: string;

  beforeAll(async () => {
    first = (await resident.place()).id;
    await steward.act(first, 'accept');
    await steward.act(first, 'reveal', { fields: ['phone'], words: '上门前先打电话,不行就打 13912345678' });
    second = (await resident.place()).id;
    await committee.act(second, 'reveal', { fields: ['name', 'room'], words: '核对住户' });
  });

  test('names who looked, in which office, at what, where and why, the latest first', async () => {
    expect(await views(resident)).toEqual({
      nextCursor: null,
      items: [
        expect.objectContaining({ office: '社区党委', name: '陈众议', ticket: expect.objectContaining({ id: second }), fields: ['姓名', '门牌'], words: '核对住户' }),
        expect.objectContaining({ office: '幸福里红色管家队', name: '孙勤勤', ticket: expect.objectContaining({ id: first }), fields: ['电话'], words: '上门前先打电话,不行就打 [号码已隐藏]' }),
      ],
    });
  });

  test('comes page by page', async () => {
    const { items, nextCursor } = await views(resident, '?limit=1');
    const rest = await views(resident, `?limit=1&cursor=${nextCursor}`);
    expect([...items, ...rest.items]).toEqual((await views(resident)).items);
    expect(rest.nextCursor).toBeNull();
    expect((await resident.get('/me/views?cursor=nonsense')).body.code).toBe('BAD_CURSOR');
  });

  test.each(['neighbour', 'steward', 'secretary', 'committee', 'intake', 'property', 'other-resident', 'other-secretary'])('is nobody else’s: %s', async (persona) => {
    expect(await views(await app.as(persona))).toEqual({ items: [], nextCursor: null });
  });
});

describe('consent', () => {
  const me = async (phone: Phone): Promise<Record<string, unknown>> => (await phone.get('/me').expect(200)).body;
  const place = { kind: 'hazard', category: 'ebike', in_danger: false, today: false, words: '楼道里有电瓶车充电' };

  test('is shown with what would stay', async () => {
    expect(await me(neighbour)).toMatchObject({
      consent: { version: POLICY_VERSION, at: expect.any(String) }, policy: { version: POLICY_VERSION, needed: false, afterWithdrawal: AFTER_WITHDRAWAL },
    });
  });

  test('given to another version than today’s is refused', async () => {
    for (const version of ['2020-01-01', '2999-01-01', 1]) expect((await neighbour.post('/me/consent', { version })).status).toBe(422);
    expect((await neighbour.post('/me/consent', {})).body.code).toBe('MISSING_FIELD');
  });

  test('taken back stops what is new, leaves what there is, and can be given again', async () => {
    const { id } = await neighbour.place();
    const withdrawn = await neighbour.post('/me/consent/withdraw', {}, 'withdraw-1').expect(200);
    expect(withdrawn.body).toMatchObject({ consent: null, policy: { needed: true } });
    const building = await app.area('幸福里小区3栋');
    const refused = await neighbour.post('/tickets', { ...place, building });
    expect([refused.status, refused.body.code]).toEqual([403, 'CONSENT_NEEDED']);
    for (const [path, form] of [['code', { phone: '13800000001' }], ['wechat', { code: 'demo-phone-13800000001-1' }], ['', { phone: '13800000001', code: '123456' }]] as const) {
      expect((await neighbour.post(`/me/phone/${path}`.replace(/\/$/, ''), form)).body.code).toBe('CONSENT_NEEDED');
    }
    await neighbour.get(`/tickets/${id}`).expect(200);
    await neighbour.act(id, 'remark', { to: 'all', words: '还在吗' });
    await resident.place();
    const again = await neighbour.post('/me/consent', { version: POLICY_VERSION }).expect(200);
    expect(again.body).toMatchObject({ consent: { version: POLICY_VERSION }, policy: { needed: false } });
    await neighbour.place();
  });

  test('to an older version is asked for again', async () => {
    await app.source.query(`UPDATE consent SET version = '2020-01-01' WHERE account = $1`, [neighbour.id]);
    expect(await me(neighbour)).toMatchObject({ consent: { version: '2020-01-01' }, policy: { needed: true } });
    expect((await neighbour.post('/tickets', place)).body.code).toBe('CONSENT_NEEDED');
    await neighbour.post('/me/consent', { version: POLICY_VERSION }).expect(200);
    await neighbour.place();
  });
});
