import { DAY, HOUR, MINUTE } from '@sandan/domain';
import type supertest from 'supertest';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

interface Activity {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly outcome: string | null;
  readonly starts: string;
  readonly words: string | null;
  readonly bookings: { readonly booked: number; readonly waiting: number; readonly present: number };
  readonly myBooking: { readonly id: string; readonly stateLabel: string } | null;
  readonly takesBookings: boolean;
  readonly showsBookings: boolean;
  readonly staff: readonly { readonly name: string }[];
  readonly actions: readonly { readonly action: string }[];
}
interface Booking {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: string;
  readonly outcome: string | null;
  readonly holder: { readonly id: string; readonly name: string };
  readonly actions: readonly { readonly action: string }[];
}
interface Notice {
  readonly title: string;
  readonly case: { readonly noun: string } | null;
}

let test: TestApp;
let resident: Phone, neighbour: Phone, elder: Phone, steward: Phone, secretary: Phone, other: Phone;
let estate: string;

beforeAll(async () => {
  test = await startTestApp();
  const personas = ['resident', 'neighbour', 'elder', 'steward', 'secretary', 'other-resident'];
  [resident, neighbour, elder, steward, secretary, other] = (await Promise.all(
    personas.map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone];
  const [office] = await test.source.query<[{ area: string }]>(
    `SELECT area FROM office WHERE account = $1 AND office = 'secretary'`,
    [secretary.id],
  );
  estate = office.area;
}, 120_000);
afterAll(() => test?.stop());

const at = (time: number): string => new Date(time).toISOString();
const formOf = (starts: number, more: object = {}): object => ({
  ...{ kind: 'class', title: '一楼见课堂', area: estate, place: '3 号楼门厅', capacity: 2 },
  ...{ starts: at(starts), ends: at(starts + HOUR), staff: [steward.id] },
  ...more,
});
const codeOf = async (request: supertest.Test): Promise<unknown[]> => {
  const { status, body } = await request;
  return [status, (body as { code?: string }).code];
};
const take = (
  by: Phone,
  path: string,
  { id, version }: Activity | Booking,
  action: string,
  form = {},
): supertest.Test => by.post(`/${path}/${id}/transitions`, { action, version, ...form });
const moved = async (by: Phone, one: Activity, action: string, form = {}): Promise<Activity> =>
  (await take(by, 'activities', one, action, form).expect(200)).body as Activity;
const booked = async (by: Phone, one: Booking, action: string): Promise<Booking> =>
  (await take(by, 'bookings', one, action).expect(200)).body as Booking;
const read = async (by: Phone, { id }: Activity): Promise<Activity> =>
  (await by.get(`/activities/${id}`).expect(200)).body as Activity;
const readBooking = async (by: Phone, { id }: Booking): Promise<Booking> =>
  (await by.get(`/bookings/${id}`).expect(200)).body as Booking;
const itemsOf = async <T>(by: Phone, path: string): Promise<T[]> =>
  ((await by.get(path).expect(200)).body as { items: T[] }).items;
const book = async (by: Phone, { id }: Activity, body = {}): Promise<Booking> =>
  (await by.post(`/activities/${id}/bookings`, body).expect(201)).body as Booking;
const actionsOf = ({ actions }: Activity | Booking): string[] => actions.map(({ action }) => action);
const told = async (by: Phone): Promise<string[]> => {
  await test.deliver();
  const items = await itemsOf<Notice>(by, '/inbox?limit=100');
  return items.flatMap((one) => (['activity', 'booking'].includes(one.case?.noun ?? '') ? [one.title] : []));
};

let days = 2;
/** A published class with two places, in some days: each test has a time of its own. */
async function published(more: object = {}): Promise<Activity> {
  const starts = test.clock.at() + ++days * DAY;
  const planned = (await secretary.post('/activities', formOf(starts, more)).expect(201)).body as Activity;
  return moved(secretary, planned, 'publish');
}
/** Time passes until so long after the beginning of an activity. */
const until = (one: Activity, by: number): Promise<unknown> =>
  test.pass(Date.parse(one.starts) + by - test.clock.at());
/** Opens an activity at its beginning. */
async function opened(one: Activity): Promise<Activity> {
  await until(one, 0);
  return moved(steward, await read(steward, one), 'open');
}

it('is planned by an office over the area, and known to the community once it is published', async () => {
  const starts = test.clock.at() + 2 * DAY;
  const one = (await secretary.post('/activities', formOf(starts)).expect(201)).body as Activity;
  expect(actionsOf(one)).toEqual(['publish', 'move', 'cancel']);
  expect(await codeOf(resident.get(`/activities/${one.id}`))).toEqual([404, 'NOT_FOUND']);
  expect(await told(steward)).toContain('给您排了班');
  await moved(secretary, one, 'publish');
  expect(await read(resident, one)).toMatchObject({
    ...{ state: 'published', takesBookings: true, showsBookings: false, myBooking: null, actions: [] },
  });
  const ids = (await itemsOf<Activity>(resident, '/activities')).map(({ id }) => id);
  expect(ids).toContain(one.id);
  const building = await test.area('幸福里小区3栋');
  const near = await itemsOf<Activity>(resident, `/activities?area=${building}&kind=class`);
  expect(near.map(({ id }) => id)).toContain(one.id);
  expect(await itemsOf(resident, `/activities?area=${one.id}`)).toEqual([]);
  expect((await itemsOf<Activity>(other, '/activities')).map(({ id }) => id)).not.toContain(one.id);
  expect(await codeOf(other.get(`/activities/${one.id}`))).toEqual([404, 'NOT_FOUND']);
});

it('is planned by no resident, and for no area of others', async () => {
  const form = formOf(test.clock.at() + DAY);
  expect(await codeOf(resident.post('/activities', form))).toEqual([404, 'NOT_FOUND']);
  expect(await codeOf(steward.post('/activities', form))).toEqual([404, 'NOT_FOUND']);
  const late = formOf(test.clock.at() + 400 * DAY);
  expect(await codeOf(secretary.post('/activities', late))).toEqual([422, 'TOO_LATE']);
  const stranger = formOf(test.clock.at() + DAY, { staff: [resident.id] });
  expect(await codeOf(secretary.post('/activities', stranger))).toEqual([422, 'UNKNOWN_REFERENCE']);
});

it('gives places in order, then places to wait, and one that becomes free to the first who waits', async () => {
  const one = await published();
  const first = await book(resident, one);
  const second = await book(neighbour, one);
  const third = await book(elder, one);
  expect([first, second, third].map(({ state, number }) => [state, number])).toEqual([
    ...[
      ['booked', 1],
      ['booked', 2],
      ['waiting', 3],
    ],
  ]);
  expect(await codeOf(resident.post(`/activities/${one.id}/bookings`, {}))).toEqual([409, 'ALREADY_BOOKED']);
  expect((await booked(resident, first, 'cancel')).outcome).toBe('cancelled');
  expect([(await readBooking(elder, third)).state, (await readBooking(neighbour, second)).state]).toEqual([
    ...['booked', 'booked'],
  ]);
  expect(await told(elder)).toContain('您候补上了');
  expect((await read(secretary, one)).bookings).toEqual({ booked: 2, waiting: 0, present: 0 });
});

it('gives as many places as there are, also when all book at once', async () => {
  const one = await published({ capacity: 1 });
  const phones = [resident, neighbour, elder, steward];
  const bookings = await Promise.all(phones.map((phone) => book(phone, one)));
  expect(bookings.filter(({ state }) => state === 'booked').length).toBe(1);
  expect(bookings.filter(({ state }) => state === 'waiting').length).toBe(3);
  expect(bookings.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
});

it('gives a person no two places at one time, also when both are booked at once', async () => {
  const starts = test.clock.at() + ++days * DAY;
  const two = await Promise.all(
    [0, HOUR / 2].map(async (later) => {
      const form = formOf(starts + later);
      const planned = (await secretary.post('/activities', form).expect(201)).body as Activity;
      return moved(secretary, planned, 'publish');
    }),
  );
  const codes = await Promise.all(
    two.map((one) => codeOf(resident.post(`/activities/${one.id}/bookings`, {}))),
  );
  expect(codes.sort()).toEqual([
    [201, undefined],
    [409, 'BOOKED_ELSEWHERE'],
  ]);
});

it('shows who comes to those who hold it, masked, and to no neighbour', async () => {
  const one = await published();
  const booking = await book(resident, one);
  const [shown] = await itemsOf<Booking>(secretary, `/activities/${one.id}/bookings`);
  expect([shown!.holder.name, shown!.number]).toEqual([expect.stringMatching(/^.\*+$/), 1]);
  expect(await codeOf(neighbour.get(`/activities/${one.id}/bookings`))).toEqual([404, 'NOT_FOUND']);
  expect(await codeOf(neighbour.get(`/bookings/${booking.id}`))).toEqual([404, 'NOT_FOUND']);
  expect(await codeOf(neighbour.get(`/bookings/${booking.id}/events`))).toEqual([404, 'NOT_FOUND']);
  expect(await codeOf(take(neighbour, 'bookings', booking, 'cancel'))).toEqual([404, 'NOT_FOUND']);
  expect((await itemsOf<Booking>(neighbour, '/bookings')).map(({ id }) => id)).not.toContain(booking.id);
  expect((await itemsOf<Booking>(resident, '/bookings')).map(({ id }) => id)).toContain(booking.id);
});

it('is opened at its time by who is on duty, who signs people in; who did not come was absent', async () => {
  const one = await published();
  const [came, stayed] = [await book(resident, one), await book(neighbour, one)];
  expect(actionsOf(await read(steward, one))).toEqual([]);
  expect(await codeOf(take(steward, 'activities', one, 'open'))).toEqual([403, 'ACTIVITY_NOT_YET']);
  const open = await opened(one);
  expect(await codeOf(elder.post(`/activities/${one.id}/bookings`, {}))).toEqual([409, 'ACTIVITY_BEGUN']);
  expect(actionsOf(await readBooking(steward, came))).toEqual(['check_in']);
  expect(actionsOf(await readBooking(resident, came))).toEqual([]);
  const present = await booked(steward, came, 'check_in');
  expect(await codeOf(take(steward, 'bookings', came, 'check_in'))).toEqual([409, 'STATE_MOVED_ON']);
  expect(present.state).toBe('present');
  await until(one, HOUR);
  const closed = await moved(steward, open, 'close', { words: '讲了用电安全，电话 13800138000', others: 3 });
  expect(closed).toMatchObject({
    ...{ outcome: 'held', bookings: { booked: 0, waiting: 0, present: 1 } },
    words: expect.stringContaining('用电安全') as unknown,
  });
  expect([
    (await readBooking(resident, came)).outcome,
    (await readBooking(neighbour, stayed)).outcome,
  ]).toEqual([...['attended', 'absent']]);
});

it('tells those who have a booking when it moves and when it is called off', async () => {
  const one = await published();
  const booking = await book(elder, one);
  const starts = Date.parse(one.starts) + HOUR;
  const form = { starts: at(starts), ends: at(starts + HOUR), place: '活动室', reason: '门厅在修' };
  const later = await moved(secretary, await read(secretary, one), 'move', form);
  expect(await told(elder)).toContain('您预约的活动改了时间或地点');
  await moved(secretary, later, 'cancel', { reason: '讲师生病' });
  expect((await readBooking(elder, booking)).outcome).toBe('dropped');
  expect(await told(elder)).toContain('您预约的活动取消了');
  expect(await told(steward)).toContain('取消了');
});

it('was missed when nobody opens it, which its planner hears from the sweep', async () => {
  const one = await published();
  const booking = await book(resident, one);
  await until(one, HOUR + MINUTE);
  expect((await read(secretary, one)).outcome).toBe('missed');
  expect((await readBooking(resident, booking)).outcome).toBe('dropped');
});

it('pauses the bookings of a person who was absent three times, and lets them come without one', async () => {
  for (let n = 0; n < 3; n++) {
    const one = await published();
    await book(elder, one);
    await moved(steward, await opened(one), 'close', { words: '照常' });
  }
  const next = await published();
  const refused = await elder.post(`/activities/${next.id}/bookings`, {});
  expect([refused.status, (refused.body as { code: string }).code]).toEqual([403, 'BOOKING_PAUSED']);
  await opened(next);
  expect((await book(steward, next, { holder: elder.id })).state).toBe('present');
});

it('lets only staff of the community sign in others, and only people of the community', async () => {
  const one = await published();
  const path = `/activities/${one.id}/bookings`;
  expect(await codeOf(resident.post(path, { holder: elder.id }))).toEqual([422, 'UNKNOWN_REFERENCE']);
  expect(await codeOf(secretary.post(path, { holder: other.id }))).toEqual([422, 'UNKNOWN_REFERENCE']);
  expect(await codeOf(other.post(path, {}))).toEqual([404, 'NOT_FOUND']);
  expect((await book(secretary, one, { holder: elder.id })).state).toBe('booked');
  expect(await told(elder)).toContain('为您预约了');
});
