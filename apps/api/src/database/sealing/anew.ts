import { maskPhones } from '@sandan/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Cipher } from '../../common/cipher.ts';
import { deep } from '../../common/deep.ts';
import type { Closed } from './closed.ts';

export type Row = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that are sealed as a whole, each with the newest key. */
const fieldsAnew = (value: unknown, fields: readonly string[], cipher: Cipher): unknown =>
  isFields(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fields.includes(name) && typeof one === 'string' ? cipher.sealAnew(one) : one])) : value;

/** A value that is sealed as one: JSON that never was becomes the text of it. */
const wholeAnew = (value: unknown, cipher: Cipher): unknown =>
  (typeof value === 'string' && value.startsWith('⟪') ? cipher.sealAnew(value) : cipher.seal(typeof value === 'string' ? value : JSON.stringify(value)));

const asJson = (value: unknown, { type }: Closed): unknown => (type === 'jsonb' && typeof value === 'string' && !value.startsWith('⟪') ? JSON.stringify(value) : value);

/** A value of a column as it lies under the newest key; the same where nothing is to be done. @throws Error where its key is not ours */
function valueAnew(value: unknown, one: Closed, row: Row, cipher: Cipher): unknown {
  if (one.indexOf !== null) {
    const of = row[one.indexOf];
    return value === null && typeof of === 'string' ? cipher.index(cipher.openAll(of)) : value;
  }
  if (value === null) return value;
  if (one.lies === 'masked') return deep(value, maskPhones);
  if (one.lies === 'numbers') return deep(fieldsAnew(value, one.fields, cipher), (text) => cipher.sealNumbersAnew(text));
  return one.fields.length > 0 ? fieldsAnew(value, one.fields, cipher) : wholeAnew(asJson(value, one), cipher);
}

/** What of a row is to be written again. @throws Error where a key is not ours */
export function rowAnew(row: Row, columns: readonly Closed[], cipher: Cipher): Row {
  const anew = columns.map((one) => [one.column, valueAnew(row[one.column], one, row, cipher)] as const);
  return Object.fromEntries(anew.filter(([column, value]) => !isDeepStrictEqual(value, row[column])));
}
