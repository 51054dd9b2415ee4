import Fastify from 'fastify';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { registerWebApp } from './web-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandan-web-'));
const server = Fastify();
const files = { 'index.html': '<p>三单通</p>', 'app.0123abcd.js': 'let a = 1;', 'logo.svg': '<svg/>' };

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  }
  await registerWebApp(server, folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/', 'br, gzip', 'br', 'text/html', 'no-cache'],
  ['/index.html', 'gzip', 'gzip', 'text/html', 'no-cache'],
  ['/app.0123abcd.js', 'gzip, br', 'br', 'javascript', 'public, max-age=31536000, immutable'],
  ['/app.0123abcd.js', 'gzip', 'gzip', 'javascript', 'public, max-age=31536000, immutable'],
  ['/app.0123abcd.js', '', undefined, 'javascript', 'public, max-age=31536000, immutable'],
  ['/logo.svg', 'br', 'br', 'image/svg+xml', 'public, max-age=3600'],
])('%s for who takes %j', async (url, taken, encoding, type, cache) => {
  const { statusCode, headers } = await server.inject({ url, headers: { 'accept-encoding': taken } });
  expect([
    statusCode,
    headers['content-encoding'],
    headers['content-type'],
    headers['cache-control'],
    headers['vary'],
  ]).toEqual([200, encoding, expect.stringContaining(type), cache, 'accept-encoding']);
});
