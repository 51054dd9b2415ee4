import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The keys of what is sealed at rest: one for blind indexes, which stays, and those that seal, the newest
 * last.
 */
export interface Keyring {
  readonly index: string;
  readonly seals: ReadonlyMap<string, string>;
}

const ENTRY = /^([a-z0-9]+):([0-9a-fA-F]{64})$/;

/**
 * Reads `index:<64 hex>,k1:<64 hex>,k2:…`, separated by commas or lines.
 * @throws Error in plain words where that is not what it is
 */
export function keyringOf(text: string, where: string): Keyring {
  const entries = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((entry) => ENTRY.exec(entry));
  if (entries.includes(null))
    throw new Error(
      `${where} must hold name:key pairs, names in small letters and digits, each key of 64 hex digits.`,
    );
  const keys = new Map(entries.map((entry) => [entry![1]!, entry![2]!]));
  if (keys.size < entries.length) throw new Error(`${where} names a key twice.`);
  const index = keys.get('index');
  keys.delete('index');
  if (!index || keys.size === 0)
    throw new Error(`${where} must hold a key named index and at least one other, such as k1.`);
  return { index, seals: keys };
}

const fresh = (): string =>
  `index:${randomBytes(32).toString('hex')}\nk1:${randomBytes(32).toString('hex')}\n`;

/**
 * The text of a file only we can read, made with `make` where there is none. Made beside its place and linked
 * into it when whole: a killed start, or a second one at the same moment, leaves no half of it.
 * @throws Error where others may read it
 */
export function keptSecret(file: string, make: () => string): string {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) {
    const half = `${file}.${process.pid}`;
    writeFileSync(half, make(), { mode: 0o600 });
    try {
      linkSync(half, file);
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    } finally {
      rmSync(half);
    }
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`${file} may be read by others: chmod 600 it, and think of its keys as known.`);
  return readFileSync(file, 'utf8').trim();
}

/** The keys of the environment, or those of a file of our own. @throws Error */
export const keyringFrom = ({ DATA_KEYS: given }: NodeJS.ProcessEnv, file: string): Keyring =>
  given ? keyringOf(given, 'DATA_KEYS') : keyringOf(keptSecret(file, fresh), file);
