import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '../../common/config.ts';
import { Cipher } from '../../common/cipher.ts';
import { dataSourceOptions } from '../../data-source.ts';
import { DemoClockEntity } from '../../modules/demo/demo.entity.ts';
import { plantCategories } from '../../modules/org/org.categories.ts';
import { newSetupCode } from '../../modules/setup/setup-code.ts';
import { plantAreas } from './demo/areas.ts';
import { loadTickets } from './demo/load.ts';
import { plantPhrases } from './demo/phrases.ts';
import { plantPeople } from './demo/plant-people.ts';

/** Any number. Of several concurrent starts one seeds. */
const SEED_LOCK = 361_363;

const isEmpty = async (manager: EntityManager): Promise<boolean> =>
  (await manager.query<unknown[]>(`SELECT 1 FROM area LIMIT 1`)).length === 0;

/** Places and people of the demo, without tickets; the tests start from it. */
export async function plantDemo(manager: EntityManager, cipher: Cipher): Promise<void> {
  const areas = await plantAreas(manager, cipher);
  for (const key of ['community', 'other-community']) await plantCategories(manager, areas.get(key)!);
  await plantPeople(manager, cipher, areas, Date.now());
  await plantPhrases(manager, areas.get('community')!);
}

/**
 * The demo's clock is written last: people without a clock mean that a load was killed. A real system never
 * looks like that.
 */
const isUnfinished = async (manager: EntityManager): Promise<boolean> =>
  (
    await manager.query<unknown[]>(
      `SELECT 1 FROM account WHERE openid = 'demo-resident' AND NOT EXISTS (SELECT 1 FROM demo_clock)`,
    )
  ).length > 0;

/** Runs `work` under the lock that lets one process seed. */
async function alone<T>(url: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock($1)`, [SEED_LOCK]);
    return await work(source.manager);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock($1)`, [SEED_LOCK]);
    await lock.release();
    await source.destroy();
  }
}

const isDemo = async (manager: EntityManager): Promise<boolean> =>
  (
    await manager.query<unknown[]>(
      `SELECT 1 FROM demo_clock UNION ALL SELECT 1 FROM account WHERE openid = 'demo-resident' LIMIT 1`,
    )
  ).length > 0;

/**
 * In a demo anyone can sign in as anyone and stays signed in, so a demo database never becomes a real one,
 * nor the reverse.
 * @throws Error with one plain sentence
 */
async function checkKind(manager: EntityManager, demo: boolean): Promise<void> {
  const was = await isDemo(manager);
  if (!demo && was)
    throw new Error(
      'This database holds the demo community, whose people anybody can be: give another DATABASE_URL or DATA_DIR, or set DEMO=1.',
    );
  if (demo && !was && !(await isEmpty(manager)))
    throw new Error(
      'This database holds a real community: the demo would let anybody in. Set DEMO=0, or give the demo a database of its own.',
    );
}

/**
 * Whether the demo is wanted and not loaded yet.
 * @throws Error when the database is of the other kind
 */
export const seedBase = (url: string, { demo }: Config): Promise<boolean> =>
  alone(url, async (manager) => {
    await checkKind(manager, demo);
    return demo && ((await isEmpty(manager)) || (await isUnfinished(manager)));
  });

/** A new setup code for a system without office-holders; null for others. */
export const setupCode = (url: string, { keys }: Config): Promise<string | null> =>
  alone(url, (manager) => newSetupCode(manager, new Cipher(keys), Date.now()));

/** The line that tells a setup code. */
export const sayCode = (code: string): string =>
  `Nobody holds an office yet. Whoever signs in and enters the setup code ${code} within 24 hours founds the ` +
  'first community.';

/** Loads the demo community, once. Returns whether it did. */
export const seedDemo = (url: string, config: Config): Promise<boolean> =>
  alone(url, async (manager) => {
    if (await isEmpty(manager))
      await manager.transaction((inside) => plantDemo(inside, new Cipher(config.keys)));
    if (!(await isUnfinished(manager))) return false;
    await loadTickets(url, config);
    await manager.insert(DemoClockEntity, { id: 1, offset: 0 });
    return true;
  });
