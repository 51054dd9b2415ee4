import { Transaction } from '../src/common/transaction.ts';
import { startTestApp, type TestApp } from './harness/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  await test.source.query(
    `CREATE TABLE jar (name text PRIMARY KEY, coins integer NOT NULL); INSERT INTO jar
      VALUES ('left', 0), ('right', 0); GRANT ALL ON jar TO PUBLIC`,
  );
});
afterAll(() => test?.stop());

it('does a write again, once and whole, that the database ended because two waited for each other', async () => {
  const { promise: bothHold, resolve: open } = Promise.withResolvers();
  const { promise: oneIsDone, resolve: done } = Promise.withResolvers();
  let [begun, held] = [0, 0];
  const fill = (...jars: string[]) =>
    test.app.get(Transaction).run(async (manager) => {
      begun += 1;
      // The one that begins again may be faster than the other wakes up: both would wait for each other once more.
      if (begun > 2) await oneIsDone;
      for (const jar of jars) {
        await manager.query(`UPDATE jar SET coins = coins + 1 WHERE name = $1`, [jar]);
        held += 1;
        if (held >= 2) open(held);
        await bothHold;
      }
    });
  await Promise.all([fill('left', 'right').then(done), fill('right', 'left').then(done)]);
  expect(await test.source.query(`SELECT coins FROM jar`)).toEqual([{ coins: 2 }, { coins: 2 }]);
  expect(begun).toBe(3);
});

it('tells of everything else at the first try', async () => {
  let begun = 0;
  const wrong = test.app.get(Transaction).run(async (manager) => {
    begun += 1;
    await manager.query(`INSERT INTO jar VALUES ('left', 1)`);
  });
  await expect(wrong).rejects.toMatchObject({ driverError: { code: '23505' } });
  expect(begun).toBe(1);
});
