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

/** SIGTERM, twice: what was begun is answered, every process ends. */
export async function stopsUnderLoad(place: Place): Promise<string> {
  const put = await placing(place);
  const workers = workersOf(place);
  const clients = connections(place, 8);
  const kept: string[] = [];
  const lane = async (client: Client): Promise<void> => {
    for (;;) kept.push(await put(client));
  };
  const lanes = Promise.allSettled(clients.map(lane));
  await until('tickets are placed', () => kept.length > 50);
  const { child } = place.api;
  const began = performance.now();
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  child.kill('SIGTERM');
  const [code] = await ended;
  const took = performance.now() - began;
  const broken = (await lanes).filter(
    (one) => one.status === 'rejected' && !/503|ECONNREFUSED/.test(String(one.reason)),
  ) as PromiseRejectedResult[];
  const there = await place.sql(`SELECT 1 FROM ticket WHERE id = ANY ($1)`, [kept]);
  const left = workers.filter(runs);
  const line =
    `SIGTERM under load: code ${code} after ${(took / 1000).toFixed(1)} s, ${left.length} processes left, ` +
    `${kept.length} tickets were promised and ${there.length} are there, broken: ${broken.map(({ reason }) => String(reason)).join() || 'none'}`;
  if (code !== 0 || took > LONGEST || left.length > 0 || there.length !== kept.length || broken.length > 0)
    throw new Error(line);
  return line;
}
