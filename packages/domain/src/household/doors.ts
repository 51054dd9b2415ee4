import { HOUR } from '../kernel/time.ts';

/** Who lives behind which door: told one door at a time, written down, and so often an hour (ADR 22). */

export const doorLimits = {
  /**
   * Doors behind which one person is told who lives, by whatever route, within `within`; the same door again
   * counts once.
   */
  most: 30,
  within: HOUR,
  /**
   * A mask names the entrance only where at least so many households live behind it; else it ends at the
   * building.
   */
  hidesAmong: 5,
  /** How many of the latest looks at their own door somebody is shown. */
  shown: 50,
} as const;

/**
 * Of the doors that are asked about, in order, those that may be told: any that were told within the hour,
 * and as many others as are left.
 */
export function tellable<Id>(
  asked: readonly Id[],
  told: readonly Id[],
  most: number = doorLimits.most,
): Set<Id> {
  const known = new Set(told);
  const fresh = [...new Set(asked)].filter((id) => !known.has(id)).slice(0, Math.max(0, most - known.size));
  return new Set([...asked.filter((id) => known.has(id)), ...fresh]);
}

/** By which route somebody was told who lives behind a door. */
export const doorWays = {
  residents: '查询住户',
  confirmed: '核对已确认的住户',
  waiting: '确认住处',
} as const;
export type DoorWay = keyof typeof doorWays;
