import { startTestApp, type TestApp } from './harness/app.ts';
import { groundOf, growAll, print } from './together/forests.ts';
import { clientOf } from './walks/door.ts';

/** A short run of `pnpm test:forests`, which runs a thousand. */
const COUNT = Number(process.env['FORESTS'] ?? 20);
const SEED = Number(process.env['FOREST_SEED'] ?? 20_261_121);

let app: TestApp;
let client: ReturnType<typeof clientOf>;

beforeAll(async () => {
  app = await startTestApp();
  await app.app.listen(0, '127.0.0.1');
  client = clientOf(await app.app.getUrl(), 'ab'.repeat(32));
});
afterAll(async () => {
  client?.close();
  await app?.stop();
});

test(`in ${COUNT} forests of merged and split tickets nobody gets lost`, async () => {
  const ground = await groundOf(client, (text, parameters = []) => app.source.query(text, [...parameters]));
  const began = performance.now();
  const grown = await growAll([ground], COUNT, SEED);
  process.stdout.write(`${print(grown, (performance.now() - began) / 1000)}\n`);
  expect(grown).toMatchObject({ forests: COUNT });
}, 300_000);
