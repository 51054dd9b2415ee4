/**
 * `pnpm fuzz`: requests generated from the API's document, as every persona; none may fail, be slow, or
 * differ from the document.
 */
import { Agent, request } from 'node:http';
import { loadIds } from '../fuzz/ids.ts';
import { wrongWith, type Answer } from '../fuzz/judge.ts';
import { requestFrom, type Sent, type Versions } from '../fuzz/request.ts';
import { Dice } from '../walks/dice.ts';
import { tokenOf } from '../walks/door.ts';
import { SECRET, startSystem, type System } from './system.ts';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 50_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** The number of requests per database: after more, its people would have left their posts. */
const ROUND = 5000;
const AT_ONCE = 6;

interface Failure {
  readonly seed: number;
  readonly n: number;
  readonly sent: Sent;
  readonly wrong: string;
}

const tally = new Map<string, number>();
const failures: Failure[] = [];
const slowest: { ms: number; what: string }[] = [];

function send(origin: string, agent: Agent, { method, path, headers, body }: Sent): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(
      origin,
      {
        method,
        path: path.replace(/[^\x21-\x7e]/g, encodeURIComponent),
        agent,
        headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            type: answer.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString(),
            ms: performance.now() - began,
          }),
        );
      },
    );
    call.on('error', reject).end(body);
  });
}

/**
 * A connection that was closed while we were still sending, or whose answer had a body though HEAD asked for
 * none: what is no request has no method.
 */
const isCut = (error: unknown): boolean =>
  ['ECONNRESET', 'EPIPE', 'HPE_CLOSED_CONNECTION'].includes((error as { code?: string }).code ?? '');

function note(sent: Sent, answer: Answer): void {
  const what = `${answer.status} ${sent.route}`;
  tally.set(what, (tally.get(what) ?? 0) + 1);
  slowest.push({ ms: answer.ms, what });
  slowest.sort((a, b) => b.ms - a.ms).splice(10);
}

function remember({ text }: Answer, versions: Versions): void {
  const [, id, version] = /^\{"id":"([0-9a-f-]{36})","number":.*?"version":(\d+)/.exec(text) ?? [];
  if (id) versions.set(id, Number(version));
}

/** Some tickets with pictures as targets. */
async function plant(
  origin: string,
  agent: Agent,
  people: readonly string[],
  ids: Record<string, string[]>,
  dice: Dice,
): Promise<void> {
  for (let n = 0; n < 40; n++) {
    const form = {
      kind: 'help',
      category: dice.pick(['lighting', 'drain', 'leak', 'waste', 'care', 'other']),
      in_danger: false,
      today: false,
      building: dice.pick(ids['building']!),
      words: '楼道里的灯不亮',
    };
    await send(origin, agent, {
      route: '',
      method: 'POST',
      path: '/api/v1/tickets',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${tokenOf(dice.pick(people), SECRET)}`,
      },
      body: JSON.stringify(form),
    });
  }
}

async function round(system: System, seed: number, count: number): Promise<void> {
  const database = await system.database();
  const api = await system.api(database, { LIMIT_SCALE: '10000' });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const dice = new Dice(seed);
  const people = (
    await database.sql<{ id: string }>(`SELECT id FROM account WHERE openid LIKE 'demo-%'`)
  ).map(({ id }) => id);
  await plant(api.origin, agent, people, await loadIds(database.sql), dice);
  let ids = await loadIds(database.sql);
  const versions: Versions = new Map();
  for (let n = 0; n < count;) {
    if (n % 600 < AT_ONCE) {
      await database.sql(`UPDATE session SET revoked_at = NULL WHERE id = account`);
      ids = await loadIds(database.sql);
    }
    const some = Array.from({ length: Math.min(AT_ONCE, count - n) }, () =>
      requestFrom(ids, versions, dice),
    ).map((sent) =>
      dice.chance(0.08)
        ? sent
        : {
            ...sent,
            headers: { authorization: `Bearer ${tokenOf(dice.pick(people), SECRET)}`, ...sent.headers },
          },
    );
    await Promise.all(
      some.map(async (sent, at) => {
        const answer = await send(api.origin, agent, sent).catch((error: unknown) =>
          isCut(error) ? null : Promise.reject(error as Error),
        );
        if (!answer) return;
        note(sent, answer);
        remember(answer, versions);
        const wrong = wrongWith(sent, answer);
        if (wrong) failures.push({ seed, n: n + at, sent, wrong });
      }),
    );
    n += some.length;
  }
  agent.destroy();
  await api.end('SIGTERM');
}

function print(): void {
  for (const [what, n] of [...tally].sort(
    ([a], [b]) => a.slice(4).localeCompare(b.slice(4)) || a.localeCompare(b),
  ))
    console.log(`${String(n).padStart(7)}  ${what}`);
  console.log('slowest:');
  for (const { ms, what } of slowest) console.log(`${ms.toFixed(0).padStart(7)} ms  ${what}`);
  const kinds = Map.groupBy(
    failures,
    ({ sent, wrong }) => `${sent.route}: ${wrong.replace(/[0-9a-f-]{36}/g, '…').slice(0, 160)}`,
  );
  for (const [kind, some] of kinds)
    console.log(
      `✗ ${some.length} × ${kind}\n    e.g. FUZZ_SEED ${some[0]!.seed} #${some[0]!.n} ` +
        `${some[0]!.sent.method} ${some[0]!.sent.path.slice(0, 200)} ` +
        `${JSON.stringify({ ...some[0]!.sent.headers, authorization: undefined }).slice(0, 200)} ` +
        `${String(some[0]!.sent.body ?? '').slice(0, 500)}`,
    );
}

const system = await startSystem();
try {
  const began = performance.now();
  for (let done = 0, seed = SEED; done < REQUESTS; done += ROUND, seed++)
    await round(system, seed, Math.min(ROUND, REQUESTS - done));
  print();
  const sent = [...tally.values()].reduce((sum, n) => sum + n, 0);
  console.log(
    `${sent} requests to ${new Set([...tally.keys()].map((what) => what.slice(4))).size} routes, ` +
      `${failures.length} wrong, in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  process.exitCode = failures.length === 0 && sent > REQUESTS * 0.9 ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await system.stop();
}
