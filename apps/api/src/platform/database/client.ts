import pg from 'pg';

const PATIENCE = 10_000;

/**
 * Does one piece of work over a connection of its own. @throws Error of the driver where there is none to be
 * had within 10 s
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  // A client without a listener ends the whole process when its server goes away.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
