import type { Peak } from '../bench/peak.ts';

/** What a step took. */
export interface Took {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Does a step, and prints how long it took and the most memory of the watched process. */
export async function measured<T>(
  peak: Peak,
  name: string,
  work: () => Promise<T>,
  wordOf: (value: T) => string,
): Promise<Took & { readonly value: T }> {
  peak.take();
  const began = performance.now();
  const value = await work();
  const took = { seconds: (performance.now() - began) / 1000, megabytes: peak.take() };
  console.log(
    `  ${name.padEnd(34)} ${took.seconds.toFixed(2).padStart(7)} s  at most ${took.megabytes} MB  ${wordOf(value)}`,
  );
  return { ...took, value };
}
