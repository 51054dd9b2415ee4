import { request } from 'node:http';
import { startTestApp, type TestApp } from './harness/app.ts';
import { clientOf, type Door } from './walks/door.ts';

let app: TestApp;
let ask: Door['ask'] & { close(): void };
let origin: string;

beforeAll(async () => {
  app = await startTestApp(undefined, { requestsAtOnce: 2 });
  await app.app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.app.getHttpServer().address() as { port: number }).port}`;
  ask = clientOf(origin, 'ab'.repeat(32), 60);
});
afterAll(async () => {
  ask?.close();
  await app?.stop();
});

test('a crowd is let in as far as there is room, others are sent away at once with when to come again; then all is as before', async () => {
  const { id } = await app.as('resident');
  const [client] = [app.source.createQueryRunner()];
  await client.startTransaction();
  // Holds all answers until released.
  await client.query('LOCK TABLE session IN ACCESS EXCLUSIVE MODE');
  const crowd = Array.from({ length: 40 }, () => ask(id, 'GET', '/me'));
  const away = await Promise.race([
    Promise.all(crowd.map((one) => one.then(({ status }) => status))),
    new Promise((resolve) => setImmediate(resolve)),
  ]);
  expect(away).toBeUndefined();
  const answers: { status: number; body: Record<string, unknown> }[] = [];
  for (const one of crowd) void one.then((answer) => answers.push(answer));
  while (answers.length < 36) await new Promise((resolve) => setImmediate(resolve));
  expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(
    Array(36).fill([503, 'TOO_BUSY']),
  );
  const answer = await fetch(`${origin}/api/v1/me`);
  expect([
    answer.status,
    Number(answer.headers.get('retry-after')) > 0,
    (await answer.json()) as object,
  ]).toEqual([
    503,
    true,
    expect.objectContaining({
      code: 'TOO_BUSY',
      detail: { retryAfter: expect.any(Number) },
      requestId: expect.any(String),
    }),
  ]);
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  await client.commitTransaction();
  await client.release();
  expect((await Promise.all(crowd)).filter(({ status }) => status === 200)).toHaveLength(4);
  for (let n = 0; n < 20; n++) expect((await ask(id, 'GET', '/me')).status).toBe(200);
});

test('who hangs up gives their place back', async () => {
  const { id } = await app.as('resident');
  for (let n = 0; n < 20; n++) {
    const controller = new AbortController();
    const gone = fetch(`${origin}/api/v1/tickets?box=placed`, { signal: controller.signal }).catch(
      () => null,
    );
    controller.abort();
    await gone;
  }
  for (let n = 0; n < 20; n++) expect((await ask(id, 'GET', '/me')).status).toBe(200);
});

test('bodies that are none are counted against their address, and good ones let in', async () => {
  const small = await startTestApp(undefined, { limitScale: 1 });
  await small.app.listen(0, '127.0.0.1');
  const to = `${await small.app.getUrl()}/api/v1/sessions`;
  const send = (body: string) =>
    fetch(to, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  for (let n = 0; n < 60; n++) expect((await send('{')).status).toBe(400);
  const refused = await send('{');
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect((await send('{"code":"demo-neighbour"}')).status).toBe(200);
  await small.stop();
});

test('who asks for another protocol is answered in ours, on a connection that ends', async () => {
  const headers = { connection: 'upgrade', upgrade: 'websocket' };
  const answer = await new Promise<{ statusCode?: number; headers: { connection?: string } }>(
    (resolve, reject) => {
      request(`${origin}/health/live`, { headers }, (one) => resolve(one.resume()))
        .on('error', reject)
        .end();
    },
  );
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
});
