/**
 * `pnpm chaos`: faults in two installations under load, one on a given database and one on its own.
 * `CHAOS_MINUTES` (10) sets the duration, `CHAOS_SEED` the order, `CHAOS_ONLY` the faults by a part of their
 * names.
 */
import type * as AppFile from '../../src/app.ts';
import type * as ConfigFile from '../../src/common/config.ts';
import type * as ClockFile from '../../src/common/clock.ts';
import type * as FileDiscardsFile from '../../src/modules/file/file-discards.service.ts';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkAll } from '../chaos/checks.ts';
import { Client } from '../chaos/client.ts';
import { faults, type Fault } from '../chaos/faults.ts';
import { House } from '../chaos/house.ts';
import { Load } from '../chaos/load.ts';
import { prepareProbe, stopUnderLoad, strikeWith, type Outcome } from '../chaos/strike.ts';
import { Dice } from '../walks/dice.ts';
import { dist, SECRET } from './system.ts';

const MINUTES = Number(process.env['CHAOS_MINUTES'] ?? 10);
const SEED = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
const ONLY = process.env['CHAOS_ONLY'] ?? '';
/** Minutes from which each fault has its full duration. */
const LONG = 5;

interface Disks {
  readonly server: string;
  readonly data: string;
  unmount(): void;
}

/** Two small disks, which can be filled without harm; null where we may not mount any. */
function mountDisks(root: string): Disks | null {
  const mounted: string[] = [];
  const mount = (folder: string, size: string): string => {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'sandan-chaos', folder], {
      stdio: 'ignore',
    });
    mounted.push(folder);
    return folder;
  };
  const unmount = (): void =>
    mounted.splice(0).forEach((folder) => execFileSync('umount', ['--lazy', folder]));
  try {
    return {
      server: mount(join(root, 'given'), '400m'),
      data: mount(join(root, 'given-data', 'files'), '160m'),
      unmount,
    };
  } catch {
    unmount();
    return null;
  }
}

function shuffled(all: readonly Fault[], dice: Dice): Fault[] {
  const left = [...all];
  return all.map(() => left.splice(dice.below(left.length), 1)[0]!);
}

interface Site {
  readonly house: House;
  readonly client: Client;
  readonly load: Load;
}

async function open(house: House, dice: Dice): Promise<Site> {
  const client = new Client(house.origin, SECRET);
  const load = new Load(house, client, dice);
  await prepareProbe(house);
  await load.start();
  return { house, client, load };
}

/** Removes pictures that no row knows, however young: as the daily sweep does, by the same code. */
async function sweepOf({ house }: Site): Promise<number> {
  const built = async (file: string): Promise<Record<string, never>> =>
    (await import(pathToFileURL(dist(file)).href)) as Record<string, never>;
  const { createApp } = (await built('app.js')) as unknown as typeof AppFile;
  const { configFrom } = (await built('common/config.js')) as unknown as typeof ConfigFile;
  const { Clock } = (await built('common/clock.js')) as unknown as typeof ClockFile;
  const { FileDiscards } = (await built(
    'modules/file/file-discards.service.js',
  )) as unknown as typeof FileDiscardsFile;
  const databaseUrl = house.databaseUrl();
  const config = configFrom({ DATABASE_URL: databaseUrl, DATA_DIR: house.place.data, LOG_LEVEL: 'silent' });
  const app = await createApp({ config, databaseUrl, wechat: null, clock: new Clock() });
  const swept = await app.get(FileDiscards, { strict: false }).sweepStrays(Date.now() + 1000);
  await app.close();
  return swept;
}

function print(outcomes: readonly Outcome[]): void {
  const rows = outcomes.map(({ name, kind, done, busy, broken, slowest, back, complaints }) => [
    complaints.length === 0 ? '✓' : '✗',
    name,
    kind,
    String(done),
    String(busy),
    String(broken),
    `${slowest.toFixed(1)} s`,
    `${back.toFixed(1)} s`,
  ]);
  const all = [['', 'fault', 'database', 'done', '503', 'broken off', 'slowest', 'back after'], ...rows];
  const widths = all[0]!.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  for (const row of all)
    console.log(
      row.map((cell, at) => (at > 2 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  '),
    );
  for (const { name, kind, complaints } of outcomes)
    for (const complaint of complaints) console.error(`✗ ${name}, ${kind}: ${complaint}`);
}

async function rounds(
  sites: ReadonlyMap<string, Site>,
  chosen: readonly Fault[],
  dice: Dice,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const until = performance.now() + MINUTES * 60_000;
  do {
    for (const fault of shuffled(chosen, dice)) {
      const { house, client } = sites.get(fault.kind)!;
      outcomes.push(await strikeWith(fault, house, client, MINUTES >= LONG));
      const last = outcomes.at(-1)!;
      console.log(
        `${last.complaints.length === 0 ? '✓' : '✗'} ${last.name}, ${last.kind}: back after ${last.back.toFixed(1)} s`,
      );
      if (outcomes.length >= chosen.length && performance.now() > until) break;
    }
  } while (performance.now() < until);
  for (const { house, client } of sites.values()) outcomes.push(await stopUnderLoad(house, client));
  return outcomes;
}

const root = mkdtempSync(join(tmpdir(), 'sandan-chaos-'));
chmodSync(root, 0o755);
const disks = mountDisks(root);
const houses: House[] = [];
try {
  console.log(
    `chaos for ${MINUTES} minutes with CHAOS_SEED=${SEED}${disks ? '' : '; without full disks, for nothing may be mounted here'}`,
  );
  const dice = new Dice(SEED);
  const sites = new Map<string, Site>();
  for (const kind of ['given', 'embedded'] as const) {
    houses.push(await House.build(kind, root));
    // Separate dice, so that the order does not depend on who is served first.
    sites.set(kind, await open(houses.at(-1)!, new Dice(SEED + houses.length)));
  }
  const outcomes = await rounds(
    sites,
    faults.filter(({ name, needsDisks }) => name.includes(ONLY) && (disks || !needsDisks)),
    dice,
  );
  print(outcomes);
  if (outcomes.some(({ complaints }) => complaints.length > 0)) process.exitCode = 1;
  for (const [kind, site] of sites) {
    await site.load.end();
    for (const line of await checkAll(site.house, site.client, site.load.promised, () => sweepOf(site)))
      console.log(`${kind}: ${line}`);
    const refused = [...Map.groupBy(site.load.refused, (one) => one)].map(
      ([one, some]) => `${some.length} × ${one}`,
    );
    if (refused.length > 0) console.log(`${kind}: refused ${refused.join('; ')}`);
    site.client.close();
  }
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  for (const house of houses)
    console.error(`the last of the ${house.kind} house:\n${house.log.slice(-2000)}`);
  process.exitCode = 1;
} finally {
  for (const house of houses) await house.stop().catch((error: unknown) => console.error(error));
  disks?.unmount();
  rmSync(root, { recursive: true, force: true });
  process.exit();
}
