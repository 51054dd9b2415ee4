import { childrenOf, cpuOfFamily, cpuOfProcess, parentOf } from '../bench/cpu.ts';
import { SECRET, type Api, type Database, type System } from '../commands/system.ts';
import { plantMany } from '../plans/many.ts';
import { makeStewards, persona } from '../races/arena.ts';
import { clientOf, type Answer } from '../walks/door.ts';
import { plantOriginals } from './originals.ts';

/** One connection asks at a time; the limits per person must not count what one person measures. */
const SETTINGS = { LIMIT_SCALE: '10000', DATABASE_POOL: '8' };
/** How many tickets each operation that names one takes in turn. */
const TARGETS = 2000;

/** Longer than any limit, in ms. */
const LONG = 60 * 86_400_000;

interface Target {
  readonly id: string;
  readonly version: number;
}

/** A system with so many tickets. */
export class Side {
  readonly tickets: number;
  readonly database: Database;
  private readonly system: System;
  private readonly postmaster: number;
  private readonly people: ReadonlyMap<string, string>;
  private readonly lead: string;
  private readonly building: string;
  private targets: Readonly<Record<'open' | 'pool' | 'own', Target[]>>;
  private api!: Api;
  private ask!: ReturnType<typeof clientOf>;

  private constructor(system: System, database: Database, tickets: number, known: Known) {
    this.system = system;
    this.database = database;
    this.tickets = tickets;
    this.postmaster = known.postmaster;
    this.people = known.people;
    this.lead = known.lead;
    this.building = known.building;
    this.targets = known.targets;
  }

  /** A new database with so many tickets, without a process on it. */
  static async plant(system: System, tickets: number): Promise<Side> {
    const database = await system.database();
    const api = await system.api(database, SETTINGS);
    const ask = clientOf(api.origin, SECRET);
    await plantOriginals(ask, database.sql, api.origin, await makeStewards(database.sql, 8));
    ask.close();
    await api.end('SIGTERM');
    await plantMany(database.sql, tickets);
    return new Side(system, database, tickets, await knownOf(database));
  }

  /** Starts a process on it; returns the ms until it is ready. */
  async start(): Promise<number> {
    const began = performance.now();
    this.api = await this.system.api(this.database, SETTINGS);
    this.ask = clientOf(this.api.origin, SECRET, 1);
    return performance.now() - began;
  }

  async stop(): Promise<void> {
    this.ask.close();
    await this.api.end('SIGTERM');
  }

  /** Bytes a ticket of each table, the largest first, with those of its indexes. */
  sizes(): Promise<{ table: string; rows: number; bytes: number; indexes: number }[]> {
    return this.database.sql(
      `SELECT relname AS table, reltuples::float8 / $1 AS rows, (pg_table_size(oid) / $1)::int AS bytes,
         (pg_indexes_size(oid) / $1)::int AS indexes
       FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_total_relation_size(oid) > 5 * $1
       ORDER BY pg_total_relation_size(oid) DESC`,
      [this.tickets],
    );
  }

  /** CPU time in ms of API and database so far. */
  spent(): number {
    return cpuOfProcess(this.api.child.pid!) + cpuOfFamily([this.postmaster, ...childrenOf(this.postmaster)]);
  }

  /** @throws Error unless it answers 2xx */
  async get(who: string, path: string): Promise<void> {
    expect(await this.ask(this.people.get(who)!, 'GET', path), path);
  }

  /** Reads something of the next open ticket, or of the next that the resident placed. */
  async read(who: string, of: 'open' | 'own', what = ''): Promise<void> {
    const target = this.targets[of].shift()!;
    this.targets[of].push(target);
    await this.get(who, `/tickets/${target.id}${what}`);
  }

  async place(): Promise<void> {
    const form = { kind: 'help', category: 'leak', in_danger: false, today: false, building: this.building };
    const body = { ...form, words: '厨房漏水，请尽快来看' };
    expect(await this.ask(this.people.get('resident')!, 'POST', '/tickets', body), 'place');
  }

  /** Takes the next ticket from the pool to the property company. */
  async assign(): Promise<void> {
    const target = this.targets.pool.pop();
    if (!target) throw new Error('The pool is empty.');
    const { id, version } = target;
    const body = { action: 'assign', version, lead: this.lead };
    expect(
      await this.ask(this.people.get('secretary')!, 'POST', `/tickets/${id}/transitions`, body),
      'assign',
    );
  }

  /** Lets so many clocks run out, and sweeps. Returns the ms it took. */
  async sweep(due: number): Promise<number> {
    await this.database.sql(
      `WITH late AS (UPDATE cases SET due_at = now() - interval '1 minute'
         WHERE id IN (SELECT id FROM cases WHERE state = 'pool' AND noun = 'ticket' LIMIT $1) RETURNING id)
       UPDATE ticket t SET clocks = jsonb_set(clocks, '{response,since}', to_jsonb((clocks #>> '{response,since}')::float8 - $2))
       FROM late WHERE late.id = t.id`,
      [due, LONG],
    );
    const began = performance.now();
    expect(await this.ask(null, 'POST', '/demo/clock', { advance: 'PT1S' }), 'sweep');
    return performance.now() - began;
  }
}

function expect({ status, body }: Answer, what: string): void {
  if (status >= 300) throw new Error(`${what} answered ${status} ${JSON.stringify(body)}`);
}

interface Known {
  readonly postmaster: number;
  readonly people: ReadonlyMap<string, string>;
  readonly lead: string;
  readonly building: string;
  readonly targets: Side['targets'];
}

async function knownOf({ sql }: Database): Promise<Known> {
  const some = (where: string, parameters: readonly unknown[] = []): Promise<Target[]> =>
    sql<Target>(
      `SELECT c.id, c.version FROM cases c JOIN ticket t ON t.id = c.id WHERE ${where} ORDER BY random() LIMIT ${TARGETS}`,
      parameters,
    );
  const [{ backend }] = (await sql(`SELECT pg_backend_pid() AS backend`)) as [{ backend: number }];
  const [{ lead }] = (await sql(`SELECT id AS lead FROM unit WHERE name = '幸福物业'`)) as [{ lead: string }];
  const [{ building }] = (await sql(`SELECT id AS building FROM area WHERE full_name = '幸福里小区3栋'`)) as [
    { building: string },
  ];
  const people = await sql<{ name: string; id: string }>(
    `SELECT substr(openid, 6) AS name, id FROM account WHERE openid LIKE 'demo-%' AND openid NOT LIKE 'demo-settler%'`,
  );
  const building3 = `t.building = '${building}'`;
  return {
    postmaster: parentOf(backend),
    people: new Map(people.map(({ name, id }) => [name, id])),
    lead,
    building,
    targets: {
      open: await some(`c.state <> 'closed' AND ${building3}`),
      pool: await some(`c.state = 'pool' AND t.estate = (SELECT parent FROM area WHERE id = '${building}')`),
      own: await some(`t.reporter = $1`, [await persona(sql, 'resident')]),
    },
  };
}
