import fc from 'fast-check';
import { Walk, type Style } from './walk.ts';

export interface Walks {
  readonly taken: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly longest: number;
}

/** The number of walks of each style: 1,000 by default, 10,000 on the build server. */
export const COUNT = Number(process.env['WALKS'] ?? 1000);
const SEED = Number(process.env['WALK_SEED'] ?? 20261121);

const addTo = (sum: Map<string, number>, more: ReadonlyMap<string, number>): void => {
  for (const [key, n] of more) sum.set(key, (sum.get(key) ?? 0) + n);
};

/**
 * Walks COUNT tickets and prints statistics. The walks are always the same, unless WALK_SEED is set.
 * @throws Error of fast-check with seed, counterexample, broken invariant and the events that led there.
 */
export function walks(style: Style): Walks {
  const taken = new Map<string, number>();
  const refused = new Map<string, number>();
  let [longest, steps] = [0, 0];
  const walked = fc.property(fc.noShrink(fc.nat()), (seed) => {
    const walk = new Walk(seed, style, taken).run();
    addTo(taken, walk.taken);
    addTo(refused, walk.refused);
    longest = Math.max(longest, walk.moves);
    steps += walk.steps;
  });
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    fc.assert(walked, { numRuns: COUNT, seed: SEED, includeErrorInReport: true });
  } finally {
    Error.stackTraceLimit = limit;
  }
  process.stdout.write(
    `${COUNT} ${style} walks (seed ${SEED}): all closed, ${steps} steps, the longest ${longest} moves\n`,
  );
  return { taken, refused, longest };
}
