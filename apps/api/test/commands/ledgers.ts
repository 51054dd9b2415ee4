/**
 * `pnpm ledger:bench`: all ledgers of 100,000 tickets as one workbook, written by the job of a real process. Prints
 * how long it took, how large the file is, and the most memory of the process. Fails above 300 MB, or where the
 * workbook is not written or cannot be fetched.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Peak } from '../bench/peak.ts';
import { copyTickets } from '../together/copies.ts';
import { plantEarly } from '../together/early.ts';
import { clientOf, tokenOf } from '../walks/door.ts';
import { loadTown } from '../walks/town.ts';
import { SECRET, startSystem } from './system.ts';

const TICKETS = Number(process.env['LEDGER_TICKETS'] ?? 100_000);
const MOST_MB = 300;
const ORIGINALS = 200;
/** As the product is started, by packages/repo/src/start.ts and docker/Dockerfile. */
const AS_SHIPPED = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  NODE_OPTIONS: '--max-old-space-size=384 --max-semi-space-size=8',
};

interface Export {
  readonly id: string;
  readonly state: string;
  readonly lines: number;
}

const system = await startSystem();
try {
  const database = await system.database();
  const planting = await system.api(database);
  const plant = clientOf(planting.origin, SECRET);
  const town = await loadTown(database.sql);
  await plantEarly(plant, town, ORIGINALS);
  plant.close();
  await planting.end('SIGTERM');
  await copyTickets(database.sql, Math.ceil(TICKETS / ORIGINALS) - 1);
  // A fresh process: what planting left in memory is not the job's.
  const { origin, child } = await system.api(database, AS_SHIPPED);
  const ask = clientOf(origin, SECRET);
  const committee = town.people.find(({ persona }) => persona === 'committee')!.id;
  const peak = new Peak(child.pid!);
  await pause(2000);
  const before = peak.take();
  for (const book of ['requests', 'all']) {
    const began = performance.now();
    let { body } = await ask(committee, 'POST', `/ledgers/${book}`, {});
    const { id } = body as unknown as Export;
    while (body['state'] === 'waiting' || body['state'] === 'writing') {
      await pause(250);
      ({ body } = await ask(committee, 'GET', `/ledgers/exports/${id}`));
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const file = await fetch(`${origin}/api/v1/ledgers/exports/${id}/file`, {
      headers: { authorization: `Bearer ${tokenOf(committee, SECRET)}` },
    });
    const written = peak.take();
    const mb = ((await file.arrayBuffer()).byteLength / 1024 / 1024).toFixed(1);
    const fetched = peak.take();
    const state = `${String(body['lines'])} lines, ${String(body['state'])} after ${seconds} s`;
    const memory = `at most ${written} MB while written, ${fetched} while fetched (${before} before)`;
    console.log(`  ${book.padEnd(9)} ${state}; fetched ${file.status}, ${mb} MB; ${memory}`);
    if (body['state'] !== 'ready' || !file.ok || Math.max(written, fetched) > MOST_MB) process.exitCode = 1;
  }
  peak.stop();
  ask.close();
} finally {
  await system.stop();
}
