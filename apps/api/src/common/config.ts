import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataDir } from './data-dir.ts';
import { keptSecret, keyringFrom, type Keyring } from './keyring.ts';

export const CONFIG = Symbol('config');

/** What the environment says; nothing else in the program reads it. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null: an embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Who owns the tables and migrates them. Null: the role of `databaseUrl` does both. */
  readonly ownerUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  readonly demo: boolean;
  /** Signs tokens and picture addresses; 64 hex digits. */
  readonly secret: string;
  /** Seal names, numbers and rooms at rest. */
  readonly keys: Keyring;
  /** Null: the emulator in a demo, else nobody can sign in. */
  readonly wechat: { readonly appid: string; readonly secret: string } | null;
  /** Where the emulated WeChat of a demo listens, for whoever tells it to fail; 0 is any free port. */
  readonly emulatorPort: number;
  /** Seconds between two looks for due clocks; 0 leaves them to whoever moves the clock (tests). */
  readonly sweepEvery: number;
  readonly logLevel: string;
  /** How many requests may be under way or wait for the database before others are sent away. */
  readonly requestsAtOnce: number;
  /**
   * Within how many seconds the headers and the whole of a request must have come, and how often a picture is
   * looked at that comes too slowly.
   */
  readonly deadlines: { readonly headers: number; readonly body: number; readonly pace: number };
  /**
   * The proxies in front, by address or network (`127.0.0.1, 10.0.0.0/8`): what they say of their callers'
   * addresses in `X-Forwarded-For` is believed. Null: nobody is. Name too many and others choose an address
   * of their own to evade the limits; name none and everybody shares the proxy's. A number of hops would not
   * do: it believes whoever reaches us past the proxy.
   */
  readonly trustProxy: string | null;
  /**
   * Every limit on how much comes from one address or person, times this: behind one address there may be a
   * whole town.
   */
  readonly limitScale: number;
  /** The API's document and its pages for trying it are served: in a demo, or where they are asked for. */
  readonly hasDocs: boolean;
  /** `/metrics` answers: in a demo, or where it is asked for. */
  readonly hasMetrics: boolean;
}

const SECRET = /^[0-9a-f]{64}$/i;

/** The secret of the environment, or one of our own kept in a file only we can read. */
function secretOf(env: NodeJS.ProcessEnv, dataDir: string): string {
  const given = env['SECRET'];
  if (given !== undefined && !SECRET.test(given)) throw new Error('SECRET must be 64 hex digits (32 bytes).');
  if (given !== undefined) return given;
  const file = join(dataDir, 'secret');
  const kept = keptSecret(file, () => randomBytes(32).toString('hex'));
  if (!SECRET.test(kept))
    throw new Error(`${file} does not hold 64 hex digits: restore it, or remove it and sign everybody out.`);
  return kept;
}

function numberOf(
  env: NodeJS.ProcessEnv,
  name: string,
  otherwise: number,
  [least, most]: readonly [number, number],
): number {
  const text = env[name] || String(otherwise);
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most))
    throw new Error(`${name} must be a number from ${least} to ${most}, not "${text}".`);
  return value;
}

function wechatOf({ WECHAT_APPID: appid, WECHAT_SECRET: secret }: NodeJS.ProcessEnv): Config['wechat'] {
  if (!appid !== !secret)
    throw new Error('WECHAT_APPID and WECHAT_SECRET go together: one of them is missing.');
  return appid && secret ? { appid, secret } : null;
}

/**
 * Null where nobody said. `no`, `off` or `false` are not guessed at: what they were meant to turn off would
 * be on.
 */
