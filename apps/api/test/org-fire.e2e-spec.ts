import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { OrgCache } from '../src/modules/org/org.cache.ts';
import { OrgPosts } from '../src/modules/org/org.posts.ts';
import { OrgQueries } from '../src/modules/org/org.queries.ts';
import { TicketService } from '../src/modules/ticket/ticket.service.ts';
import { SECRET, startSibling, startTestApp, type TestApp } from './harness/app.ts';
import { Dice } from './walks/dice.ts';
import { clientOf } from './walks/door.ts';

/**
 * While another process changes the organisation, this one decides and shows: every decision is the one that
 * an oracle takes, which reads everything anew in the same transaction, and every name was right while it was
 * asked for. `FIRE` sets how many changes; `pnpm test:fire` makes 10,000.
 */
const CHANGES = Number(process.env['FIRE'] ?? 150);
const LANES = 4;
const CHANGER = fileURLToPath(new URL('org/changer.ts', import.meta.url));

type Body = Record<string, unknown>;

let test: TestApp;
let sibling: Awaited<ReturnType<typeof startSibling>>;
let ask: ReturnType<typeof clientOf>;
/** Verdicts by code, and those that differ from the oracle's. */
const verdicts = new Map<string, number>();
const wrong: string[] = [];
const stale: string[] = [];

const sql = <T>(query: string, parameters: unknown[] = []): Promise<T[]> =>
  test.source.query<T[]>(query, parameters);

