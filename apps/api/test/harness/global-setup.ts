import { startTestServer, type TestServer } from './server.ts';

declare global {
  var sandanTestServer: TestServer | undefined;
}

/** Starts the PostgreSQL of this run; workers get its address through the environment. */
export default async function setUp(): Promise<void> {
  const run = `sandan_test_${process.pid}_${Date.now().toString(36)}`;
  const server = await startTestServer(run);
  globalThis.sandanTestServer = server;
  process.env.SANDAN_TEST_SERVER = server.url;
  process.env.SANDAN_TEST_RUN = run;
}
