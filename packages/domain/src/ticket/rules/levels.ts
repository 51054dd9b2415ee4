import { levels, type Level } from '../words.ts';

/** The levels in their order. */

export const rising = Object.keys(levels) as Level[];

/** The next level up; the street is the highest. */
export const above = (level: Level): Level => rising[Math.min(rising.indexOf(level) + 1, rising.length - 1)]!;

export const isBelow = (a: Level, b: Level): boolean => rising.indexOf(a) < rising.indexOf(b);
