/** @jest-environment node */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import vm from 'node:vm';
import { engine } from '../e2e/weapp/engine.ts';
import { KB, LIMITS } from '../e2e/weapp/limits.ts';
import type { Options } from '../e2e/weapp/options.ts';
import { faultsOf } from '../e2e/weapp/package.ts';
import { Prompts } from '../e2e/weapp/prompts.ts';
import { Stack, type Stacked } from '../e2e/weapp/stack.ts';
import { store } from '../e2e/weapp/store.ts';
import { Turns } from '../e2e/weapp/turns.ts';
import { wire, type Traffic } from '../e2e/weapp/wire.ts';

/** Proves that the runtime enforces the limits. */

type Call = (options: Options) => unknown;
const called = (call: Call, options: Options = {}) =>
  new Promise<Record<string, unknown>>(
    (done) => void call({ ...options, success: done as Options['success'], fail: done }),
  );

describe('pages', () => {
  const TABS = ['home', 'inbox'];
  function opened() {
    const lived: string[] = [];
    const stack: Stack<Stacked> = new Stack<Stacked>({
      isPage: (route) => [...TABS, 'detail'].includes(route),
      isTab: (route) => TABS.includes(route),
      open: (route, query, enter) => {
        const name = `${route}${query.id ?? ''}`;
        enter({
          route,
          onShow: () => lived.push(`show ${name}`),
          onHide: () => lived.push(`hide ${name}`),
          onUnload: () => lived.push(`unload ${name}`),
        });
      },
    });
    stack.enter('home', {});
    return { stack, lived, routes: () => stack.open.map(({ route }) => route) };
  }

  test('ten, and no eleventh', () => {
    const { stack } = opened();
    for (let id = 1; id < LIMITS.pages; id += 1) stack.navigateTo(`/detail?id=${id}`);
    expect(() => stack.navigateTo('/detail?id=10')).toThrow('webview count limit exceed');
    stack.redirectTo('/detail?id=10');
    expect(stack.open).toHaveLength(LIMITS.pages);
  });

  test('tab pages stay, hidden; all others are closed', () => {
    const { stack, lived, routes } = opened();
    stack.navigateTo('/detail?id=1');
    stack.switchTab('/inbox');
    stack.switchTab('/home');
    expect([lived, routes()]).toEqual([['hide home', 'unload detail1', 'hide inbox', 'show home'], ['home']]);
    stack.reLaunch('/detail?id=2');
    expect(lived.slice(4).sort()).toEqual(['unload home', 'unload inbox']);
  });

  test('what is none, and the wrong way to one', () => {
    const { stack } = opened();
    expect(() => stack.navigateTo('/nowhere')).toThrow('page "nowhere" is not found');
    expect(() => stack.navigateTo('/inbox')).toThrow('tabbar page');
    expect(() => stack.switchTab('/detail')).toThrow('no-tabBar page');
    expect(() => stack.navigateBack()).toThrow('cannot navigate back at first page');
  });
});

describe('the store', () => {
  test('holds a megabyte a key, and ten in all', () => {
    const { setStorageSync, getStorageSync } = store(new Map());
    const text = (size: number) => 'x'.repeat(size - 2);
    expect(() => setStorageSync('a', text(LIMITS.storedValue + 1))).toThrow('entry size limit');
    for (let key = 0; key < 9; key += 1) setStorageSync(String(key), text(LIMITS.storedValue));
    setStorageSync('last', text(LIMITS.storedValue - 64));
    expect(() => setStorageSync('more', text(KB))).toThrow('exceed storage max size');
    expect(getStorageSync('more')).toBe('');
  });
});

describe('prompts', () => {
  test('need a touch', async () => {
    const prompts = new Prompts();
    const { openSetting, requestSubscribeMessage } = prompts.calls('');
    expect(await called(openSetting)).toEqual({
      errMsg: 'openSetting:fail can only be invoked by user TAP gesture.',
    });
    expect(await called(requestSubscribeMessage, { tmplIds: ['a'] })).toMatchObject({
      errMsg: expect.stringContaining('TAP gesture'),
    });
    prompts.touch();
    expect(await called(openSetting)).toMatchObject({ errMsg: 'openSetting:ok' });
    expect(await called(requestSubscribeMessage, { tmplIds: ['a', 'b', 'c', 'd'] })).toMatchObject({
      errno: 20003,
    });
    expect(await called(requestSubscribeMessage, { tmplIds: ['a'] })).toMatchObject({ a: 'accept' });
  });

  test('are refused as the person says', async () => {
    const prompts = new Prompts();
    const { chooseImage, makePhoneCall } = prompts.calls('a.png');
    prompts.refuse('chooseImage', 'denied');
    expect(await called(chooseImage)).toEqual({ errMsg: 'chooseImage:fail auth deny' });
    prompts.refuse('chooseImage');
    expect(await called(chooseImage)).toMatchObject({ tempFilePaths: ['a.png'] });
    prompts.refuse('privacy', 'privacy');
    expect(await called(chooseImage)).toEqual({
      errMsg: 'chooseImage:fail privacy permission is not authorized',
      errno: 104,
    });
    expect(await called(makePhoneCall)).toMatchObject({ errMsg: 'makePhoneCall:ok' });
  });
});

