/**
 * `pnpm test:dump`: simulates a community of invented people, then searches all stored data and logs for
 * them.
 */
import { dumpOf, print } from '../dump/dump.ts';
import { countOf, foundOf } from '../dump/search.ts';
import { SECRET, startSystem, type System } from './system.ts';

const COUNT = Number(process.env['PEOPLE'] ?? 2000);

/** Resolves when the queue is empty. */
async function delivered({ sql }: Awaited<ReturnType<System['database']>>): Promise<void> {
  for (let left = 1; left > 0;) {
    [left] = (
      await sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE attempts < max_attempts`,
      )
    ).map(({ n }) => n) as [number];
    if (left > 0) await sql(`SELECT pg_sleep(0.2)`);
  }
}

const system = await startSystem();
try {
  const database = await system.database();
  const lines: string[] = [];
  const { origin } = await system.api(
    database,
    { LOG_LEVEL: 'debug', LIMIT_SCALE: '10000' },
    (text) => void lines.push(text),
  );
  const began = performance.now();
  const dumped = await dumpOf(
    {
      url: database.url,
      origin,
      secret: SECRET,
      deliver: () => delivered(database),
      logs: () => lines.join(''),
    },
    COUNT,
  );
  console.log(
    `${print(dumped, lines.join('').split('\n').length)}\n${Math.round((performance.now() - began) / 1000)} s`,
  );
  const { names, phones, rooms } = foundOf(dumped.opened);
  const isFound =
    names + phones + rooms === countOf(dumped.needles) && dumped.own === COUNT && dumped.revealed > 0;
  process.exitCode =
    dumped.hits.length === 0 && dumped.logged!.length === 0 && lines.length > 0 && isFound ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await system.stop();
}
