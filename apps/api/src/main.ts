import { fileURLToPath } from 'node:url';
import { configFrom, type Config } from './common/config.ts';
import { migrate } from './database/migrate.ts';
import { startEmbedded } from './platform/database/embedded.ts';
import { startProcess, type Running } from './process.ts';
import { seed } from './database/seeds/seed.ts';

const webFolder = fileURLToPath(new URL('../../miniapp/dist/h5', import.meta.url));
const say = (line: string): void => console.log(line);

interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

async function openDatabase({ databaseUrl, dataDir }: Config): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined };
  say('Starting PostgreSQL …');
  return startEmbedded({ dataDir });
}

const config = configFrom(process.env);
let database: Database | undefined;
let running: Running | undefined;
let stopping: Promise<void> | undefined;

async function stopAll(): Promise<void> {
  await running?.stop();
  await database?.stop();
}

/** A second signal changes nothing: we are already stopping. */
function leave(code: number): void {
  stopping ??= stopAll()
    .catch((error: unknown) => console.error(error))
    .finally(() => process.exit(code));
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => leave(0));

try {
  const began = performance.now();
  database = await openDatabase(config);
  say('Migrating …');
  await migrate(database.url);
  await seed(database.url, config, say);
  running = await startProcess(config, database.url, webFolder);
  say(`三单通 is ready at http://${config.host}:${new URL(running.address).port}/ (${((performance.now() - began) / 1000).toFixed(1)} s)`);
} catch (error) {
  console.error(error instanceof Error && config.logLevel !== 'debug' ? error.message : error);
  leave(1);
}
