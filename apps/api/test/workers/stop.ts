import { once } from 'node:events';
import type { Api } from '../commands/system.ts';
import { connections, placing, runs, until, workersOf, type Client, type Place } from './place.ts';

const LONGEST = 25_000;

/** A port that is taken is said in one sentence, as without workers. */
export async function refusesTakenPort(start: () => Promise<Api>): Promise<string> {
  const started = await start().then(
    () => true,
    () => false,
  );
  if (started) throw new Error('two servers listen on one port');
  return 'a taken port: refused';
}

interface Lost {
  /** When it was sent. */
  readonly at: number;
  readonly reason: unknown;
}

/** Places tickets until one is not placed. */
async function placeOn(
  put: (client: Client) => Promise<string>,
  client: Client,
  kept: string[],
): Promise<Lost> {
  for (;;) {
    const at = performance.now();
    try {
      kept.push(await put(client));
    } catch (reason) {
      return { at, reason };
    }
  }
}

/** SIGTERM, twice: what was begun before is answered, every process ends. */
export async function stopsUnderLoad(place: Place): Promise<string> {
  const put = await placing(place);
  const workers = workersOf(place);
  const clients = connections(place, 8);
  const kept: string[] = [];
  const lanes = Promise.all(clients.map((client) => placeOn(put, client, kept)));
  await until('tickets are placed', () => kept.length > 50);
  const { child } = place.api;
  const began = performance.now();
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  child.kill('SIGTERM');
  const [code] = await ended;
  const took = performance.now() - began;
  const broken = (await lanes).filter(({ at }) => at < began);
  const there = await place.sql(`SELECT 1 FROM ticket WHERE id = ANY ($1)`, [kept]);
  const left = workers.filter(runs);
  const reasons = broken.map(({ reason }) => String(reason)).join() || 'none';
  const line =
    `SIGTERM under load: code ${code} after ${(took / 1000).toFixed(1)} s, ${left.length} processes left, ` +
    `${kept.length} tickets were promised and ${there.length} are there, broken: ${reasons}`;
  if (code !== 0 || took > LONGEST || left.length > 0 || there.length !== kept.length || broken.length > 0)
    throw new Error(line);
  return line;
}
