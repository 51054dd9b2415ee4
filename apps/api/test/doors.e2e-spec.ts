import { doorLimits } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { cellOf } from '../src/common/vault.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';

/**
 * Who lives where: one limit and one record over every route that shows it (a review found that joining
 * revealed every reporter's door).
 */

let town: TestApp;
let [steward, intake, resident, property]: Phone[] = [];
let rooms: { id: string; lived: boolean }[];
beforeAll(async () => {
  town = await startTestApp();
  [steward, intake, resident, property] = await Promise.all(
    ['steward', 'intake', 'resident', 'property'].map((persona) => town.as(persona)),
  );
  rooms = await town.source.query<{ id: string; lived: boolean }[]>(
    `SELECT h.id, EXISTS (SELECT 1 FROM residence r WHERE r.household = h.id AND r.status = 'confirmed') AS lived
     FROM area h JOIN area c ON c.name = '幸福里社区' AND h.path @> ARRAY[c.id] WHERE h.kind = 'household' ORDER BY h.id`,
  );
});
afterAll(() => town?.stop());

const routes = ['/people?household=', '/homes/confirmed?household='];
const looks = async (by: Phone): Promise<{ household: string; way: string }[]> =>
  town.source.query(`SELECT household, way FROM door_look WHERE "by" = $1 ORDER BY at, id`, [by.id]);

/** Every door of the community has a resident, confirmed or claimed. */
async function moveIn(count: number, status: 'confirmed' | 'unconfirmed'): Promise<void> {
  const free = (status === 'confirmed' ? rooms.filter(({ lived }) => !lived) : rooms).slice(0, count);
  for (const [n, { id }] of free.entries()) {
    const account = randomUUID();
    await town.source.query(
      `INSERT INTO account (id, openid, name, community, active) SELECT $3, $1, $4, community, true FROM account WHERE id = $2`,
      [
        `mover-${status}-${n}`,
        resident!.id,
        account,
        testCipher.seal('迁入住户', cellOf('account', 'name', account)),
      ],
    );
    await town.source.query(
      `INSERT INTO residence (account, household, role, status, since, until) VALUES ($1, $2, 'owner', $3, $4, $5)`,
      [
        account,
        id,
        status,
        new Date(town.clock.at()),
        status === 'confirmed' ? null : new Date(town.clock.at() + 80 * 86_400_000),
      ],
    );
    free[n]!.lived = true;
  }
}

test('both routes that tell who lives behind a door share one limit, and every look is written down', async () => {
  await moveIn(40, 'confirmed');
  const lived = rooms.filter((room) => room.lived);
  const answers: number[] = [];
  for (const [n, { id }] of lived.entries())
    answers.push((await intake!.get(`${routes[n % 2]}${id}`)).status);
  expect(answers.filter((status) => status === 200)).toHaveLength(doorLimits.most);
  expect(answers.slice(doorLimits.most).every((status) => status === 429)).toBe(true);
  const told = await looks(intake!);
  expect([told.length, new Set(told.map(({ way }) => way))]).toEqual([
    doorLimits.most,
    new Set(['residents', 'confirmed']),
  ]);
  // A door already shown can be shown again, and another route does not count it as new.
  for (const route of routes) expect((await intake!.get(`${route}${lived[0]!.id}`)).status).toBe(200);
  for (const route of routes) expect((await intake!.get(`${route}${lived.at(-1)!.id}`)).status).toBe(429);
  await town.pass(doorLimits.within + 1000);
  expect((await intake!.get(`${routes[1]}${lived.at(-1)!.id}`)).status).toBe(200);
});

test('an empty door, and one that is not theirs to know of, cost nothing and tell nothing', async () => {
  const [before] = [await looks(property!)];
  for (const route of routes) await property!.get(`${route}${rooms[0]!.id}`);
  expect(await looks(property!)).toEqual(before);
});

test('whoever lives there sees who looked', async () => {
  const { household } = (await resident!.get('/homes').expect(200)).body.items[0] as {
    household: { id: string };
  };
  await steward!.get(`${routes[0]}${household.id}`).expect(200);
  const { doors } = (await resident!.get('/me/views').expect(200)).body as {
    doors: { name: string; label: string }[];
  };
  expect(doors[0]).toMatchObject({ name: '孙勤勤', label: '查询住户' });
});

test('the list of who waits names as many doors as the limit leaves, and goes on with what is decided', async () => {
  await town.pass(doorLimits.within + 1000);
  await moveIn(35, 'unconfirmed');
  interface Waiting {
    id: string;
    person: object;
    household: { name: string };
  }
  const list = async (): Promise<Waiting[]> =>
    ((await intake!.get('/homes/waiting').expect(200)).body as { items: Waiting[] }).items;
  const open = (items: Waiting[]): number =>
    items.filter(({ household }) => !household.name.endsWith('***')).length;
  const first = await list();
  expect([
    first.length > doorLimits.most,
    open(first),
    first.filter(({ household, person }) => household.name.endsWith('***') && 'phone' in person),
  ]).toEqual([true, doorLimits.most, []]);
  expect(open(await list())).toBe(doorLimits.most);
  const left = first.length;
  for (const { id } of first.slice(0, 3)) await intake!.post(`/homes/${id}/confirm`).expect(200);
  const after = await list();
  expect([after.length, open(after)]).toEqual([left - 3, Math.min(left - 3, doorLimits.most)]);
});

test('a mask ends at the building where few live behind the entrance', async () => {
  const home = (await resident!.get('/homes').expect(200)).body.items[0] as {
    household: { id: string; name: string };
  };
  const roomFor = async (): Promise<string> => {
    const { id } = await resident!.place();
    await steward!.act(id, 'accept');
    return ((await steward!.get(`/tickets/${id}`).expect(200)).body as { reporter: { room: string } })
      .reporter.room;
  };
  expect(await roomFor()).toBe('幸福里小区3栋***');
  const [entrance] = await town.source.query<{ parent: string; path: string[] }[]>(
    `SELECT parent, path FROM area WHERE id = $1`,
    [home.household.id],
  );
  for (let n = 0; n < doorLimits.hidesAmong; n++) {
    const id = randomUUID();
    await town.source.query(
      `INSERT INTO area (id, kind, parent, name, full_name, path, position)
        SELECT $2, kind, parent, $3, $4, $5, 90 FROM area WHERE id = $1`,
      [
        home.household.id,
        id,
        testCipher.seal(`90${n}`, cellOf('area', 'name', id)),
        testCipher.seal(`幸福里小区3栋2单元90${n}`, cellOf('area', 'full_name', id)),
        [...entrance!.path.slice(0, -1), id],
      ],
    );
    await town.source.query(
      `INSERT INTO residence (account, household, role, status, since) VALUES ($1, $2, 'owner', 'confirmed', $3)`,
      [intake!.id, id, new Date(town.clock.at())],
    );
  }
  expect(await roomFor()).toBe('幸福里小区3栋2单元***');
});
