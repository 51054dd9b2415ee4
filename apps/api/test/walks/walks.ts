import type { Door } from './door.ts';
import { checkInvariants } from './invariants.ts';
import { replays } from './replay.ts';
import { Tally } from './tally.ts';
import { loadTown, settleFamilies } from './town.ts';
import { Walk } from './walk.ts';

export interface Walked {
  readonly tally: Tally;
  readonly walks: number;
  readonly tickets: number;
  readonly seconds: number;
}

/**
 * Runs walks one after the other through each door, sharing the counts of rare steps; afterwards each must
 * replay. `tell` is called for each successful walk.
 */
export async function walkAll(
  doors: readonly Door[],
  count: number,
  seed: number,
  length = 22,
  tell?: (so: Walked) => void,
): Promise<Walked> {
  const began = performance.now();
  const tally = new Tally();
  let next = 0;
  let walked = 0;
  let tickets = 0;
  const soFar = (): Walked => ({
    tally,
    walks: walked,
    tickets,
    seconds: (performance.now() - began) / 1000,
  });
  const lane = async (door: Door): Promise<void> => {
    await settleFamilies(door.sql);
    const town = await loadTown(door.sql);
    while (next < count) {
      const matters = await new Walk(door, town, tally, seed + next++, length).run();
      for (const { id } of matters) await replays(door.sql, id);
      await checkInvariants(door.sql, matters);
      walked++;
      tickets += matters.length;
      tell?.(soFar());
    }
  };
  await Promise.all(doors.map(lane));
  return soFar();
}

export function print({ tally, walks, tickets, seconds }: Walked): string {
  return [
    `${walks} walks with ${tickets} tickets in ${seconds.toFixed(1)} s, ${tally.steps} steps, ` +
      `the longest ${tally.longest}; every ticket closed and replays`,
    Tally.print('walks with:', tally.mixed),
    Tally.print('taken:', tally.taken),
    Tally.print('refused:', tally.refused),
  ].join('\n');
}
