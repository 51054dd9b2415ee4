import { DAY, type Cell } from '@sandan/domain';
import type { NumberFormat } from './workbook-styles.ts';

/** What the cells of a workbook need to be read. */
export interface CellRules {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Days are counted from 1904, as by early Macintosh computers. */
  readonly isFrom1904: boolean;
}

/** A cell as its XML says it. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly isFormula: boolean;
}

/** The days from Excel's day 0 to 1970-01-01, and between its two calendars. */
const [EPOCH, TO_1904] = [25_569, 1462];
/** The day after the one that 1900 did not have, and the last of the year 9999. */
const [FIRST, LAST] = [61, 2_958_466];

/** The day of a number; null for one before March 1900, where Excel counts a day too many. */
function dateOf(serial: number, { isFrom1904 }: CellRules): string | null {
  const days = Math.floor(serial) + (isFrom1904 ? TO_1904 : 0);
  return days < FIRST || days >= LAST ? null : new Date((days - EPOCH) * DAY).toISOString().slice(0, 10);
}

function numberIn(text: string, format: NumberFormat, rules: CellRules): Cell {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return { fault: 'error' };
  if (format === 'date') {
    const date = dateOf(value, rules);
    return date === null ? value : { date };
  }
  if (format === 'plain' || !Number.isSafeInteger(value) || value < 0) return value;
  return String(value).padStart(format.digits, '0');
}

const textIn = (text: string): Cell => (text.trim() === '' ? null : text);

/** The date of an ISO time, as some programs write it. */
const isoDate = (text: string): Cell =>
  /^\d{4}-\d\d-\d\d(T|$)/.test(text) ? { date: text.slice(0, 10) } : { fault: 'error' };

const byType: Readonly<Record<string, (raw: RawCell, rules: CellRules) => Cell>> = {
  s: ({ value }, { texts }) => textIn(texts[Number(value)] ?? ''),
  inlineStr: ({ value }) => textIn(value),
  str: ({ value }) => textIn(value),
  b: ({ value }) => value.trim() === '1',
  d: ({ value }) => isoDate(value.trim()),
  e: () => ({ fault: 'error' }),
};

/** What a cell holds. The result that a formula had is not trusted. */
export function cellOf(raw: RawCell, rules: CellRules): Cell {
  if (raw.isFormula) return { fault: 'formula' };
  if (raw.value === '') return null;
  const read = byType[raw.type];
  return read ? read(raw, rules) : numberIn(raw.value, rules.formats[raw.style] ?? 'plain', rules);
}
