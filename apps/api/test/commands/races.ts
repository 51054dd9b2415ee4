/**
 * `pnpm test:races`: two API processes on one database; concurrent attempts take effect once, and a killed
 * process leaves nothing incomplete.
 */
import {
  checkSwept,
  checkWhole,
  makeDeputies,
  makeStewards,
  persona,
  placeForm,
  placeMany,
  raceOneKey,
  raceToAccept,
  raceToDispatch,
  type Arena,
} from '../races/arena.ts';
import { clientOf } from '../walks/door.ts';
import { SECRET, startSystem, type Api } from './system.ts';

const DUE = 500;
const BURST = 300;

/** Both processes move four days forward at the same moment, and sweep. */
async function sweepTogether(arena: Arena): Promise<void> {
  const answers = await Promise.all(
    arena.asks.map((ask) => ask(null, 'POST', '/demo/clock', { advance: 'P2D' })),
  );
  if (answers.some(({ status }) => status !== 200))
    throw new Error(`the clock answered ${answers.map(({ status }) => status).join()}`);
}

/** One picture each, so that a ticket has something to lose. */
const pictures = async ({ sql }: Arena, account: string, count: number): Promise<string[]> =>
  (
    await sql<{ id: string }>(
      `INSERT INTO file (account, mime, bytes, width, height, sha256, at)
        SELECT $1, 'image/jpeg', 1, 1, 1, 'race', now() FROM generate_series(1, $2) RETURNING id`,
      [account, count],
    )
  ).map(({ id }) => id);

interface Burst {
  kept: string[];
  broken: number;
}

/** Places and accepts through both processes; one of them dies when a third is done. */
async function burst(arena: Arena, victim: Api): Promise<Burst> {
  const [resident, steward, form] = [
    await persona(arena.sql, 'resident'),
    await persona(arena.sql, 'steward'),
    await placeForm(arena.sql),
  ];
  const files = await pictures(arena, resident, BURST);
  const done: Burst = { kept: [], broken: 0 };
  let killed: Promise<void> | undefined;
  const one = async (ask: Arena['asks'][number]): Promise<void> => {
    const { status, body } = await ask(resident, 'POST', '/tickets', { ...form, files: [files.pop()] });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    done.kept.push(body['id'] as string);
    if (done.kept.length > BURST / 3) killed ??= victim.end('SIGKILL');
    await ask(steward, 'POST', `/tickets/${String(body['id'])}/transitions`, {
      action: 'accept',
      version: 1,
    });
  };
  const isVictim = (at: number): boolean => at === 0;
  const lane = async (at: number): Promise<void> => {
    while (files.length > 0) {
      try {
        await one(arena.asks[at]!);
      } catch (error) {
        if (!isVictim(at)) throw error;
        done.broken++;
        return;
      }
    }
  };
  await Promise.all([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1].map(lane));
  await killed;
  return done;
}

async function killOne(arena: Arena, victim: Api): Promise<string> {
  const { kept, broken } = await burst(arena, victim);
  await checkWhole(arena);
  const there = await arena.sql(`SELECT 1 FROM ticket WHERE id = ANY ($1)`, [kept]);
  const more = await placeMany({ ...arena, asks: [arena.asks[1]!] }, 20);
  const [locked] = (await arena.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL AND locked_at < now() - interval '2 seconds'`,
  )) as [{ n: number }];
  const line =
    `kill -9 in a burst: ${kept.length} tickets were promised and ${there.length} are there, ` +
    `${broken} requests broke off, nothing is there by half; ` +
    `the other process placed ${more.filter(Boolean).length} more (notices that the dead one had in hand: ${locked.n})`;
  if (there.length !== kept.length || broken === 0 || more.filter(Boolean).length !== 20)
    throw new Error(line);
  return line;
}

const system = await startSystem();
try {
  const database = await system.database();
  const apis = await Promise.all([system.api(database), system.api(database)]);
  const clients = apis.map(({ origin }) => clientOf(origin, SECRET, 64));
  const arena: Arena = { asks: clients, sql: database.sql };
  const racers = await makeStewards(database.sql, 50);
  for (let round = 0; round < 5; round++) console.log((await raceToAccept(arena, racers)).line);
  await makeDeputies(database.sql, racers.slice(0, 20));
  for (let round = 0; round < 5; round++) console.log(await raceToDispatch(arena, racers.slice(0, 20)));
  for (let round = 0; round < 5; round++) console.log(await raceOneKey(arena, 50));
  await checkWhole(arena);
  const due = await placeMany(arena, DUE);
  await sweepTogether(arena);
  console.log(await checkSwept(arena, due, 'two processes sweep at once'));
  console.log(await killOne(arena, apis[0]!));
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
} finally {
  await system.stop();
}
