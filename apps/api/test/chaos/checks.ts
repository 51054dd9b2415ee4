import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { testCipher } from '../harness/keys.ts';
import { checkWhole } from '../races/arena.ts';
import { replays } from '../walks/replay.ts';
import type { Sql } from '../walks/town.ts';
import type { Client } from './client.ts';
import type { House } from './house.ts';
import type { Promised } from './load.ts';

/** Jobs of a killed worker are released after two minutes, and the check runs once a minute. */
const QUEUE_WITHIN = 240_000;
const REPLAY_LANES = 4;
/** Only moves by people are checked, not those of the sweep. */
const MOVES = `SELECT e.case AS ticket, array_agg(action ORDER BY seq) AS moves FROM case_event e WHERE e.case = ANY ($1) GROUP BY e.case`;

async function untilQueueIsEmpty({ sql }: House): Promise<void> {
  const last = performance.now() + QUEUE_WITHIN;
  for (;;) {
    const [{ n }] = (await sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM graphile_worker._private_jobs`,
    )) as [{ n: number }];
    if (n === 0) return;
    if (performance.now() > last) throw new Error(`${n} jobs are still queued`);
    await pause(500);
  }
}

/** Every acknowledged write exists once: no ticket is lost or doubled, no move is missing or extra. */
async function checkPromised({ sql }: House, { placed, moves }: Promised): Promise<string> {
  const rows = await sql<{ id: string; words: string }>(`SELECT id, words FROM ticket`);
  const byWords = Map.groupBy(
    rows.filter(({ words }) => words.startsWith('第 ')),
    ({ words }) => words,
  );
  const twice = [...byWords].filter(([, some]) => some.length > 1);
  const lost = [...placed].filter(([words, id]) => byWords.get(words)?.[0]?.id !== id);
  const unasked = [...byWords.keys()].filter((words) => !placed.has(words));
  const told = new Map(
    (await sql<{ ticket: string; moves: string[] }>(MOVES, [[...placed.values()]])).map((row) => [
      row.ticket,
      row.moves,
    ]),
  );
  const wrong = [...moves].filter(([id, some]) => told.get(id)?.join() !== some.join());
  const line =
    `${placed.size} tickets acknowledged: ${lost.length} lost, ${twice.length} there twice, ` +
    `${unasked.length} that nobody was told of; ${wrong.length} with other moves than acknowledged`;
  if (lost.length + twice.length + unasked.length + wrong.length > 0)
    throw new Error(
      `${line}; ${JSON.stringify(wrong.slice(0, 3).map(([id, some]) => [some, told.get(id)]))}`,
    );
  return line;
}

/** A house may have some ten thousand tickets, and a replay asks a dozen times: over connections that stay. */
async function checkReplays(house: House, ids: readonly string[]): Promise<string> {
  const pool = new pg.Pool({ connectionString: house.databaseUrl(), max: REPLAY_LANES });
  const sql: Sql = async <T>(text: string, parameters: readonly unknown[] = []) =>
    testCipher.read((await pool.query(text, [...parameters])).rows as T[]);
  const left = [...ids];
  const lane = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) await replays(sql, id);
  };
  try {
    await Promise.all(Array.from({ length: REPLAY_LANES }, lane));
  } finally {
    await pool.end();
  }
  return `${ids.length} tickets replay`;
}

async function keysIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((one) => one.isFile()).map(({ name }) => name);
}

/** Every acknowledged picture has its bytes; after a sweep there are no bytes without a row. */
async function checkFiles(
  { sql, place }: House,
  { files }: Promised,
  sweep: () => Promise<number>,
): Promise<string> {
  const swept = await sweep();
  const rows = new Set((await sql<{ id: string }>(`SELECT id FROM file`)).map(({ id }) => id));
  const keys = await keysIn(join(place.data, 'files'));
  const expected = new Set([...rows].flatMap((id) => [id, `thumb-${id}`]));
  const orphans = keys.filter((key) => !expected.has(key));
  const missing = [...expected].filter((key) => !keys.includes(key));
  const lost = [...files].filter((id) => !rows.has(id));
  const line =
    `${files.size} pictures acknowledged: ${lost.length} lost, ${missing.length} without ` +
    `bytes, ${swept} left by kills and swept, ${orphans.length} orphans`;
  if (lost.length + missing.length + orphans.length > 0) throw new Error(line);
  return line;
}

/** @throws Error if a guarantee is broken. Returns what was checked. */
export async function checkAll(
  house: House,
  client: Client,
  promised: Promised,
  sweep: () => Promise<number>,
): Promise<string[]> {
  await untilQueueIsEmpty(house);
  const line = await checkPromised(house, promised);
  await checkWhole({ asks: [], sql: house.sql });
  const tickets = await house.sql<{ id: string }>(
    `SELECT id FROM cases WHERE noun = 'ticket' AND state = 'closed'`,
  );
  return [
    line,
    await checkReplays(
      house,
      tickets.map(({ id }) => id),
    ),
    await checkFiles(house, promised, sweep),
    `${client.seen.length} requests in all`,
  ];
}
