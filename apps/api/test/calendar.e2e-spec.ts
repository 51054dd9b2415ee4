import { CalendarDays } from '../src/common/calendar-days.ts';
import { startSibling, startTestApp, type Phone, type TestApp } from './harness/app.ts';

/**
 * Wednesday 2027-02-03 10:00 in China, two days before the Spring Festival of a year without an entered
 * arrangement.
 */
const BEFORE = Date.parse('2027-02-03T02:00:00Z');
const MINUTE = 60_000;

let app: TestApp;
let street: Phone, resident: Phone, steward: Phone;
beforeEach(async () => {
  app = await startTestApp(BEFORE);
  [street, resident, steward] = await Promise.all([app.as('street'), app.as('resident'), app.as('steward')]);
});
afterEach(() => app.stop());

const year = {
  source: '国办发明电〔2026〕7号',
  days: [
    { date: '2027-02-04', worked: false, label: '春节' },
    { date: '2027-02-05', worked: false, label: '春节' },
    { date: '2027-02-08', worked: false, label: '春节' },
    { date: '2027-02-09', worked: false, label: '春节' },
    { date: '2027-02-13', worked: true, label: '春节' },
  ],
};

interface Promised {
  readonly promise: { readonly due: string; readonly first: string; readonly provisional?: true };
}
const promiseOf = async (phone: Phone, id: string): Promise<Promised['promise']> =>
  ((await phone.get(`/tickets/${id}`).expect(200)).body as Promised).promise;

const calm = { kind: 'help', category: 'repair' };

it('a year that nobody has entered is provisional: the festivals of the law are off', async () => {
  const { body } = await resident.get('/calendar?year=2027').expect(200);
  expect(body).toMatchObject({ year: 2027, provisional: true });
  expect(
    (body as { days: { date: string }[] }).days
      .map(({ date }) => date)
      .filter((date) => date.startsWith('2027-02')),
  ).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10']);
  expect((await resident.get('/calendar?year=2026').expect(200)).body).toMatchObject({ provisional: false });
});

it('staff are told that a promise may still move, residents are not', async () => {
  const { id } = await resident.place(calm);
  await steward.act(id, 'accept');
  expect(await promiseOf(steward, id)).toMatchObject({
    due: expect.stringMatching(/^2027-02-04T02:00:/) as string,
    provisional: true,
  });
  expect(await promiseOf(resident, id)).not.toHaveProperty('provisional');
});

it('what is entered counts at once, and the sweep promises anew what runs; what was promised first stays on record', async () => {
  const { id } = await resident.place(calm);
  await steward.act(id, 'accept');
  const before = await promiseOf(steward, id);
  expect((await street.put('/calendar/2027', year).expect(200)).body).toEqual({
    year: 2027,
    provisional: false,
    days: year.days,
  });
  await app.pass(MINUTE);
  const after = await promiseOf(steward, id);
  expect(after).not.toHaveProperty('provisional');
  expect(after.first).toBe(before.first);
  expect([before.due, after.due].map((due) => due.slice(0, 16))).toEqual([
    '2027-02-04T02:00',
    '2027-02-10T02:00',
  ]);
  const [row] = await app.source.query<{ promised_at: Date }[]>(
    `SELECT promised_at FROM cases WHERE id = $1`,
    [id],
  );
  expect(row!.promised_at.toISOString()).toBe(after.due);
});

it('a ticket is passed on by the calendar of then, not by the one under which it was placed', async () => {
  const { id } = await resident.place(calm);
  const { due } = await promiseOf(resident, id);
  expect(due).toMatch(/^2027-02-04T02:30:/);
  await street.put('/calendar/2027', year).expect(200);
  // Thursday is now a day off, so half past ten is no longer too late.
  expect(await app.pass(Date.parse(due) - BEFORE + MINUTE)).toBe(0);
  expect(await promiseOf(resident, id)).toMatchObject({
    due: expect.stringMatching(/^2027-02-10T02:30:/) as string,
    first: due,
  });
});

it.each([
  ['of another year', { date: '2028-02-05', worked: false, label: '春节' }, 'NOT_A_CHOICE'],
  ['that is no date', { date: '2027-02-30', worked: false, label: '春节' }, 'WRONG_TYPE'],
  ['off by law, as worked', { date: '2027-02-06', worked: true, label: '春节' }, 'NOT_A_CHOICE'],
  ['without a name', { date: '2027-02-05', worked: false, label: '' }, 'TOO_SHORT'],
])('a day %s is refused', async (_, one, code) => {
  expect((await street.put('/calendar/2027', { ...year, days: [one] }).expect(422)).body).toMatchObject({
    code,
  });
  expect((await street.get('/calendar?year=2027')).body).toMatchObject({ provisional: true });
});

it('the same day twice is refused, and nobody but the street enters anything', async () => {
  expect(
    (await street.put('/calendar/2027', { ...year, days: [year.days[0], year.days[0]] }).expect(422)).body,
  ).toMatchObject({ code: 'NOT_A_CHOICE' });
  for (const phone of [resident, steward, await app.as('committee')])
    await phone.put('/calendar/2027', year).expect(404);
});

it('arrangements entered at the same time replace one another as a whole', async () => {
  const corrected = {
    source: '国办发明电〔2026〕8号',
    days: [
      { date: '2027-02-04', worked: false, label: '春节' },
      { date: '2027-02-11', worked: false, label: '春节' },
    ],
  };
  for (let n = 0; n < 5; n++) {
    const answers = await Promise.all(
      [year, corrected, year, corrected].map((one) => street.put('/calendar/2027', one)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await app.app.get(CalendarDays).load();
    const { body } = await street.get('/calendar?year=2027').expect(200);
    expect([year.days, corrected.days]).toContainEqual((body as { days: unknown }).days);
  }
});

it('another process follows', async () => {
  const other = await startSibling(app);
  await street.put('/calendar/2027', year).expect(200);
  await other.app.get(CalendarDays).load();
  expect(other.clock.calendar.year(2027)).toMatchObject({ isProvisional: false });
  await other.app.close();
});
