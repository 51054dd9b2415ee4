import type { DataSource } from 'typeorm';
import { cellOf, type Cipher } from '../../../common/cipher.ts';
import { keysByName } from './areas.ts';
import type { Names } from './form.ts';
import { units } from './units.ts';

/** Resolves the demo's keys to ids in this database. */
export type Keys = Pick<Names, 'unit' | 'person' | 'area'>;

type Row = readonly [name: string, id: string];

const rowsOf = async (source: DataSource, sql: string): Promise<Row[]> =>
  (await source.query<{ name: string; id: string }[]>(sql)).map(({ name, id }) => [name, id]);

/** @throws Error from the returned function, for a key that does not exist */
function finder(kind: string, rows: readonly Row[]): (key: string) => string {
  const found = new Map(rows);
  return (key) => {
    const id = found.get(key);
    if (id === undefined) throw new Error(`The demo has no ${kind} "${key}".`);
    return id;
  };
}

export async function readKeys(source: DataSource, cipher: Cipher): Promise<Keys> {
  const people = await rowsOf(
    source,
    `SELECT substr(openid, 6) AS name, id FROM account WHERE openid LIKE 'demo-%'`,
  );
  const areas = (await rowsOf(source, `SELECT full_name AS name, id FROM area`)).map(
    ([name, id]) => [cipher.openAll(name, cellOf('area', 'full_name', id)), id] as const,
  );
  const unitRows = await rowsOf(source, `SELECT name, id FROM unit`);
  const areaKeys = keysByName();
  const unitKeys = new Map(units.map(({ name, key }) => [name, key]));
  return {
    person: finder('person', people),
    area: finder(
      'area',
      areas.map(([name, id]) => [areaKeys.get(name) ?? name, id]),
    ),
    unit: finder(
      'unit',
      unitRows.map(([name, id]) => [unitKeys.get(name) ?? name, id]),
    ),
  };
}
