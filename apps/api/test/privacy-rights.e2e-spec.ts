import { AFTER_WITHDRAWAL, POLICY_VERSION } from '@sandan/domain';
import type supertest from 'supertest';
import { testCipher } from './harness/keys.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

/** Everybody's rights over their data: the log of reveals, consent. */

let app: TestApp;
let resident: Phone, neighbour: Phone, steward: Phone, committee: Phone;

beforeAll(async () => {
  app = await startTestApp();
  [resident, neighbour, steward, committee] = (await Promise.all(
    ['resident', 'neighbour', 'steward', 'committee'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone];
});
afterAll(() => app?.stop());

const views = async (
  phone: Phone,
  query = '',
): Promise<{ items: Record<string, unknown>[]; nextCursor: string | null }> =>
  (await phone.get(`/me/views${query}`).expect(200)).body;

describe('谁看过我的信息', () => {
  let first: string, second: string;

  beforeAll(async () => {
    first = (await resident.place()).id;
    await steward.act(first, 'accept');
    await steward.act(first, 'reveal', { fields: ['phone'], words: '上门前先打电话，不行就打 13912345678' });
    second = (await resident.place()).id;
    await committee.act(second, 'reveal', { fields: ['name', 'room'], words: '核对住户' });
  });

  test('names who looked, in which office, at what, where and why, the latest first', async () => {
    expect(await views(resident)).toEqual({
      nextCursor: null,
      items: [
        expect.objectContaining({
          office: '社区党委',
          name: '陈众议',
          ticket: expect.objectContaining({ id: second }),
          fields: ['姓名', '门牌'],
          words: '核对住户',
        }),
        expect.objectContaining({
          office: '幸福里红色管家队',
          name: '孙勤勤',
          ticket: expect.objectContaining({ id: first }),
          fields: ['电话'],
          words: '上门前先打电话，不行就打 [号码已隐藏]',
        }),
      ],
    });
  });

  test('names them as they were called when they looked', async () => {
    const was = await views(resident);
    const secretary = await app.as('secretary');
    await secretary.put(`/people/${steward.id}/name`, { name: '王改名' }).expect(200);
    expect(await views(resident)).toEqual(was);
    await secretary.put(`/people/${steward.id}/name`, { name: '孙勤勤' }).expect(200);
  });

  test('comes page by page', async () => {
    const { items, nextCursor } = await views(resident, '?limit=1');
    const rest = await views(resident, `?limit=1&cursor=${nextCursor}`);
    expect([...items, ...rest.items]).toEqual((await views(resident)).items);
    expect(rest.nextCursor).toBeNull();
    expect((await resident.get('/me/views?cursor=nonsense')).body.code).toBe('BAD_CURSOR');
  });

  test.each([
    'neighbour',
    'steward',
    'secretary',
    'committee',
    'intake',
    'property',
    'other-resident',
    'other-secretary',
  ])('is nobody else’s: %s', async (persona) => {
    expect(await views(await app.as(persona))).toEqual({ items: [], nextCursor: null });
  });
});

describe('consent', () => {
  const me = async (phone: Phone): Promise<Record<string, unknown>> =>
    (await phone.get('/me').expect(200)).body;
  const place = {
    kind: 'hazard',
    category: 'ebike',
    in_danger: false,
    today: false,
    words: '楼道里有电瓶车充电',
  };

  test('is shown with what would stay', async () => {
    expect(await me(neighbour)).toMatchObject({
      consent: { version: POLICY_VERSION, at: expect.any(String) },
      policy: { version: POLICY_VERSION, needed: false, afterWithdrawal: AFTER_WITHDRAWAL },
    });
  });

  test('given to another version than today’s is refused', async () => {
    for (const version of ['2020-01-01', '2999-01-01', 1])
      expect((await neighbour.post('/me/consent', { version })).status).toBe(422);
    expect((await neighbour.post('/me/consent', {})).body.code).toBe('MISSING_FIELD');
  });

  test('taken back stops what is new, leaves what there is, and can be given again', async () => {
    const { id } = await neighbour.place();
    const withdrawn = await neighbour.post('/me/consent/withdraw', {}, 'withdraw-1').expect(200);
    expect(withdrawn.body).toMatchObject({ consent: null, policy: { needed: true } });
    const building = await app.area('幸福里小区3栋');
    const refused = await neighbour.post('/tickets', { ...place, building });
    expect([refused.status, refused.body.code]).toEqual([403, 'CONSENT_NEEDED']);
    for (const [path, form] of [
      ['code', { phone: '13800000001' }],
      ['wechat', { code: 'demo-phone-13800000001-1' }],
      ['', { phone: '13800000001', code: '123456' }],
    ] as const) {
      expect((await neighbour.post(`/me/phone/${path}`.replace(/\/$/, ''), form)).body.code).toBe(
        'CONSENT_NEEDED',
      );
    }
    const { id: another } = await resident.place();
    const started: [string, object][] = [
      [`/tickets/${another}/transitions`, { action: 'endorse' }],
      ['/claims/redeem', { code: 'ACDE-347-XYW' }],
    ];
    for (const [path, form] of started)
      expect([path, (await neighbour.post(path, form)).body.code]).toEqual([path, 'CONSENT_NEEDED']);
    expect((await neighbour.put('/me/name', { name: '陈新名' })).body.code).toBe('CONSENT_NEEDED');
    await neighbour.get(`/tickets/${id}`).expect(200);
    await neighbour.act(id, 'remark', { to: 'all', words: '还在吗' });
    await resident.place();
    const again = await neighbour.post('/me/consent', { version: POLICY_VERSION }).expect(200);
    expect(again.body).toMatchObject({ consent: { version: POLICY_VERSION }, policy: { needed: false } });
    await neighbour.place();
  });

  test('to an older version is asked for again', async () => {
    await app.source.query(`UPDATE consent SET version = '2020-01-01' WHERE account = $1`, [neighbour.id]);
    expect(await me(neighbour)).toMatchObject({
      consent: { version: '2020-01-01' },
      policy: { needed: true },
    });
    expect((await neighbour.post('/tickets', place)).body.code).toBe('CONSENT_NEEDED');
    await neighbour.post('/me/consent', { version: POLICY_VERSION }).expect(200);
    await neighbour.place();
  });
});

describe('everything that is mine', () => {
  let entries: Map<string, Buffer>;
  let data: Record<string, unknown>;

  beforeAll(async () => {
    const mine = await resident.place({
      kind: 'help',
      category: 'leak',
      words: '厨房漏水，打 13700007777',
      files: [await resident.picture()],
    });
    await steward.act(mine.id, 'accept');
    await steward.act(mine.id, 'remark', { to: 'all', words: '我是孙勤勤，电话 13600006666' });
    await resident.act(mine.id, 'remark', {
      to: 'all',
      words: '下午在家',
      files: [await resident.picture()],
    });
    const theirs = await neighbour.place({
      kind: 'help',
      category: 'leak',
      words: '赵邻邻家漏水 13500005555',
      files: [await neighbour.picture()],
    });
    await resident.act(theirs.id, 'endorse');
    await resident.picture();
    await app.deliver();
    const answer = await resident.get('/me/export').buffer(true).parse(bytes).expect(200);
    expect([answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
      'application/zip',
      'attachment; filename="sandan-export.zip"',
    ]);
    entries = unzip(answer.body as Buffer);
    data = JSON.parse(entries.get('data.json')!.toString()) as Record<string, unknown>;
  });

  test('is there: account, home, consent, devices, cases with my words, notices, who looked', () => {
    expect(data).toMatchObject({
      账号: { 姓名: '林小满', 电话: '19900000001', 社区: expect.any(String) },
      住处: [{ 门牌: '幸福里小区3栋2单元301', 身份: '业主', 止: null }],
      同意记录: [{ 版本: POLICY_VERSION, 撤回时间: null }],
      单: expect.arrayContaining([
        expect.objectContaining({
          我是: '点单居民',
          类别: '求助 · 漏水渗水',
          我的经过: [
            expect.objectContaining({
              填写: expect.objectContaining({ 说明: '厨房漏水，打 13700007777' }),
              图片: [expect.stringMatching(/^图片\/.*-1-1\.jpg$/)],
            }),
            expect.objectContaining({ 图片: [expect.any(String)] }),
          ],
        }),
        expect.objectContaining({ 我是: '附议人', 我的经过: [expect.objectContaining({ 事项: '附议' })] }),
      ]),
      谁看过我的信息: expect.arrayContaining([expect.objectContaining({ 姓名: '孙勤勤', 看了: ['电话'] })]),
    });
    expect((data['登录设备'] as unknown[]).length).toBeGreaterThan(0);
    expect((data['消息'] as unknown[]).length).toBeGreaterThan(0);
    expect(data['未用在单里的图片']).toHaveLength(1);
  });

  test('with the pictures, whole', () => {
    const pictures = [...entries].filter(([name]) => name.startsWith('图片/'));
    expect(pictures).toHaveLength(3);
    for (const [, bytes] of pictures) expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  test('holds nothing of others: no name, number, door or word of theirs', async () => {
    const people = testCipher.read(
      await app.source.query<{ name: string; phone: string; room: string | null; staff: boolean }[]>(
        `SELECT a.name, a.phone, h.full_name AS room, EXISTS (SELECT 1 FROM membership m WHERE m.account = a.id
          UNION ALL SELECT 1 FROM office o WHERE o.account = a.id) AS staff
       FROM account a LEFT JOIN residence r ON r.account = a.id LEFT JOIN area h ON h.id = r.household WHERE a.id <> $1`,
        [resident.id],
      ),
    );
    const text = entries.get('data.json')!.toString();
    expect(people.length).toBeGreaterThan(30);
    const told = people
      .flatMap(({ name, phone, room, staff }) => [...(staff ? [] : [name]), phone, ...(room ? [room] : [])])
      .filter((secret) => text.includes(secret));
    expect([
      ...told,
      ...['13600006666', '13500005555', '赵邻邻'].filter((secret) => text.includes(secret)),
    ]).toEqual([]);
    for (const [name] of entries) expect(name).not.toMatch(/林|1990000/);
  });

  test('holds what was written down for them until they came with the code, but not whom the clerk wrote down', async () => {
    const [intake, elder] = [await app.as('intake'), await app.as('elder')];
    const placed = (await intake.place({
      kind: 'help',
      category: 'leak',
      words: '楼下说卫生间渗水',
      behalf_name: '戊',
      behalf_phone: '19900000000',
      files: [await intake.picture()],
    })) as { id: string; claimCode?: string };
    await elder.post('/claims/redeem', { code: placed.claimCode }).expect(200);
    await intake.act(placed.id, 'remark', { to: 'staff', words: '电话里很着急' });
    const files = await exportOf(elder);
    const { 单: cases } = JSON.parse(files.get('data.json')!.toString()) as { 单: object[] };
    expect(cases).toEqual([
      expect.objectContaining({
        我是: '点单居民',
        我的经过: [
          expect.objectContaining({
            由谁: '代点人',
            填写: expect.objectContaining({ 说明: '楼下说卫生间渗水' }),
            图片: [expect.any(String)],
          }),
          expect.objectContaining({ 由谁: '本人', 事项: '居民认领' }),
        ],
      }),
    ]);
    expect([...files.keys()].filter((name) => name.startsWith('图片/'))).toHaveLength(1);
    expect(
      ['19900000000', '戊', '着急'].filter((secret) => files.get('data.json')!.toString().includes(secret)),
    ).toEqual([]);
  });

  test('holds what their family did for them; of that the family have their own deeds only', async () => {
    const newcomer = await app.as('newcomer');
    const home = async (phone: Phone): Promise<string> =>
      ((await phone.get('/homes').expect(200)).body as { items: { id: string }[] }).items[0]!.id;
    const { code } = (
      await resident.post(`/homes/${await home(resident)}/invitations`, { role: 'family' }).expect(201)
    ).body as { code: string };
    await newcomer.post('/homes', { invitation: code }).expect(201);
    await resident.post(`/homes/${await home(resident)}/delegates`, { person: newcomer.id }).expect(200);
    const { id } = await resident.place({ kind: 'help', category: 'leak', words: '阳台漏水' });
    await newcomer.act(id, 'remark', { to: 'all', words: '我替她等在家里' });
    const texts = await Promise.all(
      [resident, newcomer].map(async (phone) => (await exportOf(phone)).get('data.json')!.toString()),
    );
    expect(texts.map((text) => [text.includes('阳台漏水'), text.includes('我替她等在家里')])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(texts.map((text) => [text.includes('"由谁": "家人"'), text.includes('"由谁": "本人"')])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  test('of a case they no longer stand behind tells what they did, not how it goes on', async () => {
    const other = await app.as('resident2');
    const { id } = await neighbour.place({ kind: 'help', category: 'leak', words: '一起漏水' });
    await other.act(id, 'endorse');
    await other.act(id, 'unendorse');
    const {
      单: [mine],
    } = JSON.parse((await exportOf(other)).get('data.json')!.toString()) as { 单: Record<string, unknown>[] };
    expect(mine).toMatchObject({ 我是: '参与人', 我的经过: [{ 事项: '附议' }, { 事项: '取消附议' }] });
    expect([Object.keys(mine!).includes('状态'), Object.keys(mine!).includes('办结时间')]).toEqual([
      false,
      false,
    ]);
  });

  test('comes only to whoever it is', async () => {
    const other = (await exportOf(neighbour)).get('data.json')!.toString();
    expect(
      ['林小满', '19900000001', '厨房漏水', '13700007777'].filter((secret) => other.includes(secret)),
    ).toEqual([]);
  });
});

const exportOf = async (phone: Phone): Promise<Map<string, Buffer>> =>
  unzip((await phone.get('/me/export').buffer(true).parse(bytes).expect(200)).body as Buffer);

/** The whole body as bytes. */
const bytes: Parameters<supertest.Test['parse']>[0] = (answer, done) => {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};

/** The files of an archive whose entries are stored as they are, found by its central directory. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const found = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment, local] = [
      archive.readUInt32LE(at + 20),
      ...[28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)),
      archive.readUInt32LE(at + 42),
    ] as [number, number, number, number, number];
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    found.set(archive.subarray(at + 46, at + 46 + name).toString(), archive.subarray(start, start + size));
    at += 46 + name + extra + comment;
  }
  return found;
}
