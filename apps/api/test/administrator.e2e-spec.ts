import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

/* An administrator sets up the organisation and appoints; tickets and residents are none of their business. */

let test: TestApp;
let administrator: Phone, street: Phone, steward: Phone, resident: Phone;
let streetArea = '';

const areaNamed = async (name: string): Promise<string> =>
  (await test.source.query<[{ id: string }]>(`SELECT id FROM area WHERE name = $1`, [name]))[0].id;

beforeAll(async () => {
  test = await startTestApp();
  [administrator, street, steward, resident] = (await Promise.all(
    ['canteen', 'street', 'steward', 'resident'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone];
  streetArea = await areaNamed('幸福街道');
});
afterAll(() => test.stop());

const appoint = (by: Phone, office: string, area: string, person: Phone) =>
  by.post('/offices', { office, area, person: person.id });

it('is appointed by the street, over the street or a community of it', async () => {
  expect((await appoint(street, 'administrator', streetArea, administrator)).status).toBe(201);
  const { body } = await street.get('/offices').expect(200);
  expect(body.appoints.find((one: { office: string }) => one.office === 'administrator')).toEqual({
    ...{ office: 'administrator', label: '管理员', area: 'street', needsLabel: false },
    areas: ['street', 'community'],
  });
  expect((await appoint(street, 'administrator', await test.area('幸福里小区3栋'), steward)).status).toBe(
    403,
  );
});

it('appoints to every office at or below its area, also to the street, never itself', async () => {
  const { id } = (await street.get('/offices')).body.items.find(
    (one: { person: { id: string }; office: string }) => one.person.id === street.id,
  );
  await administrator.post(`/offices/${id}/end`, {}).expect(200);
  expect((await appoint(administrator, 'street', streetArea, administrator)).body.code).toBe('NOT_RELATED');
  expect((await appoint(administrator, 'street', streetArea, street)).status).toBe(201);
  expect((await appoint(administrator, 'street', await areaNamed('望江街道'), street)).status).toBe(404);
  const over = await administrator.get('/areas?kind=street').expect(200);
  expect(over.body.items.map(({ name }: { name: string }) => name)).toEqual(['幸福街道']);
});

it('reads no ticket, confirms no home and sees no resident', async () => {
  const { id } = await resident.place();
  await administrator.get(`/tickets/${id}`).expect(404);
  await administrator.get('/homes/waiting').expect(404);
  const household = await test.area('幸福里小区3栋2单元301');
  const { body } = await administrator.get(`/people?household=${household}`).expect(200);
  expect(body.items).toEqual([]);
});
