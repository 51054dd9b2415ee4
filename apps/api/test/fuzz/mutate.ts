import type { Dice } from '../walks/dice.ts';

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

/** What no field expects. */
const junk = (dice: Dice): unknown =>
  dice.pick<() => unknown>([
    () => null,
    () => true,
    () => -1,
    () => 0.1,
    () => 1e308,
    () => -1e308,
    () => 2 ** 53,
    () => 2_147_483_648,
    () => '',
    () => ' ',
    () => '\u0000',
    () => 'a\u0000b',
    () => '\ud800',
    () => 'x\udfff',
    () => '🙂'.repeat(1 + dice.below(800)),
    () => '\u0301'.repeat(300),
    () => '\u202e\u200b\u3164',
    () => 'x'.repeat(dice.below(30_000)),
    () => [],
    () => ({}),
    () => [[[[]]]],
    () => [null],
    () => Array.from({ length: 300 }, () => 1),
    () => '9999-12-31T23:59:59Z',
    () => '0000-01-01T00:00:00Z',
    () => '+275760-09-13T00:00:00Z',
    () => '2026-02-30',
    () => '99999-01-01',
    () => 'constructor',
    () => '__proto__',
    () => ({ toString: 1, valueOf: null }),
    () => "'; DROP TABLE x; --",
    () => '%00',
    () => '00000000-0000-0000-0000-000000000000',
    () => 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    () => ({ person: 'x' }),
    () => '${7*7}',
    () => '../../etc/passwd',
    () => 'NaN',
    () => '1e400',
    () => JSON.parse(nested(40, '[', ']')),
  ])();

/** A value with one thing in it, however deep, changed. */
export function mutated(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(0.15)) return junk(dice);
  if (Array.isArray(value))
    return value.length === 0
      ? [junk(dice)]
      : value.map((one, at) => (at === value.length - 1 ? mutated(one, dice) : one));
  const entries = Object.entries(value);
  if (entries.length === 0 || dice.chance(0.2))
    return Object.fromEntries([
      ...entries,
      [
        dice.pick(['id', 'constructor', '', 'state', '\u0000', 'x'.repeat(500), 'toString', 'reporter']),
        junk(dice),
      ],
    ]);
  const name = dice.pick(entries)[0];
  if (dice.chance(0.2)) return Object.fromEntries(entries.filter(([key]) => key !== name));
  return Object.fromEntries(entries.map(([key, one]) => [key, key === name ? mutated(one, dice) : one]));
}

/** Changed JSON, or invalid JSON. */
export const spoilt = (text: string, dice: Dice): string =>
  dice.pick<() => string>([
    () => text.slice(0, dice.below(text.length + 1)),
    () => text.replace('{', '{"__proto__":{"x":1},'),
    () => text.replace('{', '{"version":1,"version":2,'),
    () => `[${text}]`,
    () => `${text}${text}`,
    () => '',
    () => ' ',
    () => 'null',
    () => '"x"',
    () => nested(20_000, '[', ']'),
    () => nested(5000, '{"a":', '}'),
    () => `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join()}}`,
    () => `{"words":"${'x'.repeat(200_000)}"}`,
    () => `\ufeff${text}`,
    () => '{"a":1e999999}',
  ])();

/** Texts as they stand in an address. */
export const inAddress = (dice: Dice): string =>
  dice.pick([
    '%00',
    'a%00b',
    '%',
    '%zz',
    '%ff',
    '%ed%a0%80',
    '..%2f..',
    '.',
    '..',
    '%2e%2e',
    "'",
    '1',
    '-1',
    '1e9',
    '999999999999999999999',
    'NaN',
    'null',
    'undefined',
    'true',
    '%F0%9F%99%82'.repeat(10),
    'x'.repeat(3000),
    '%0d%0aset-cookie:%20a=1',
    '{id}',
    '*',
    '[]',
    '%27%20OR%201=1--',
    '__proto__',
    'constructor',
  ]);

/** Headers that are unusual, useless or wrong. */
export const oddHeaders = (dice: Dice): Record<string, string> =>
  dice.pick<() => Record<string, string>>([
    () => ({ 'idempotency-key': 'short' }),
    () => ({ 'idempotency-key': 'k'.repeat(200) }),
    () => ({ 'idempotency-key': `key-${dice.below(50)}-00000000` }),
    () => ({ 'if-none-match': '*' }),
    () => ({ 'if-modified-since': 'yesterday' }),
    () => ({ range: 'bytes=5-1' }),
    () => ({ range: 'bytes=0-999999999' }),
    () => ({ accept: 'application/xml' }),
    () => ({ 'accept-encoding': 'gzip;q=0, *;q=0' }),
    () => ({ 'content-type': 'text/plain' }),
    () => ({ 'content-type': 'application/json; charset=utf-16' }),
    () => ({ 'content-type': 'multipart/form-data; boundary=x' }),
    () => ({ 'content-type': 'multipart/form-data' }),
    () => ({ 'content-type': 'application/x-www-form-urlencoded' }),
    () => ({ 'content-type': '/' }),
    () => ({ 'content-encoding': 'gzip' }),
    () => ({ 'x-forwarded-for': '1.2.3.4' }),
    () => ({ 'x-http-method-override': 'DELETE' }),
    () => ({ authorization: 'Bearer' }),
    () => ({ authorization: 'Bearer x.y.z' }),
    () => ({ authorization: `Basic ${'x'.repeat(3000)}` }),
    () => ({ cookie: 'a=b' }),
    () => ({ 'x-long': 'x'.repeat(20_000) }),
    () => ({ host: 'evil.example' }),
    () => ({ upgrade: 'websocket', connection: 'upgrade' }),
    () => ({ expect: '100-continue' }),
    () => ({ expect: 'a miracle' }),
  ])();
