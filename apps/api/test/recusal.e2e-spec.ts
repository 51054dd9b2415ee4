import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

let test: TestApp;
let resident: Phone, secretary: Phone, property: Phone, steward2: Phone, intake: Phone;

beforeAll(async () => {
  test = await startTestApp();
  [resident, secretary, property, steward2, intake] = (await Promise.all(
    ['resident', 'secretary', 'property', 'steward2', 'intake'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone];
});
afterAll(() => test.stop());

const actionsOf = (ticket: { actions: readonly { action: string }[] }): string[] =>
  ticket.actions.map(({ action }) => action);

describe('those it is about', () => {
  it('may mend it, and what they hand back is handed back although they no longer see it then', async () => {
    const unit = await test.unit('幸福物业');
    const { id } = await resident.place({ kind: 'complaint', about: [{ unit }] });
    await secretary.act(id, 'dispatch', { lead: unit });
    const seen = await property.get(`/tickets/${id}`).expect(200);
    expect(actionsOf(seen.body)).toEqual(expect.arrayContaining(['sign', 'return']));
    const returned = await property.act(id, 'return', { reason: 'not_ours', words: '不归我们管' });
    expect(returned).toMatchObject({ state: 'dispatching', actions: [], reporter: { name: '居民' } });
    await property.get(`/tickets/${id}`).expect(404);
    expect((await secretary.get(`/tickets/${id}`)).body).toMatchObject({ state: 'dispatching' });
  });

  it('do not become its case steward: the branch stands in', async () => {
    const { id } = await resident.place({
      kind: 'complaint',
      about: [{ unit: await test.unit('幸福里红色管家队') }],
    });
    const seen = (await secretary.get(`/tickets/${id}`).expect(200)).body;
    expect(seen).toMatchObject({ state: 'dispatching', caseSteward: null });
    const named = await secretary.post(`/tickets/${id}/transitions`, {
      action: 'hand_to_steward',
      version: seen.version,
      case_steward: steward2.id,
    });
    expect([named.status, named.body.code, named.body.detail]).toEqual([
      422,
      'UNKNOWN_REFERENCE',
      { field: 'case_steward' },
    ]);
  });

  it("are only they: another unit's steward takes the case", async () => {
    const { id } = await resident.place({
      kind: 'complaint',
      about: [{ unit: await test.unit('幸福里小区党支部') }],
    });
    const grid = await test.as('grid');
    expect((await grid.get(`/tickets/${id}`).expect(200)).body).toMatchObject({
      state: 'dispatching',
      caseSteward: { name: '孙勤勤' },
    });
  });

  it('may have written it down for somebody else', async () => {
    const { body, status } = await intake.post('/tickets', {
      kind: 'complaint',
      category: 'other',
      in_danger: false,
      today: false,
      words: '受理员没有回电',
      behalf_name: '钱奶奶',
      building: await test.area('幸福里小区3栋'),
      about: [{ person: intake.id }],
    });
    expect([status, body.state, body.actions]).toEqual([201, 'dispatching', []]);
    await intake.get(`/tickets/${body.id}`).expect(404);
  });
});

describe('a member of a supporting unit whom it is about', () => {
  it('finds it in no box and is told nothing', async () => {
    const group = await test.as('group');
    const { id } = await resident.place({
      kind: 'complaint',
      words: '3栋党小组的人骂人',
      about: [{ person: group.id }],
    });
    await secretary.act(id, 'dispatch', {
      lead: await test.unit('幸福物业'),
      support: [await test.unit('幸福里3栋党小组')],
    });
    await property.act(id, 'sign');
    await test.deliver();
    await group.get(`/tickets/${id}`).expect(404);
    for (const box of ['work', 'sign', 'late', 'scope', 'nearby', 'pool']) {
      expect(JSON.stringify((await group.get(`/tickets?box=${box}`).expect(200)).body)).not.toContain(id);
    }
    expect((await group.get('/inbox').expect(200)).body.items).toEqual([]);
    expect((await property.get('/inbox').expect(200)).body.items.length).toBeGreaterThan(0);
  });
});

describe('a building whose only steward placed it', () => {
  it('has no pool: the branch begins', async () => {
    const steward = await test.as('steward-czy');
    const building = await test.area('翠竹园1栋');
    expect(await steward.place({ building })).toMatchObject({ state: 'dispatching', caseSteward: null });
  });
});

it('a steward with twenty open tickets is offered no other until one is closed', async () => {
  const taken: string[] = [];
  for (let n = 0; n < 20; n++)
    taken.push(
      (await steward2.act((await resident.place({ kind: 'consult', category: 'policy' })).id, 'accept')).id,
    );
  const { id, version } = await resident.place({ kind: 'consult', category: 'policy' });
  const { body: seen } = await steward2.get(`/tickets/${id}`).expect(200);
  expect(actionsOf(seen)).not.toContain('accept');
  const full = { code: 'LOAD_FULL', message: '您手上已满 20 件，先办结或交接几件，再接新单' };
  expect(seen.blocked).toEqual([{ action: 'accept', label: '接单', ...full }]);
  expect((await steward2.get('/tickets?box=pool').expect(200)).body.hint).toBe(full.message);
  expect(
    (await test.as('steward')).get('/tickets?box=pool').then(({ body }) => 'hint' in body),
  ).resolves.toBe(false);
  expect((await (await test.as('steward')).get(`/tickets/${id}`).expect(200)).body.blocked).toEqual([]);
  const refused = await steward2.post(`/tickets/${id}/transitions`, { action: 'accept', version });
  expect([refused.status, refused.body]).toMatchObject([
    403,
    { ...full, detail: { hindrance: 'full', cap: 20 } },
  ]);
  const bulk = await steward2.post('/tickets/bulk', { action: 'accept', items: [{ id, version }], form: {} });
  if (bulk.status === 200) expect(bulk.body.items[0]).toMatchObject({ ok: false, ...full });
  await steward2.act(taken[0]!, 'answer', { words: '已经答复' });
  await resident.act(taken[0]!, 'accept_explanation');
  expect((await steward2.get(`/tickets/${id}`).expect(200)).body.blocked).toEqual([]);
  expect(await steward2.act(id, 'accept')).toMatchObject({
    state: 'triage',
    blocked: [],
    caseSteward: { name: '吴跑跑' },
  });
});

it('a steward whose team is recused lets go of the case: nobody is shown as following it, and the authority acts', async () => {
  const { id } = await resident.place({ kind: 'help', category: 'leak' });
  const steward3 = await test.as('steward3');
  await steward3.act(id, 'accept');
  const recused = await secretary.act(id, 'recuse', {
    party: { unit: await test.unit('幸福里红色管家队') },
    words: '队里有人是当事人的亲属',
  });
  expect(recused).toMatchObject({ state: 'triage', caseSteward: null });
  expect(actionsOf(recused)).toEqual(expect.arrayContaining(['report', 'settle']));
  await steward3.get(`/tickets/${id}`).expect(404);
  for (const phone of [resident, secretary]) {
    const { body } = await phone.get(`/tickets/${id}`).expect(200);
    expect([body.caseSteward, JSON.stringify(body).includes('张帮帮')]).toEqual([null, false]);
  }
  expect(await secretary.act(id, 'report', { words: '请物业办' })).toMatchObject({
    state: 'dispatching',
    caseSteward: null,
  });
});

it("a steward of the reporter's household does not take the case by default", async () => {
  const steward = await test.as('steward');
  const [{ household }] = (await test.source.query(`SELECT household FROM residence WHERE account = $1`, [
    steward.id,
  ])) as [{ household: string }];
  await test.source.query(`UPDATE residence SET household = $1 WHERE account = $2`, [household, resident.id]);
  const { id } = await resident.place({ private: true });
  expect((await secretary.get(`/tickets/${id}`).expect(200)).body).toMatchObject({
    state: 'dispatching',
    caseSteward: null,
  });
});