const verdictOf = async (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'taken',
    (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
  );

/** What a process that keeps nothing decides in this transaction; its writes are taken back. */
async function oracle(manager: EntityManager, [viewer, id, transition]: OracleArguments): Promise<string> {
  const service = sibling.app.get(TicketService, { strict: false });
  const org = new OrgQueries(test.app.get(DataSource), new OrgCache());
  await manager.query('SAVEPOINT oracle');
  const verdict = await verdictOf(async () => {
    const fresh = await org.viewer(viewer.id, test.clock.at(), manager);
    if (!fresh) throw new DomainError('NOT_SIGNED_IN');
    await service.apply(manager, fresh, id, transition);
  });
  await manager.query('ROLLBACK TO SAVEPOINT oracle');
  return verdict;
}
type OracleArguments = Parameters<TicketService['apply']> extends [unknown, ...infer Rest] ? Rest : never;

/** Where the service decides, with what was locked and read ahead. */
interface Deciding {
  take: (manager: EntityManager, ...given: [...OracleArguments, ahead: unknown]) => Promise<unknown>;
}

/** Lets the oracle speak before every decision, under the lock that the decision takes. */
function watchDecisions(): void {
  const service = test.app.get(TicketService, { strict: false }) as unknown as Deciding;
  const posts = test.app.get(OrgPosts, { strict: false });
  const take = service.take.bind(service);
  service.take = async (manager, viewer, id, transition, ahead) => {
    await posts.lockAssignmentsShared(manager);
    // The oracle gives its own lock back with its savepoint: another decision must not come in between.
    await manager.query(`SELECT 1 FROM cases WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    const right = await oracle(manager, [viewer, id, transition]);
    const tell = (verdict: string): void => {
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      if (verdict !== right) wrong.push(`${transition.action}: ${verdict}, not ${right}`);
    };
    try {
      const taken = await take(manager, viewer, id, transition, ahead);
      tell('taken');
      return taken;
    } catch (error) {
      tell(error instanceof DomainError ? error.code : String(error));
      throw error;
    }
  };
}

beforeAll(async () => {
  test = await startTestApp();
  sibling = await startSibling(test);
  sibling.app.get(OrgCache, { strict: false }).stateOf = async () => null;
  await test.app.listen(0, '127.0.0.1');
  ask = clientOf(await test.app.getUrl(), SECRET, LANES + 1);
  watchDecisions();
}, 60_000);
afterAll(async () => {
  ask?.close();
  await sibling?.app.close();
  await test?.stop();
});

interface Target {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const forms = (
  lead: string,
): Readonly<Record<string, readonly (readonly [action: string, form: Body])[]>> => ({
  pool: [
    ['accept', {}],
    ['assign', { lead }],
  ],
  triage: [['report', { words: '请支部派单' }]],
  dispatching: [['dispatch', { lead }]],
  signing: [['sign', {}]],
  working: [['report_progress', { words: '已经约好明天' }]],
});

/** Somebody with a post attempts something on some ticket, until the changes end. */
async function decide(dice: Dice, lead: string, isOver: () => boolean): Promise<void> {
  const offered = forms(lead);
  while (!isOver()) {
    const [who] = await sql<{ id: string }>(
      `SELECT account AS id FROM (SELECT account FROM office UNION ALL SELECT account FROM membership) p ORDER BY random() LIMIT 1`,
    );
    const [target] = await sql<Target>(
      `SELECT id, version, state FROM cases WHERE noun = 'ticket' AND state = ANY ($1) ORDER BY random() LIMIT 1`,
      [Object.keys(offered)],
    );
    const [action, form] = dice.pick(offered[target!.state]!);
    const body = { action, version: target!.version, ...form };
    await ask(who!.id, 'POST', `/tickets/${target!.id}/transitions`, body);
  }
}

/** The names of what the organisation has, which changes make longer. */
const namesNow = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await sql<{ id: string; name: string }>(
        `SELECT id, name FROM unit UNION ALL SELECT id, name FROM area WHERE kind <> 'household'`,
      )
    ).map(({ id, name }) => [id, name]),
  );

interface Shown {
  readonly id: string;
  readonly name: string;
}

const shownIn = ({ items = [], units = [] }: Body): Shown[] => [
  ...(items as { building: Shown }[]).map(({ building }) => building),
  ...(units as Shown[]),
];

/** Reads a page; returns how many names it shows. Names only become longer, so an old one is shorter. */
async function seeNames(person: string, path: string): Promise<number> {
  const before = await namesNow();
  const { body } = await ask(person, 'GET', path);
  const after = await namesNow();
  const shown = shownIn(body);
  for (const { id, name } of shown) {
    const [least, most] = [before, after].map((names) => names.get(id)?.length ?? 0);
    if (name.length < least! || name.length > most!) stale.push(`${path}: ${name}`);
  }
  return shown.length;
}

/** Reads until the changes end; returns how many names were shown. */
async function look(isOver: () => boolean): Promise<number> {
  let seen = 0;
  while (!isOver()) {
    const [who] = await sql<{ id: string }>(`SELECT account AS id FROM membership ORDER BY random() LIMIT 1`);
    for (const path of ['/tickets?box=pool', '/tickets?box=work', '/me'])
      seen += await seeNames(who!.id, path);
  }
  return seen;
}

it(`decides as a fresh read would, and shows no old name, during ${CHANGES} changes by another process`, async () => {
  const resident = await test.as('resident');
  for (let n = 0; n < 20 + CHANGES / 50; n++) await resident.place({ kind: 'help', category: 'lighting' });
  const lead = await test.unit('幸福物业');
  const changer = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      CHANGER,
      test.databaseUrl,
      `${CHANGES}`,
      `${test.clock.offset}`,
      '7',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let isOver = false;
  void once(changer, 'exit').then(() => (isOver = true));
  const deciding = Array.from({ length: LANES }, (_, at) => decide(new Dice(at), lead, () => isOver));
  const [made, seen] = await Promise.all([text(changer.stdout), look(() => isOver), ...deciding]);
  process.stdout.write(
    `${Number(made)} changes; names seen: ${seen}, stale: ${stale.length}; ` +
      `decisions: ${[...verdicts].map(([code, n]) => `${n} ${code}`).join(', ')}; wrong: ${wrong.length}\n`,
  );
  expect(wrong).toEqual([]);
  expect(stale).toEqual([]);
  expect(Number(made)).toBeGreaterThan(0.7 * CHANGES);
  expect(verdicts.get('taken')).toBeGreaterThan(0);
  expect(seen).toBeGreaterThan(0);
}, 3_600_000);
