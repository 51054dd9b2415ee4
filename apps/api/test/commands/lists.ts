/**
 * `pnpm test:lists`: 10,000 tickets in one community, and how long each list takes for each of its readers.
 */
import { boxesOf } from '../together/boxes.ts';
import { copyTickets } from '../together/copies.ts';
import { clientOf } from '../walks/door.ts';
import { plantEarly } from '../together/early.ts';
import { loadTown } from '../walks/town.ts';
import { SECRET, startSystem } from './system.ts';

const TICKETS = Number(process.env['TICKETS'] ?? 10_000);
const TIMES = 15;
const ORIGINALS = 200;

type Ask = ReturnType<typeof clientOf>;

async function time(
  ask: Ask,
  who: string,
  path: string,
): Promise<{ p50: number; p95: number; found: number }> {
  const taken: number[] = [];
  let found = 0;
  for (let n = 0; n < TIMES; n++) {
    const since = performance.now();
    const { status, body } = await ask(who, 'GET', path);
    taken.push(performance.now() - since);
    if (status !== 200) throw new Error(`${path} answered ${status} ${JSON.stringify(body)}`);
    found = ((body['items'] ?? body['tickets'] ?? []) as unknown[]).length;
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[Math.floor(TIMES / 2)]!, p95: taken[Math.floor(TIMES * 0.95)]!, found };
}

const system = await startSystem();
try {
  const database = await system.database();
  const { origin } = await system.api(database);
  const ask = clientOf(origin, SECRET);
  const town = await loadTown(database.sql);
  await plantEarly(ask, town, ORIGINALS);
  await copyTickets(database.sql, Math.ceil(TICKETS / ORIGINALS) - 1);
  const [{ n }] = (await database.sql<{ n: number }>('SELECT count(*)::int AS n FROM ticket')) as [
    { n: number },
  ];
  console.log(`${n} tickets; ms of ${TIMES} requests each, the first included`);
  const of = (persona: string): string => town.people.find((one) => one.persona === persona)!.id;
  const building = town.buildings[0]!.id;
  const paths = [
    ...Object.entries(boxesOf).flatMap(([persona, names]) =>
      names.map((box) => [persona, `/tickets?box=${box}`] as const),
    ),
    ['secretary', `/tickets?box=scope&q=${encodeURIComponent('老人')}`],
    [
      'resident',
      `/tickets/similar?building=${building}&category=${town.categories[0]!}&words=${encodeURIComponent('灯不亮')}`,
    ],
    ['secretary', `/people/${of('steward')}/duties`],
    [
      'resident',
      `/holds?estate=${(await database.sql<{ id: string }>(`SELECT id FROM area WHERE kind = 'estate' LIMIT 1`))[0]!.id}`,
    ],
  ] as const;
  for (const [persona, path] of paths) {
    const { p50, p95, found } = await time(ask, of(persona), path);
    console.log(
      `  ${persona.padEnd(10)} ${path.replace(/[0-9a-f-]{36}/g, '…').padEnd(48)} ` +
        `${p50.toFixed(0).padStart(5)} p50 ${p95.toFixed(0).padStart(5)} p95  ${found} rows`,
    );
  }
  ask.close();
} finally {
  await system.stop();
}
