import { levels, type Level } from '../words.ts';

/** The levels in their order. */

export const ascendingLevels = Object.keys(levels) as Level[];

/** The next level up; the street is the highest. */
export const nextLevelUp = (level: Level): Level =>
  ascendingLevels[Math.min(ascendingLevels.indexOf(level) + 1, ascendingLevels.length - 1)]!;

export const isBelow = (a: Level, b: Level): boolean =>
  ascendingLevels.indexOf(a) < ascendingLevels.indexOf(b);
