import { median, share, table } from './figures.ts';
import {
  labels,
  operations,
  type Contender,
  type Operation,
  type Results,
  type Slice,
  type Vitals,
} from './measure.ts';

const HEAD = [
  '',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU ms: server',
  'database',
  'busy',
  'RSS MB',
  'loop late ms',
];
/** What the reference must reach of direct SQL, or the machine was too busy for the run to mean anything. */
const LEAST = 0.3;

/** Requests a second: the median of the rounds. */
const rate = (slices: readonly Slice[]): number =>
  median(slices.map(({ ms, seconds }) => ms.length / seconds));

const most = (slices: readonly Slice[], of: keyof Vitals): string => {
  const values = slices.flatMap(({ vitals }) => (vitals ? [vitals[of]] : []));
  return values.length === 0 ? '' : Math.max(...values).toFixed(0);
};

function cells(slices: readonly Slice[]): string[] {
  const ms = slices.flatMap((one) => one.ms);
  const each = (of: 'server' | 'database'): string =>
    (slices.reduce((sum, one) => sum + one[of], 0) / ms.length).toFixed(2);
  return [
    rate(slices).toFixed(0),
    median(ms).toFixed(1),
    share(ms, 0.99).toFixed(1),
    each('server'),
    each('database'),
    String(slices.reduce((sum, { busy }) => sum + busy, 0)),
    most(slices, 'rss'),
    most(slices, 'late'),
  ];
}

function block(results: Results, operation: Operation): string {
  const rows = [...results].map(([{ name }, measured]) => [name, ...cells(measured[operation])]);
  return `${labels[operation]}\n${table([HEAD, ...rows])}`;
}

/** The rates of contenders by each other, one operation a column. */
function ratios(results: Results, pairs: readonly (readonly [one: Contender, other: Contender])[]): string {
  const of = (one: Contender, operation: Operation): number => rate(results.get(one)![operation]);
  const rows = pairs.map(([one, other]) => [
    `${one.name} to ${other.name}`,
    ...operations.map((operation) => (of(one, operation) / of(other, operation)).toFixed(3)),
  ]);
  const deep = [...results.keys()].map((one) => [
    `${one.name}: deep page to first`,
    '',
    '',
    (of(one, 'deep') / of(one, 'list')).toFixed(3),
    ...operations.slice(3).map(() => ''),
  ]);
  return table([['', ...operations], ...rows, ...deep]);
}

/** One table per operation, and the ratios of rates: of `products`, the reference and direct SQL. */
export function print(
  results: Results,
  {
    direct,
    reference,
    products,
  }: Readonly<Record<'direct' | 'reference', Contender>> & {
    readonly products: readonly Contender[];
  },
): string {
  const [first, ...others] = products as [Contender, ...Contender[]];
  const pairs = [
    ...products.flatMap((one) => [[one, reference] as const, [one, direct] as const]),
    ...others.map((one) => [one, first] as const),
    [reference, direct] as const,
  ];
  const slow = operations.filter(
    (operation) => rate(results.get(reference)![operation]) < LEAST * rate(results.get(direct)![operation]),
  );
  return [
    ...operations.map((operation) => block(results, operation)),
    `medians of the rounds\n${ratios(results, pairs)}`,
    ...(slow.length > 0 ? [`void: the reference is below ${LEAST} of direct SQL in ${slow.join(', ')}`] : []),
  ].join('\n\n');
}
