/**
 * `pnpm figure:bench`: every figure of a community with 100,000 tickets, also by its groups, and the board of the
 * street. Prints the median of each; says which are slower than wanted: 300 ms a figure, 1 s for the street's.
 */
import { ticketFigureNames } from '@sandan/domain';
import { copyTickets } from '../together/copies.ts';
import { plantEarly } from '../together/early.ts';
import { clientOf } from '../walks/door.ts';
import { loadTown } from '../walks/town.ts';
import { SECRET, startSystem } from './system.ts';

const TICKETS = Number(process.env['FIGURE_TICKETS'] ?? 100_000);
const ORIGINALS = 200;
const TIMES = 5;
const WANTED = { figure: 300, street: 1000 };

const system = await startSystem();
try {
  const database = await system.database();
  const { origin } = await system.api(database);
  const ask = clientOf(origin, SECRET);
  const town = await loadTown(database.sql);
  await plantEarly(ask, town, ORIGINALS);
  await copyTickets(database.sql, Math.ceil(TICKETS / ORIGINALS) - 1);
  await database.sql('VACUUM ANALYZE figure_row');
  const [rows] = await database.sql<{ n: number; mb: number }>(
    `SELECT count(*)::int AS n, (pg_total_relation_size('figure_row') / 1048576)::int AS mb FROM figure_row`,
  );
  console.log(`  ${TICKETS} tickets, ${rows!.n} figure rows, ${rows!.mb} MB with their indexes`);
  const idOf = (persona: string): string => town.people.find((one) => one.persona === persona)!.id;
  const measure = async (who: string, path: string, wanted: number): Promise<void> => {
    const took: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now();
      const { status } = await ask(idOf(who), 'GET', path);
      if (status !== 200) throw new Error(`${path}: ${status}`);
      took.push(performance.now() - began);
    }
    const median = took.sort((a, b) => a - b)[Math.floor(TIMES / 2)]!;
    const slow = median > wanted ? `  more than ${wanted}` : '';
    console.log(`  ${who.padEnd(9)} ${path.padEnd(62)} ${median.toFixed(0).padStart(6)} ms${slow}`);
  };
  const period = 'from=2020-01-01';
  for (const name of ticketFigureNames)
    await measure('committee', `/figures/${name}?${period}`, WANTED.figure);
  for (const by of ['estate', 'building', 'category', 'month', 'unit'])
    await measure('committee', `/figures/solved_rate?${period}&by=${by}`, WANTED.figure);
  await measure('committee', `/figures/solved_rate/rows?${period}`, WANTED.figure);
  await measure('committee', `/figures/board?${period}`, WANTED.street);
  await measure('street', `/figures/solved_rate?${period}&by=community`, WANTED.street);
  await measure('street', `/figures/board?${period}`, WANTED.street);
  ask.close();
} finally {
  await system.stop();
}
