import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { House } from '../chaos/house.ts';
import { SECRET } from '../commands/system.ts';
import { clientOf, type Answer } from '../walks/door.ts';
import type { Arena } from '../races/arena.ts';
import { childrenOf, cpuOfFamily, cpuOfProcess, rssOf } from './cpu.ts';
import { makeCrowd, placeForm, plantTickets, type Crowd } from './crowd.ts';
import type { Answered, Contender, Operation, Spent, Vitals } from './measure.ts';
import { DEPTH } from './plain.ts';

const runs = promisify(execFile);
/** How many tickets each steward accepts in a slice: fewer than the cap. */
const LOAD = 18;
/** Rows a page while going to the deep one. */
const STRIDE = 100;
const LOOK = 50;
/** How many report at once before a dispatch. */
const REPORTING = 8;
/** The event loop's delay is measured in steps of so many ms. */
const RESOLUTION = 10;

interface Target {
  readonly id: string;
  readonly person: string;
}

interface Moving {
  readonly id: string;
  readonly version: number;
}

/** A product to measure: a checkout, a data folder, and how many processes serve it. */
export interface Plan {
  readonly checkout: string;
  readonly root: string;
  readonly tickets: number;
  readonly lanes: number;
  readonly workers: number;
  /** How many residents there are; as many as the bench needs when absent. */
  readonly residents?: number;
}

/** Starts the product of a checkout as `pnpm start` does, on a data folder of its own. */
async function startHouse({ checkout, root, workers }: Plan): Promise<House> {
  await mkdir(root, { recursive: true });
  await chmod(root, 0o755);
  await runs(process.execPath, [join(checkout, 'packages/repo/src/build.ts'), 'api', 'h5'], {
    cwd: checkout,
  });
  const system = join(checkout, 'apps/api/test/commands/system.ts');
  return House.build('embedded', root, {
    script: join(checkout, 'packages/repo/src/start.ts'),
    // The limits per address: all of the load comes from one.
    env: { LIMIT_SCALE: '10000', WORKERS: String(workers) },
    // In a process of its own: entities of two checkouts do not mix in one.
    plant: async (url) =>
      void (await runs(process.execPath, [
        '--input-type=module',
        '--eval',
        `await (await import(${JSON.stringify(system)})).plantTown(${JSON.stringify(url)}); process.exit();`,
      ])),
  });
}

const cursorOf = ({ body }: Answer): string => encodeURIComponent(String(body['nextCursor']));

/** The cursor of a page deep in the pool. */
async function deepCursor(ask: ReturnType<typeof clientOf>, person: string, depth: number): Promise<string> {
  const path = `/tickets?box=pool&limit=${Math.min(STRIDE, depth)}`;
  let cursor = cursorOf(await ask(person, 'GET', path));
  for (let at = STRIDE; at < depth; at += STRIDE)
    cursor = cursorOf(await ask(person, 'GET', `${path}&cursor=${cursor}`));
  return cursor;
}

/** The product: residents and stewards over HTTP. */
export class Product implements Contender {
  readonly name: string;
  readonly house: House;
  readonly crowd: Crowd;
  readonly ask: ReturnType<typeof clientOf>;
  private readonly targets: {
    readonly cursor: string;
    readonly own: readonly Target[];
    readonly lead: string;
  };
  private before = 0;
  private supply: Moving[] = [];
  private turn = 0;

  private constructor(
    name: string,
    house: House,
    crowd: Crowd,
    ask: ReturnType<typeof clientOf>,
    targets: Product['targets'],
  ) {
    this.name = name;
    this.house = house;
    this.crowd = crowd;
    this.ask = ask;
    this.targets = targets;
  }

  /** Starts it and puts so many tickets in. */
  static async open(name: string, plan: Plan): Promise<Product> {
    const { tickets, lanes } = plan;
    const house = await startHouse(plan);
    const ask = clientOf(house.origin, SECRET, lanes);
    const crowd = await makeCrowd(house.databaseUrl(), house.sql, plan.residents);
    await plantTickets(ask, house.sql, crowd, tickets);
    const own = await house.sql<Target>(
      `SELECT id, reporter AS person FROM ticket WHERE reporter = ANY ($1) ORDER BY random() LIMIT 10000`,
      [crowd.residents.map(({ id }) => id)],
    );
    const cursor = await deepCursor(ask, crowd.stewards[0]!.id, Math.min(DEPTH, Math.ceil(tickets / 10)));
    const [unit] = await house.sql<{ id: string }>(`SELECT id FROM unit WHERE name = '幸福物业'`);
    const product = new Product(name, house, crowd, ask, { cursor, own, lead: unit!.id });
    await product.settle();
    product.before = await product.count();
    return product;
  }

  async run(operation: Operation): Promise<Answered> {
    const n = ++this.turn;
    const steward = this.crowd.stewards[n % this.crowd.stewards.length]!.id;
    if (operation === 'place') return this.place(n);
    if (operation === 'accept') return this.move(steward, 'accept');
    if (operation === 'dispatch')
      return this.move(this.crowd.deputies[n % this.crowd.deputies.length]!.id, 'dispatch', {
        lead: this.targets.lead,
      });
    if (operation === 'read') return this.read(this.targets.own[n % this.targets.own.length]!);
    const cursor = operation === 'deep' ? `&cursor=${this.targets.cursor}` : '';
    return this.expect(200, this.ask(steward, 'GET', `/tickets?box=pool&limit=20${cursor}`));
  }

