import { randomUUID } from 'node:crypto';
import { persona } from '../races/arena.ts';
import { connections, type Client, type Place } from './place.ts';

/** `write.person`, counted in the database, and `bad-body.address`, counted in memory. */
const [ROWS, MEMORY] = [120, 60];
const MORE = 20;

/** How many requests out of more than the limit got through. */
async function passed(
  place: Place,
  limit: number,
  send: (client: Client) => Promise<{ status: number }>,
): Promise<number> {
  const clients = connections(place, 8);
  let left = limit + MORE;
  let through = 0;
  const lane = async (client: Client): Promise<void> => {
    while (left-- > 0) if ((await send(client)).status !== 429) through++;
  };
  await Promise.all(clients.map(lane));
  clients.forEach((client) => client.close());
  return through;
}

/** A limit counts over all workers to the point, in the database and in memory. */
export async function sharesItsLimits(place: Place): Promise<string> {
  const person = await persona(place.sql, 'resident');
  const wrote = await passed(place, ROWS, (client) =>
    client(person, 'POST', `/tickets/${randomUUID()}/transitions`, { action: 'accept', version: 1 }),
  );
  const bad = await passed(place, MEMORY, (client) => client(null, 'POST', '/sessions', []));
  const line = `limits: ${wrote} of ${ROWS} writes and ${bad} of ${MEMORY} bad bodies got through`;
  if (wrote !== ROWS || bad !== MEMORY) throw new Error(line);
  return line;
}

/** The metrics of any worker are those of all. */
export async function countsTogether({ api, sql }: Place): Promise<string> {
  const [{ n: placed }] = (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ticket`)) as [
    { n: number },
  ];
  const text = await (await fetch(`${api.origin}/metrics`)).text();
  const counted =
    /^http_request_duration_seconds_count\{.*route="\/api\/v1\/tickets",status="201".*\} (\d+)$/m.exec(
      text,
    )?.[1];
  const line = `metrics: ${counted} of ${placed} placed tickets`;
  if (Number(counted) !== placed) throw new Error(line);
  return line;
}
