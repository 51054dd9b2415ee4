/** `pnpm overload`: measures one process's throughput, and its behaviour at five times that load. */
import { Agent, request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { rssOf } from '../bench/cpu.ts';
import { median, share } from '../bench/figures.ts';
import { Dice } from '../walks/dice.ts';
import { tokenOf } from '../walks/door.ts';
import { categoriesOf } from '../walks/fill.ts';
import { loadTown, type Town } from '../walks/town.ts';
import { Heap, INSPECTABLE, type Memory } from './heap.ts';
import { SECRET, startSystem } from './system.ts';

const SECONDS = Number(process.env['OVERLOAD_SECONDS'] ?? 60);
const TIMES = Number(process.env['OVERLOAD_TIMES'] ?? 5);
/** Clients that wait for each answer: enough to keep every database connection busy, without a queue. */
const BUSY = 8;
const MEASURED = Math.max(3, Math.min(10, SECONDS / 4));

interface Taken {
  readonly status: number;
  readonly ms: number;
}

type Ask = () => Promise<Taken>;

const msOf = (taken: readonly Taken[]): number[] => taken.map(({ ms }) => ms);
const times = (taken: readonly Taken[]): string =>
  [`p50 ${median(msOf(taken)).toFixed(0)} ms`, `p99 ${p99(taken).toFixed(0)} ms`]
    .concat(`longest ${share(msOf(taken), 1).toFixed(0)} ms`)
    .join(', ');
const p99 = (taken: readonly Taken[]): number => share(msOf(taken), 0.99);
const memoryOf = (pid: number): string => `${Math.round(rssOf(pid))} MB`;

const collected = ({ live, external, resident }: Memory): string =>
  `${live} MB of live heap, ${external} MB outside it, ${resident} MB resident`;

/** A request of the usual kind: mostly lists and cards, now and then a placing. */
function visitor(origin: string, agent: Agent, town: Town, dice: Dice): Ask {
  const people = town.people.filter(({ persona }) => !persona.startsWith('other'));
  const residents = people.filter(
    ({ households, offices, units }) => households.length > 0 && offices.length + units.length === 0,
  );
  return () => {
    const isPlacing = dice.chance(0.1);
    const body = isPlacing
      ? JSON.stringify({
          kind: 'help',
          category: dice.pick(categoriesOf(town, 'help', true)),
          in_danger: false,
          today: false,
          building: dice.pick(town.buildings).id,
          words: '楼道里的灯不亮',
        })
      : undefined;
    const path = isPlacing
      ? '/tickets'
      : dice.pick(['/tickets?box=placed', '/tickets?box=pool', '/tickets?box=nearby', '/me', '/inbox']);
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${tokenOf(dice.pick(isPlacing ? residents : people).id, SECRET)}`,
        ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      };
      request(`${origin}/api/v1${path}`, { method: isPlacing ? 'POST' : 'GET', agent, headers }, (answer) => {
        answer
          .resume()
          .on('end', () => resolve({ status: answer.statusCode!, ms: performance.now() - began }));
      })
        .on('error', reject)
        .end(body);
    });
  };
}

/** So many clients, each sending the next request after an answer. */
async function keepBusy(ask: Ask, people: number, seconds: number): Promise<Taken[]> {
  const taken: Taken[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: people }, async () => {
      while (performance.now() < until) taken.push(await ask());
    }),
  );
  return taken;
}

/** So many requests a second, regardless of earlier answers. */
async function pour(ask: Ask, perSecond: number, seconds: number): Promise<Taken[]> {
  const asked: Promise<Taken>[] = [];
  const began = performance.now();
  for (let sent = 0; performance.now() - began < seconds * 1000;) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent++) asked.push(ask().catch(() => ({ status: 0, ms: performance.now() - began })));
    await pause(5);
  }
  return Promise.all(asked);
}

/** The latency of a health check, ten times a second on its own connection. */
async function watch(origin: string, isOver: () => boolean): Promise<Taken[]> {
  const taken: Taken[] = [];
  while (!isOver()) {
    const began = performance.now();
    const { status } = await fetch(`${origin}/health/live`);
    taken.push({ status, ms: performance.now() - began });
    await pause(100);
  }
  return taken;
}

const system = await startSystem();
try {
  const database = await system.database();
  const api = await system.api(
    database,
    { LIMIT_SCALE: '10000', DATABASE_POOL: '8', ...INSPECTABLE },
    () => undefined,
  );
  const heap = await Heap.of(api);
  const town = await loadTown(database.sql);
  const agent = new Agent({ keepAlive: true, maxSockets: 2000 });
  const ask = visitor(api.origin, agent, town, new Dice(1));
  await keepBusy(ask, BUSY, 2);
  const before = await heap.collected();
  const usual = await keepBusy(ask, BUSY, MEASURED);
  const capacity = usual.length / MEASURED;
  console.log(
    `capacity: ${capacity.toFixed(0)} a second with ${BUSY} asking; ${times(usual)}; memory ${memoryOf(api.child.pid!)}`,
  );
  const late = monitorEventLoopDelay({ resolution: 5 });
  late.enable();
  let isOver = false;
  const watching = watch(api.origin, () => isOver);
  const poured = await pour(ask, capacity * TIMES, SECONDS);
  isOver = true;
  late.disable();
  const health = await watching;
  const accepted = poured.filter(({ status }) => status >= 200 && status < 300);
  const shed = poured.filter(({ status }) => status === 503);
  const others = poured.length - accepted.length - shed.length;
  console.log(
    `${TIMES} × as many for ${SECONDS} s: ${poured.length} asked, ` +
      `${(accepted.length / SECONDS).toFixed(0)} answered a second; ${times(accepted)}`,
  );
  console.log(`sent away: ${shed.length}; ${times(shed)}; neither: ${others}`);
  console.log(`/health/live meanwhile: ${times(health)}; memory ${memoryOf(api.child.pid!)}`);
  console.log(
    `who asks is itself late by p50 ${(late.percentile(50) / 1e6 - 5).toFixed(0)} ms, ` +
      `p99 ${(late.percentile(99) / 1e6 - 5).toFixed(0)} ms: no figure is truer than that`,
  );
  await pause(1000);
  const after = await keepBusy(ask, BUSY, MEASURED);
  console.log(
    `afterwards: ${(after.length / MEASURED).toFixed(0)} a second; ${times(after)}; memory ${memoryOf(api.child.pid!)}`,
  );
  agent.destroy();
  console.log(
    `memory after garbage collection: ${collected(before)} before, ${collected(await heap.collected())} after`,
  );
  heap.close();
  const ratio = p99(accepted) / p99(usual);
  console.log(
    `p99 of the answered is ${ratio.toFixed(1)} × the usual; the least 503 takes half of them ${share(
      msOf(shed),
      0.5,
    ).toFixed(0)} ms`,
  );
  process.exitCode = ratio <= 4 && others === 0 && health.every(({ status }) => status === 200) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await system.stop();
}
