/**
 * `pnpm bench`: the product as `pnpm start` runs it, against direct SQL, a server without rules, and the
 * product of another checkout, side by side in one run.
 *
 * `BENCH_TICKETS` (20,000) sets how many tickets there are; `BENCH_SECONDS` (6) how long each operation of each
 * contender is measured, in `BENCH_ROUNDS` (3) slices; `BENCH_WORKERS` (0) adds the product with so many
 * processes; `BENCH_OTHER` another checkout, installed; `BENCH_RACES` (20) sets how many races are run.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { cpuOfFamily, cpuOfProcess, ownCpu } from '../bench/cpu.ts';
import { directWay } from '../bench/direct.ts';
import {
  acknowledged,
  newResults,
  operations,
  slice,
  type Contender,
  type Results,
} from '../bench/measure.ts';
import { PlainContender } from '../bench/plain-contender.ts';
import { plantPlain, type PlainTargets } from '../bench/plain.ts';
import { Product } from '../bench/product.ts';
import { startReference } from '../bench/reference-way.ts';
import { raceAll } from '../bench/races.ts';
import { print } from '../bench/report.ts';
import { withClient, withDatabase } from '../harness/sql.ts';

const TICKETS = Number(process.env['BENCH_TICKETS'] ?? 20_000);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const WORKERS = Number(process.env['BENCH_WORKERS'] ?? 0);
const RACES = Number(process.env['BENCH_RACES'] ?? 20);
const OTHER = process.env['BENCH_OTHER'];
const CHECKOUT = resolve(import.meta.dirname, '../../../..');
const LANES = 32;
/** Seconds of the first slice, which is not measured. */
const WARM_UP = 1;
/** The product's own default. */
const POOL = 8;

/** What is stopped at the end, last first. */
const stops: (() => Promise<unknown>)[] = [];

interface Planted {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly targets: PlainTargets;
}

async function openProduct(name: string, checkout: string, root: string, workers = 1): Promise<Product> {
  const began = performance.now();
  const product = await Product.open(name, {
    checkout,
    root: join(root, name.replaceAll(' ', '-')),
    tickets: TICKETS,
    lanes: LANES,
    workers,
  });
  stops.push(() => product.stop());
  console.log(`${name} is ready after ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return product;
}

/** Tickets without rules, in a database of their own on the product's server. */
async function plantBeside(product: Product, name: string): Promise<Planted> {
  await withClient(product.house.databaseUrl(), (client) => client.query(`CREATE DATABASE ${name}`));
  const url = withDatabase(product.house.databaseUrl(), name);
  const pool = new pg.Pool({ connectionString: url, max: POOL });
  stops.push(() => pool.end());
  return { url, pool, targets: await plantPlain(pool, TICKETS) };
}

async function openPlain(product: Product): Promise<[direct: Contender, reference: Contender]> {
  const database = (): number => cpuOfFamily(product.house.server);
  const [one, two] = [await plantBeside(product, 'direct'), await plantBeside(product, 'reference')];
  const reference = await startReference(two.url, POOL, LANES);
  stops.push(() => reference.stop());
  return [
    new PlainContender('direct SQL', directWay(one.pool), one.pool, one.targets, () => ({
      // This process is also the client.
      server: ownCpu(),
      database: database(),
    })),
    new PlainContender('reference', reference.way, two.pool, two.targets, () => ({
      server: cpuOfProcess(reference.pid),
      database: database(),
    })),
  ];
}

/** All contenders in turn, so that a noisy machine is noisy for each of them. */
async function round(contenders: readonly Contender[], into: Results, seconds: number): Promise<void> {
  for (const operation of operations)
    for (const one of contenders)
      into.get(one)![operation].push(await slice(one, operation, { lanes: LANES, seconds }));
}

/** @returns the results, and those of the first, unmeasured requests */
async function measure(contenders: readonly Contender[]): Promise<[results: Results, warmUp: Results]> {
  const [results, warmUp] = [newResults(contenders), newResults(contenders)];
  await round(contenders, warmUp, WARM_UP);
  for (let n = 1; n <= ROUNDS; n++) {
    await round(contenders, results, SECONDS / ROUNDS);
    console.log(`round ${n} of ${ROUNDS} is measured`);
  }
  return [results, warmUp];
}

/** Every acknowledged write is in the database, and nothing else. */
async function checkWritten(contenders: readonly Contender[], all: readonly Results[]): Promise<boolean> {
  const counts = await Promise.all(
    contenders.map(async (one) => [one.name, acknowledged(all, one), await one.written()] as const),
  );
  for (const [name, sent, written] of counts)
    console.log(`${name}: ${sent} writes were acknowledged, ${written} are in the database`);
  return counts.every(([, sent, written]) => sent === written);
}

const root = mkdtempSync(join(tmpdir(), 'sandan-bench-'));
chmodSync(root, 0o755);
// Stopped from outside, it leaves nothing behind: what it started ends with this process.
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
try {
  const product = await openProduct('product', CHECKOUT, root);
  const more = WORKERS > 1 ? [await openProduct(`${WORKERS} workers`, CHECKOUT, root, WORKERS)] : [];
  const other = OTHER ? [await openProduct('other', resolve(OTHER), root)] : [];
  const products = [product, ...more, ...other];
  const [direct, reference] = await openPlain(product);
  const contenders = [direct, reference, ...products];
  console.log(
    `${TICKETS} tickets, ${LANES} connections, ${SECONDS} s for each operation in ${ROUNDS} slices${
      OTHER ? `; other: ${OTHER}` : ''
    }`,
  );
  const all = await measure(contenders);
  console.log(`\n${print(all[0], { direct, reference, products })}\n`);
  if (!(await checkWritten(contenders, all))) process.exitCode = 1;
  console.log(await raceAll(product, RACES));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const stop of stops.toReversed()) await stop().catch((error: unknown) => console.error(error));
  process.exit();
}
