import supertest from 'supertest';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

interface Shown {
  readonly id: string;
  readonly url: string;
  readonly thumb: string;
}

let test: TestApp;
let resident: Phone, neighbour: Phone, steward: Phone, otherResident: Phone;

beforeAll(async () => {
  test = await startTestApp();
  resident = await test.as('resident');
  neighbour = await test.as('neighbour');
  steward = await test.as('steward');
  otherResident = await test.as('other-resident');
});
afterAll(() => test.stop());

const statusFor = async (phone: Phone, id: string): Promise<number> =>
  (await phone.get(`/files/${id}`)).status;

it('a picture of a ticket opens for who may see the ticket, by address without a token', async () => {
  const photo = await resident.picture();
  expect(await statusFor(steward, photo)).toBe(404);
  const placed = await resident.place({ files: [photo] });
  const [shown] = (await steward.get(`/tickets/${placed.id}`).expect(200)).body.files as Shown[];
  expect(shown).toMatchObject({ id: photo });
  for (const address of [shown!.url, shown!.thumb]) {
    const { headers } = await supertest(test.app.getHttpServer()).get(address).expect(200);
    expect(headers['content-type']).toBe('image/jpeg');
  }
  const statuses = await Promise.all(
    [resident, steward, neighbour, otherResident].map((phone) => statusFor(phone, photo)),
  );
  expect(statuses).toEqual([200, 200, 404, 404]);
});

it("somebody else's picture, or one used already, places no ticket", async () => {
  const theirs = await neighbour.picture();
  const mine = await resident.picture();
  const building = await test.area('幸福里小区3栋');
  const place = (files: string[]) =>
    resident.post('/tickets', {
      kind: 'hazard',
      category: 'ebike',
      in_danger: false,
      today: false,
      words: '楼道里有电瓶车',
      building,
      files,
    });
  const before = await test.source.query('SELECT count(*) FROM ticket');
  for (const files of [[theirs], [mine, theirs]]) {
    expect((await place(files).expect(422)).body).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
      detail: { field: 'files' },
    });
  }
  expect(await test.source.query('SELECT count(*) FROM ticket')).toEqual(before);
  await place([mine]).expect(201);
  expect((await place([mine]).expect(422)).body.code).toBe('UNKNOWN_REFERENCE');
});
