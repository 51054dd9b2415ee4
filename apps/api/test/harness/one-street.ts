import type { DataSource } from 'typeorm';

/** Moves 望江社区 under 幸福街道: in the demo each community has a street of its own. */
export async function oneStreet(source: Pick<DataSource, 'query'>): Promise<void> {
  const idOf = async (name: string): Promise<string> =>
    (
      await source.query<[{ id: string }]>(`SELECT id FROM area WHERE kind = 'street' AND name = $1`, [name])
    )[0].id;
  const [own, other] = [await idOf('幸福街道'), await idOf('望江街道')];
  await source.query(
    `UPDATE area SET path = array_replace(path, $2, $1) WHERE path @> ARRAY[$2::uuid] AND id <> $2`,
    [own, other],
  );
  await source.query(`UPDATE area SET parent = $1 WHERE parent = $2`, [own, other]);
}
