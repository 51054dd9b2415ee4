import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from './harness/app.ts';
import { clientOf, type Door } from './walks/door.ts';

type Method = Parameters<Door['ask']>[1];

const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, object>;
};
const routes = Object.entries(paths)
  .filter(([path]) => path.startsWith('/api/v1'))
  .flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      method: method.toUpperCase() as Method,
      path: path.replace('/api/v1', ''),
    })),
  );

let app: TestApp;
let ask: Door['ask'] & { close(): void };
let resident: string;

beforeAll(async () => {
  app = await startTestApp();
  await app.app.listen(0, '127.0.0.1');
  ask = clientOf(await app.app.getUrl(), 'ab'.repeat(32));
  resident = (await app.as('resident')).id;
});
afterAll(async () => {
  ask?.close();
  await app?.stop();
});

/** The documented default of `wx.request`, and what other clients make of it. */
const headers = ['application/json', 'application/json; charset=utf-8', 'Application/JSON'];

describe('a request called JSON that has no body', () => {
  test.each(routes)('$method $path answers as without the header', async ({ method, path }) => {
    const to = path.replace(/\{\w+\}/g, () => randomUUID());
    const seen = async (more?: Record<string, string>) => {
      const { status, body } = await ask(resident, method, to, undefined, more);
      return { status, code: body['code'] };
    };
    const plain = await seen();
    for (const type of headers) expect(await seen({ 'content-type': type })).toEqual(plain);
    expect(plain.status).not.toBe(500);
  });

  test('signs out', async () => {
    const { accessToken } = (await ask(null, 'POST', '/sessions', { code: 'demo-neighbour' })).body as {
      accessToken: string;
    };
    const bearer = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
    expect((await ask(null, 'DELETE', '/sessions/current', undefined, bearer)).status).toBe(204);
    expect((await ask(null, 'GET', '/me', undefined, bearer)).status).toBe(401);
  });

  test('blanks are no body either; half a body still is one', async () => {
    const raw = (body: string) =>
      fetch(`${origin()}/api/v1/sessions`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      }).then(({ status }) => status);
    const origin = () => `http://127.0.0.1:${(app.app.getHttpServer().address() as { port: number }).port}`;
    expect(await Promise.all(['', ' \r\n\t', '{', 'null'].map(raw))).toEqual([422, 422, 400, 422]);
  });
});
