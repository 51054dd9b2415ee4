import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const CONFIG = Symbol('config');

/** What the environment says; nothing else in the program reads it. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null: an embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  readonly demo: boolean;
  /** Signs tokens and picture addresses; 64 hex digits. */
  readonly secret: string;
  /** Null: the emulator. */
  readonly wechat: { readonly appid: string; readonly secret: string } | null;
  /** Seconds between two looks for due clocks; 0 leaves them to whoever moves the clock (tests). */
  readonly sweepEvery: number;
  readonly logLevel: string;
}

/** The secret of the environment, or one of our own kept in a file only we can read. */
function secretOf(env: NodeJS.ProcessEnv, dataDir: string): string {
  if (env['SECRET']) {
    if (!/^[0-9a-f]{64}$/i.test(env['SECRET'])) throw new Error('SECRET must be 64 hex digits (32 bytes).');
    return env['SECRET'];
  }
  const file = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** @throws Error where a variable makes no sense */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const dataDir = env['DATA_DIR'] ?? '.data';
  const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = env;
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: portOf(env['PORT'] ?? '3000'),
    databaseUrl: env['DATABASE_URL'] || null,
    databasePool: Number(env['DATABASE_POOL'] ?? 8),
    dataDir,
    demo: env['DEMO'] !== '0',
    secret: secretOf(env, dataDir),
    wechat: appid && secret ? { appid, secret } : null,
    sweepEvery: Number(env['SWEEP_SECONDS'] ?? 5),
    logLevel: env['LOG_LEVEL'] ?? (env['DEMO'] === '0' ? 'info' : 'warn'),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}
