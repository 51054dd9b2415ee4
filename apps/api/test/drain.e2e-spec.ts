import { connect } from 'node:net';
import { Drain } from '../src/common/drain.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { withClient } from './harness/sql.ts';

let test: TestApp;
let steward: Phone;
let origin: string;

beforeEach(async () => {
  test = await startTestApp();
  await test.app.listen(0, '127.0.0.1');
  origin = await test.app.getUrl();
  steward = await test.as('steward');
});
afterEach(() => test?.stop());

const status = async (path: string): Promise<string> => {
  const { status: code, headers } = await fetch(`${origin}${path}`);
  return `${code} ${headers.get('retry-after')} ${headers.get('connection')}`;
};

it('a process that is to stop finishes what it has begun, and sends the rest elsewhere', async () => {
  const { id } = await (await test.as('resident')).place();
  await withClient(test.databaseUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', [id]);
    const underWay = steward
      .post(`/tickets/${id}/transitions`, { action: 'accept', version: 1 })
      .then(({ status: code }) => code);
    while (
      (
        await client.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        )
      ).rowCount === 0
    );
    const ended = test.app.get(Drain).end();
    expect([await status('/api/v1/me'), await status('/health/ready'), await status('/health/live')]).toEqual(
      ['503 2 close', '503 2 close', '200 null close'],
    );
    await client.query('ROLLBACK');
    expect(await underWay).toBe(200);
    await ended;
  });
});

it('does not wait for ever for somebody who trickles', async () => {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(
    'POST /api/v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"code":',
  );
  const before = await status('/health/live');
  await test.app.get(Drain).end(300);
  expect(before).toContain('200');
  socket.destroy();
});