describe('the wire', () => {
  async function server(answer: (end: () => void) => void) {
    const seen: { method?: string; url?: string; headers: Record<string, unknown>; body: string }[] = [];
    const http = createServer((request, response) => {
      let body = '';
      request
        .on('data', (chunk) => {
          body += String(chunk);
        })
        .on('end', () => {
          seen.push({ method: request.method, url: request.url, headers: request.headers, body });
          answer(() => void response.end('{"ok":true}'));
        });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => http.once('listening', done));
    const base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const traffic: Traffic = { sent: [], wanted: 0 };
    return {
      seen,
      traffic,
      ...wire({ base, builtFor: 'https://built.for', waiting: new Set(), traffic }),
      close: () =>
        new Promise((done) => {
          http.closeAllConnections();
          http.close(done);
        }),
    };
  }

  test('calls every request JSON, says where it comes from, reads JSON', async () => {
    const { request, seen, close } = await server((end) => end());
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      expect(
        await called(request, {
          url: 'https://built.for/a',
          method,
          header: { Referer: 'https://example.org/', 'X-Own': '1' },
        }),
      ).toMatchObject({ statusCode: 200, data: { ok: true }, errMsg: 'request:ok' });
    }
    await called(request, {
      url: 'https://built.for/a',
      method: 'POST',
      header: { 'Content-Type': 'text/plain' },
      data: 'x',
      dataType: '',
    });
    for (const { headers } of seen) {
      expect(headers.referer).toMatch(/^https:\/\/servicewechat\.com\/\w+\/\w+\/page-frame\.html$/);
      expect(headers['user-agent']).toMatch(/MicroMessenger/);
    }
    expect(seen.map(({ headers }) => headers['content-type'])).toEqual([
      ...Array.from({ length: 4 }, () => 'application/json'),
      'text/plain',
    ]);
    expect(seen[0]?.headers['x-own']).toBe('1');
    await close();
  });

  test('knows one domain, and objects as WeChat writes them', async () => {
    const { request, seen, close } = await server((end) => end());
    expect(await called(request, { url: 'https://example.org/a' })).toEqual({
      errMsg: 'request:fail url not in domain list',
    });
    await called(request, { url: 'https://built.for/a', data: { 名: 'x y' } });
    await called(request, { url: 'https://built.for/a', method: 'POST', data: { a: 1 } });
    expect([seen[0]?.url, seen[1]?.body]).toEqual(['/a?%E5%90%8D=x%20y', '{"a":1}']);
    await close();
  });

  test('carries ten at once, counts what was wanted, and gives up in time', async () => {
    const ends: (() => void)[] = [];
    const { request, seen, traffic, close } = await server((end) => void ends.push(end));
    const all = Array.from({ length: 12 }, () => called(request, { url: 'https://built.for/a' }));
    const until = async (many: number) => {
      while (seen.length < many) await new Promise((next) => setTimeout(next));
    };
    await until(LIMITS.atOnce);
    expect([seen.length, traffic.wanted]).toEqual([10, 12]);
    ends.splice(0).forEach((end) => end());
    await until(12);
    ends.splice(0).forEach((end) => end());
    expect((await Promise.all(all)).every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(await called(request, { url: 'https://built.for/a', timeout: 1 })).toEqual({
      errMsg: 'request:fail timeout',
    });
    await close();
  });
});

test('the engine has the language of an older phone, and nothing of a browser', () => {
  const missing = [
    'URL',
    'URLSearchParams',
    'AbortController',
    'TextDecoder',
    'fetch',
    'window',
    'document',
    'localStorage',
    'structuredClone',
    'Intl',
    'process',
  ];
  const context = engine({});
  expect(missing.filter((name) => vm.runInContext(`typeof ${name}`, context) !== 'undefined')).toEqual([]);
  expect(
    vm.runInContext(
      '[typeof [].at, typeof "".replaceAll, typeof Object.hasOwn, typeof [].flat, typeof Promise.allSettled]',
      context,
    ),
  ).toEqual(['undefined', 'undefined', 'undefined', 'function', 'function']);
  expect(() => vm.runInContext('new Function("return 1")', context)).toThrow();
});

test('app.json is checked for what WeChat does not know, and for what is missing', () => {
  const json = {
    pages: [],
    subPackages: [],
    tabBar: { list: [] },
    animation: false,
    themeLocation: 'jest.config.mjs',
  };
  expect(faultsOf({ dist: `${import.meta.dirname}/..`, json })).toEqual([
    'app.json: animation is no key of WeChat',
    'sitemap.json is missing',
    '__usePrivacyCheck__ is not on',
  ]);
});

test('the app is still only when all it does at once is done, also what that began', async () => {
  const turns = new Turns();
  const later = turns.setTimeout(() => undefined, 60_000);
  expect(turns.areOver).toBe(true);
  const seen: boolean[] = [];
  await new Promise<void>((done) => {
    turns.setTimeout(() => {
      turns.setTimeout(() => done());
      seen.push(turns.areOver);
    });
    seen.push(turns.areOver);
  });
  turns.clearTimeout(turns.setTimeout(() => undefined));
  expect([...seen, turns.areOver]).toEqual([false, false, true]);
  turns.clearTimeout(later);
});
