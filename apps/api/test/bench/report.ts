import {
  labels,
  operations,
  type Contender,
  type Measured,
  type Operation,
  type Results,
} from './measure.ts';

const HEAD = ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms: server', 'database', 'busy'];

const rate = ({ ms, seconds }: Measured): number => ms.length / seconds;
const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

function cells({ ms, busy, seconds, server, database }: Measured): string[] {
  const sorted = ms.toSorted((a, b) => a - b);
  return [
    (ms.length / seconds).toFixed(0),
    share(sorted, 0.5).toFixed(1),
    share(sorted, 0.99).toFixed(1),
    (server / ms.length).toFixed(2),
    (database / ms.length).toFixed(2),
    String(busy),
  ];
}

/** `1/54` or `1.3 ×`. */
const ratio = (one: number, other: number): string =>
  one < other / 2 ? `1/${(other / one).toFixed(0)}` : `${(one / other).toFixed(2)} ×`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}

function block(results: Results, product: Contender, operation: Operation): string {
  const own = rate(results.get(product)![operation]);
  const rows = [...results].map(([contender, measured]) => {
    const isOwn = contender === product;
    return [
      contender.name,
      ...cells(measured[operation]),
      isOwn ? '' : ratio(own, rate(measured[operation])),
    ];
  });
  return `${labels[operation]}\n${table([[...HEAD, 'product to it'], ...rows])}`;
}

/** One table per operation; the last column is the rate of `product` by that of the row. */
export const print = (results: Results, product: Contender): string =>
  operations.map((operation) => block(results, product, operation)).join('\n\n');
