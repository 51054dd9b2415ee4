import type { DataSource } from 'typeorm';

/**
 * Checks that this database can search Chinese, with the extension itself.
 * @throws Error with one plain sentence
 */
export async function checkSearch(source: DataSource): Promise<void> {
  const [row] = await source.query<[{ finds: boolean }]>(`SELECT show_trgm('电瓶车') <> '{}' AS finds`);
  if (!row.finds)
    throw new Error(
      `The database cannot search for Chinese words: create another, with TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'.`,
    );
}
