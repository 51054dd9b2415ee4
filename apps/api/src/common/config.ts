import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataDir } from './data-dir.ts';
import { storedSecret, keyringFrom, type Keyring } from './keyring.ts';

export const CONFIG = Symbol('config');

/** The settings from the environment. No other code reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null: an embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** The role that owns and migrates the tables. Null: the role of `databaseUrl` does both. */
  readonly ownerUrl: string | null;
  /** API processes behind the port; 1: the process itself serves. */
  readonly workers: number;
  /** Database connections of one worker. */
  readonly databasePool: number;
  readonly dataDir: string;
  readonly demo: boolean;
  /** Signs tokens and picture addresses; 64 hex digits. */
  readonly secret: string;
  /** Encrypt names, numbers and rooms at rest. */
  readonly keys: Keyring;
  /** Null: the emulator in a demo; otherwise sign-in is not possible. */
  readonly wechat: { readonly appid: string; readonly secret: string } | null;
  /** The port of the demo's WeChat emulator, where faults are injected; 0 means any free port. */
  readonly emulatorPort: number;
  /** Seconds between two sweeps for due clocks; 0 turns them off, because tests move the clock themselves. */
  readonly sweepEvery: number;
  readonly logLevel: string;
  /** How many requests of one worker may run or wait for the database before others are refused. */
  readonly requestsAtOnce: number;
  /**
   * Seconds allowed for the headers and for the whole request, and the interval at which a slow upload is
   * checked.
   */
  readonly deadlines: { readonly headers: number; readonly body: number; readonly pace: number };
  /**
   * Trusted proxies, by address or network (`127.0.0.1, 10.0.0.0/8`), whose `X-Forwarded-For` is believed.
   * Null: none. Too many entries let callers forge an address and evade the limits; without entries all
   * callers share the proxy's address. A hop count would not do: it believes callers who bypass the proxy.
   */
  readonly trustProxy: string | null;
  /** Multiplies every traffic limit per address or person: a whole town may share one address. */
  readonly limitScale: number;
  /** Whether the OpenAPI document and its UI are served: in a demo, or on request. */
  readonly hasDocs: boolean;
  /** Whether `/metrics` is served: in a demo, or on request. */
  readonly hasMetrics: boolean;
}

const SECRET = /^[0-9a-f]{64}$/i;

/** The secret from the environment, or a generated one kept in a file that only this user can read. */
function secretOf(env: NodeJS.ProcessEnv, dataDir: string): string {
  const given = env['SECRET'];
  if (given !== undefined && !SECRET.test(given)) throw new Error('SECRET must be 64 hex digits (32 bytes).');
  if (given !== undefined) return given;
  const file = join(dataDir, 'secret');
  const kept = storedSecret(file, () => randomBytes(32).toString('hex'));
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
 * Null when not set. `no`, `off` and `false` are refused, not guessed: a wrong guess would leave a feature
 * on.
 */
function switchOf(env: NodeJS.ProcessEnv, name: string): boolean | null {
  const text = env[name];
  if (!text) return null;
  if (text !== '0' && text !== '1') throw new Error(`${name} must be 0 or 1, not "${text}".`);
  return text === '1';
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/**
 * The demo has accounts without a password and a movable clock, so it must not run beside real people. With a
 * given database or WeChat account it needs `DEMO=1`; when reachable from the network, also `DEMO_PUBLIC=1`.
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
 * Settings that may be read from a file, as container engines provide secrets:
 * `SECRET_FILE=/run/secrets/secret`.
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

const MOST_WORKERS = 16;

/** One core is left to PostgreSQL. */
const usualWorkers = (): number => Math.min(MOST_WORKERS, Math.max(1, availableParallelism() - 1));

/** The usual connections of one of so many workers: 64 at most for all, of the 100 that PostgreSQL allows. */
const usualPool = (workers: number): number => Math.min(8, Math.max(4, Math.floor(40 / workers)));

/** @throws Error with one plain sentence when a setting is invalid */
export function configFrom(given: NodeJS.ProcessEnv): Config {
  const env = { ...given, ...Object.fromEntries(SECRETS.map((name) => [name, secretIn(given, name)])) };
  const dataDir = env['DATA_DIR'] || '.data';
  const host = env['HOST'] || '127.0.0.1';
  const wechat = wechatOf(env);
  const demo = demoOf(env, { host, isOwn: wechat === null && !env['DATABASE_URL'] });
  openDataDir(dataDir);
  const workers = numberOf(env, 'WORKERS', usualWorkers(), [1, MOST_WORKERS]);
  const databasePool = numberOf(env, 'DATABASE_POOL', usualPool(workers), [2, 500]);
  return {
    host,
    port: numberOf(env, 'PORT', 3000, [0, 65_535]),
    databaseUrl: env['DATABASE_URL'] || null,
    ownerUrl: env['DATABASE_OWNER_URL'] || null,
    workers,
    databasePool,
    requestsAtOnce: numberOf(env, 'REQUESTS_AT_ONCE', 4 * databasePool, [1, 10_000]),
    // Pictures over a slow connection take longest: WeChat itself gives up after a minute.
    deadlines: { headers: 10, body: numberOf(env, 'BODY_SECONDS', 60, [1, 600]), pace: 5 },
    dataDir,
    demo,
    secret: secretOf(env, dataDir),
    keys: keyringFrom(env, join(dataDir, 'keys')),
    wechat,
    emulatorPort: numberOf(env, 'EMULATOR_PORT', 0, [0, 65_535]),
    sweepEvery: numberOf(env, 'SWEEP_SECONDS', 5, [0, 3600]),
    trustProxy: proxiesOf(env),
    // A demo is tried out and measured from one address.
    hasDocs: switchOf(env, 'API_DOCS') ?? demo,
    hasMetrics: switchOf(env, 'METRICS') ?? demo,
    limitScale: numberOf(env, 'LIMIT_SCALE', demo ? 100 : 1, [1, 10_000]),
    logLevel: levelOf(env, demo ? 'warn' : 'info'),
  };
}
