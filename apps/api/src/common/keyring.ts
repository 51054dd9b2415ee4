import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The keys for encryption at rest: one for blind indexes, which never changes, and the encryption keys,
 * newest last.
 */
export interface Keyring {
  readonly index: string;
  readonly seals: ReadonlyMap<string, string>;
}

const ENTRY = /^([a-z0-9]+):([0-9a-fA-F]{64})$/;

/**
 * Parses `index:<64 hex>,k1:<64 hex>,k2:…`, separated by commas or lines.
 * @throws Error with one plain sentence when the text is invalid
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
 * The content of a file that only this user can read, created with `make` if missing. It is written to a
 * temporary file and linked, so that a killed or concurrent start leaves no partial file.
 * @throws Error when others may read the file
 */
export function storedSecret(file: string, make: () => string): string {
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

/** The keys from the environment, or from our own file. @throws Error */
export const keyringFrom = ({ DATA_KEYS: given }: NodeJS.ProcessEnv, file: string): Keyring =>
  given ? keyringOf(given, 'DATA_KEYS') : keyringOf(storedSecret(file, fresh), file);
