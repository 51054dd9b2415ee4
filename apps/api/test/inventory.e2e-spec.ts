import { impersonal, inventory } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source.ts';
import { cloneDatabase, type TestDatabase } from './harness/database.ts';

/** Every column is in the inventory, so each was considered. */

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await cloneDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

const named = (table: string, columns: readonly string[]): string[] =>
  columns.map((column) => `${table}.${column}`);
const listed = [
  ...inventory.flatMap(({ table, columns }) => named(table, columns)),
  ...Object.entries(impersonal).flatMap(([table, columns]) => named(table, columns)),
];

it('every column of every entity stands once in the inventory, and no other does', () => {
  const columns = source.entityMetadatas.flatMap(({ tableName, columns: some }) =>
    named(
      tableName,
      some.map(({ databaseName }) => databaseName),
    ),
  );
  expect(columns.filter((one) => !listed.includes(one))).toEqual([]);
  expect(listed.filter((one) => !columns.includes(one))).toEqual([]);
  expect(listed).toHaveLength(new Set(listed).size);
});

it('every table of the database has its entity', async () => {
  const tables = await source.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const ours = source.entityMetadatas.map(({ tableName }) => tableName);
  expect(
    tables.map(({ name }) => name).filter((name) => !ours.includes(name) && name !== 'migrations'),
  ).toEqual([]);
});

it('whose it is is told by a column that is there, and nothing that is emptied must be filled', () => {
  for (const { table, columns, whose, erased } of inventory) {
    const { columns: there } = source.entityMetadatas.find(({ tableName }) => tableName === table)!;
    const of = (name: string) => there.find(({ databaseName }) => databaseName === name);
    expect([table, whose.filter((one) => !of(one))]).toEqual([table, []]);
    const isKeptFull = erased === 'emptied' && table !== 'account';
    expect([table, isKeptFull ? columns.filter((one) => !of(one)!.isNullable) : []]).toEqual([table, []]);
  }
});
