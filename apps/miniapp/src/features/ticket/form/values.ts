import { fieldLabels, forms, type Field, type Form, type FormName } from '../../../domain';
import type { Filled } from '../ticket.queries';

/** A picked unit, person or picture as the screen knows it; the server gets its id. */
export interface Item { id: string; name?: string; url?: string; thumb?: string }
export type Value = string | number | boolean | readonly string[] | readonly Item[];
export type Values = Readonly<Record<string, Value | undefined>>;
export type Hints = Readonly<Record<string, string>>;

export const labelOf = (form: string, field: string): string =>
  fieldLabels[`${form}.${field}`] ?? fieldLabels[field] ?? field;

export const schemaOf = (form: FormName): Form => forms[form];

const isItem = (entry: string | Item): entry is Item => typeof entry !== 'string';
const isList = (value: Value): value is readonly string[] | readonly Item[] => Array.isArray(value);
const isBlank = (value: Value | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '') || (isList(value) && value.length === 0);

const picked = new Set(['one_of', 'kind', 'category', 'urgency', 'area', 'unit', 'person', 'party', 'bool', 'date', 'datetime', 'int']);

function missing(field: Field, label: string): string {
  if (field.type === 'file') return '请至少拍一张照片';
  return `${typeof field.type === 'string' && picked.has(field.type) ? '请选择' : '请填写'}${label.replace(/[??]$/, '')}`;
}

function sizeHint(field: Field, value: Value): string {
  const size = isList(value) ? value.length : typeof value === 'string' && field.type === 'text' ? value.trim().length : null;
  if (size === null) return '';
  const unit = isList(value) ? '项' : '个字';
  if (field.min !== undefined && size < field.min) return `至少 ${field.min} ${unit}`;
  if (field.max !== undefined && size > field.max) return `最多 ${field.max} ${unit}`;
  return '';
}

function hintFor(form: string, name: string, field: Field, value: Value | undefined): string {
  if (value === undefined || isBlank(value)) return field.required ? missing(field, labelOf(form, name)) : '';
  return sizeHint(field, value);
}

function anyHint(form: string, { any }: Form, values: Values): Hints {
  const first = any?.[0];
  if (!any || !first || any.some((name) => !isBlank(values[name]))) return {};
  return { [first]: `请至少填一项:${any.map((name) => labelOf(form, name)).join('、')}` };
}

/** What is wrong, field by field, by the same schema the server checks with; empty when all is well. */
export function check(form: string, schema: Form, values: Values): Hints {
  const hints = Object.entries(schema.fields)
    .map(([name, field]) => [name, hintFor(form, name, field, values[name])] as const)
    .filter(([, hint]) => hint !== '');
  return { ...anyHint(form, schema, values), ...Object.fromEntries(hints) };
}

function plain(field: Field, value: Value): unknown {
  if (typeof value === 'string') return value.trim();
  if (!isList(value)) return value;
  const ids = value.map((entry) => (isItem(entry) ? entry.id : entry));
  return field.many ? ids : ids[0];
}

/** What is sent: no blanks, ids for what was picked. */
export function filled(schema: Form, values: Values): Filled {
  return Object.fromEntries(
    Object.entries(schema.fields).flatMap(([name, field]) => {
      const value = values[name];
      return value === undefined || isBlank(value) ? [] : [[name, plain(field, value)]];
    }),
  );
}

/** Cosmetic only: what most people would choose is chosen already. */
const usual: Readonly<Record<string, Values>> = { remark: { to: 'all' } };
export const startValues = (form: string): Values => usual[form] ?? {};
