import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { withClient } from './harness/sql.ts';

const HOLD = join(import.meta.dirname, 'harness', 'hold-embedded.ts');

let dataDir: string;
const owners: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `sandan-test-${process.pid}-`));
  await chmod(dataDir, 0o755);
});

afterEach(async () => {
  for (const owner of owners.splice(0)) await end(owner, 'SIGTERM');
});

afterAll(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));

/** Starts another process that owns the database; resolves with its URL. */
async function own(): Promise<{ owner: ChildProcess; url: string }> {
  const owner = spawn(process.execPath, [HOLD, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  owners.push(owner);
  for await (const url of createInterface(owner.stdout!)) return { owner, url };
  throw new Error('The owner ended without a word.');
}

async function end(owner: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (owner.exitCode !== null || owner.signalCode !== null) return;
  const ended = once(owner, 'exit');
  owner.kill(signal);
  await ended;
}

const note = (url: string, words: string) =>
  withClient(url, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS note (words text)');
    await client.query('INSERT INTO note VALUES ($1)', [words]);
  });

const noted = (url: string) =>
  withClient(url, async (client) =>
    (await client.query<{ words: string }>('SELECT words FROM note')).rows.map(({ words }) => words),
  );

const postmasterPid = () =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Whether a process runs; a zombie does not. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

test('a server that outlived its killed owner is taken over and nothing is lost', async () => {
  const { owner, url } = await own();
  await note(url, '居民点单');
  const orphan = postmasterPid();
  await end(owner, 'SIGKILL');
  const again = await startEmbedded({ dataDir, durable: false });
  expect(await noted(again.url)).toContain('居民点单');
  expect(runs(orphan)).toBe(false);
  const own2 = postmasterPid();
  await again.stop();
  expect(runs(own2)).toBe(false);
});

test('a kill of owner and server at once needs no cleaning by hand', async () => {
  const { owner, url } = await own();
  await note(url, '管家接单');
  process.kill(postmasterPid(), 'SIGKILL');
  await end(owner, 'SIGKILL');
  const again = await startEmbedded({ dataDir, durable: false });
  expect(await noted(again.url)).toContain('管家接单');
  await again.stop();
});

test('the database of a living owner is left alone', async () => {
  const { url } = await own();
  await note(url, '党支部派单');
  await expect(startEmbedded({ dataDir, durable: false })).rejects.toThrow('already running');
  expect(await noted(url)).toContain('党支部派单');
});

test('SIGTERM of the owner stops the server', async () => {
  const { owner } = await own();
  const server = postmasterPid();
  await end(owner, 'SIGTERM');
  expect(runs(server)).toBe(false);
});

test('a note of a process number that now belongs to another program does not stop the start', async () => {
  const first = await startEmbedded({ dataDir, durable: false });
  await note(first.url, '签收');
  await first.stop();
  await writeFile(
    join(dataDir, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${dataDir}/postgres\n1\n5432\n`,
  );
  const again = await startEmbedded({ dataDir, durable: false });
  expect(await noted(again.url)).toContain('签收');
  await again.stop();
});

test('trigrams of Chinese words are found, on 127.0.0.1 alone, for 200 connections', async () => {
  const { url, stop } = await startEmbedded({ dataDir, durable: false });
  const { rows } = await withClient(url, async (client) => {
    await client.query('CREATE EXTENSION pg_trgm');
    return client.query(`SELECT show_trgm('电瓶车') <> '{}' AS trigrams,
      current_setting('listen_addresses') AS listens, current_setting('max_connections') AS connections`);
  });
  expect(rows[0]).toEqual({ trigrams: true, listens: '127.0.0.1', connections: '200' });
  await stop();
});

test('a half-made cluster is made anew, a folder of something else is refused', async () => {
  await rm(join(dataDir, 'postgres'), { recursive: true });
  await mkdir(join(dataDir, 'postgres.new-abcdef'));
  await (await startEmbedded({ dataDir, durable: false })).stop();
  expect(await readdir(dataDir)).toEqual(['lock', 'postgres']);
  await rm(join(dataDir, 'postgres', 'PG_VERSION'));
  await expect(startEmbedded({ dataDir })).rejects.toThrow('holds no PostgreSQL data');
});

/** Retries until the database answers. */
async function backWithin(ms: number, url: string): Promise<void> {
  const until = performance.now() + ms;
  while (
    !(await noted(url).then(
      () => true,
      () => false,
    ))
  )
    if (performance.now() > until) throw new Error(`not back within ${ms} ms`);
}

test('a server that is killed is started again under the same address, with what was written', async () => {
  await rm(join(dataDir, 'postgres'), { recursive: true });
  const { url, stop } = await startEmbedded({ dataDir });
  await note(url, '跟单');
  const first = postmasterPid();
  process.kill(first, 'SIGKILL');
  await backWithin(10_000, url);
  expect(await noted(url)).toEqual(['跟单']);
  const second = postmasterPid();
  expect(second).not.toBe(first);
  await stop();
  expect(runs(second)).toBe(false);
});

test('a server that loses one of its processes goes on, and is still watched', async () => {
  const { url, stop } = await startEmbedded({ dataDir });
  await note(url, '评价');
  const server = postmasterPid();
  await withClient(url, async (client) => {
    client.on('error', () => undefined);
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'sandan-keeper'`,
    );
    process.kill(rows[0]!.pid, 'SIGKILL');
  });
  await backWithin(10_000, url);
  expect(postmasterPid()).toBe(server);
  process.kill(server, 'SIGKILL');
  await backWithin(10_000, url);
  expect(await noted(url)).toContain('评价');
  await stop();
});

test('of several first starts at once one is made, and the others say in one sentence why not', async () => {
  const fresh = join(dataDir, 'fresh');
  await mkdir(fresh);
  await chmod(fresh, 0o755);
  const starters = Array.from({ length: 3 }, () =>
    spawn(process.execPath, [HOLD, fresh], { stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  owners.push(...starters);
  const said = await Promise.all(
    starters.map(async (one) => {
      let text = '';
      for (const stream of [one.stdout, one.stderr])
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      await Promise.race([once(one, 'exit'), once(one.stdout, 'data')]);
      return text;
    }),
  );
  expect(said.filter((text) => text.startsWith('postgres://'))).toHaveLength(1);
  expect(said.filter((text) => text.includes('Sandan is already running on'))).toHaveLength(2);
  expect(said.join()).not.toMatch(/PANIC|initdb/);
});
