import type { Id } from '../case/case.ts';
import type { Instant } from '../kernel/time.ts';

/**
 * A figure is a number that people are shown: how many, which share, or how long. It is never kept as a
 * number: it is counted over figure rows, which a noun derives from its cases and which open to them.
 */

/** What a row says of its case in a figure; any other word is a reason why the case is left out. */
export type Mark = 'yes' | 'no' | (string & {});

/** One countable thing about a case: a promise, a result, an interval of a clock. */
export interface FigureRow {
  /** What kind of thing it is; the figures of one basis count the same rows. */
  readonly basis: string;
  /** Which of several things of this basis; an older part stays as it is when a newer one begins. */
  readonly part: number;
  /** The date by which it belongs to a period, such as when the promise fell due; null while that is open. */
  readonly at: Instant | null;
  /** A date that is on record already is not replaced by `at`. */
  readonly keepsAt?: true;
  /** By figure; a figure that is not named does not count the row. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** For a figure of durations: how long, in minutes. */
  readonly minutes: number | null;
  /** The unit whose figure it is, where it is that of one. */
  readonly unit: Id | null;
  readonly person: Id | null;
  readonly kind: string;
  readonly category: string;
  /** By which way the case came. */
  readonly source: string;
  /** Small numbers of it are not told outside its community. */
  readonly sensitive: boolean;
}

/** How a figure is read: a number of cases, a share of them, or a length of time. */
export type FigureKind = 'count' | 'share' | 'duration';

export interface FigureWords {
  readonly label: string;
  readonly kind: FigureKind;
  readonly basis: string;
  /** What the rows are, in a sentence for people who argue about the figure. */
  readonly population: string;
  /** What counts as yes; left out for a count. */
  readonly numerator?: string;
  /** Whether a higher share is better; undefined where neither is. */
  readonly better?: 'high' | 'low';
  /** Why a row may be left out. */
  readonly out?: Readonly<Record<string, string>>;
}

/** What distinguishes the rows that a figure is counted by. */
export const dimensions = {
  month: '月份',
  community: '社区',
  estate: '小区',
  building: '楼栋',
  kind: '类型',
  category: '类别',
  source: '来源',
  unit: '单位',
  person: '人员',
} as const;
export type Dimension = keyof typeof dimensions;

const keyOf = ({ basis, part }: FigureRow): string => `${basis} ${part}`;

const isSame = (a: FigureRow, b: FigureRow): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The rows that a change of a case makes new or different. */
export function changedRows(before: readonly FigureRow[], after: readonly FigureRow[]): FigureRow[] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  return after.filter((row) => {
    const was = old.get(keyOf(row));
    return !was || !isSame(was, row);
  });
}

/** The rows of a case after changed ones were recorded, in the order in which they first came. */
export function recordedRows(rows: readonly FigureRow[], changed: readonly FigureRow[]): FigureRow[] {
  const kept = new Map(rows.map((row) => [keyOf(row), row]));
  for (const { keepsAt, ...row } of changed) {
    const at = keepsAt ? (kept.get(keyOf(row))?.at ?? row.at) : row.at;
    kept.set(keyOf(row), { ...row, at });
  }
  return [...kept.values()];
}
