import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '../../common/config.ts';
import { dataSourceOptions } from '../../data-source.ts';
import { CategoryEntity } from '../../modules/org/category.entity.ts';
import { categories } from './base/categories.ts';
import { plantAreas } from './demo/areas.ts';
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

/** Fills an empty database once: what every system needs and, in a demo, an invented community. Returns whether it did. */
export async function seed(url: string, config: Config, say: (line: string) => void): Promise<boolean> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    return await source.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock($1)`, [SEED_LOCK]);
      const isNew = await isEmpty(manager);
      if (!isNew || !config.demo) return plantCategories(manager).then(() => false);
      say('Loading the demo community …');
      return plantDemo(manager).then(() => true);
    });
  } finally {
    await source.destroy();
  }
}
