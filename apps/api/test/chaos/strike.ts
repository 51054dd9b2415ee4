import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { persona, placeForm } from '../races/arena.ts';
import { newKey, type Client, type Seen } from './client.ts';
import type { Fault } from './faults.ts';
import type { House } from './house.ts';

/** The result of one fault. */
export interface Outcome {
  readonly name: string;
  readonly kind: string;
  readonly done: number;
  readonly busy: number;
  readonly broken: number;
  /** The slowest answer, in s. */
  readonly slowest: number;
  /** Seconds from its end, or from the database's return, until everything worked. */
  readonly back: number;
  readonly complaints: readonly string[];
}

const LOOK_EVERY = 50;
const LONGEST = 120_000;

async function until(is: () => Promise<boolean>, what: string): Promise<number> {
  const last = performance.now() + LONGEST;
  while (!(await is())) {
    if (performance.now() > last) throw new Error(`${what}: not within ${LONGEST / 1000} s`);
    await pause(LOOK_EVERY);
  }
  return performance.now();
}

/** Whether a write and a read succeed. */
async function works(house: House, client: Client): Promise<boolean> {
  if (!(await house.isReady())) return false;
  const person = probes.get(house)!;
  const placed = await client.ask({
    method: 'POST',
    path: '/api/v1/tickets',
    person: person.id,
    key: newKey(),
    body: person.form,
  });
  if (placed.status !== 201) return false;
  const id = String(placed.body['id']);
  const { status } = await client.ask({
    method: 'POST',
    path: `/api/v1/tickets/${id}/transitions`,
    person: person.id,
    key: newKey(),
    body: { action: 'withdraw', version: 1 },
  });
  return status === 200;
}

const probes = new Map<House, { readonly id: string; readonly form: Record<string, unknown> }>();

/** To be called once per house while all is well. */
export async function prepareProbe(house: House): Promise<void> {
  probes.set(house, { id: await persona(house.sql, 'elder'), form: await placeForm(house.sql) });
}

/** Failures that no fault excuses. */
export function wrongs(seen: readonly Seen[], breaksLines: boolean): string[] {
  const count = (what: string, isIt: (one: Seen) => boolean): string[] => {
    const some = seen.filter(isIt);
    return some.length === 0
      ? []
      : [
          `${some.length} × ${what}, such as ${some[0]!.what} ${some[0]!.status} ${some[0]!.code} after ` +
            `${(some[0]!.took / 1000).toFixed(1)} s`,
        ];
  };
  return [
    ...count(
      'an answer that is no refusal of ours',
      ({ status, code }) => status >= 500 && (status === 500 || code === ''),
    ),
    ...count(
      '503 without Retry-After',
      ({ status, code, retryAfter }) => status === 503 && !code.startsWith('WECHAT') && retryAfter === null,
    ),
    ...(breaksLines
      ? []
      : count('a line that broke, or no answer within 20 s', ({ status }) => status === 0)),
  ];
}

/** Injects a fault under load and waits until everything works again. */
export async function strikeWith(
  fault: Fault,
  house: House,
  client: Client,
  isLong: boolean,
): Promise<Outcome> {
  const from = client.seen.length;
  const ends = house.ends.length;
  const end = await fault.begin(house);
  await pause(fault.lasts[isLong ? 1 : 0] * 1000);
  const during = client.seen.length;
  await end();
  const ended = performance.now();
  const there = await until(() => house.isDatabaseThere(), `${fault.name}: the database is back`);
  const back = await until(() => works(house, client), `${fault.name}: all works again`);
  // Requests sent during the fault are answered by then.
  await pause(500);
  const seen = client.seen.slice(from);
  const took = (back - Math.max(ended, there)) / 1000;
  const complaints = [
    ...wrongs(seen, fault.breaksLines ?? false),
    ...(took > fault.within ? [`back only after ${took.toFixed(1)} s`] : []),
    ...house.ends.slice(ends).map((line) => `the API ended by itself: ${line}`),
  ];
  const extra = fault.check?.(client.seen.slice(from, during));
  if (complaints.length > 0) console.error(house.log.slice(-2000));
  return { ...figures(fault, seen), back: took, complaints: extra ? [...complaints, extra] : complaints };
}

function figures(
  { name, kind }: Pick<Fault, 'name' | 'kind'>,
  seen: readonly Seen[],
): Omit<Outcome, 'back' | 'complaints'> {
  const count = (isIt: (one: Seen) => boolean): number => seen.filter(isIt).length;
  return {
    name,
    kind,
    done: count(({ status }) => status >= 200 && status < 300),
    busy: count(({ status }) => status === 503),
    broken: count(({ status }) => status === 0),
    slowest: Math.max(0, ...seen.map(({ took }) => took)) / 1000,
  };
}

/**
 * A stop under load: pending requests are answered, no process of ours remains, and a new start continues.
 */
export async function stopUnderLoad(house: House, client: Client): Promise<Outcome> {
  const from = client.seen.length;
  const pids = house.kind === 'embedded' ? [house.api, ...house.server] : [house.api];
  const asked = performance.now();
  const { code, took } = await house.terminate();
  const left = pids.filter(isAlive);
  if (took > 15_000) console.error(house.log.slice(-2000));
  const cut = client.seen.slice(from).filter(({ status, at }) => status === 0 && at < asked).length;
  const seen = client.seen.slice(from);
  await house.start();
  const began = performance.now();
  const back = await until(() => works(house, client), 'all works after a stop');
  const complaints = [
    ...(code === 0 ? [] : [`it ended with ${code}`]),
    ...(took > 15_000 ? [`it took ${(took / 1000).toFixed(1)} s`] : []),
    ...(left.length > 0 ? [`${left.length} processes are left`] : []),
    ...(cut > 0 ? [`${cut} requests under way were cut`] : []),
    ...wrongs(seen, true),
  ];
  return {
    ...figures({ name: `SIGTERM under load (${(took / 1000).toFixed(1)} s)`, kind: house.kind }, seen),
    back: (back - began) / 1000,
    complaints,
  };
}

/** A zombie does not count. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
