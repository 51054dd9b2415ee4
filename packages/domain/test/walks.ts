import fc from 'fast-check';
import { Walk, type Style } from './walk.ts';

export interface Walks {
  readonly taken: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly longest: number;
}

const SEED = Number(process.env['WALK_SEED'] ?? 20261121);

const addTo = (sum: Map<string, number>, more: ReadonlyMap<string, number>): void => {
  for (const [key, n] of more) sum.set(key, (sum.get(key) ?? 0) + n);
};

/**
 * Walks `count` tickets and prints how it went. Always the same walks, but for WALK_SEED.
 * @throws Error of fast-check with seed, counterexample, what did not hold and the events that led there.
 */
export function walks(style: Style, count: number): Walks {
  const taken = new Map<string, number>();
  const refused = new Map<string, number>();
  let [longest, steps] = [0, 0];
  const walked = fc.property(fc.noShrink(fc.nat()), (seed) => {
    const walk = new Walk(seed, style).run();
    addTo(taken, walk.taken);
    addTo(refused, walk.refused);
    longest = Math.max(longest, walk.moves);
    steps += walk.steps;
  });
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    fc.assert(walked, { numRuns: count, seed: SEED });
  } finally {
    Error.stackTraceLimit = limit;
  }
  process.stdout.write(`${count} ${style} walks (seed ${SEED}): all closed, ${steps} steps, the longest ${longest} moves\n`);
  return { taken, refused, longest };
}
