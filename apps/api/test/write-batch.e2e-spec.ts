import { WriteBatch } from '../src/common/write-batch.ts';
import { AreaEntity } from '../src/modules/org/area.entity.ts';
import { RosterPatternEntity } from '../src/modules/org/roster.entity.ts';
import { UnitEntity } from '../src/modules/org/unit.entity.ts';
import { startTestApp, type TestApp } from './harness/app.ts';

let test: TestApp;
let account: string;
beforeAll(async () => {
  test = await startTestApp();
  account = (await test.as('steward')).id;
});
beforeEach(() => test.source.query(`DELETE FROM roster_pattern`));
afterAll(() => test?.stop());

const shift = (weekday: number, to = '18:00'): RosterPatternEntity => ({
  account,
  weekday,
  from: '09:00',
  to,
});
const batch = (): WriteBatch => new WriteBatch(test.source);
const shifts = (): Promise<{ weekday: number; to: string }[]> =>
  test.source.query(`SELECT weekday, "to" FROM roster_pattern ORDER BY weekday`);

it('inserts, replaces and deletes rows of several tables in one statement', async () => {
  const first = batch();
  first.insert(RosterPatternEntity, [shift(1), shift(2), shift(3)]);
  await first.run(test.source.manager);
  const second = batch();
  const unit = await test.unit('幸福物业');
  const [{ id: area }] = await test.source.query<[{ id: string }]>(
    `SELECT id FROM area WHERE kind = 'estate' LIMIT 1`,
  );
  second.upsert(RosterPatternEntity, [shift(2, '20:00'), shift(4)]);
  second.delete(RosterPatternEntity, [{ account, weekday: 1 }]);
  second.update(UnitEntity, unit, { name: '改名物业' });
  second.query(`UPDATE area SET position = $2 WHERE id = $1`, [area, 7]);
  await second.run(test.source.manager);
  expect(await shifts()).toEqual([
    { weekday: 2, to: '20:00' },
    { weekday: 3, to: '18:00' },
    { weekday: 4, to: '18:00' },
  ]);
  expect(await test.source.manager.findOneBy(UnitEntity, { id: unit })).toMatchObject({ name: '改名物业' });
  expect(await test.source.manager.findOneBy(AreaEntity, { id: area })).toMatchObject({ position: 7 });
});

it('writes nothing when a part violates a constraint', async () => {
  const writes = batch();
  writes.insert(RosterPatternEntity, [shift(1)]);
  writes.query(`INSERT INTO roster_pattern SELECT * FROM (VALUES ($1::uuid, 2, '09:00', NULL)) AS bad`, [
    account,
  ]);
  await expect(writes.run(test.source.manager)).rejects.toMatchObject({ driverError: { code: '23502' } });
  expect(await shifts()).toEqual([]);
});

it('sends nothing when nothing was added', async () => {
  const writes = batch();
  writes.insert(RosterPatternEntity, []);
  writes.upsert(RosterPatternEntity, []);
  writes.update(UnitEntity, account, {});
  writes.delete(RosterPatternEntity, []);
  await writes.run({ query: () => Promise.reject(new Error('sent')) } as never);
});
