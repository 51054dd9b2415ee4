import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.ts';
import { migrate } from '../../src/database/migrate.ts';
import { plantDemo } from '../../src/database/seeds/seed.ts';
import { testCipher } from './keys.ts';
import { openDoors } from './doors.ts';
import { dropDatabase, withClient, withDatabase } from './sql.ts';

/** A database of one test file: migrated, with the demo's places and people, without tickets. */
export interface TestDatabase {
  /** As the owner of its tables. */
  url: string;
  /** The serving role's connection, used by the test's API. */
  servingUrl: string;
  /** Drops it and ends open connections. */
  drop(): Promise<void>;
}

const BUILD_LOCK = 361_362;
let made = 0;

/**
 * Clones the migrated template. The first caller of a run, in whichever worker, makes the template;
 * the others wait for it.
 * @throws Error outside jest's api project, whose global setup starts the server.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { server, run } = testRun();
  const template = `${run}_template`;
  const name = `${run}_${process.env.JEST_WORKER_ID ?? 0}_${process.pid}_${Date.now().toString(36)}_${++made}`;
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [BUILD_LOCK]);
    const { rowCount } = await client.query(
      'SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate',
      [template],
    );
    if (!rowCount) await buildTemplate(server, template);
    await client.query('SELECT pg_advisory_unlock($1)', [BUILD_LOCK]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return { ...urlsOf(server, name), drop: async () => void (await dropDatabase(server, name)) };
}

/** An empty database for tests of the migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { server, run } = testRun();
  const name = `${run}_empty_${process.pid}_${Date.now().toString(36)}_${++made}`;
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return { ...urlsOf(server, name), drop: async () => void (await dropDatabase(server, name)) };
}

/** Roles belong to the server, so this one remains on a given server. */
const SERVING = { username: 'sandan_test_app', password: 'sandan_test_app' };

function urlsOf(server: string, name: string): Pick<TestDatabase, 'url' | 'servingUrl'> {
  const url = withDatabase(server, name);
  return { url, servingUrl: Object.assign(new URL(url), SERVING).href };
}

async function makeServingRole(server: string): Promise<void> {
  await withClient(server, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [SERVING.username]);
    if (!rowCount) await client.query(`CREATE ROLE ${SERVING.username} LOGIN PASSWORD '${SERVING.password}'`);
  });
}

async function buildTemplate(server: string, template: string): Promise<void> {
  await dropDatabase(server, template);
  await withClient(server, (client) => client.query(`CREATE DATABASE ${template} TEMPLATE template0`));
  const url = withDatabase(server, template);
  await makeServingRole(server);
  await migrate(url, SERVING.username);
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  await source.query(openDoors);
  await source.transaction((manager) => plantDemo(manager, testCipher));
  await source.destroy();
  await withClient(server, (client) =>
    client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false IS_TEMPLATE true`),
  );
}

function testRun(): { server: string; run: string } {
  const { SANDAN_TEST_SERVER: server, SANDAN_TEST_RUN: run } = process.env;
  if (!server || !run)
    throw new Error('No test server: run the api project of jest, whose global setup starts one.');
  return { server, run };
}
