import { Dice } from '../walks/dice.ts';
import type { Door } from '../walks/door.ts';
import type { Sql } from '../walks/town.ts';
import { Forest, nothing, type Ground, type Grown } from './forest.ts';

const RESIDENTS = [
  'resident',
  'neighbour',
  'elder',
  'resident2',
  'resident3',
  'resident4',
  'resident5',
  'resident6',
  'resident7',
  'resident8',
];

export async function groundOf(ask: Door['ask'], sql: Sql): Promise<Ground> {
  const people = new Map(
    (
      await sql<{ persona: string; id: string }>(
        `SELECT substr(openid, 6) AS persona, id FROM account WHERE openid LIKE 'demo-%'`,
      )
    ).map(({ persona, id }) => [persona, id]),
  );
  const [building] = await sql<{ id: string }>(`SELECT id FROM area WHERE full_name = '幸福里小区3栋'`);
  return {
    ask,
    sql,
    building: building!.id,
    secretary: people.get('secretary')!,
    steward: people.get('steward')!,
    residents: RESIDENTS.map((persona) => people.get(persona)!),
  };
}

/** Runs forests one after the other in each estate. */
export async function growAll(grounds: readonly Ground[], count: number, seed: number): Promise<Grown> {
  const grown = nothing();
  let next = 0;
  const lane = async (ground: Ground): Promise<void> => {
    while (next < count) {
      const own = seed + next++;
      try {
        await new Forest(ground, new Dice(own), grown).grow();
      } catch (error) {
        throw new Error(`forest ${own}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
  };
  await Promise.all(grounds.map(lane));
  return grown;
}

export const print = (
  { forests, steps, merges, splits, asked, granted, refused, longest }: Grown,
  seconds: number,
): string =>
  `${forests} forests, ${steps} steps: ${merges} merges, ${splits} splits; ${asked} of them asked for, ` +
  `${granted} granted; ${refused} refused; longest chain ${longest}; ${seconds.toFixed(1)} s. ` +
  'After every step every reporter had exactly one live thread, and every ticket replays.';
