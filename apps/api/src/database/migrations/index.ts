import { First1763700000000 } from './1763700000000-first.ts';

/** In order. */
export const migrations = [First1763700000000];
