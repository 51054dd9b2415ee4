import pg from 'pg';

const PATIENCE = 10_000;

/** Runs work over its own connection. @throws Error of the driver when there is no connection within 10 s */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  // Without an error listener a lost connection ends the whole process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
