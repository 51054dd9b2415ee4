import { connections, placing, until, workersOf, type Client, type Place } from './place.ts';

const BURST = 200;

interface Burst {
  readonly kept: string[];
  broken: number;
}

/** Places tickets on many connections and kills a worker when a third is done. */
async function burst(place: Place, victim: number): Promise<Burst> {
  const put = await placing(place);
  const done: Burst = { kept: [], broken: 0 };
  const clients = connections(place, 8);
  let left = BURST;
  let isKilled = false;
  const lane = async (client: Client): Promise<void> => {
    while (left-- > 0)
      await put(client).then(
        (id) => done.kept.push(id),
        () => done.broken++,
      );
  };
  const killer = until('a third is placed', () => done.kept.length > BURST / 3).then(
    () => (isKilled = process.kill(victim, 'SIGKILL')),
  );
  await Promise.all([...clients.map(lane), killer]);
  clients.forEach((client) => client.close());
  if (!isKilled) throw new Error('nothing was killed');
  return done;
}

/** The first worker has the queue and the sweep; after it was killed another one has them. */
export async function servesOnAfterKill(place: Place): Promise<string> {
  const workers = workersOf(place);
  if (workers.length !== 2) throw new Error(`${workers.length} workers`);
  const { kept, broken } = await burst(place, workers[0]!);
  const there = await place.sql(`SELECT 1 FROM ticket WHERE id = ANY ($1)`, [kept]);
  const lane = connections(place, 1)[0]!;
  const put = await placing(place);
  const told = await put(lane);
  const took = await until('a notice of a new ticket', async () => {
    const rows = await place.sql(`SELECT 1 FROM notice WHERE "case" = $1`, [told]);
    return rows.length > 0;
  });
  lane.close();
  const now = workersOf(place);
  const line =
    `kill -9 of a worker in a burst: ${kept.length} tickets were promised and ${there.length} are there, ` +
    `${broken} requests broke off, the queue goes on after ${took} ms with ${now.length} workers`;
  if (there.length !== kept.length || broken === 0 || broken > BURST / 4 || now.length !== 2)
    throw new Error(line);
  return line;
}
