import { DataSource } from 'typeorm';
import { Cipher } from '../../common/cipher.ts';
import type { Config } from '../../common/config.ts';
import { dataSourceOptions } from '../../data-source.ts';
import { closedTables, quoted } from './encrypted-columns.ts';

/** The number of values under a key, by column. */
async function sealedWith(
  source: DataSource,
  id: string,
): Promise<readonly (readonly [where: string, n: number])[]> {
  const counts: [string, number][] = [];
  for (const { name, columns } of closedTables(source)) {
    for (const { column } of columns) {
      const [row] = await source.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ${name} WHERE ${quoted(column)}::text LIKE '%⟪${id}.%'`,
      );
      if (row!.n > 0) counts.push([`${name}.${column}`, row!.n]);
    }
  }
  return counts;
}

async function dropKey(source: DataSource, id: string): Promise<void> {
  const left = await sealedWith(source, id);
  if (left.length > 0) {
    throw new Error(
      `DATA_KEYS lacks the key ${id}, under which ` +
        `${left.map(([where, n]) => `${n} values of ${where}`).join(', ')} still lie. ` +
        `Put it back before the newest key, start, and take it out once the log says that everything is sealed anew.`,
    );
  }
  await source.query(`DELETE FROM sealing WHERE name = $1`, [`key ${id}`]);
}

const wrong = (id: string): Error =>
  new Error(
    `DATA_KEYS holds another key under the name ${id} than this database was ` +
      `${id === 'index' ? 'indexed' : 'sealed'} with. ` +
      `Put the old one back${id === 'index' ? '' : ', and give a new key a new name'}.`,
  );

/**
 * Compares the keys with those the database was encrypted with, and records new ones. A removed key is
 * forgotten once no value uses it.
 * @throws Error with one plain sentence when a key in use is missing or was replaced
 */
export async function checkKeys(url: string, { keys }: Pick<Config, 'keys'>): Promise<void> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    const proofs = new Cipher(keys).proofs();
    const known = await source.query<{ id: string; value: string }[]>(
      `SELECT substr(name, 5) AS id, value FROM sealing WHERE name LIKE 'key %' ORDER BY at, name`,
    );
    for (const { id, value } of known) if (proofs.has(id) && proofs.get(id) !== value) throw wrong(id);
    for (const { id } of known) if (!proofs.has(id)) await dropKey(source, id);
    for (const [id, proof] of proofs)
      await source.query(`INSERT INTO sealing (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
        `key ${id}`,
        proof,
      ]);
  } finally {
    await source.destroy();
  }
}
