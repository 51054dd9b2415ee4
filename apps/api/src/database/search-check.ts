import type { DataSource } from 'typeorm';

/**
 * The last word on whether Chinese can be searched for: the extension itself, as this database runs it.
 * @throws Error in one plain sentence
 */
export async function checkSearch(source: DataSource): Promise<void> {
  const [row] = await source.query<[{ finds: boolean }]>(`SELECT show_trgm('电瓶车') <> '{}' AS finds`);
  if (!row.finds)
    throw new Error(
      `The database cannot search for Chinese words: create another, with TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'.`,
    );
}
