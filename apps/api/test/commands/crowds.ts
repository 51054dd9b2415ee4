/**
 * `pnpm crowds`: the product as `pnpm start` runs it, when 300 people do the same at once. `CROWD_TICKETS`
 * (5,000) sets how many tickets there are, `CROWD_SECONDS` (20) how long the phones refresh, `CROWD_WORKERS` (1)
 * how many processes serve.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Product } from '../bench/product.ts';
import { during } from '../crowds/asking.ts';
import { bulk, notify, openHome, refresh, signIn, type Crowded } from '../crowds/crowds.ts';
import { clientOf } from '../walks/door.ts';
import { SECRET } from './system.ts';

const TICKETS = Number(process.env['CROWD_TICKETS'] ?? 5000);
const SECONDS = Number(process.env['CROWD_SECONDS'] ?? 20);
const WORKERS = Number(process.env['CROWD_WORKERS'] ?? 1);
const PHONES = 300;
const HOUSEHOLDS = 5000;
const BULK = 200;
const CHECKOUT = resolve(import.meta.dirname, '../../../..');

const root = mkdtempSync(join(tmpdir(), 'sandan-crowds-'));
chmodSync(root, 0o755);
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));

async function run(product: Product): Promise<void> {
  const crowds: readonly (readonly [name: string, crowd: (crowded: Crowded) => Promise<unknown>])[] = [
    [`${PHONES} sign in at once`, signIn],
    [`${PHONES} open the app at once`, openHome],
    [`${PHONES} phones refresh every 5 s`, (one) => refresh(one, SECONDS, (line) => console.log(line))],
    [`a notice to ${HOUSEHOLDS}`, (one) => notify(one, HOUSEHOLDS)],
    [`${BULK} at once by one person`, (one) => bulk(one, BULK)],
  ];
  for (const [name, crowd] of crowds) {
    // New connections: the server closes those that have been idle for some seconds.
    const ask = clientOf(product.house.origin, SECRET, PHONES + 1);
    console.log(await during(product, name, () => crowd({ product, ask })));
    ask.close();
  }
}

let product: Product | undefined;
try {
  product = await Product.open('crowds', {
    checkout: CHECKOUT,
    root,
    tickets: TICKETS,
    lanes: 32,
    workers: WORKERS,
    residents: PHONES,
  });
  await run(product);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await product?.stop();
  process.exit();
}
