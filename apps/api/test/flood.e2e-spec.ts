import { DAY } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';

/* A stranger's flood is capped; two people suspend an account, which may appeal. */

let test: TestApp;
let stranger: Phone,
  resident: Phone,
  steward: Phone,
  secretary: Phone,
  intake: Phone,
  intake2: Phone,
  committee: Phone;

beforeAll(async () => {
  test = await startTestApp();
  [resident, steward, secretary, intake, intake2, committee] = (await Promise.all(
    ['resident', 'steward', 'secretary', 'intake', 'intake2', 'committee'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone];
  stranger = await test.as('new-flood');
  await stranger.post('/me/consent', { version: (await stranger.get('/me')).body.policy.version });
});
afterAll(() => test.stop());

const form = async (more = {}): Promise<object> => ({
  kind: 'help',
  category: 'leak',
  in_danger: false,
  today: false,
  words: '漏水',
  building: await test.area('幸福里小区3栋'),
  ...more,
});
const cardsOf = async (
  phone: Phone,
  query: string,
): Promise<{ id: string; version: number; unconfirmed?: true }[]> =>
  (await phone.get(`/tickets?${query}`).expect(200)).body.items;
const countOf = (answers: readonly { body: { code?: string } }[], code: string | undefined): number =>
  answers.filter(({ body }) => body.code === code).length;

describe('a stranger', () => {
  let mine: TicketBody;

  it("floods with 500 placements, and the first page of the pool holds the neighbours' tickets", async () => {
    mine = await resident.place({ words: '楼道灯坏了' });
    const [urgent, calm] = [await form({ in_danger: true }), await form()];
    const answers = [];
    for (let n = 0; n < 500; n += 20)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 20 }, (_, at) => stranger.post('/tickets', at % 2 ? urgent : calm)),
        )),
      );
    expect([countOf(answers, undefined), countOf(answers, 'STRANGER_CAP')]).toEqual([10, 490]);
    expect(answers.find(({ body }) => body.code)).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('登记住处') },
    });
    const pool = await cardsOf(steward, 'box=pool');
    expect([
      pool.some(({ id }) => id === mine.id),
      pool.filter(({ unconfirmed }) => unconfirmed).length,
    ]).toEqual([true, 10]);
    const placed = await cardsOf(stranger, 'box=placed&limit=100&urgency=critical');
    expect(placed).toHaveLength(3);
  });

  it('is hidden, or looked at alone', async () => {
    const hidden = await cardsOf(steward, 'box=pool&unconfirmed=hide');
    expect([hidden.some(({ id }) => id === mine.id), hidden.some(({ unconfirmed }) => unconfirmed)]).toEqual([
      true,
      false,
    ]);
    expect(
      (await cardsOf(steward, 'box=pool&unconfirmed=only')).every(({ unconfirmed }) => unconfirmed),
    ).toBe(true);
    await steward.get('/tickets?box=pool&unconfirmed=all').expect(422);
  });

  it('is declined in bulk by two people', async () => {
    const items = (await cardsOf(intake, 'box=scope&unconfirmed=only&limit=100')).map(({ id, version }) => ({
      id,
      version,
    }));
    const decline = { reason: 'nothing_stated', words: '同一内容反复提交', channel: '社区服务大厅' };
    const asked = await intake
      .post('/tickets/bulk', { action: 'decline', mode: 'ask', items, form: decline })
      .expect(200);
    expect(asked.body).toMatchObject({ done: 10, failed: 0 });
    const alone = await intake.post('/tickets/bulk', { action: 'grant', items, form: {} }).expect(200);
    expect(alone.body).toMatchObject({ done: 0, failed: 10 });
    const granted = await intake2.post('/tickets/bulk', { action: 'grant', items, form: {} }).expect(200);
    expect(granted.body).toMatchObject({ done: 10, failed: 0 });
    expect(await cardsOf(steward, 'box=pool&unconfirmed=only')).toEqual([]);
    const none = await intake2
      .post('/tickets/bulk', { action: 'grant', items: [{ id: mine.id }], form: {} })
      .expect(200);
    expect(none.body.items[0]).toMatchObject({ ok: false, code: 'NOT_OFFERED' });
  });

  it('whose home is confirmed places like everybody else', async () => {
    expect((await stranger.post('/tickets', await form())).body.code).toBe('STRANGER_CAP');
    await stranger
      .post('/homes', { household: await test.area('幸福里小区3栋2单元101'), role: 'tenant' })
      .expect(201);
    const [{ id }] = (await steward.get('/homes/waiting')).body.items.filter(
      (one: { household: { name: string } }) => one.household.name.endsWith('2单元101'),
    );
    await steward.post(`/homes/${id}/confirm`).expect(200);
    expect((await stranger.post('/tickets', await form())).status).toBe(201);
  });
});

