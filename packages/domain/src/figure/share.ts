/** How sure a share is, and what it is compared with. */

/** Fewer cases than these carry no rank: only the number is shown. */
export const RANKED_FROM = 10;
/** A number of sensitive cases below this is not told outside their community. */
export const SMALL = 5;

/** The quantile of the normal distribution for an interval of 95 %. */
const Z = 1.959963984540054;

/**
 * The lower bound of a share at 95 % (Wilson's score interval): what the share is at least, given how few
 * cases it was counted over.
 * @returns between 0 and 1; null where nothing was counted
 */
export function lowerBound(yes: number, n: number): number | null {
  if (n === 0) return null;
  const share = yes / n;
  const square = Z * Z;
  const middle = share + square / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share) + square / (4 * n)) / n);
  return Math.min(share, Math.max(0, (middle - spread) / (1 + square / n)));
}

/** How many of one category count in a place, and in the area it is compared with. */
export interface OfCategory {
  readonly n: number;
  readonly widerYes: number;
  readonly widerN: number;
}

/**
 * The share that the wider area would have with this mix of categories. A category that the wider area never
 * counted says nothing.
 * @returns null where no category can be compared
 */
export function expectedShare(mix: readonly OfCategory[]): number | null {
  const compared = mix.filter(({ widerN }) => widerN > 0);
  const n = compared.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return null;
  return compared.reduce((sum, one) => sum + one.n * (one.widerYes / one.widerN), 0) / n;
}
