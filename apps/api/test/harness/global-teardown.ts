import './global-setup.ts';

/** Stops what the global setup started and removes its folder. */
export default async function tearDown(): Promise<void> {
  await globalThis.sandanTestServer?.stop();
}
