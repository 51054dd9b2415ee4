import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testCipher } from '../harness/keys.ts';
import type { TestApp } from '../harness/app.ts';

const TABLES = `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
  WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE' ORDER BY 1`;

/** Every row that contains an id, decrypted as far as our keys allow. */
export async function rowsWith({ source }: TestApp, id: string): Promise<string[]> {
  const tables = await source.query<{ name: string }[]>(TABLES);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await source.query<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM ${name} t ORDER BY 1`,
    );
    found.push(...rows.map(({ row }) => `${name} ${testCipher.read(row)}`).filter((row) => row.includes(id)));
  }
  return found;
}

/** `table: secret` for each secret in a row with the id. */
export const tracesIn = async (test: TestApp, id: string, secrets: readonly string[]): Promise<string[]> =>
  (await rowsWith(test, id)).flatMap((row) =>
    secrets.filter((secret) => row.includes(secret)).map((secret) => `${row.split(' ')[0]!}: ${secret}`),
  );

/** The number of stored files, thumbnails included. */
export function pictures({ dataDir }: TestApp): number {
  const root = join(dataDir, 'files');
  return existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
    : 0;
}
