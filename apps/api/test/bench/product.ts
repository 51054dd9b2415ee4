import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { House } from '../chaos/house.ts';
import { SECRET } from '../commands/system.ts';
import { clientOf, type Answer } from '../walks/door.ts';
import { cpuOfFamily, cpuOfProcess } from './cpu.ts';
import { makeCrowd, placeForm, plantTickets, type Crowd } from './crowd.ts';
import type { Answered, Contender, Operation, Spent } from './measure.ts';
import { DEPTH } from './plain.ts';

const runs = promisify(execFile);
/** How many tickets each steward accepts in a slice: fewer than the cap. */
const LOAD = 18;
/** Rows a page while going to the deep one. */
const STRIDE = 100;
const LOOK = 50;

interface Target {
  readonly id: string;
  readonly person: string;
}

/** Starts the product of a checkout as `pnpm start` does, on a data folder of its own. */
async function startHouse(checkout: string, root: string): Promise<House> {
  await mkdir(root, { recursive: true });
  await chmod(root, 0o755);
  await runs(process.execPath, [join(checkout, 'packages/repo/src/build.ts'), 'api', 'h5'], {
    cwd: checkout,
  });
  const system = join(checkout, 'apps/api/test/commands/system.ts');
  return House.build('embedded', root, {
    script: join(checkout, 'packages/repo/src/start.ts'),
    // The limits per address: all of the load comes from one.
    env: { LIMIT_SCALE: '10000' },
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
  private readonly crowd: Crowd;
  private readonly ask: ReturnType<typeof clientOf>;
  private readonly targets: { readonly cursor: string; readonly own: readonly Target[] };
  private before = 0;
  private supply: string[] = [];
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
  static async open(
    name: string,
    { checkout, root, tickets, lanes }: { checkout: string; root: string; tickets: number; lanes: number },
  ): Promise<Product> {
    const house = await startHouse(checkout, root);
    const ask = clientOf(house.origin, SECRET, lanes);
    const crowd = await makeCrowd(house.databaseUrl(), house.sql);
    await plantTickets(ask, house.sql, crowd, tickets);
    const own = await house.sql<Target>(
      `SELECT id, reporter AS person FROM ticket WHERE reporter = ANY ($1) ORDER BY random() LIMIT 10000`,
      [crowd.residents.map(({ id }) => id)],
    );
    const cursor = await deepCursor(ask, crowd.stewards[0]!.id, Math.min(DEPTH, Math.ceil(tickets / 10)));
    const product = new Product(name, house, crowd, ask, { cursor, own });
    await product.settle();
    product.before = await product.count();
    return product;
  }

  async run(operation: Operation): Promise<Answered> {
    const n = ++this.turn;
    const steward = this.crowd.stewards[n % this.crowd.stewards.length]!.id;
    if (operation === 'place') return this.place(n);
    if (operation === 'accept') return this.accept(steward);
    if (operation === 'read') return this.read(this.targets.own[n % this.targets.own.length]!);
    const cursor = operation === 'deep' ? `&cursor=${this.targets.cursor}` : '';
    return this.expect(200, this.ask(steward, 'GET', `/tickets?box=pool&limit=20${cursor}`));
  }

  /** Closes what the stewards have in hand, and takes as much from the pool as they may accept. */
  async refill(operation: Operation): Promise<void> {
    if (operation !== 'accept') return;
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
    const rows = await this.house.sql<{ id: string }>(
      `SELECT id FROM cases WHERE noun = 'ticket' AND state = 'pool' AND version = 1 ORDER BY random() LIMIT $1`,
      [stewards.length * LOAD],
    );
    this.supply = rows.map(({ id }) => id);
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
    return { server: cpuOfProcess(this.house.api), database: cpuOfFamily(this.house.server) };
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

  private async accept(steward: string): Promise<Answered> {
    const id = this.supply.pop();
    if (id === undefined) return 'none';
    const move = { action: 'accept', version: 1 };
    return this.expect(200, this.write(steward, `/tickets/${id}/transitions`, move));
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
      `SELECT count(*)::int AS n FROM case_event WHERE action IN ('place', 'accept')`,
    );
    return row!.n;
  }
}
