import { HOUR, MINUTE } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { OrgCache } from '../src/modules/org/org.cache.ts';
import { OrgNames } from '../src/modules/org/org.names.ts';
import { OrgQueries } from '../src/modules/org/org.queries.ts';
import { ORGANISATION_VERSION } from '../src/modules/org/organisation-version.ts';
import { startTestApp, type TestApp } from './harness/app.ts';
import { ofOrganisation, ofPeople, some } from './org/changes.ts';
import { Dice } from './walks/dice.ts';

/**
 * What is kept of the organisation is never older than what a fresh read gives: compared after every one of
 * many random changes. `CHANGES` sets how many.
 */
const CHANGES = Number(process.env['CHANGES'] ?? 120);

let test: TestApp;
let org: OrgQueries;
let names: OrgNames;
beforeAll(async () => {
  test = await startTestApp();
  org = test.app.get(OrgQueries, { strict: false });
  names = test.app.get(OrgNames, { strict: false });
  await test.source.query(
    `INSERT INTO session (account, since, last_seen, until) SELECT id, '2020-01-01', '2020-01-01', '2040-01-01' FROM account`,
  );
});
afterAll(() => test?.stop());

interface Sample {
  readonly account: string;
  readonly session: string;
}

const idsOf = async (sql: string): Promise<string[]> =>
  (await test.source.query<{ id: string }[]>(sql)).map(({ id }) => id);

async function versionIn(manager: EntityManager): Promise<number | null> {
  const [row] = await manager.query<[{ version: number | null }]>(
    `SELECT ${ORGANISATION_VERSION} AS version`,
  );
  return row.version;
}

/** The same queries with nothing kept. */
const freshOrg = (): OrgQueries => new OrgQueries(test.app.get(DataSource), new OrgCache());

/** What is kept equals what a fresh read of the same manager gives. */
async function compare(manager: EntityManager, samples: readonly Sample[]): Promise<void> {
  const at = test.clock.at();
  const ids = samples.map(({ account }) => account);
  const fresh = new Map((await freshOrg().viewers(ids, at, manager)).map((one) => [one.id, one]));
  for (const sample of samples)
    expect(await org.signedIn(sample, at, false)).toEqual(fresh.get(sample.account) ?? null);
  const places = await test.source.query<{ path: string[] }[]>(
    `SELECT path FROM area WHERE kind = 'building' ORDER BY random() LIMIT 2`,
  );
  for (const { path } of places) {
    const fresh = await org.surroundings(path, at, manager);
    expect(await org.surroundings(path, at, manager, await versionIn(manager))).toEqual(fresh);
  }
  const wanted = {
    units: await idsOf(`SELECT id FROM unit ORDER BY random() LIMIT 3`),
    areas: await idsOf(`SELECT id FROM area WHERE kind <> 'household' ORDER BY random() LIMIT 3`),
    categories: await idsOf(
      `SELECT community || '/' || code || (ARRAY['/', '/1'])[1 + floor(random() * 2)::int] AS id FROM category ORDER BY random() LIMIT 3`,
    ),
  };
  expect(await names.of(manager, await versionIn(manager), wanted)).toEqual(
    await names.of(manager, null, wanted),
  );
}

it(`is the same as a fresh read after each of ${CHANGES} random changes, committed or not`, async () => {
  const dice = new Dice(20260302);
  const all = await test.source.query<Sample[]>(
    `SELECT account, id AS session FROM session WHERE until > '2039-01-01'`,
  );
  const together = await idsOf(`SELECT DISTINCT a.account AS id FROM residence a
    JOIN residence b ON b.household = a.household AND b.account <> a.account`);
  const family = all.filter(({ account }) => together.includes(account));
  let made = 0;
  for (let n = 0; n < CHANGES; n++) {
    if (dice.chance(0.15)) test.clock.offset += dice.below(90) * MINUTE;
    if (dice.chance(0.02)) test.clock.offset += 13 * HOUR;
    const samples = [...Array.from({ length: 10 }, () => dice.pick(all)), dice.pick(family)];
    // Kept before the change, so that a change that is not counted shows.
    for (const sample of samples) await org.signedIn(sample, test.clock.at(), false);
    const runner = test.source.createQueryRunner();
    await runner.startTransaction();
    const change = dice.pick([...ofOrganisation, ...ofPeople]);
    const isMade = await runner.query(change, [new Date(test.clock.at())]).then(
      () => true,
      () => false,
    );
    made += Number(isMade);
    if (isMade && dice.chance(0.3)) await compare(runner.manager, []);
    await (isMade && dice.chance(0.8) ? runner.commitTransaction() : runner.rollbackTransaction());
    await runner.release();
    await compare(test.source.manager, samples);
  }
  // The others break a constraint.
  expect(made).toBeGreaterThan(0.7 * CHANGES);
}, 600_000);

it('keeps an answer for as long as nothing changes', async () => {
  const [sample] = await test.source.query<[Sample]>(
    `SELECT s.account, s.id AS session FROM session s JOIN account a ON a.id = s.account AND a.active WHERE s.until > '2039-01-01' LIMIT 1`,
  );
  const first = await org.signedIn(sample, test.clock.at(), false);
  expect(await org.signedIn(sample, test.clock.at(), false)).toBe(first);
  await test.source.query(`UPDATE unit SET name = name || '新' WHERE id = (SELECT id FROM unit LIMIT 1)`);
  expect(await org.signedIn(sample, test.clock.at(), false)).not.toBe(first);
});

it('names everything that is asked for at once, however much more that is than it keeps', async () => {
  await test.source.query(
    `INSERT INTO area (kind, name, full_name, parent, path) SELECT 'building', n || '栋', n || '栋', id, path
     FROM area, generate_series(1, 2500) n WHERE id = ${some('area', 'id', `kind = 'estate'`)}`,
  );
  const areas = await idsOf(`SELECT id FROM area WHERE kind <> 'household'`);
  const { manager } = test.source;
  const few = areas.slice(0, 500);
  await names.of(manager, await versionIn(manager), { areas: few });
  const found = await names.of(manager, await versionIn(manager), { areas });
  expect(found.areas.size).toBe(areas.length);
});
