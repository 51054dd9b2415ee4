import { createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { Cipher } from '../../src/common/cipher.ts';
import { mapStrings } from '../../src/common/map-strings.ts';
import { keyringOf, type Keyring } from '../../src/common/keyring.ts';

/** The tests' encryption keys; all test databases are temporary. */
export const TEST_KEYRING = `index:${'cd'.repeat(32)},k1:${'ef'.repeat(32)}`;
export const TEST_KEYS = keyringOf(TEST_KEYRING, 'The test keys');

const TOKEN = /⟪([a-z0-9]+)\.1\.([A-Za-z0-9_-]{38,})⟫/g;

const sealOf = (master: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(master, 'hex'), '', 'sandan seal', 32)));

/** Decrypts a token of any cell: GCM without its tag is CTR from counter two. */
function readAnywhere(key: KeyObject, body: string): string {
  const bytes = Buffer.from(body, 'base64url');
  const counter = Buffer.concat([bytes.subarray(0, 12), Buffer.from([0, 0, 0, 2])]);
  return createDecipheriv('aes-256-ctr', key, counter).update(bytes.subarray(28)).toString('utf8');
}

/** Encrypts as the API does; decrypts values of any cell, so that a test need not know their origin. */
export class TestCipher extends Cipher {
  private readonly seals: ReadonlyMap<string, KeyObject>;

  // No parameter property: the commands run without a compiler.
  constructor(ring: Keyring) {
    super(ring);
    this.seals = new Map([...ring.seals].map(([id, master]) => [id, sealOf(master)]));
  }

  read<T>(value: T): T {
    return mapStrings(value, (text) =>
      text.replace(TOKEN, (token, id: string, body: string) =>
        this.seals.has(id) ? readAnywhere(this.seals.get(id)!, body) : token,
      ),
    );
  }
}

/** Direct database access of the tests. */
export const testCipher = new TestCipher(TEST_KEYS);
