import { connections, placing, type Place } from './place.ts';

const ROUNDS = 10;

/** After the answer to a moved clock, no connection acts at the old time. */
export async function movesTheClock(place: Place): Promise<string> {
  const clients = connections(place, 8);
  const put = await placing(place);
  for (let round = 0; round < ROUNDS; round++) {
    const { status, body } = await clients[round % clients.length]!(null, 'POST', '/demo/clock', {
      advance: 'PT1H',
    });
    if (status !== 200) throw new Error(`the clock answered ${status}`);
    const tickets = await Promise.all(clients.map(put));
    const late = await place.sql(`SELECT 1 FROM case_event WHERE "case" = ANY ($1) AND at < $2`, [
      tickets,
      body['now'],
    ]);
    if (late.length > 0) throw new Error(`${late.length} of ${clients.length} connections had the old time`);
  }
  clients.forEach((client) => client.close());
  return `the clock: ${ROUNDS} moves, right at once on ${clients.length} connections`;
}