function switchOf(env: NodeJS.ProcessEnv, name: string): boolean | null {
  const text = env[name];
  if (!text) return null;
  if (text !== '0' && text !== '1') throw new Error(`${name} must be 0 or 1, not "${text}".`);
  return text === '1';
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/**
 * Invented people whom anybody can be, and a clock that anybody may move, have no place beside real ones:
 * where a database or WeChat's account is given, the demo must be asked for, and where others can reach it,
 * twice.
 */
function demoOf(env: NodeJS.ProcessEnv, { host, isOwn }: { host: string; isOwn: boolean }): boolean {
  const asked = switchOf(env, 'DEMO');
  const demo = asked ?? isOwn;
  const isMeant = asked === true && switchOf(env, 'DEMO_PUBLIC') === true;
  if (demo && !LOOPBACK.test(host) && !isMeant) {
    throw new Error(
      `HOST=${host} would show the demo, where anybody may be anybody, to the network: set DEMO=0, or both DEMO=1 and DEMO_PUBLIC=1.`,
    );
  }
  return demo;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function levelOf({ LOG_LEVEL: level }: NodeJS.ProcessEnv, otherwise: string): string {
  if (level && !LEVELS.includes(level))
    throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, not "${level}".`);
  return level || otherwise;
}

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const isPrefix =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  return NAMED_NETWORKS.includes(text) || (version !== 0 && isPrefix && more.length === 0);
}

function proxiesOf({ TRUST_PROXY: given }: NodeJS.ProcessEnv): string | null {
  const wrong = given
    ?.split(',')
    .map((one) => one.trim())
    .find((one) => !isNetwork(one));
  if (given && wrong !== undefined)
    throw new Error(
      `TRUST_PROXY must list addresses or networks such as 127.0.0.1 or 10.0.0.0/8, not "${wrong}".`,
    );
  return given || null;
}

/**
 * What may lie in a file instead, as container engines hand out secrets: `SECRET_FILE=/run/secrets/secret`.
 */
const SECRETS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SECRET', 'DATA_KEYS', 'WECHAT_SECRET'] as const;

function secretIn(env: NodeJS.ProcessEnv, name: (typeof SECRETS)[number]): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name];
  if (env[name]) throw new Error(`${name} and ${name}_FILE are both given: keep one of them.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`${name}_FILE names ${file}, which cannot be read.`);
  }
}

/** @throws Error in one plain sentence where a variable makes no sense */
export function configFrom(given: NodeJS.ProcessEnv): Config {
  const env = { ...given, ...Object.fromEntries(SECRETS.map((name) => [name, secretIn(given, name)])) };
  const dataDir = env['DATA_DIR'] || '.data';
  const host = env['HOST'] || '127.0.0.1';
  const wechat = wechatOf(env);
  const demo = demoOf(env, { host, isOwn: wechat === null && !env['DATABASE_URL'] });
  openDataDir(dataDir);
  const databasePool = numberOf(env, 'DATABASE_POOL', 8, [2, 500]);
  return {
    host,
    port: numberOf(env, 'PORT', 3000, [0, 65_535]),
    databaseUrl: env['DATABASE_URL'] || null,
    ownerUrl: env['DATABASE_OWNER_URL'] || null,
    databasePool,
    requestsAtOnce: numberOf(env, 'REQUESTS_AT_ONCE', 4 * databasePool, [1, 10_000]),
    // Pictures over a bad line are what takes longest: WeChat itself gives up after a minute.
    deadlines: { headers: 10, body: numberOf(env, 'BODY_SECONDS', 60, [1, 600]), pace: 5 },
    dataDir,
    demo,
    secret: secretOf(env, dataDir),
    keys: keyringFrom(env, join(dataDir, 'keys')),
    wechat,
    emulatorPort: numberOf(env, 'EMULATOR_PORT', 0, [0, 65_535]),
    sweepEvery: numberOf(env, 'SWEEP_SECONDS', 5, [0, 3600]),
    trustProxy: proxiesOf(env),
    // A demo is tried out, and measured, from one address.
    hasDocs: switchOf(env, 'API_DOCS') ?? demo,
    hasMetrics: switchOf(env, 'METRICS') ?? demo,
    limitScale: numberOf(env, 'LIMIT_SCALE', demo ? 100 : 1, [1, 10_000]),
    logLevel: levelOf(env, demo ? 'warn' : 'info'),
  };
}
