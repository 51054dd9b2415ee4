import { pointOf } from '../area/facts.ts';
import { DomainError } from '../kernel/errors.ts';
import { readMobile } from '../kernel/phone.ts';
import { tidy } from '../kernel/tidy.ts';
import { dayOfDate } from '../kernel/time.ts';
import { foundingLimits } from '../org/areas.ts';
import type { Cell } from './cells.ts';
import type { Column, Value } from './columns.ts';
import { fault, type Fault } from './problems.ts';

/** What a cell says, or why it cannot be read; null where it is empty. */
export type Reading = { readonly value: Value } | { readonly fault: Fault } | null;

/** Digits, letters, hyphens, dots and blanks as wide as Chinese characters. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0e\u3000]/g;
const narrow = (sign: string): string =>
  sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** A text as it is compared and stored: without outer blanks and invisible signs, digits and letters narrow. */
export const plainText = (text: string): string => tidy(text).replace(WIDE, narrow).trim();

/** Signs that no name has, with their names. The brackets mark what is encrypted. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\n/, '换行'],
  [/[<>]/, '尖括号'],
  [/[⟪⟫]/, '「⟪」「⟫」'],
  [/\ufffd/, '乱码'],
];

const lengthOf = (text: string): number => [...text].length;
const failed = (found: Fault): Reading => ({ fault: found });

/** A number as it is typed; null where a worksheet does not keep all its digits. */
function typed(value: number): string | null {
  const text = String(Number(value.toPrecision(15)));
  return Math.abs(value) > Number.MAX_SAFE_INTEGER || text.includes('e') ? null : text;
}

/** The text of a cell, whatever kind of value a worksheet made of it. */
function textOf(cell: Exclude<Cell, null>, { header }: Column): string | Fault {
  if (typeof cell === 'string') return plainText(cell);
  if (typeof cell === 'number') return typed(cell) ?? fault('number_for_text', header);
  if (typeof cell === 'boolean') return fault('not_text', header);
  if ('fault' in cell) return fault(cell.fault);
  return fault('date_for_text', header);
}

function readText(text: string, { header, max }: Extract<Column, { type: 'text' }>): Reading {
  if (lengthOf(text) > max) return failed(fault('too_long', header, max));
  const forbidden = FORBIDDEN.find(([signs]) => signs.test(text));
  return forbidden ? failed(fault('forbidden_sign', header, forbidden[1])) : { value: text };
}

type Choice = Extract<Column, { type: 'choice' | 'choices' }>;

function readChoice(text: string, { header, choices }: Choice): Reading {
  const found = Object.entries(choices).find(([, label]) => label === text);
  return found ? { value: found[0] } : failed(fault('not_a_choice', header, text, Object.values(choices)));
}

/** Several choices in one cell, each once, in the order in which they are typed. */
function readChoices(text: string, column: Choice): Reading {
  const read = text
    .split(/[、，,；;\s]+/)
    .filter(Boolean)
    .map((one) => readChoice(one, column));
  const wrong = read.find((one) => one !== null && 'fault' in one);
  const chosen = read.flatMap((one) => (one && 'value' in one ? [String(one.value)] : []));
  return wrong ?? { value: [...new Set(chosen)] };
}

const NUMBER = /^[+-]?\d{1,15}(?:\.(\d+))?$/;

function readNumber(text: string, column: Extract<Column, { type: 'number' }>): Reading {
  const { header, least, most, decimals } = column;
  const found = NUMBER.exec(text.replace(/(?<=\d),(?=\d{3}(\D|$))/g, ''));
  if (!found) return failed(fault('not_a_number', header, text));
  const value = Number(found[0]);
  if (value < least || value > most) return failed(fault('out_of_range', header, least, most));
  if ((found[1] ?? '').replace(/0+$/, '').length > decimals)
    return failed(fault('too_precise', header, decimals));
  return { value };
}

const YES: Readonly<Record<string, boolean>> = { 是: true, 否: false, TRUE: true, FALSE: false };

/** A date as people type it: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日, 20261231. */
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d\d)(\d\d))$/;

function dateIn(text: string): string | null {
  const [, year, ...rest] = DATE.exec(text) ?? [];
  const [month, day] = rest.filter((part) => part !== undefined);
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return dayOfDate(date) === null ? null : date;
}

function pointIn(text: string): Value | null {
  try {
    return pointOf(text);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const CODE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Simple = Exclude<Column['type'], 'text' | 'choice' | 'choices' | 'number'>;

/** Types with one rule: the value, or null; and what is wrong then. */
const simple: Readonly<Record<Simple, (text: string, header: string) => readonly [Value | null, Fault]>> = {
  yes: (text, header) => [YES[text.toUpperCase()] ?? null, fault('not_yes_or_no', header, text)],
  point: (text, header) => [pointIn(text), fault('not_a_point', header)],
  prefix: (text, header) => [foundingLimits.prefix.test(text) ? text : null, fault('not_a_prefix', header)],
  phone: (text, header) => [readMobile(text), fault('not_a_phone', header)],
  date: (text, header) => [dateIn(text), fault('not_a_date', header, text)],
  code: (text) => [CODE.test(text.toLowerCase()) ? text.toLowerCase() : null, fault('unknown_code')],
};

function readOf(text: string, column: Column): Reading {
  if (column.type === 'text') return readText(text, column);
  if (column.type === 'choice') return readChoice(text, column);
  if (column.type === 'choices') return readChoices(text, column);
  if (column.type === 'number') return readNumber(text, column);
  const [value, wrong] = simple[column.type](text, column.header);
  return value === null ? failed(wrong) : { value };
}

/** Reads one cell of a column. */
export function readCell(cell: Cell, column: Column): Reading {
  if (cell === null) return column.required ? failed(fault('missing', column.header)) : null;
  if (column.type === 'yes' && typeof cell === 'boolean') return { value: cell };
  if (column.type === 'date' && typeof cell === 'object' && 'date' in cell) return { value: cell.date };
  const text = textOf(cell, column);
  if (typeof text !== 'string') return failed(text);
  return text === '' ? readCell(null, column) : readOf(text, column);
}
