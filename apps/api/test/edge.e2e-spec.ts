import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { clientOf, tokenOf, type Door } from './walks/door.ts';

const SECRET = 'ab'.repeat(32);

let app: TestApp;
let ask: Door['ask'] & { close(): void };
let resident: Phone;
let port: number;

beforeAll(async () => {
  app = await startTestApp(undefined, { deadlines: { headers: 10, body: 60, pace: 1 }, logLevel: 'silent' });
  await app.app.listen(0, '127.0.0.1');
  port = (app.app.getHttpServer().address() as { port: number }).port;
  ask = clientOf(`http://127.0.0.1:${port}`, SECRET);
  resident = await app.as('resident');
});
afterAll(async () => {
  ask?.close();
  await app?.stop();
});

interface Raw {
  readonly status: number;
  readonly headers: string;
  readonly body: Record<string, unknown>;
}

/** The answer to raw bytes on a socket, however malformed. */
function raw(bytes: string): Promise<Raw> {
  const { promise, resolve, reject } = Promise.withResolvers<Raw>();
  const chunks: Buffer[] = [];
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  const read = (): void => {
    const [headers = '', text = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
    if (text)
      resolve({
        status: Number(headers.split(' ')[1]),
        headers,
        body: JSON.parse(text) as Record<string, unknown>,
      });
    if (text) socket.destroy();
  };
  socket
    .on('data', (chunk) => (chunks.push(chunk), read()))
    .on('error', reject)
    .on('close', () => reject(new Error(`closed after ${Buffer.concat(chunks).toString()}`)));
  return promise;
}

const post = (path: string, body: string, more: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...more },
  });
const seen = async (answer: Response): Promise<unknown[]> => [
  answer.status,
  ((await answer.json()) as { code: string }).code,
];

describe('a body that only costs', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const wide = (keys: number): string => `{${Array.from({ length: keys }, (_, n) => `"k${n}":1`).join()}}`;
  const signed = () => ({ authorization: `Bearer ${tokenOf(resident.id, SECRET)}` });

  test.each([
    ['a list in 260 KB of lists', `{"code":${nested(130_000)}}`, [413, 'BODY_TOO_LARGE']],
    ['20,000 keys', wide(20_000), [413, 'BODY_TOO_LARGE']],
    ['lists in each other', `{"code":${nested(40)}}`, [400, 'INVALID_BODY']],
    ['a hundred keys', wide(100), [400, 'INVALID_BODY']],
    ['bytes that are no text', '{"code":"\u{fffd}"}', [401, 'LOGIN_CODE_INVALID']],
  ])('%s, unsigned', async (_, body, expected) =>
    expect(await seen(await post('/sessions', body))).toEqual(expected),
  );

  test.each([
    ['33 lists in each other', `{"words":${nested(33)}}`, [400, 'INVALID_BODY']],
    ['20 lists, which a form may have, are looked at', `{"kind":${nested(20)}}`, [422, 'WRONG_TYPE']],
    ['2,000 keys', wide(2000), [400, 'INVALID_BODY']],
    ['__proto__ deep inside', '{"about":[{"__proto__":1}]}', [400, 'INVALID_BODY']],
  ])('%s, signed', async (_, body, expected) =>
    expect(await seen(await post('/tickets', body, signed()))).toEqual(expected),
  );

  test('bytes that are no text at all', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/sessions`, {
      method: 'POST',
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      headers: { 'content-type': 'application/json' },
    });
    expect(await seen(answer)).toEqual([400, 'INVALID_BODY']);
  });

  test('260 KB of it are refused before anything parses them', async () => {
    const body = `{"code":${nested(130_000)}}`;
    const parse = import.meta.jest.spyOn(JSON, 'parse');
    await post('/sessions', body);
    expect(parse.mock.calls.filter(([text]) => text.length > 100_000)).toEqual([]);
    parse.mockRestore();
  });
});

describe('what PostgreSQL cannot hold', () => {
  const texts = ['\u0000', 'a\u0000b', '\ud800', 'a\udfffb'];

  test('is in no field of a body that is kept', async () => {
    for (const text of texts) {
      for (const [method, path, body] of [
        ['POST', '/homes', { household: randomUUID(), role: 'owner', invitation: text }],
        ['PUT', '/me/name', { name: text }],
        ['POST', '/claims/follow', { code: text }],
        ['POST', '/sessions', { code: text }],
        ['POST', '/sessions', { code: 'demo-nobody', device: text, refreshToken: text }],
        ['POST', '/me/phone/code', { phone: text }],
        ['POST', '/tickets', { [text]: text }],
        ['POST', '/tickets/bulk', { action: text, items: [{ id: text, version: 1 }], form: { words: text } }],
      ] as const)
        expect([path, (await ask(resident.id, method, path, body)).status < 500]).toEqual([path, true]);
    }
  });

  test('is no query and no path', async () => {
    const steward = await app.as('steward');
    for (const query of [
      '/tickets?box=placed&q=%00',
      '/tickets/similar?building=x&category=%00',
      '/inbox?cursor=a%00b',
      '/people?unit=%00',
      '/areas?parent=a%00',
    ])
      expect([query, (await ask(steward.id, 'GET', query)).status < 500]).toEqual([query, true]);
    for (const path of [
      '/buildings/code/%00',
      '/buildings/code/a%00b',
      '/tickets/%00',
      '/files/%00',
      '/people/%00/duties',
    ])
      expect([path, (await ask(resident.id, 'GET', path)).body['code']]).toEqual([path, 'NOT_FOUND']);
  });
});

describe('null where a field may be left out', () => {
  test('is refused before anything is counted', async () => {
    const household = await app.area('幸福里小区3栋1单元101');
    for (let n = 0; n < 15; n++)
      expect(
        (await ask(resident.id, 'POST', '/homes', { household, role: 'owner', invitation: null })).body,
      ).toMatchObject({ code: 'WRONG_TYPE', detail: { field: 'invitation' } });
    expect((await ask(resident.id, 'POST', '/homes', { invitation: 'wrong-code' })).body['code']).toBe(
      'INVITATION_INVALID',
    );
  });
});

describe('a list where an object should stand', () => {
  test('is no entry', async () => {
    const steward = await app.as('steward');
    for (const [method, path, body] of [
      ['POST', '/tickets/bulk', { action: 'remark', preview: true, items: [[]], form: {} }],
      ['POST', '/tickets/bulk', { action: 'remark', preview: true, items: [[[[]]]], form: {} }],
      ['PUT', `/roster/${steward.id}`, { pattern: [[]], exceptions: [] }],
      ['PUT', `/roster/${steward.id}`, { pattern: [], exceptions: [[null]] }],
      ['POST', '/me/erasure', { confirm: 'x', tickets: [[]] }],
    ] as const)
      expect([path, (await ask(steward.id, method, path, body)).status]).toEqual([path, 422]);
  });
});

describe('a token', () => {
  test('that we signed, for what is no account', async () => {
    for (const sub of ['x', "' OR 1=1 --", '\u0000', ''])
      expect(
        (await ask(null, 'GET', '/me', undefined, { authorization: `Bearer ${tokenOf(sub, SECRET)}` }))
          .status,
      ).toBe(401);
  });

  test('of the emulated WeChat, named like what every object has', async () => {
    for (const code of ['__proto__', 'constructor', 'toString', 'emulate-', 'demo-__proto__'])
      expect([code, (await ask(null, 'POST', '/sessions', { code })).body['code']]).toEqual([
        code,
        'LOGIN_CODE_INVALID',
      ]);
  });
});

describe('what is no request', () => {
  const asDocumented = (code: string) => ({
    code,
    message: expect.stringMatching(/\p{Script=Han}/u),
    detail: {},
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });

  test.each([
    ['a broken line', 'BROKEN\r\n\r\n', 400, 'INVALID_REQUEST'],
    [
      'headers of 20 KB',
      `GET /api/v1/me HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
    [
      'a chunk that is none',
      'POST /api/v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      400,
      'INVALID_REQUEST',
    ],
    [
      'two lengths',
      'POST /api/v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}',
      400,
      'INVALID_REQUEST',
    ],
    ['an unknown method', 'BREW /api/v1/me HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'INVALID_REQUEST'],
  ])('%s', async (_, bytes, status, code) => {
    const answer = await raw(bytes);
    expect([answer.status, answer.body]).toEqual([status, asDocumented(code)]);
    expect(answer.headers).toContain('application/json');
  });

  test.each(['TRACE', 'OPTIONS', 'PATCH', 'PROPFIND'])('%s', async (method) => {
    const answer = await raw(`${method} /api/v1/me HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n`);
    expect([answer.status, answer.body]).toEqual([404, asDocumented('NOT_FOUND')]);
  });
});

