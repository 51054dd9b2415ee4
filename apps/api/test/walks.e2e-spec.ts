import { SweepService } from '../src/modules/sweep/sweep.service.ts';
import { MONDAY, startTestApp, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { clientOf, type Door } from './walks/door.ts';
import { print, walkAll } from './walks/walks.ts';

const COUNT = Number(process.env['WALKS'] ?? 24);
/** Shorter than the command's walks, which reach rare cases. */
const LENGTH = 14;
const SEED = Number(process.env['WALK_SEED'] ?? 20_261_121);

let app: TestApp;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  // Refusals are logged, and here most requests are refused.
  app = await startTestApp(MONDAY, { logLevel: 'silent' });
  await app.app.listen(0, '127.0.0.1');
  client = clientOf(await app.app.getUrl(), 'ab'.repeat(32));
});
afterAll(async () => {
  client?.close();
  await app?.stop();
});

const doorOf = ({ app: nest, clock, source }: TestApp): Door => ({
  ask: client,
  now: () => clock.at(),
  async setTime(at) {
    clock.offset = at - Date.now();
  },
  async sweep() {
    await nest.get(SweepService, { strict: false }).sweep();
  },
  sql: (text, parameters = []) => source.query(text, [...parameters]).then((rows) => testCipher.read(rows)),
});

test(`${COUNT} walks over HTTP do what the table says, and replay`, async () => {
  const walked = await walkAll([doorOf(app)], COUNT, SEED, LENGTH);
  process.stdout.write(`${print(walked)}\n`);
  expect(walked.walks).toBe(COUNT);
}, 600_000);
