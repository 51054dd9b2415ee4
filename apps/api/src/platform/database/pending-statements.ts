import { DataSource, type DataSourceOptions } from 'typeorm';

/**
 * Migrates the given empty database and lists the statements that would bring it to the entities. Empty when
 * migrations and entities agree.
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
