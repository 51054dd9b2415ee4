/**
 * `pnpm bench:growth`: what every list, a search, reads, writes and a sweep cost with `GROWTH_TO` (1,000,000)
 * tickets against `GROWTH_FROM` (100,000), side by side in one run.
 */
import { median, share, table } from '../bench/figures.ts';
import { TWO_WORDS } from '../growth/originals.ts';
import { Side } from '../growth/side.ts';
import { boxesOf } from '../together/boxes.ts';
import { startSystem } from './system.ts';

const SIZES = [Number(process.env['GROWTH_FROM'] ?? 100_000), Number(process.env['GROWTH_TO'] ?? 1_000_000)];
const ROUNDS = Number(process.env['GROWTH_ROUNDS'] ?? 3);
/** Requests of each operation on each side in a round. */
const TIMES = Number(process.env['GROWTH_TIMES'] ?? 50);
const DUE = Number(process.env['GROWTH_DUE'] ?? 5000);

type Operation = readonly [name: string, run: (side: Side) => Promise<void>];

const q = (words: string): string => `&q=${encodeURIComponent(words)}`;
const search: readonly (readonly [who: string, list: string])[] = [
  ['secretary', `scope${q(TWO_WORDS)}`],
  ['secretary', `scope${q('渗水')}`],
  ['resident', `nearby${q(TWO_WORDS)}`],
  ['resident', `placed${q(TWO_WORDS)}`],
];
const lists = [
  ...Object.entries(boxesOf).flatMap(([who, boxes]) => boxes.map((box) => [who, box] as const)),
  ...search,
];

const operations: readonly Operation[] = [
  ...lists.map(([who, box]): Operation => [
    `${who} ${decodeURIComponent(box)}`,
    (side) => side.get(who, `/tickets?box=${box}`),
  ]),
  ['resident inbox', (side) => side.get('resident', '/inbox')],
  ['secretary reads', (side) => side.read('secretary', 'open')],
  ['secretary timeline', (side) => side.read('secretary', 'open', '/events')],
  ['resident reads', (side) => side.read('resident', 'own')],
  ['place', (side) => side.place()],
  ['assign', (side) => side.assign()],
];

interface Took {
  readonly ms: number[];
  cpu: number;
}

/** One operation on both sides in turn, so that a noisy machine is noisy for each of them. */
async function compare(sides: readonly Side[], run: Operation[1]): Promise<Took[]> {
  const took = sides.map((): Took => ({ ms: [], cpu: 0 }));
  for (const side of sides) await run(side);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, side] of sides.entries()) {
      const before = side.spent();
      for (let n = 0; n < TIMES; n++) {
        const began = performance.now();
        await run(side);
        took[at]!.ms.push(performance.now() - began);
      }
      took[at]!.cpu += side.spent() - before;
    }
  return took;
}

const ratio = ([small, large]: readonly number[]): string => (large! / small!).toFixed(2);
const figures = (values: readonly number[]): string[] => [
  ...values.map((value) => value.toFixed(1)),
  ratio(values),
];

function row(name: string, took: readonly Took[]): string[] {
  return [
    name,
    ...figures(took.map(({ ms }) => median(ms))),
    ...took.map(({ ms }) => share(ms, 0.99).toFixed(0)),
    ...figures(took.map(({ cpu, ms }) => cpu / ms.length)),
  ];
}

const HEAD = ['', 'p50 ms', 'grown', 'ratio', 'p99', 'grown', 'CPU ms', 'grown', 'ratio'];

/** What a ticket takes on disk, with the people, homes and files that come with it. */
async function sizesOf(side: Side): Promise<string> {
  const sizes = await side.sizes();
  const all = sizes.reduce((sum, { bytes, indexes }) => sum + bytes + indexes, 0);
  const rows = sizes.map((one) => [one.table, one.rows.toFixed(2), `${one.bytes}`, `${one.indexes}`]);
  return `${all} bytes a ticket\n${table([['', 'rows', 'bytes', 'indexes'], ...rows])}`;
}

/** Seconds until a process is ready, of three starts; the last one goes on. */
async function startOf(side: Side): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < 3; n++) {
    if (n > 0) await side.stop();
    took.push((await side.start()) / 1000);
  }
  return median(took);
}

const system = await startSystem();
try {
  const sides: Side[] = [];
  for (const size of SIZES) {
    const began = performance.now();
    sides.push(await Side.plant(system, size));
    console.log(`${size} tickets are loaded after ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  console.log(await sizesOf(sides.at(-1)!));
  const ready: number[] = [];
  for (const side of sides) ready.push(await startOf(side));
  console.log(`ready after ${ready.map((s) => `${s.toFixed(1)} s`).join(' and ')}`);
  const rows = [HEAD];
  for (const [name, run] of operations) {
    rows.push(row(name, await compare(sides, run)));
    if (process.env['GROWTH_TELL']) console.log(table(rows.slice(-1)));
  }
  console.log(`\n${table(rows)}\n`);
  const swept: number[] = [];
  for (const side of sides) swept.push((await side.sweep(DUE)) / 1000);
  console.log(
    `a sweep of ${DUE} due clocks: ${swept.map((s) => `${s.toFixed(1)} s`).join(' and ')}, ratio ${ratio(swept)}`,
  );
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await system.stop();
  process.exit();
}
