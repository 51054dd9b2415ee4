import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { oneStreet } from './harness/one-street.ts';

/* One street with two communities: an office over both can name people and units of the ticket's community. */

let test: TestApp;
let street: Phone, resident: Phone, far: Phone, farSecretary: Phone, secretary: Phone;
let [here, there] = ['', ''];

beforeAll(async () => {
  test = await startTestApp();
  [street, resident, far, farSecretary, secretary] = (await Promise.all(
    ['street', 'resident', 'other-resident', 'other-secretary', 'secretary'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone];
  await oneStreet(test.source);
  [here, there] = [await test.area('幸福里小区3栋'), await test.area('望江花园1栋')];
});
afterAll(() => test.stop());

const namesOf = async (phone: Phone, path: string): Promise<string[]> =>
  ((await phone.get(path).expect(200)).body as { items: { name: string }[] }).items.map(({ name }) => name);

it('the list of units follows the building of the ticket, and what is chosen there is accepted', async () => {
  const { id } = await far.place({ kind: 'help', category: 'leak', building: there, private: true });
  await farSecretary.act(id, 'escalate', { words: '本级没有条件解决' });
  const units = await namesOf(street, `/units?near=${there}`);
  expect(units).toEqual(expect.arrayContaining(['望江物业', '供电服务站']));
  expect(units).not.toContain('幸福物业');
  expect(await namesOf(street, `/units?near=${here}`)).not.toContain('望江物业');
  const wrong = await street.post(`/tickets/${id}/transitions`, {
    action: 'dispatch',
    version: (await street.get(`/tickets/${id}`)).body.version,
    lead: await test.unit('幸福物业'),
  });
  expect([wrong.status, wrong.body.detail]).toEqual([422, { field: 'lead' }]);
  expect(await street.act(id, 'dispatch', { lead: await test.unit('望江物业') })).toMatchObject({
    state: 'signing',
    lead: { name: '望江物业' },
  });
});

it('who belongs to one community is offered nothing of the other, wherever they look', async () => {
  for (const phone of [resident, secretary]) {
    expect(await namesOf(phone, `/units?near=${there}`)).not.toContain('望江物业');
    expect(await namesOf(phone, `/areas?parent=${there}`)).toEqual([]);
  }
  expect(await namesOf(secretary, `/people?unit=${await test.unit('望江红色管家队')}`)).toEqual([]);
});

it("people, places and residents of both communities are the street's to pick", async () => {
  expect(await namesOf(street, `/people?unit=${await test.unit('望江红色管家队')}`)).toEqual(['魏江江']);
  expect(await namesOf(street, `/people?unit=${await test.unit('幸福物业')}`)).toContain('蒋修修');
  const buildings = await namesOf(street, '/areas?kind=building');
  expect(buildings.length).toBeGreaterThan((await namesOf(secretary, '/areas?kind=building')).length);
  expect((await namesOf(street, `/areas?parent=${there}`)).length).toBeGreaterThan(0);
  const household = await test.area('望江花园1栋1单元101');
  expect(await namesOf(street, `/people?household=${household}`)).toEqual(['朱**']);
});

it('the street places for somebody in either community', async () => {
  const { body, status } = await street.post('/tickets', {
    kind: 'help',
    category: 'leak',
    in_danger: false,
    today: false,
    words: '来电反映漏水',
    behalf_name: '江阿姨',
    building: there,
  });
  expect([status, body.number.slice(0, 2)]).toEqual([
    201,
    (await far.place({ building: there })).number.slice(0, 2),
  ]);
});

it('a resident of either complains about the street, and it keeps out', async () => {
  const { id, state } = await far.place({
    kind: 'complaint',
    category: 'other',
    building: there,
    about: [{ person: street.id }],
  });
  expect(state).toBe('dispatching');
  await street.get(`/tickets/${id}`).expect(404);
});

it('the street sends on leave, relieves and appoints in both', async () => {
  const at = test.clock.at();
  const span = { since: new Date(at).toISOString(), until: new Date(at + 86_400_000).toISOString() };
  const steward = await test.as('other-steward');
  const absence = await street.post('/absences', { person: farSecretary.id, deputy: steward.id, ...span });
  expect([absence.status, absence.body.deputy?.name]).toEqual([201, '魏江江']);
  await street.get(`/people/${farSecretary.id}/duties`).expect(200);
  const [{ id: committee }] = await test.source.query<[{ id: string }]>(
    `SELECT id FROM area WHERE kind = 'community' AND name = '望江社区'`,
  );
  const appointed = await street.post('/offices', {
    person: steward.id,
    office: 'committee',
    area: committee,
  });
  expect(appointed.status).toBe(201);
  const stranger = await street.post('/offices', { person: secretary.id, office: 'intake', area: committee });
  expect([stranger.status, stranger.body.detail]).toEqual([422, { field: 'person' }]);
  expect(
    (await street.get('/offices')).body.items.some(
      ({ person }: { person: { id: string } }) => person.id === farSecretary.id,
    ),
  ).toBe(true);
});
