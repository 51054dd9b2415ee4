import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbedded, type Embedded } from '../../src/platform/database/embedded.ts';
import { childrenOf } from '../bench/cpu.ts';
import { plantTown, SECRET } from '../commands/system.ts';
import { TEST_KEYRING, testCipher } from '../harness/keys.ts';
import { withClient } from '../harness/sql.ts';
import type { Sql } from '../walks/town.ts';

const SUPERVISOR = fileURLToPath(new URL('../../../../packages/repo/src/supervise.ts', import.meta.url));
/** What starts the API, and its settings. */
export interface Program {
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Creates the demo's people and places in an empty database. */
  readonly plant: (url: string) => Promise<void>;
}

const supervised: Program = {
  script: SUPERVISOR,
  env: { SWEEP_SECONDS: '1', LOG_LEVEL: 'error' },
  plant: plantTown,
};

const READY_WITHIN = 120_000;
/** How much output is kept, in characters. */
const LOG = 200_000;

/** The kind of database: a given one, or the API's embedded one. */
export type Kind = 'given' | 'embedded';

/** Folders: `server` for PostgreSQL, `data` for the API. */
interface Place {
  readonly server: string;
  readonly data: string;
}

/** Two ports of 127.0.0.1 that nothing listens on now. */
async function freePorts(): Promise<[number, number]> {
  const probes = [createServer(), createServer()] as const;
  await Promise.all(probes.map((probe) => once(probe.listen(0, '127.0.0.1'), 'listening')));
  const [first, second] = probes.map((probe) => (probe.address() as AddressInfo).port) as [number, number];
  await Promise.all(probes.map((probe) => once(probe.close(), 'close')));
  return [first, second];
}

/** A whole installation: the API under the supervisor of `pnpm start`, on a database of its own. */
export class House {
  readonly kind: Kind;
  readonly origin: string;
  readonly emulator: string;
  readonly place: Place;
  readonly sql: Sql;
  private readonly script: string;
  private readonly env: NodeJS.ProcessEnv;
  private keeper: Embedded | undefined;
  private supervisor: ChildProcess | undefined;
  private said = '';

  private constructor(
    kind: Kind,
    place: Place,
    [port, emulator]: readonly [number, number],
    keeper: Embedded | undefined,
    program: Program,
  ) {
    this.kind = kind;
    this.script = program.script;
    this.place = place;
    this.keeper = keeper;
    this.origin = `http://127.0.0.1:${port}`;
    this.emulator = `http://127.0.0.1:${emulator}`;
    this.env = {
      ...process.env,
      PORT: String(port),
      EMULATOR_PORT: String(emulator),
      HOST: '127.0.0.1',
      DATA_DIR: place.data,
      SECRET,
      DATA_KEYS: TEST_KEYRING,
      DEMO: '1',
      DATABASE_URL: keeper?.url ?? '',
      ...program.env,
    };
    this.sql = async <T>(text: string, parameters: readonly unknown[] = []) =>
      testCipher.read(
        await withClient(
          this.databaseUrl(),
          async (client) => (await client.query(text, [...parameters])).rows as T[],
        ),
      );
  }

  /** Creates the demo's data on a new server, then starts the API on it. */
  static async build(kind: Kind, root: string, program = supervised): Promise<House> {
    const server = join(root, kind);
    const data = kind === 'embedded' ? server : join(root, `${kind}-data`);
    for (const folder of [server, data]) {
      await mkdir(folder, { recursive: true });
      await chmod(folder, 0o755);
    }
    const keeper = await startEmbedded({ dataDir: server });
    await program.plant(keeper.url);
    if (kind === 'embedded') await keeper.stop();
    const given = kind === 'given' ? keeper : undefined;
    const house = new House(kind, { server, data }, await freePorts(), given, program);
    await house.start();
    return house;
  }

  /** @throws Error with the API's output if it is not ready in time */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', this.script], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.supervisor = child;
    process.once('exit', () => child.kill('SIGTERM'));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-LOG)));
    const until = performance.now() + READY_WITHIN;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || performance.now() > until)
        throw new Error(`the API of the ${this.kind} house did not start:\n${this.said}`);
      await pause(100);
    }
  }

  isReady(): Promise<boolean> {
    return fetch(`${this.origin}/health/ready`, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** The last output. */
  get log(): string {
    return this.said;
  }

  /** Every unexpected end of the API, with its last output. */
  get ends(): string[] {
    return this.said.match(/^Unforeseen, leaving: .*$|^Sandan has ended \(code .*$/gm) ?? [];
  }

  get api(): number {
    return childrenOf(this.supervisor!.pid!)[0]!;
  }

  /** The server's processes, its postmaster first. */
  get server(): number[] {
    const [pid] = this.note();
    return [pid!, ...childrenOf(pid!)];
  }

  databaseUrl(): string {
    const [, , , port] = this.note();
    const password = readFileSync(join(this.place.server, 'postgres', 'sandan.password'), 'utf8').trim();
    return `postgres://sandan:${password}@127.0.0.1:${port}/sandan`;
  }

  isDatabaseThere(): Promise<boolean> {
    return Promise.resolve()
      .then(() => withClient(this.databaseUrl(), (client) => client.query('SELECT 1')))
      .then(
        () => true,
        () => false,
      );
  }

  /** Stops the API; returns its exit code and the duration in ms. */
  async terminate(): Promise<{ code: number | null; took: number }> {
    const child = this.supervisor!;
    const began = performance.now();
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    const [code] = await ended;
    return { code, took: performance.now() - began };
  }

  async stop(): Promise<void> {
    if (this.supervisor?.exitCode === null && this.supervisor.signalCode === null) await this.terminate();
    await this.keeper?.stop();
  }

  private note(): number[] {
    return readFileSync(join(this.place.server, 'postgres', 'postmaster.pid'), 'utf8')
      .split('\n')
      .map(Number);
  }
}