describe('what is asked for beside the request', () => {
  test('an expectation nobody knows is left alone', async () => {
    expect((await raw('GET /api/v1/me HTTP/1.1\r\nhost: x\r\nexpect: a miracle\r\n\r\n')).body).toEqual(
      expect.objectContaining({ code: 'NOT_SIGNED_IN' }),
    );
  });

  test('no host, a range of a picture, a tag of one, fields of a prototype', async () => {
    expect((await raw('GET /api/v1/me HTTP/1.0\r\n\r\n')).body).toEqual(
      expect.objectContaining({ code: 'NOT_SIGNED_IN' }),
    );
    const photo = await resident.picture();
    for (const headers of [
      { range: 'bytes=5-1' },
      { range: 'bytes=0-9' },
      { 'if-none-match': '*' },
    ] as Record<string, string>[])
      expect([200, 206, 304]).toContain(
        (await ask(resident.id, 'GET', `/files/${photo}`, undefined, headers)).status,
      );
    for (const query of ['limit=1&limit=2', 'limit=1e9', 'box=placed&box=pool', 'q[]=a'])
      expect((await ask(resident.id, 'GET', `/tickets?box=placed&${query}`)).status).toBe(422);
  });
});

describe('a picture that trickles in', () => {
  const upload = (): ReturnType<typeof raw> =>
    raw(
      `POST /api/v1/files HTTP/1.1\r\nhost: x\r\n` +
        `authorization: Bearer ${tokenOf(resident.id, SECRET)}\r\n` +
        `content-type: multipart/form-data; boundary=b\r\ncontent-length: 900000\r\n\r\n` +
        `--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nx`,
    );

  test('is cut off, and its person alone waits for a place', async () => {
    const slow = Array.from({ length: 6 }, upload);
    const { status } = await (await app.as('neighbour')).get('/me');
    expect(status).toBe(200);
    await (await app.as('neighbour')).picture();
    const answers = (await Promise.all(slow))
      .map(({ status, body }) => `${status} ${String(body['code'])}`)
      .sort();
    expect(answers).toEqual([...Array(4).fill('408 TOO_SLOW'), ...Array(2).fill('429 TOO_OFTEN')]);
    await resident.picture();
  });
});
