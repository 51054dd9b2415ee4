import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '../src/common/clock.ts';
import { SweepService } from '../src/modules/sweep/sweep.service.ts';
import { startSibling, startTestApp, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import {
  checkSwept,
  checkWhole,
  makeDeputies,
  makeStewards,
  placeMany,
  raceOneKey,
  raceToAccept,
  raceToDispatch,
  type Arena,
  type Racer,
} from './races/arena.ts';
import { clientOf } from './walks/door.ts';

/**
 * Two APIs on one database, over real sockets; `pnpm test:races` does the same with processes of their own,
 * and kills one.
 */

let app: TestApp;
let other: { app: NestFastifyApplication; clock: Clock };
let arena: Arena;
let racers: Racer[];
const clients: { close(): void }[] = [];

const reach = async (nest: NestFastifyApplication): Promise<Arena['asks'][number]> => {
  await nest.listen(0, '127.0.0.1');
  const client = clientOf(await nest.getUrl(), 'ab'.repeat(32), 64);
  clients.push(client);
  return client;
};

beforeAll(async () => {
  app = await startTestApp(undefined, { databasePool: 20 });
  other = await startSibling(app);
  arena = {
    asks: [await reach(app.app), await reach(other.app)],
    sql: (text, parameters = []) =>
      app.source.query(text, [...parameters]).then((rows) => testCipher.read(rows)),
  };
  racers = await makeStewards(arena.sql, 50);
});
afterAll(async () => {
  for (const client of clients) client.close();
  await other?.app.close();
  await app?.stop();
});

test('of 50 stewards one gets the ticket, and 49 learn who', async () => {
  const { line } = await raceToAccept(arena, racers);
  expect(line).toMatch(/1 × 200, 49 × 409 STATE_MOVED_ON; 49 were told/);
});

test('of 20 who may dispatch one does', async () => {
  const deputies = racers.slice(0, 20);
  await makeDeputies(arena.sql, deputies);
  expect(await raceToDispatch(arena, deputies)).toMatch(/1 × 200, 19 × 409 STATE_MOVED_ON/);
});

test('one key 50 times is one ticket and one answer', async () => {
  expect(await raceOneKey(arena, 50)).toMatch(/1 ticket, 50 equal answers/);
});

test('what is due is done once, however many sweep', async () => {
  const ids = await placeMany(arena, 60);
  const days = 4 * 86_400_000;
  for (const { clock } of [app, other]) clock.offset += days;
  await Promise.all([app, other].map(({ app: nest }) => nest.get(SweepService, { strict: false }).sweep()));
  expect(await checkSwept(arena, ids, 'two sweeps at once')).toMatch(
    /60 were moved on exactly once, 60 moves/,
  );
  await checkWhole(arena);
});
