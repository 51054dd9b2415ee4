import type { Field, Form, Named } from '../../api/contract';
import { now } from '../../lib/clock';
import { signs, whole } from '../../lib/signs';
import { instant } from '../../lib/time';
import { wholeNumberError, wholeNumberOf } from './whole-number';

export type Filled = Record<string, unknown>;

/** A picked unit, person or picture with its display name; the server gets the id. */
export interface Item {
  id: string;
  name?: string;
  url?: string;
  thumb?: string;
  party?: 'person' | 'unit';
  pending?: string;
}
export type Value = string | number | boolean | readonly string[] | readonly Item[] | readonly Values[];
export interface Values {
  readonly [name: string]: Value | undefined;
}
export type Errors = Readonly<Record<string, string>>;
type Entry = string | Item | Values;

export type Fields = Form['fields'];

export const labelOf = ({ fields }: Form, field: string): string => fields[field]?.label ?? '';

export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const itemsOf = (value: Value | undefined): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : [];
export const namedOf = (value: Value | undefined): readonly Named[] => itemsOf(value) as readonly Named[];
/** How many a field may name. */
export const mostOf = ({ many, max }: Field): number => (many ? (max ?? 9) : 1);

const isItem = (entry: Entry): entry is Item => typeof entry !== 'string' && typeof entry.id === 'string';
const isList = (value: Value): value is readonly string[] | readonly Item[] | readonly Values[] =>
  Array.isArray(value);
const entriesOf = (value: Value | undefined): readonly Entry[] =>
  value !== undefined && isList(value) ? value : [];
const isBlank = (value: Value | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (isList(value) && value.length === 0);

const isWritten = ({ type, rating }: Field): boolean =>
  type === 'text' || type === 'phone' || (type === 'int' && !rating);

function missing(field: Field): string {
  const { ref, label } = field;
  if (ref === 'file') return '请至少拍一张照片';
  return `${isWritten(field) ? '请填写' : '请选择'}${label.replace(/[?？]$/, '')}`;
}

function sizeHint(field: Field, value: Value): string {
  const size = isList(value)
    ? value.length
    : typeof value === 'string' && field.type === 'text'
      ? signs(value.trim())
      : null;
  if (size === null) return '';
  const unit = isList(value) ? '项' : '个字';
  if (field.min !== undefined && size < field.min) return `至少 ${field.min} ${unit}`;
  if (field.max !== undefined && size > field.max) return `最多 ${field.max} ${unit}`;
  return '';
}

/** A day lasts until its end; only the server can compare with the promise. */
const isPast = ({ after, type }: Field, value: Value): boolean =>
  after !== undefined &&
  typeof value === 'string' &&
  Date.parse(type === 'date' ? instant(value, '23:59') : value) <= now();

function hintFor(field: Field, value: Value | undefined): string {
  if (value === undefined || isBlank(value)) return field.required ? missing(field) : '';
  if (field.type === 'int') return wholeNumberError(String(value), field);
  return isPast(field, value) ? '请选以后的时间' : sizeHint(field, value);
}

/** Errors by field; fields of an entry as `name.0.inner`. */
const errorsIn = (fields: Fields, values: Values, above = ''): (readonly [string, string])[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const { fields: own } = field;
    const inner = own
      ? entriesOf(values[name]).flatMap((entry, at) =>
          errorsIn(own, entry as Values, `${above}${name}.${at}.`),
        )
      : [];
    return [[above + name, hintFor(field, values[name])] as const, ...inner];
  });

function anyError({ any, fields }: Form, values: Values): Errors {
  const first = any?.[0];
  if (!any || !first || any.some((name) => !isBlank(values[name]))) return {};
  return { [first]: `请至少填一项：${any.map((name) => fields[name]?.label).join('、')}` };
}

/** Errors by field, checked with the server's schema; empty if valid. */
export function check(schema: Form, values: Values): Errors {
  const errors = errorsIn(schema.fields, values).filter(([, hint]) => hint !== '');
  return { ...anyError(schema, values), ...Object.fromEntries(errors) };
}

function plainEntry({ type, fields }: Field, entry: Entry): unknown {
  if (fields) return filledFields(fields, entry as Values);
  if (!isItem(entry)) return entry;
  return type === 'either' ? { [entry.party ?? 'unit']: entry.id } : entry.id;
}

function plain(field: Field, value: Value): unknown {
  if (field.type === 'int') return wholeNumberOf(String(value));
  if (typeof value === 'string') return whole(value).trim();
  if (!isList(value)) return value;
  const entries = entriesOf(value).map((entry) => plainEntry(field, entry));
  return field.many ? entries : entries[0];
}

const filledFields = (fields: Fields, values: Values): Filled =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = values[name];
      return value === undefined || isBlank(value) ? [] : [[name, plain(field, value)]];
    }),
  );

/** The body to send: without empty fields, with ids of picked items. */
export const filled = (schema: Form, values: Values): Filled => filledFields(schema.fields, values);
