import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { replacePhones } from '@sandan/domain';
import { deep } from './deep.ts';
import type { Keyring } from './keyring.ts';
import { isUuid } from './paging.ts';

declare const sealed: unique symbol;

/** Text that only a key opens; printed by mistake, it tells nobody anything. */
export type Sealed = string & { readonly [sealed]: true };

/** A sealed value, alone or between words: the id of its key, then nonce, tag and cipher text. */
const TOKEN = /⟪([a-z0-9]+)\.([A-Za-z0-9_-]{38,})⟫/g;
/** Splits a text so that every other part is one: its signs are never read as numbers. */
const BETWEEN = /(⟪[a-z0-9]+\.[A-Za-z0-9_-]{38,}⟫)/;
const WHOLE = /^⟪([a-z0-9]+)\.([A-Za-z0-9_-]{38,})⟫$/;
const NONCE = 12;
const TAG = 16;

const keyFor = (master: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(master, 'hex'), '', `sandan ${purpose}`, 32));

/** Seals what says who somebody is before it is written (AES-256-GCM), and opens it for those who decide who may read it. */
export class Cipher {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: string;
  private readonly indexKey: Buffer;

  constructor({ index, seals }: Keyring) {
    this.keys = new Map([...seals].map(([id, key]) => [id, keyFor(key, 'seal')]));
    this.current = [...seals.keys()].at(-1)!;
    this.indexKey = keyFor(index, 'index');
  }

  /** With the newest key; twice the same text gives two values. */
  seal(text: string): Sealed {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.current)!, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `⟪${this.current}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}⟫` as Sealed;
  }

  /** What was sealed. @throws Error where it was changed, or its key is not ours */
  open(value: Sealed): string {
    const text = value.replace(TOKEN, (_, id: string, body: string) => this.decipher(id, body));
    if (text === value) throw new Error('Not sealed.');
    return text;
  }

  isSealed(text: string): text is Sealed {
    return text.search(TOKEN) === 0;
  }

  /**
   * The same value with every phone number in its texts sealed where it stands; ids, whose digits may look like one, are left.
   * Somebody may type a sealed value they have got hold of: it is sealed itself, so that opening it once gives back what was typed.
   */
  sealNumbers<T>(value: T): T {
    return deep(value, (text) => (isUuid(text) ? text : text.split(BETWEEN).map((part, at) => (at % 2 ? this.seal(part) : replacePhones(part, (phone) => this.seal(phone)))).join('')));
  }

  /** The id of the key that seals now. */
  get newest(): string {
    return this.current;
  }

  /** A whole value under the newest key, whether it was clear or under an older one. @throws Error where it was changed, or its key is not ours */
  sealAnew(text: string): Sealed {
    const [, id, body] = WHOLE.exec(text) ?? [];
    if (id === undefined) return this.seal(text);
    return id === this.current ? (text as Sealed) : this.seal(this.decipher(id, body!));
  }

  /** Words whose numbers are all sealed with the newest key: those that were, and those that are found now. @throws Error where a key is not ours */
  sealNumbersAnew(text: string): string {
    if (isUuid(text)) return text;
    return text.split(BETWEEN).map((part, at) => (at % 2 ? this.tokenAnew(part) : replacePhones(part, (phone) => this.seal(phone)))).join('');
  }

  /** By which it is known that a key is the one that it was: an HMAC under it. */
  proofs(): ReadonlyMap<string, string> {
    const proof = (key: Buffer): string => createHmac('sha256', key).update('sandan proof').digest('base64url');
    return new Map([['index', proof(this.indexKey)], ...[...this.keys].map(([id, key]) => [id, proof(key)] as const)]);
  }

  /** The same value with everything that is sealed in its texts opened; what somebody typed that only looks sealed is left. */
  openAll<T>(value: T): T {
    return deep(value, (text) => (text.includes('⟪') ? text.replace(TOKEN, (token, id: string, body: string) => this.tryOpen(token, id, body)) : text));
  }

  /** Equal for equal texts, and of no use without the key: what sealed columns are looked up by. */
  index(text: string): string {
    return this.hash('index', text);
  }

  /** A keyed hash for codes that are shown once and compared later. */
  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.indexKey).update(`${purpose}\n${text}`).digest('base64url');
  }

  /** Between words stands also what somebody typed before it was sealed, and that only looks like one of ours: it is sealed itself. */
  private tokenAnew(token: string): string {
    const [, id, body] = WHOLE.exec(token)!;
    if (id === this.current) return token;
    const opened = this.tryOpen(token, id!, body!);
    if (opened === token && !this.keys.has(id!)) throw new Error(`There is no key "${id!}".`);
    return this.seal(opened);
  }

  private tryOpen(token: string, id: string, body: string): string {
    try {
      return this.decipher(id, body);
    } catch {
      return token;
    }
  }

  private decipher(id: string, body: string): string {
    const key = this.keys.get(id);
    if (!key) throw new Error(`There is no key "${id}".`);
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }
}
