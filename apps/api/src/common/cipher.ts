import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { replacePhones } from '@sandan/domain';
import { mapStrings } from './map-strings.ts';
import type { Keyring } from './keyring.ts';
import { isUuid } from './paging.ts';

declare const sealed: unique symbol;

/** An encrypted text, safe to log by mistake. */
export type Sealed = string & { readonly [sealed]: true };

declare const cell: unique symbol;

/** The place of an encrypted value: table, column and row. */
export type Cell = string & { readonly [cell]: true };

/** Renamed tables keep their first name in cells, because stored values are authenticated with it. */
const firstNames: Readonly<Record<string, string>> = {
  case_event: 'ticket_event',
  case_request: 'ticket_request',
};

/**
 * The cell of a value, from table, column and row key. It is authenticated with the value (AAD), so that a
 * copy in another row or column does not decrypt. Times are in ms, as in the database.
 */
export const cellOf = (table: string, column: string, ...key: readonly (string | number | Date)[]): Cell =>
  `${firstNames[table] ?? table}.${column} ${key.map((part) => (part instanceof Date ? part.getTime() : part)).join(' ')}` as Cell;

/**
 * An encrypted value, alone or within text: key id, `1` if bound to its cell, then nonce, tag and cipher
 * text.
 */
const TOKEN = /⟪([a-z0-9]+)\.(1\.)?([A-Za-z0-9_-]{38,})⟫/g;
/**
 * Splits a text so that every second part is an encrypted value, whose digits are never read as phone
 * numbers.
 */
const BETWEEN = /(⟪[a-z0-9]+\.(?:1\.)?[A-Za-z0-9_-]{38,}⟫)/;
const HEAD = /^⟪([a-z0-9]+)\.(1\.)?/;
const NONCE = 12;
const TAG = 16;
const SHORTEST = 38;

/**
 * The key id, mark and cipher text of a text that is one encrypted value, in this order; empty otherwise. It
 * matches `TOKEN` from end to end. A pattern that repeats would overflow the stack of V8 at 5.5 million letters.
 */
function wholeOf(text: string): readonly [id?: string, isBound?: string, body?: string] {
  const [head, id, isBound] = HEAD.exec(text) ?? [];
  if (head === undefined || !text.endsWith('⟫')) return [];
  const body = text.slice(head.length, -1);
  return body.length < SHORTEST || /[^A-Za-z0-9_-]/.test(body) ? [] : [id, isBound, body];
}

/** A key object, because Node reads the key anew from bytes each time it is used, which costs more than the use. */
const keyFor = (master: string, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(master, 'hex'), '', `sandan ${purpose}`, 32)));

/** Nonces, taken from many random bytes: asking the system for twelve costs more than encrypting a name. */
class Nonces {
  private readonly bytes = Buffer.alloc(NONCE * 256);
  private next = this.bytes.length;

  take(): Buffer {
    if (this.next === this.bytes.length) {
      randomFillSync(this.bytes);
      this.next = 0;
    }
    return Buffer.from(this.bytes.subarray(this.next, (this.next += NONCE)));
  }
}

/** Encrypts personal data at rest (AES-256-GCM), and decrypts it for the firewall. */
export class Cipher {
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly current: string;
  private readonly indexKey: KeyObject;
  private readonly nonces = new Nonces();

  constructor({ index, seals }: Keyring) {
    this.keys = new Map([...seals].map(([id, key]) => [id, keyFor(key, 'seal')]));
    this.current = [...seals.keys()].at(-1)!;
    this.indexKey = keyFor(index, 'index');
  }

  /** Encrypts with the newest key, for one cell. The result differs each time. */
  seal(text: string, cell: Cell): Sealed {
    const nonce = this.nonces.take();
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.current)!, nonce).setAAD(
      Buffer.from(cell),
    );
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `⟪${this.current}.1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}⟫` as Sealed;
  }

  /**
   * Decrypts a value.
   * @throws Error when it was changed, belongs to another cell or to none, or its key is unknown
   */
  open(value: Sealed, cell: Cell): string {
    const [id, isBound, body] = wholeOf(value);
    if (!isBound) throw new Error('Not sealed.');
    return this.decipher(id!, body!, cell);
  }

  isSealed(text: string): text is Sealed {
    return text.search(TOKEN) === 0;
  }

  /**
   * Encrypts every phone number in the texts of a value; ids, whose digits may look like one, stay. A token
   * that a user typed is encrypted again, so that decrypting once gives back what was typed.
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

  /** The id of the key used for encryption. */
  get newest(): string {
    return this.current;
  }

  /**
   * Re-encrypts a whole value with the newest key for its cell, whether it was plain text, under an older key
   * or unbound.
   * @throws Error when it was changed, or its key is unknown
   */
  sealAnew(text: string, cell: Cell): Sealed {
    const [id, isBound, body] = wholeOf(text);
    if (id === undefined) return this.seal(text, cell);
    return id === this.current && isBound
      ? (text as Sealed)
      : this.seal(this.decipher(id, body!, isBound ? cell : null), cell);
  }

  /**
   * Re-encrypts all numbers in a text with the newest key for their cell, and encrypts those still in plain
   * text.
   * @throws Error when a key is unknown
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

  /** An HMAC under each key, to check that a key has not been replaced. */
  proofs(): ReadonlyMap<string, string> {
    const proof = (key: KeyObject): string =>
      createHmac('sha256', key).update('sandan proof').digest('base64url');
    return new Map([
      ['index', proof(this.indexKey)],
      ...[...this.keys].map(([id, key]) => [id, proof(key)] as const),
    ]);
  }

  /** Decrypts every value in the texts that belongs to this cell; other tokens stay as they are. */
  openAll<T>(value: T, cell: Cell): T {
    return mapStrings(value, (text) =>
      text.includes('⟪') ? text.replace(TOKEN, (token) => this.tryOpen(token, cell)) : text,
    );
  }

  /**
   * A blind index: equal for equal texts and useless without the key. Encrypted columns are looked up by it.
   */
  index(text: string): string {
    return this.hash('index', text);
  }

  /** A keyed hash for codes that are shown once and compared later. */
  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.indexKey).update(`${purpose}\n${text}`).digest('base64url');
  }

  /** A text may contain a token that a user typed: it is encrypted like other text. */
  private tokenAnew(token: string, cell: Cell): string {
    const [id, isBound] = wholeOf(token);
    if (id === this.current && isBound) return token;
    const opened = this.tryOpen(token, isBound ? cell : null);
    if (opened === token && !this.keys.has(id!)) throw new Error(`There is no key "${id!}".`);
    return this.seal(opened, cell);
  }

  private tryOpen(token: string, cell: Cell | null): string {
    const [id, , body] = wholeOf(token);
    try {
      return this.decipher(id!, body!, cell);
    } catch {
      return token;
    }
  }

  /**
   * The cell is null for values of an older version, which were not bound to one: only re-encryption reads
   * those.
   */
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
