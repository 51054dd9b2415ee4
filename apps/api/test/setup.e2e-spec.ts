import { POLICY_VERSION } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source.ts';
import { migrate } from '../src/database/migrate.ts';
import { roleOf } from '../src/database/roles.ts';
import { newSetupCode } from '../src/modules/setup/setup-code.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { openDoors } from './harness/doors.ts';
import { emptyDatabase, type TestDatabase } from './harness/database.ts';
import { testCipher } from './harness/keys.ts';

/* An empty system: nobody belongs anywhere, until whoever has the setup code founds the first community. */

let database: TestDatabase;
let source: DataSource;
let test: TestApp;
let founder: Phone, other: Phone, resident: Phone;
const names = { street: '向阳街道', community: '向阳里社区', prefix: 'XYL', name: '周建新' };
const agreed = async (word: string): Promise<Phone> => {
  const phone = await test.as(`new-${word}`);
  await phone.post('/me/consent', { version: POLICY_VERSION });
  return phone;
};
const print = async (): Promise<string> =>
  (await newSetupCode(source.manager, testCipher, test.clock.at())) ?? 'none';
const codesOf = async (phone: Phone, code: string): Promise<string> =>
  (await phone.post('/setup', { code, ...names })).body.code;
const isOpen = async (): Promise<boolean> => (await founder.get('/setup').expect(200)).body.open;

beforeAll(async () => {
  database = await emptyDatabase();
  test = await startTestApp(undefined, {}, {}, async () => {
    await migrate(database.url, roleOf(database.servingUrl));
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    await source.query(openDoors);
    return database.servingUrl;
  });
  [founder, other, resident] = (await Promise.all(['founder', 'other', 'resident'].map(agreed))) as [
    Phone,
    Phone,
    Phone,
  ];
}, 60_000);
afterAll(async () => {
  await source?.destroy();
  await test?.stop();
  await database?.drop();
});

const kinds = async (): Promise<string[]> =>
  (
    await source.query<{ kind: string }[]>(
      `SELECT kind FROM security_event WHERE kind IN ('setup_refused', 'system_founded') ORDER BY at, id`,
    )
  ).map(({ kind }) => kind);

describe('before anybody has set it up', () => {
  it('lets people sign in who belong nowhere, and see nothing', async () => {
    expect((await resident.get('/me').expect(200)).body).toMatchObject({ community: null, home: null });
    for (const path of ['/areas', '/areas?kind=building', '/units', '/communities', '/tickets?box=placed'])
      expect((await resident.get(path).expect(200)).body.items).toEqual([]);
    const placed = await resident.post('/tickets', {
      ...{ kind: 'help', category: 'other', in_danger: false, today: false, words: '漏水' },
      building: randomUUID(),
    });
    expect([placed.status, placed.body.code]).toEqual([403, 'COMMUNITY_MISSING']);
    expect(await isOpen()).toBe(true);
  });

  it('refuses a wrong code, a former one and one that ran out, and writes it down', async () => {
    const former = await print();
    const code = await print();
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    expect([await codesOf(founder, 'AAAAA-AAAAA'), await codesOf(founder, former)]).toEqual([
      'SETUP_CODE_WRONG',
      'SETUP_CODE_WRONG',
    ]);
    await source.query(`UPDATE setup_code SET until = $1`, [new Date(test.clock.at())]);
    expect(await codesOf(founder, code)).toBe('SETUP_CODE_WRONG');
    expect(await kinds()).toEqual(['setup_refused', 'setup_refused', 'setup_refused']);
  });

  it('locks out who guesses, and nobody else', async () => {
    const guesser = await agreed('guesser');
    const answers = [];
    for (let at = 0; at < 11; at++) answers.push(await codesOf(guesser, `AAAAA-AAAA${at}`));
    expect(answers).toEqual([...Array<string>(10).fill('SETUP_CODE_WRONG'), 'TOO_OFTEN']);
    expect(await codesOf(other, 'AAAAA-AAAAA')).toBe('SETUP_CODE_WRONG');
  });
});

it('is founded once, by one of two who have the code; a repeat answers as the first did', async () => {
  const code = (await print()).toLowerCase().replace('-', ' ');
  const key = randomUUID();
  const body = { code, ...names };
  const both = await Promise.all([founder.post('/setup', body, key), other.post('/setup', body)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  const [winner, loser] = both[0].status === 200 ? [founder, other] : [other, founder];
  [founder, other] = [winner, loser];
  const { body: me } = await founder.get('/me').expect(200);
  expect(me).toMatchObject({
    ...{ name: '周建新', community: { name: '向阳里社区' } },
    offices: [{ office: 'administrator', area: { name: '向阳街道' } }],
  });
  if (both[0].status === 200)
    expect((await founder.post('/setup', body, key).expect(200)).body).toEqual(both[0].body);
  expect(await isOpen()).toBe(false);
  expect([await print(), await codesOf(other, code)]).toEqual(['none', 'SETUP_CODE_WRONG']);
  expect((await kinds()).filter((kind) => kind === 'system_founded')).toHaveLength(1);
  const { items } = (await founder.get('/offices').expect(200)).body;
  expect((await founder.get(`/offices/${items[0].id}/events`).expect(200)).body.items).toHaveLength(1);
});

describe('several communities', () => {
  let street = '';
  let [first, second] = ['', ''];
  const idOf = async (q: string): Promise<string> =>
    (await resident.get(`/communities?q=${encodeURIComponent(q)}`).expect(200)).body.items[0].id;

  it('are founded by the street’s level, each with a prefix of its own', async () => {
    street = (await founder.get('/areas?kind=street').expect(200)).body.items[0].id;
    const body = { street, name: '向阳桥社区', prefix: 'XYQ' };
    expect((await resident.post('/communities', body)).status).toBe(404);
    expect((await founder.post('/communities', { ...body, street: randomUUID() })).status).toBe(404);
    expect((await founder.post('/communities', { ...body, prefix: 'XYL' })).body.code).toBe('PREFIX_TAKEN');
    expect((await founder.post('/communities', body).expect(201)).body).toMatchObject({
      ...{ name: '向阳桥社区', street: '向阳街道' },
    });
    [first, second] = [await idOf('向阳里'), await idOf('向阳桥')];
    const { items } = (await founder.get(`/areas?parent=${street}`).expect(200)).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['向阳里社区', '向阳桥社区']);
  });

  it('are chosen by newcomers, who see their own, until something ties them to it', async () => {
    expect((await resident.get('/me')).body.community).toBeNull();
    await resident.put('/me/community', { community: first }).expect(200);
    await resident.put('/me/community', { community: second }).expect(200);
    expect((await resident.get('/me')).body.community).toMatchObject({ name: '向阳桥社区' });
    const seen = (await resident.get('/areas?kind=community').expect(200)).body.items;
    expect(seen.map(({ name }: { name: string }) => name)).toEqual(['向阳桥社区']);
    expect((await resident.put('/me/community', { community: street })).status).toBe(422);
    expect((await founder.put('/me/community', { community: second })).status).toBe(422);
  });

  it('have office-holders of their own', async () => {
    const appoint = (area: string) =>
      founder.post('/offices', { office: 'committee', area, person: resident.id });
    expect((await appoint(first)).status).toBe(422);
    expect((await appoint(second)).status).toBe(201);
  });
});
