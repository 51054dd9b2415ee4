import { DataSource, type DataSourceOptions } from 'typeorm';

/**
 * Migrates the given, empty database and lists what would still have to change for it to be what
 * the entities say. Empty when migrations and entities agree.
 */
export async function pendingStatements(options: DataSourceOptions): Promise<string[]> {
  const source = await new DataSource({ ...options, logging: false }).initialize();
  try {
    await source.runMigrations();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}
