import { HOUR } from '../kernel/time.ts';

/**
 * Limits on learning who lives in which household: one at a time, logged, and only so many an hour (ADR 22).
 */

export const doorLimits = {
  /**
   * Quota: households of which one person may see the residents within `within`, by any route. The same
   * household again counts once.
   */
  most: 30,
  within: HOUR,
  /**
   * A masked room names the entrance only where at least this many households live behind it; else it ends at
   * the building.
   */
  hidesAmong: 5,
  /** How many of the latest look-ups of their own household a resident is shown. */
  shown: 50,
} as const;

/**
 * The requested households, in order, that may be shown: those already shown within the hour, and as many
 * others as the quota leaves.
 */
export function householdsToShow<Id>(
  asked: readonly Id[],
  shown: readonly Id[],
  most: number = doorLimits.most,
): Set<Id> {
  const known = new Set(shown);
  const fresh = [...new Set(asked)].filter((id) => !known.has(id)).slice(0, Math.max(0, most - known.size));
  return new Set([...asked.filter((id) => known.has(id)), ...fresh]);
}

/** The routes by which the residents of a household are shown. */
export const doorWays = {
  residents: '查询住户',
  confirmed: '核对已确认的住户',
  waiting: '确认住处',
} as const;
export type DoorWay = keyof typeof doorWays;
