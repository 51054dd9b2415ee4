import { maskPhones } from '@sandan/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Cell, Cipher } from '../../common/cipher.ts';
import { mapStrings } from '../../common/map-strings.ts';
import { cellIn, type Closed, type ClosedTable } from './encrypted-columns.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The cell of a column, or of a field within it. */
type CellOf = (field?: string) => Cell;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Re-encrypts the fields that are encrypted as a whole. Earlier releases encrypted only the numbers in some of
 * them, for the cell of the column.
 */
const fieldsAnew = (value: unknown, fields: readonly string[], cipher: Cipher, cell: CellOf): unknown =>
  isFields(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name,
          fields.includes(name) && typeof one === 'string'
            ? cipher.sealAnew(cipher.openAll(one, cell()), cell(name))
            : one,
        ]),
      )
    : value;

/** Re-encrypts the numbers within text; fields encrypted as a whole are done already. */
const numbersAnew = (value: unknown, fields: readonly string[], cipher: Cipher, cell: CellOf): unknown => {
  const sealed = fieldsAnew(value, fields, cipher, cell);
  const anew = (one: unknown): unknown => mapStrings(one, (text) => cipher.sealNumbersAnew(text, cell()));
  if (fields.length === 0 || !isFields(sealed)) return anew(sealed);
  return Object.fromEntries(
    Object.entries(sealed).map(([name, one]) => [
      name,
      fields.includes(name) && typeof one === 'string' ? one : anew(one),
    ]),
  );
};

/** Re-encrypts a value that is encrypted as a whole; plain JSON becomes its text first. */
const wholeAnew = (value: unknown, cipher: Cipher, cell: Cell): unknown =>
  typeof value === 'string' && value.startsWith('⟪')
    ? cipher.sealAnew(value, cell)
    : cipher.seal(typeof value === 'string' ? value : JSON.stringify(value), cell);

const asJson = (value: unknown, { type }: Closed): unknown =>
  type === 'jsonb' && typeof value === 'string' && !value.startsWith('⟪') ? JSON.stringify(value) : value;

interface Anew {
  readonly row: Row;
  readonly table: ClosedTable;
  readonly cipher: Cipher;
}

/** The blind index of a column or field; null when there is nothing to look up. */
function indexAnew({ fields: [field] }: Closed, column: string, { row, table, cipher }: Anew): string | null {
  const held = row[column];
  const of = field !== undefined && isFields(held) ? held[field] : held;
  const at = cellIn(table, row, column, field);
  return typeof of === 'string' ? cipher.index(cipher.open(cipher.sealAnew(of, at), at)) : null;
}

/**
 * A column's value under the newest key; unchanged when nothing is to be done.
 * @throws Error when its key is unknown
 */
function valueAnew(value: unknown, one: Closed, { row, table, cipher }: Anew): unknown {
  const cell: CellOf = (field) => cellIn(table, row, one.column, field);
  if (one.indexOf !== null) return value ?? indexAnew(one, one.indexOf, { row, table, cipher });
  if (value === null) return value;
  if (one.lies === 'masked') return mapStrings(value, maskPhones);
  if (one.lies === 'numbers') return numbersAnew(value, one.fields, cipher, cell);
  return one.fields.length > 0
    ? fieldsAnew(value, one.fields, cipher, cell)
    : wholeAnew(asJson(value, one), cipher, cell());
}

/** The columns of a row to rewrite. @throws Error when a key is unknown */
export function reencryptedRow(row: Row, table: ClosedTable, cipher: Cipher): Row {
  const anew = table.columns.map(
    (one) => [one.column, valueAnew(row[one.column], one, { row, table, cipher })] as const,
  );
  return Object.fromEntries(anew.filter(([column, value]) => !isDeepStrictEqual(value, row[column])));
}
