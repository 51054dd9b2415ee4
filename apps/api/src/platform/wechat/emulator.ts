import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The emulated WeChat: an HTTP server of its own on the documented endpoint, for the demo and the tests. */
export interface Emulator {
  readonly origin: string;
  stop(): Promise<void>;
}

const EMULATED = { appid: 'wx-emulated', secret: 'emulated' } as const;

type Answer = Record<string, string | number>;

const fails = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg });

function session(query: URLSearchParams): Answer {
  if (query.get('appid') !== EMULATED.appid) return fails(40013, 'invalid appid');
  if (query.get('secret') !== EMULATED.secret) return fails(40125, 'invalid appsecret');
  const code = query.get('js_code') ?? '';
  if (code === 'emulate-busy') return fails(-1, 'system error');
  if (code === 'emulate-limit') return fails(45011, 'api minute-quota reach limit');
  if (!/^demo-[a-z0-9-]{1,40}$/.test(code)) return fails(40029, 'invalid code');
  return { openid: code, session_key: 'emulated' };
}

function answer(url: string): Answer {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  return pathname === '/sns/jscode2session' ? session(searchParams) : fails(40066, 'invalid url');
}

/** Starts the emulator on a free port of 127.0.0.1. Its codes are `demo-<persona>`, which WeChat would have made once-only. */
export async function startEmulator(): Promise<Emulator> {
  const server: Server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(answer(request.url ?? '/')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** How the real client asks the emulator. */
export const emulated = (origin: string): { origin: string; appid: string; secret: string } => ({ origin, ...EMULATED });
