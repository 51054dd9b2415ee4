import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Migrations and seeds write every table. */
const NOT_READ = /\.spec\.ts$|^database\//;
const ENTITY = /@Entity\('(\w+)'/g;
const SQL =
  /\b(?:FROM|JOIN|INTO|UPDATE|USING)\s+(?:ONLY\s+)?"?(\w+)"?(?:(?:\s+(?:AS\s+)?\w+)?,\s*"?(\w+)"?)?/g;

interface Source {
  /** `modules/ticket`, `common`. */
  readonly part: string;
  readonly text: string;
}

const partOf = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('modules/') ? 2 : 1)
    .join('/');

async function sourcesOf(folder: string): Promise<Source[]> {
  const files = await readdir(folder, { recursive: true });
  return Promise.all(
    files
      .filter((file) => file.endsWith('.ts') && !NOT_READ.test(file))
      .map(async (file) => ({ part: partOf(file), text: await readFile(join(folder, file), 'utf8') })),
  );
}

/**
 * Where SQL names the table of another module: each module with these tables, sorted. The module with the
 * table's entity owns it.
 * @param folder the API's sources
 */
export async function foreignTables(folder: string): Promise<Record<string, string[]>> {
  const sources = await sourcesOf(folder);
  const owners = new Map(
    sources.flatMap(({ part, text }) => [...text.matchAll(ENTITY)].map(([, table]) => [table!, part])),
  );
  const found = new Map<string, Set<string>>();
  for (const { part, text } of sources)
    for (const table of [...text.matchAll(SQL)].flatMap(([, ...tables]) => tables))
      if ((owners.get(table) ?? part) !== part) found.set(part, (found.get(part) ?? new Set()).add(table));
  return Object.fromEntries([...found].map(([part, tables]) => [part, [...tables].sort()]));
}
