import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { participantsOf } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { createApp } from '../src/app.ts';
import { Clock } from '../src/common/clock.ts';
import { dataSourceOptions } from '../src/data-source.ts';
import { migrate } from '../src/database/migrate.ts';
import { TicketStore } from '../src/modules/ticket/store/ticket.store.ts';
import { emulated } from '../src/platform/wechat/emulator.ts';
import { config, SECRET } from './harness/app.ts';
import { emptyDatabase, type TestDatabase } from './harness/database.ts';
import { testCipher } from './harness/keys.ts';
import { answersOf } from './release/answers.ts';
import { readRelease, restoreRelease, type Release } from './release/release.ts';
import { clientOf } from './walks/door.ts';
import { replays } from './walks/replay.ts';
import type { Sql } from './walks/town.ts';

/** A database of the last release is upgraded in place: answers stay as they were. */

let release: Release;
let database: TestDatabase;
let source: DataSource;
let app: NestFastifyApplication;
let dataDir: string;
const sql: Sql = async <T>(text: string, parameters: readonly unknown[] = []) =>
  testCipher.read(await source.query<T[]>(text, [...parameters]));

beforeAll(async () => {
  [release, database, dataDir] = await Promise.all([
    readRelease(),
    emptyDatabase(),
    mkdtemp(join(tmpdir(), 'sandan-upgrade-')),
  ]);
  await restoreRelease(database.url, release);
  source = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
  const [placed] = release.rows['ticket']! as { id: string }[];
  await sql(`SELECT graphile_worker.add_job('notice', $1::json)`, [{ ticket: placed!.id, seq: 1 }]);
  await migrate(database.url);
  const clock = new Clock();
  clock.at = () => release.at;
  app = await createApp({
    config: config(dataDir),
    databaseUrl: database.url,
    wechat: emulated('http://127.0.0.1'),
    clock,
  });
  await app.listen(0, '127.0.0.1');
}, 120_000);

afterAll(async () => {
  await app?.close();
  await source?.destroy();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** An answer without how its actions are drawn: wording may change, what is open may not. */
const undrawn = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ['section', 'weight', 'confirm', 'help'].includes(key) ? undefined : value,
    ),
  );

/** Actions that came after the release: an answer offers them besides. */
const added: readonly unknown[] = ['supervise', 'answer_nudge', 'call_back', 'exclude', 'say_pressed'];

/** The plain words that residents read since, with the terms that they read at the release. */
const terms = { 社区在检查: '支部核验中', 等他们接手: '等待签收' };
const inTerms = (status: string): string =>
  Object.entries(terms).reduce((text, [plain, term]) => text.replace(plain, term), status);

/** An answer without what is offered besides, and in the words of the release. */
const asBefore = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (key === 'status' && typeof value === 'string') return inTerms(value);
      return key === 'actions' && Array.isArray(value)
        ? (value as { action: unknown }[]).filter(({ action }) => !added.includes(action))
        : value;
    }),
  );

it('every person is answered as before on every ticket, in every box, and in the inbox', async () => {
  const ask = clientOf(await app.getUrl(), SECRET);
  const answers = await answersOf(sql, ask);
  ask.close();
  for (const [persona, before] of Object.entries(release.answers))
    for (const [path, answer] of Object.entries(before))
      expect([persona, path, asBefore(answers[persona]![path])]).toMatchObject([
        persona,
        path,
        undrawn(answer),
      ]);
}, 120_000);

it('every closed ticket replays to its row', async () => {
  const closed = await sql<{ id: string }>(`SELECT id FROM cases WHERE state = 'closed' AND noun = 'ticket'`);
  expect(closed.length).toBeGreaterThan(10);
  for (const { id } of closed) await replays(sql, id);
});

it('who takes part is read from every ticket, open ones too', async () => {
  const tickets = await app.get(TicketStore).find(source.manager, 'true', []);
  expect(tickets.length).toBeGreaterThan(50);
  const keys = tickets.flatMap((ticket) =>
    participantsOf(ticket).map((part) =>
      [ticket.id, part.role, part.party, part.kind, part.current].join(' '),
    ),
  );
  const rows = await sql<{ key: string }>(
    `SELECT concat_ws(' ', "case", role, party, kind, current::text) AS key FROM case_participant`,
  );
  expect(rows.map(({ key }) => key).sort()).toEqual(keys.sort());
});

it('no row of the old tables is lost', async () => {
  const tables = await sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const known = new Set(tables.map(({ name }) => name));
  const { category: shared, ...others } = release.rows;
  // Each community has the categories that all shared.
  expect(await sql(`SELECT count(*)::int AS n FROM category`)).toEqual([{ n: 2 * shared!.length }]);
  for (const [old, rows] of Object.entries(others)) {
    const now = known.has(old) ? old : old.replace('ticket_', 'case_');
    expect([now, ...(await sql(`SELECT count(*)::int AS n FROM ${now}`))]).toEqual([now, { n: rows.length }]);
  }
});

it('categories that are as they were given have the usual aliases', async () => {
  const aliases = await sql<{ code: string; aliases: string[] }>(
    `SELECT DISTINCT code, aliases FROM category WHERE code IN ('leak', 'lift', 'other') ORDER BY code`,
  );
  expect(aliases).toEqual([
    { code: 'leak', aliases: ['漏水', '渗水', '滴水', '水管'] },
    { code: 'lift', aliases: ['电梯'] },
    { code: 'other', aliases: [] },
  ]);
  const [{ n }] = (await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM category WHERE aliases = '{}' AND code <> 'other'`,
  )) as [{ n: number }];
  expect(n).toBe(0);
});

it('a job that was queued before runs after', async () => {
  const [job] = await sql<{ payload: object }>(`SELECT payload FROM graphile_worker._private_jobs`);
  const [placed] = release.rows['ticket']! as { id: string }[];
  expect(job!.payload).toEqual({ case: placed!.id, seq: 1 });
});
