import type { Mark } from './figure.ts';
import { expectedShare, lowerBound, RANKED_FROM, SMALL } from './share.ts';

/** How many rows of one group, category and mark there are. */
export interface Tally {
  /** The value of the dimension that is counted by; empty where there is none. */
  readonly group: string;
  readonly category: string;
  readonly mark: Mark;
  readonly n: number;
  /** How many of them are of sensitive cases. */
  readonly sensitive: number;
}

/** What a figure is, with everything that is needed to argue about it. */
export interface Sum {
  /** The share, or the number; null where nothing was counted. */
  readonly value: number | null;
  readonly numerator: number;
  /** The rows that were counted, yes or no. */
  readonly denominator: number;
  /** All rows of the period: those counted and those left out. */
  readonly n: number;
  /** By reason, how many were left out. Together with the denominator they are `n`. */
  readonly excluded: Readonly<Record<string, number>>;
  /** The share is at least this, at 95 %. */
  readonly low: number | null;
  /** What the wider area would have with the same mix of categories. */
  readonly expected: number | null;
  /** Few enough that no rank follows from it. */
  readonly isFew: boolean;
}

const total = (cells: readonly Tally[], mark?: Mark): number =>
  cells.reduce((sum, one) => sum + (mark === undefined || one.mark === mark ? one.n : 0), 0);

const counted = (cells: readonly Tally[]): Tally[] =>
  cells.filter(({ mark }) => mark === 'yes' || mark === 'no');

function excludedOf(cells: readonly Tally[]): Record<string, number> {
  const reasons = [...new Set(cells.map(({ mark }) => mark))].filter(
    (mark) => mark !== 'yes' && mark !== 'no',
  );
  return Object.fromEntries(reasons.sort().map((reason) => [reason, total(cells, reason)]));
}

function expectedOf(cells: readonly Tally[], wider: readonly Tally[]): number | null {
  const of = (some: readonly Tally[]) => Map.groupBy(counted(some), ({ category }) => category);
  const widerBy = of(wider);
  return expectedShare(
    [...of(cells)].map(([category, mine]) => ({
      n: total(mine),
      widerYes: total(widerBy.get(category) ?? [], 'yes'),
      widerN: total(widerBy.get(category) ?? []),
    })),
  );
}

/** The share of yes among what was counted, compared with a wider area. */
export function shareSum(cells: readonly Tally[], wider: readonly Tally[]): Sum {
  const [numerator, denominator] = [total(cells, 'yes'), total(counted(cells))];
  return {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    n: total(cells),
    excluded: excludedOf(cells),
    low: lowerBound(numerator, denominator),
    expected: expectedOf(cells, wider),
    isFew: isFew(denominator),
  };
}

/** How many there are: a row that does not say yes is not one of them. */
export function countSum(cells: readonly Tally[]): Sum {
  const n = total(cells, 'yes');
  const none = { excluded: {}, low: null, expected: null, isFew: isFew(n) };
  return { value: n, numerator: n, denominator: n, n, ...none };
}

/** Whether so few that no rank follows from it. */
export const isFew = (n: number): boolean => n < RANKED_FROM;

/** Whether a group is so small that it would tell of single sensitive cases. */
export const isSmallGroup = ({ n, sensitive }: Pick<Tally, 'n' | 'sensitive'>): boolean =>
  n > 0 && n < SMALL && sensitive > 0;

/** As `isSmallGroup`, of all tallies of a group. */
export const isSmall = (tallies: readonly Tally[]): boolean =>
  isSmallGroup({ n: total(tallies), sensitive: tallies.reduce((sum, one) => sum + one.sensitive, 0) });
