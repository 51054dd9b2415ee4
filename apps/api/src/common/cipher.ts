import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { replacePhones } from '@sandan/domain';
import { mapStrings } from './map-strings.ts';
import type { Keyring } from './keyring.ts';
import { isUuid } from './paging.ts';

declare const sealed: unique symbol;

/** Text that only a key opens; printed by mistake, it tells nobody anything. */
export type Sealed = string & { readonly [sealed]: true };

declare const cell: unique symbol;

/** Where a sealed value lies: table, column and row. */
export type Cell = string & { readonly [cell]: true };

/**
 * The cell of a value, by table, column and the row's key. It is authenticated with the value (AAD), so that
 * a copy of it in another row or column does not open. Times count in ms, as the database keeps them.
 */
export const cellOf = (table: string, column: string, ...key: readonly (string | number | Date)[]): Cell =>
  `${table}.${column} ${key.map((part) => (part instanceof Date ? part.getTime() : part)).join(' ')}` as Cell;

/**
 * A sealed value, alone or between words: the id of its key, `1` where it is bound to its cell, then nonce,
 * tag and cipher text.
 */
const TOKEN = /⟪([a-z0-9]+)\.(1\.)?([A-Za-z0-9_-]{38,})⟫/g;
/** Splits a text so that every other part is one: its signs are never read as numbers. */
const BETWEEN = /(⟪[a-z0-9]+\.(?:1\.)?[A-Za-z0-9_-]{38,}⟫)/;
const WHOLE = /^⟪([a-z0-9]+)\.(1\.)?([A-Za-z0-9_-]{38,})⟫$/;
const NONCE = 12;
const TAG = 16;

const keyFor = (master: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(master, 'hex'), '', `sandan ${purpose}`, 32));

/**
 * Seals what says who somebody is before it is written (AES-256-GCM), and opens it for those who decide who
 * may read it.
 */
export class Cipher {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: string;
  private readonly indexKey: Buffer;

  constructor({ index, seals }: Keyring) {
    this.keys = new Map([...seals].map(([id, key]) => [id, keyFor(key, 'seal')]));
    this.current = [...seals.keys()].at(-1)!;
    this.indexKey = keyFor(index, 'index');
  }

  /** With the newest key, for one cell; twice the same text gives two values. */
  seal(text: string, cell: Cell): Sealed {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.current)!, nonce).setAAD(
      Buffer.from(cell),
    );
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `⟪${this.current}.1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}⟫` as Sealed;
  }

  /**
   * What was sealed. @throws Error where it was changed, was sealed for another cell or for none, or its key
   * is not ours
   */
  open(value: Sealed, cell: Cell): string {
    const [, id, isBound, body] = WHOLE.exec(value) ?? [];
    if (!isBound) throw new Error('Not sealed.');
    return this.decipher(id!, body!, cell);
  }

  isSealed(text: string): text is Sealed {
    return text.search(TOKEN) === 0;
  }

  /**
   * The same value with every phone number in its texts sealed where it stands; ids, whose digits may look
   * like one, are left. Somebody may type a sealed value they have got hold of: it is sealed itself, so that
   * opening it once gives back what was typed.
   */
  sealNumbers<T>(value: T, cell: Cell): T {
    const seal = (text: string): string => this.seal(text, cell);
    return mapStrings(value, (text) =>
      isUuid(text)
        ? text
        : text
            .split(BETWEEN)
            .map((part, at) => (at % 2 ? seal(part) : replacePhones(part, seal)))
            .join(''),
    );
  }

  /** The id of the key that seals now. */
  get newest(): string {
    return this.current;
  }

  /**
   * A whole value under the newest key and for its cell, whether it was clear, under an older key or bound to
   * none. @throws Error where it was changed, or its key is not ours
   */
  sealAnew(text: string, cell: Cell): Sealed {
    const [, id, isBound, body] = WHOLE.exec(text) ?? [];
    if (id === undefined) return this.seal(text, cell);
    return id === this.current && isBound
      ? (text as Sealed)
      : this.seal(this.decipher(id, body!, isBound ? cell : null), cell);
  }

  /**
   * Words whose numbers are all sealed with the newest key for their cell: those that were, and those that
   * are found now. @throws Error where a key is not ours
   */
  sealNumbersAnew(text: string, cell: Cell): string {
    if (isUuid(text)) return text;
    return text
      .split(BETWEEN)
      .map((part, at) =>
        at % 2 ? this.tokenAnew(part, cell) : replacePhones(part, (phone) => this.seal(phone, cell)),
      )
      .join('');
  }

  /** By which it is known that a key is the one that it was: an HMAC under it. */
  proofs(): ReadonlyMap<string, string> {
    const proof = (key: Buffer): string =>
      createHmac('sha256', key).update('sandan proof').digest('base64url');
    return new Map([
      ['index', proof(this.indexKey)],
      ...[...this.keys].map(([id, key]) => [id, proof(key)] as const),
    ]);
  }

  /**
   * The same value with what was sealed in its texts for this cell opened; all else that is, or only looks,
   * sealed is left.
   */
  openAll<T>(value: T, cell: Cell): T {
    return mapStrings(value, (text) =>
      text.includes('⟪') ? text.replace(TOKEN, (token) => this.tryOpen(token, cell)) : text,
    );
  }

  /** Equal for equal texts, and of no use without the key: what sealed columns are looked up by. */
  index(text: string): string {
    return this.hash('index', text);
  }

  /** A keyed hash for codes that are shown once and compared later. */
  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.indexKey).update(`${purpose}\n${text}`).digest('base64url');
  }

  /**
   * Between words stands also what somebody typed before it was sealed, and that only looks like one of ours:
   * it is sealed itself.
   */
  private tokenAnew(token: string, cell: Cell): string {
    const [, id, isBound] = WHOLE.exec(token)!;
    if (id === this.current && isBound) return token;
    const opened = this.tryOpen(token, isBound ? cell : null);
    if (opened === token && !this.keys.has(id!)) throw new Error(`There is no key "${id!}".`);
    return this.seal(opened, cell);
  }

  private tryOpen(token: string, cell: Cell | null): string {
    const [, id, , body] = WHOLE.exec(token)!;
    try {
      return this.decipher(id!, body!, cell);
    } catch {
      return token;
    }
  }

  /** Null for what an older version sealed for no cell: only sealing it anew reads it. */
  private decipher(id: string, body: string, cell: Cell | null): string {
    const key = this.keys.get(id);
    if (!key) throw new Error(`There is no key "${id}".`);
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    if (cell !== null) decipher.setAAD(Buffer.from(cell));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }
}
