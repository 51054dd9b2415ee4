/**
 * `pnpm test:forests`: merges and splits a thousand forests of tickets at random over HTTP; after every step
 * every reporter has one live thread.
 */
import { clientOf } from '../walks/door.ts';
import type { Ground } from '../together/forest.ts';
import { groundOf, growAll, print } from '../together/forests.ts';
import { SECRET, startSystem, type System } from './system.ts';

const COUNT = Number(process.env['FORESTS'] ?? 1000);
const SEED = Number(process.env['FOREST_SEED'] ?? 20_261_121);
const LANES = 4;

/** Forests of one database run in parallel, as in one estate. */
async function openGrounds(system: System): Promise<Ground[]> {
  const database = await system.database();
  const { origin } = await system.api(database);
  const ground = await groundOf(clientOf(origin, SECRET), database.sql);
  return Array.from({ length: LANES }, () => ground);
}

const system = await startSystem();
try {
  const grounds = await openGrounds(system);
  const began = performance.now();
  const grown = await growAll(grounds, COUNT, SEED);
  console.log(print(grown, (performance.now() - began) / 1000));
  process.exitCode = grown.forests === COUNT ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await system.stop();
}
