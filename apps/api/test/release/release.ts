import { runMigrations } from 'graphile-worker';
import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.ts';
import { HiddenPictures1796001000001 } from '../../src/database/migrations/1796001000001-hidden-pictures.ts';
import { migrations } from '../../src/database/migrations/index.ts';
import type { Answers } from './answers.ts';

/** The demo's database as the last release wrote it, under the tests' keys, and what that release answered. */
export interface Release {
  /** The time of the answers. */
  readonly at: number;
  /** The last number of a ticket. */
  readonly number: number;
  readonly rows: Readonly<Record<string, readonly object[]>>;
  /** By person. */
  readonly answers: Readonly<Record<string, Answers>>;
}

const FILE = new URL('release.json.br', import.meta.url);

export const readRelease = async (): Promise<Release> =>
  JSON.parse(brotliDecompressSync(await readFile(FILE)).toString()) as Release;

const released = migrations.slice(0, migrations.findIndex((one) => one === HiddenPictures1796001000001) + 1);

/** Makes an empty database that of the release: its schema, its rows, and its queue. */
export async function restoreRelease(url: string, { number, rows }: Release): Promise<void> {
  await runMigrations({ connectionString: url });
  const { extra, ...options } = dataSourceOptions(url, 1) as { extra: object };
  const source = await new DataSource({
    ...(options as ReturnType<typeof dataSourceOptions>),
    migrations: released,
    // The rows are whole: neither their order nor what triggers would add matters.
    extra: { ...extra, options: '-c session_replication_role=replica' },
  }).initialize();
  await source.runMigrations();
  for (const [table, some] of Object.entries(rows))
    await source.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(some),
    ]);
  await source.query(`SELECT setval('ticket_number', $1)`, [number]);
  await source.destroy();
}
