import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '../../common/config.ts';
import { dataSourceOptions } from '../../data-source.ts';
import { DemoClockEntity } from '../../modules/demo/demo.entity.ts';
import { CategoryEntity } from '../../modules/org/category.entity.ts';
import { categories } from './base/categories.ts';
import { plantAreas } from './demo/areas.ts';
import { loadTickets } from './demo/load.ts';
import { plantPeople } from './demo/people.ts';

/** Any number: of several processes that start at once, one seeds. */
const SEED_LOCK = 361_363;

async function plantCategories(manager: EntityManager): Promise<void> {
  const rows = categories.map(([code, name, kind], position) => ({ code, name, kind, position }));
  await manager.createQueryBuilder().insert().into(CategoryEntity).values(rows).orIgnore().execute();
}

const isEmpty = async (manager: EntityManager): Promise<boolean> => (await manager.query<unknown[]>(`SELECT 1 FROM area LIMIT 1`)).length === 0;

/** Places and people of the demo, without tickets: also what the tests start from. */
export async function plantDemo(manager: EntityManager): Promise<void> {
  await plantCategories(manager);
  await plantPeople(manager, await plantAreas(manager), Date.now());
}

/**
 * The demo's clock is set going when everything is there. Where its people are and no clock is, a load was killed half-way;
 * a system of real people never looks like that.
 */
const isUnfinished = async (manager: EntityManager): Promise<boolean> =>
  (await manager.query<unknown[]>(`SELECT 1 FROM account WHERE openid = 'demo-resident' AND NOT EXISTS (SELECT 1 FROM demo_clock)`)).length > 0;

async function loadDemo(url: string, config: Config, manager: EntityManager, say: (line: string) => void): Promise<boolean> {
  if (await isEmpty(manager)) await manager.transaction(plantDemo);
  if (!(await isUnfinished(manager))) return false;
  say('Loading the demo community …');
  await loadTickets(url, config);
  await manager.insert(DemoClockEntity, { id: 1, offset: 0 });
  return true;
}

/** Fills an empty database once: what every system needs and, in a demo, an invented community. Returns whether it loaded the demo. */
export async function seed(url: string, config: Config, say: (line: string) => void): Promise<boolean> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock($1)`, [SEED_LOCK]);
    await plantCategories(source.manager);
    return config.demo && (await loadDemo(url, config, source.manager, say));
  } finally {
    await lock.query(`SELECT pg_advisory_unlock($1)`, [SEED_LOCK]);
    await lock.release();
    await source.destroy();
  }
}
