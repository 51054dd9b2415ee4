/**
 * `pnpm test:workers`: two workers behind one port are one server to its clients; a killed one comes back, and
 * SIGTERM ends all.
 */
import { countsTogether, sharesItsLimits } from '../workers/limits.ts';
import { movesTheClock } from '../workers/clock.ts';
import { servesOnAfterKill } from '../workers/kill.ts';
import { refusesTakenPort, stopsUnderLoad } from '../workers/stop.ts';
import { startSystem } from './system.ts';

const WORKERS = { WORKERS: '2', DATABASE_POOL: '8' };

const system = await startSystem();
try {
  const database = await system.database();
  const api = await system.api(database, { ...WORKERS, SWEEP_SECONDS: '1' });
  const place = { api, sql: database.sql };
  console.log(await movesTheClock(place));
  console.log(await countsTogether(place));
  console.log(await servesOnAfterKill(place));
  console.log(await movesTheClock(place));
  console.log(
    await refusesTakenPort(() => system.api(database, { ...WORKERS, PORT: new URL(api.origin).port })),
  );
  const strict = await system.database();
  const limited = await system.api(strict, { ...WORKERS, LIMIT_SCALE: '1' });
  console.log(await sharesItsLimits({ api: limited, sql: strict.sql }));
  console.log(await stopsUnderLoad(place));
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
} finally {
  await system.stop();
}
