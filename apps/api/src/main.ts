import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { configFrom, type Config } from './common/config.ts';
import { inOneSentence } from './common/listen-error.ts';
import { migrate } from './database/migrate.ts';
import { oneRole, roleOf, servingUrl } from './database/roles.ts';
import { reencryptInBackground } from './database/sealing/background.ts';
import { checkKeys } from './database/sealing/keys.ts';
import { Reencryption } from './database/sealing/reencrypt.ts';
import { startEmbedded } from './platform/database/embedded.ts';
import { openGiven } from './platform/database/given.ts';
import { forgetDeadWorkers } from './platform/jobs/worker.ts';
import { startEmulator, type Emulator } from './platform/wechat/emulator.ts';
import { endBy } from './lifetime.ts';
import type * as Process from './process.ts';
import { sayCode, seedBase, setupCode } from './database/seeds/seed.ts';
import { startWorkers, type Start, type Workers } from './workers.ts';

const say = (line: string): void => console.log(line);

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

interface Database {
  /** The URL for the serving role. */
  readonly url: string;
  /** The URL for the owner of the tables. */
  readonly owner: string;
  stop(): Promise<void>;
}

async function openDatabase({ databaseUrl, ownerUrl, dataDir }: Config): Promise<Database> {
  if (databaseUrl) {
    const url = await openGiven(databaseUrl);
    if (!ownerUrl) say(oneRole(roleOf(url)));
    return { url, owner: ownerUrl ? await openGiven(ownerUrl) : url, stop: async () => undefined };
  }
  say('Starting PostgreSQL …');
  const { url: owner, stop } = await startEmbedded({ dataDir });
  return { url: await servingUrl(owner), owner, stop };
}

let loading: ChildProcess | undefined;
let database: Database | undefined;
let emulator: Emulator | null = null;
let running: Workers | undefined;
let sealing: ReturnType<typeof reencryptInBackground> | undefined;

/** @throws Error when the load fails; the next start repeats it */
async function loadDemo(url: string): Promise<void> {
  say('Loading the demo community …');
  loading = fork(fileURLToPath(new URL('./database/seeds/main.js', import.meta.url)), {
    env: { ...process.env, DATABASE_URL: url, DATABASE_URL_FILE: '', DEMO: '1' },
  });
  const [code] = (await once(loading, 'exit')) as [number | null];
  loading = undefined;
  if (code !== 0) throw new Error('Loading the demo community failed.');
}

/** The demo's WeChat, where none is given; all processes ask the same. @throws Error when its port is taken */
async function startEmulated({ demo, wechat, emulatorPort }: Config): Promise<Emulator | null> {
  if (!demo || wechat) return null;
  return startEmulator(emulatorPort).catch((error: unknown) =>
    Promise.reject(inOneSentence(error, emulatorPort, '127.0.0.1', 'EMULATOR_PORT') as Error),
  );
}

/** The API's code, most of what there is to load. The primary of several workers does not need it. */
const loadServer = (): Promise<typeof Process> => import('./process.ts');

/** Serves from this process, or from workers that it keeps running. */
async function serve(
  config: Config,
  { url, owner }: Database,
  server: ReturnType<typeof loadServer> | null,
): Promise<Workers> {
  const start = async (hasDuties: boolean): Promise<Start> => {
    if (hasDuties && !config.databaseUrl) await forgetDeadWorkers(owner);
    return { databaseUrl: url, emulator: emulator && emulator.origin, hasDuties };
  };
  if (!server) return startWorkers(config.workers, start);
  const { startProcess } = await server;
  return startProcess(config, await start(true));
}

async function stopAll(): Promise<void> {
  loading?.kill('SIGKILL');
  await sealing?.stop();
  await running?.stop();
  await emulator?.stop();
  await database?.stop();
}

const leave = endBy(stopAll);

/** Tells the parent process that the start succeeded, so that it restarts us after a crash. */
const tellReady = (): void => void process.send?.('ready');

try {
  const began = performance.now();
  const config = configFrom(process.env);
  // Loads while PostgreSQL starts and is migrated.
  const server = config.workers === 1 ? loadServer() : null;
  database = await openDatabase(config);
  let own = performance.now();
  say('Migrating …');
  await migrate(database.owner, roleOf(database.url));
  await checkKeys(database.owner, config);
  // Values that an older version left in plain text cannot be read by this one, so they are encrypted first.
  // The rest is re-encrypted in the background.
  await Reencryption.run(database.owner, config, 'clear');
  const beforeDemo = performance.now();
  if (await seedBase(database.owner, config)) await loadDemo(database.owner);
  own += performance.now() - beforeDemo;
  emulator = await startEmulated(config);
  running = await serve(config, database, server);
  sealing = reencryptInBackground(database.owner, config, say);
  const took = `${seconds(began)}; without PostgreSQL and the demo ${seconds(own)}`;
  const address = `http://${config.host}:${new URL(running.address).port}/`;
  say(`三单通 is ready at ${address} (${took})`);
  const code = config.demo ? null : await setupCode(database.owner, config);
  if (code !== null) say(sayCode(code));
  tellReady();
} catch (error) {
  console.error(error instanceof Error && process.env['LOG_LEVEL'] !== 'debug' ? error.message : error);
  leave(1);
}
