import { Cipher } from '../../src/common/cipher.ts';
import { keyringOf } from '../../src/common/keyring.ts';

/** What the tests seal with; every database of theirs is thrown away. */
export const TEST_KEYRING = `index:${'cd'.repeat(32)},k1:${'ef'.repeat(32)}`;
export const TEST_KEYS = keyringOf(TEST_KEYRING, 'The test keys');

/** What tests read and write of the database without asking the API. */
export const testCipher = new Cipher(TEST_KEYS);