describe('a suspension', () => {
  let id: string;
  let ticket: string;
  const propose = (phone: Phone, more = {}) =>
    phone.post('/suspensions', { ticket, days: 7, words: '反复提交相同内容', ...more });
  const decide = (phone: Phone, action: string, words?: string) =>
    phone.post(`/suspensions/${id}/decisions`, { action, ...(words && { words }) });
  const mySuspension = async () =>
    (await stranger.get('/me/suspension').expect(200)).body.suspension as {
      state: string;
      words: string;
      until: string;
      proposedBy: string;
      actions: { action: string }[];
    } | null;

  it('is proposed by one and confirmed by another, and told with its reason', async () => {
    ticket = ((await stranger.post('/tickets', await form())).body as TicketBody).id;
    for (const phone of [resident, steward, stranger])
      expect([phone.persona, (await propose(phone)).status]).toEqual([phone.persona, 404]);
    const { body, status } = await propose(intake);
    id = (body as { id: string }).id;
    expect([status, body.state, body.actions.map(({ action }: { action: string }) => action)]).toEqual([
      201,
      'proposed',
      ['refuse'],
    ]);
    expect((await propose(intake2)).body.code).toBe('ALREADY_ASKED');
    expect(await mySuspension()).toBeNull();
    expect((await decide(intake, 'confirm')).body.code).toBe('NOT_RELATED');
    expect((await decide(intake2, 'confirm')).body).toMatchObject({ state: 'in_force' });
    expect(await mySuspension()).toMatchObject({
      state: 'in_force',
      words: '反复提交相同内容',
      proposedBy: '社区受理员',
      actions: [{ action: 'appeal' }],
    });
    await test.deliver();
    const { items } = (await stranger.get('/inbox')).body as {
      items: { about: string | null; title: string; text: string }[];
    };
    expect(items.find(({ about }) => about === 'suspension')).toMatchObject({
      title: '您的点单已暂停到 3月9日',
      text: expect.stringContaining('反复提交相同内容'),
    });
  });

  it('stops placing and endorsing, but nothing that concerns safety', async () => {
    const other = await resident.place({ kind: 'help', category: 'lighting' });
    expect((await stranger.post('/tickets', await form())).body).toMatchObject({
      code: 'SUSPENDED',
      detail: { until: expect.any(String) },
    });
    expect((await stranger.post(`/tickets/${other.id}/transitions`, { action: 'endorse' })).body.code).toBe(
      'SUSPENDED',
    );
    await test.pass(DAY);
    for (const more of [{ kind: 'hazard', category: 'fire' }, { in_danger: true }])
      expect((await stranger.post('/tickets', await form(more))).status).toBe(201);
    await stranger.act(ticket, 'remark', { words: '补充一句', to: 'all' });
  });

  it('is appealed once, to the level above, and lifted', async () => {
    await stranger.post('/me/suspension/appeal', { words: '是系统卡了才点了好几次' }).expect(200);
    expect((await stranger.post('/me/suspension/appeal', { words: '再申诉一次' })).body.code).toBe(
      'NOT_RELATED',
    );
    const seen = (await secretary.get('/suspensions').expect(200)).body.items.find(
      (one: { id: string }) => one.id === id,
    );
    expect([seen.appeal, seen.actions.map(({ action }: { action: string }) => action)]).toEqual([
      '是系统卡了才点了好几次',
      ['lift', 'uphold'],
    ]);
    expect((await decide(intake, 'uphold', '不行')).body.code).toBe('NOT_RELATED');
    expect((await decide(committee, 'lift')).body.code).toBe('MISSING_FIELD');
    expect((await decide(committee, 'lift', '情况属实，解除')).body).toMatchObject({ state: 'lifted' });
    expect((await stranger.post('/tickets', await form())).status).toBe(201);
    expect((await decide(secretary, 'lift', '再解除')).body.code).toBe('ALREADY_DECIDED');
  });

  it('is a case: decided by its version, with a history that names no decider to the person', async () => {
    id = ((await propose(intake)).body as { id: string }).id;
    const take = (phone: Phone, action: string, version: number, more = {}) =>
      phone.post(`/suspensions/${id}/transitions`, { action, version, ...more });
    const historyFor = async (phone: Phone) =>
      (
        (await phone.get(`/suspensions/${id}/events`).expect(200)).body as {
          items: { label: string; by: { name: string; office: string | null }; note: string | null }[];
        }
      ).items.map(({ label, by, note }) => [label, by.office, note]);
    for (const phone of [stranger, resident, steward, await test.as('other-secretary')])
      for (const call of [
        phone.get(`/suspensions/${id}`),
        phone.get(`/suspensions/${id}/events`),
        take(phone, 'confirm', 1),
      ])
        expect([phone.persona, (await call).status]).toEqual([phone.persona, 404]);
    expect((await intake2.get(`/suspensions/${id}`).expect(200)).body).toMatchObject({
      ...{ state: 'proposed', version: 1 },
      actions: [
        { action: 'confirm', label: '确认暂停', confirm: { question: '确认暂停吗？' } },
        { action: 'refuse', form: 'reason' },
      ],
    });
    expect((await take(intake2, 'confirm', 2)).body.code).toBe('VERSION_MOVED_ON');
    await take(intake2, 'confirm', 1).expect(200);
    expect((await take(secretary, 'confirm', 1)).body.code).toBe('STATE_MOVED_ON');
    await take(stranger, 'appeal', 2, { why: '又是系统卡了，电话 13800009876' }).expect(200);
    const upheld = await take(secretary, 'uphold', 3, { why: '查过记录，属实' }).expect(200);
    expect(upheld.body).toMatchObject({ state: 'in_force', answer: '查过记录，属实' });
    const told = (appeal: string): unknown[] => [
      ['建议暂停', '社区受理员', null],
      ['确认暂停', '社区受理员', null],
      ['申诉', null, appeal],
      ['维持暂停', '支部书记', '查过记录，属实'],
    ];
    expect(await historyFor(intake)).toEqual(told('又是系统卡了，电话 [号码已隐藏]'));
    const mine = (await stranger.get(`/suspensions/${id}/events`).expect(200)).body as {
      items: { by: object }[];
    };
    expect(mine.items.map(({ by }) => by)).toMatchObject([
      { name: '社区受理员', office: null },
      { name: '社区受理员', office: null },
      { office: null },
      { name: '支部书记', office: null },
    ]);
    await test.deliver();
    const inbox = (await stranger.get('/inbox')).body as {
      items: { title: string; text: string; case: object | null }[];
    };
    expect(inbox.items[0]).toMatchObject({
      ...{ title: '申诉有了结果：维持暂停', text: '查过记录，属实' },
      case: { id, noun: 'suspension' },
    });
    await take(committee, 'lift', 4, { why: '已经说清楚' }).expect(200);
  });

  it('ends by itself, and holds nobody who holds a post', async () => {
    id = ((await propose(intake)).body as { id: string }).id;
    await decide(secretary, 'confirm');
    expect((await stranger.post('/tickets', await form())).body.code).toBe('SUSPENDED');
    await test.pass(8 * DAY);
    expect((await stranger.post('/tickets', await form())).status).toBe(201);
    expect(await mySuspension()).toMatchObject({ state: 'over', actions: [] });
    const left = () => test.source.query<object[]>(`SELECT 1 FROM cases WHERE id = $1`, [id]);
    expect(await left()).toHaveLength(1);
    await test.source.query(`DELETE FROM suspension WHERE id = $1`, [id]);
    expect(await left()).toEqual([]);
    const own = await steward.place();
    expect((await intake.post('/suspensions', { ticket: own.id, days: 7, words: '试试' })).body.code).toBe(
      'HOLDS_A_POST',
    );
    const secret = (
      await (
        await test.as('resident4')
      ).post('/tickets', await form({ kind: 'hazard', category: 'fire', anonymous: true }))
    ).body as TicketBody;
    expect((await intake.post('/suspensions', { ticket: secret.id, days: 7, words: '试试' })).body.code).toBe(
      'UNKNOWN_REFERENCE',
    );
  });
});
