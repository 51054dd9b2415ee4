import type { Case } from '../case.ts';

/** A row of a collection of a case. Several rows of one event have ids of their own. */
export interface CollectionRow {
  readonly seq: number;
  readonly id?: string;
}

/** The key of a row within its collection. */
export const keyOf = ({ seq, id }: CollectionRow): string => id ?? String(seq);

type Fields = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, CollectionRow | null>>;

/**
 * The values that an event replaced. Together with the case as it is now they give the case as it was, without
 * deciding anything again, so that later rules cannot change the past.
 */
export interface Replaced {
  /** The former values of fields. */
  readonly values: Fields;
  /** The former rows of collections by key; null for a row that the event created. */
  readonly rows: Readonly<Record<string, Rows>>;
}

export const nothingReplaced: Replaced = { values: {}, rows: {} };

/** The fields of a case that are collections of rows, which an event changes row by row. */
export type Collections = readonly string[];

const without = (fields: Fields, names: Collections): [string, unknown][] =>
  Object.entries(fields).filter(([name]) => !names.includes(name));

function replacedRows(before: readonly CollectionRow[], after: readonly CollectionRow[]): Rows {
  const [old, now] = [new Set(before), new Set(after)];
  return Object.fromEntries([
    ...after.filter((row) => !old.has(row)).map((row) => [keyOf(row), null] as const),
    ...before.filter((row) => !now.has(row)).map((row) => [keyOf(row), row] as const),
  ]);
}

/** What a decision replaced. It keeps what it did not change, so a difference by identity is a change. */
export function replacedBy<One extends Case>(before: One, after: One, collections: Collections): Replaced {
  const [old, now] = [before, after] as unknown as [Fields, Fields];
  const rowsIn = (fields: Fields, name: string): CollectionRow[] => fields[name] as CollectionRow[];
  const rows = collections
    .map((name) => [name, replacedRows(rowsIn(old, name), rowsIn(now, name))] as const)
    .filter(([, some]) => Object.keys(some).length > 0);
  return {
    values: Object.fromEntries(without(old, collections).filter(([name, value]) => value !== now[name])),
    rows: Object.fromEntries(rows),
  };
}

/** In the order of their events; rows of one event by their number within it. */
const inOrder = (a: CollectionRow, b: CollectionRow): number =>
  a.seq - b.seq ||
  keyOf(a).length - keyOf(b).length ||
  (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)));

function rewoundRows(now: readonly CollectionRow[], former: Rows): CollectionRow[] {
  const kept = now.filter((row) => !(keyOf(row) in former));
  return [...kept, ...Object.values(former).filter((row) => row !== null)].sort(inOrder);
}

/** The case as it was before some events, given what they replaced, the newest first. */
export const rewind = <One extends Case>(one: One, replaced: readonly Replaced[]): One =>
  replaced.reduce<One>(
    (now, { values, rows }) => ({
      ...now,
      ...values,
      ...Object.fromEntries(
        Object.entries(rows).map(([name, former]) => [
          name,
          rewoundRows((now as unknown as Fields)[name] as CollectionRow[], former),
        ]),
      ),
    }),
    one,
  );