  async refill(operation: Operation): Promise<void> {
    if (operation === 'accept') this.supply = await this.clearHands();
    if (operation === 'dispatch') this.supply = await this.reportAll();
  }

  /** Closes what the stewards have in hand; returns as much from the pool as they may accept. */
  private async clearHands(): Promise<Moving[]> {
    const { stewards } = this.crowd;
    await this.house.sql(
      `UPDATE cases c SET state = 'closed', outcome = 'withdrawn', closed_at = now(), due_at = NULL
       FROM ticket t WHERE t.id = c.id AND t.case_steward = ANY ($1) AND c.state <> 'closed'`,
      [stewards.map(({ id }) => id)],
    );
    await this.house.sql(
      `UPDATE case_participant SET current = false WHERE role = 'case_steward' AND party = ANY ($1)`,
      [stewards.map(({ id }) => id)],
    );
    return this.house.sql<Moving>(
      `SELECT id, version FROM cases WHERE noun = 'ticket' AND state = 'pool' AND version = 1
       ORDER BY random() LIMIT $1`,
      [stewards.length * LOAD],
    );
  }

  /** The stewards report what they have accepted, so that it can be dispatched. */
  private async reportAll(): Promise<Moving[]> {
    const accepted = await this.house.sql<Moving & { steward: string }>(
      `SELECT c.id, c.version, t.case_steward AS steward FROM cases c JOIN ticket t ON t.id = c.id
       WHERE c.state = 'triage' AND t.case_steward = ANY ($1)`,
      [this.crowd.stewards.map(({ id }) => id)],
    );
    const reported: Moving[] = [];
    const lane = async (): Promise<void> => {
      for (let one = accepted.pop(); one; one = accepted.pop()) {
        const body = { action: 'report', version: one.version, words: '请支部派单' };
        const { status } = await this.write(one.steward, `/tickets/${one.id}/transitions`, body);
        if (status === 200) reported.push({ id: one.id, version: one.version + 1 });
      }
    };
    await Promise.all(Array.from({ length: REPORTING }, lane));
    return reported;
  }

  /** The notices are sent by jobs. */
  async settle(): Promise<void> {
    for (;;) {
      const [waiting] = await this.house.sql(
        `SELECT 1 FROM graphile_worker._private_jobs WHERE attempts < max_attempts AND run_at <= now() LIMIT 1`,
      );
      if (!waiting) return;
      await pause(LOOK);
    }
  }

  spent(): Spent {
    return {
      server: this.processes.reduce((sum, pid) => sum + cpuOfProcess(pid), 0),
      database: cpuOfFamily(this.house.server),
    };
  }

  async vitals(): Promise<Vitals> {
    const text = await (await fetch(`${this.house.origin}/metrics`)).text();
    const late = Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)![1]);
    return { rss: Math.max(...this.processes.map(rssOf)), late: Math.max(0, late * 1000 - RESOLUTION) };
  }

  /** The processes of the API. */
  get processes(): number[] {
    const { api, server } = this.house;
    return [api, ...childrenOf(api).filter((pid) => pid !== server[0])];
  }

  /** For races. */
  get arena(): Arena {
    return { asks: [this.ask], sql: this.house.sql };
  }

  async written(): Promise<number> {
    return (await this.count()) - this.before;
  }

  async stop(): Promise<void> {
    this.ask.close();
    await this.house.stop();
  }

  private place(n: number): Promise<Answered> {
    const resident = this.crowd.residents[n % this.crowd.residents.length]!;
    return this.expect(201, this.write(resident.id, '/tickets', placeForm(resident, n)));
  }

  private async move(person: string, action: string, form: object = {}): Promise<Answered> {
    const next = this.supply.pop();
    if (next === undefined) return 'none';
    const body = { action, version: next.version, ...form };
    return this.expect(200, this.write(person, `/tickets/${next.id}/transitions`, body));
  }

  private async read({ id, person }: Target): Promise<Answered> {
    const read = await this.expect(200, this.ask(person, 'GET', `/tickets/${id}`));
    return read === 'busy' ? read : this.expect(200, this.ask(person, 'GET', `/tickets/${id}/events`));
  }

  /** With a key, as the mini-program writes. */
  private write(person: string, path: string, body: object): Promise<Answer> {
    return this.ask(person, 'POST', path, body, { 'idempotency-key': randomUUID() });
  }

  private async expect(status: number, answer: Promise<Answer>): Promise<Answered> {
    const given = await answer;
    if (given.status === 503) return 'busy';
    if (given.status !== status)
      throw new Error(`${this.name}: ${given.status} ${JSON.stringify(given.body)}`);
    return 'done';
  }

  private async count(): Promise<number> {
    const [row] = await this.house.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM case_event WHERE action IN ('place', 'accept', 'dispatch')`,
    );
    return row!.n;
  }
}
