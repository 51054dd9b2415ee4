import type { Field, Fields, FieldType, Form } from './form.ts';
import { DomainError } from './errors.ts';
import { isDrawn, isKeepable, tidy } from './tidy.ts';
import { readPhone } from './phone.ts';
import { DAY, endOfDate, instantOf, dayOfDate, type Instant } from './time.ts';

/** A checked form as the rules read it: known fields only, empty ones left out, texts tidied. */
export type Filled = Readonly<Record<string, unknown>>;

/** What `after` is compared with: `due` is the current due date. */
export interface Bounds {
  readonly now: Instant;
  readonly due?: Instant | null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && isKeepable(value);
const isId = (value: unknown): boolean => isText(value) && /^[0-9a-z][0-9a-z_-]{0,63}$/i.test(value);
const isParty = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  return (
    entries.length === 1 && entries.every(([key, id]) => (key === 'person' || key === 'unit') && isId(id))
  );
};

const shapes: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: isText,
  bool: (value) => typeof value === 'boolean',
  int: (value) => Number.isSafeInteger(value),
  date: (value) => isText(value) && dayOfDate(value) !== null,
  datetime: (value) => isText(value) && instantOf(value) !== null,
  phone: isText,
  one_of: isText,
  kind: isText,
  urgency: isText,
  category: isId,
  area: isId,
  unit: isId,
  person: isId,
  party: isParty,
  file: isId,
  ticket: isId,
  task: isId,
  request: isId,
  remark: isId,
  picture: isId,
  hidden_picture: isId,
};

function checkRange(
  size: number,
  field: Field,
  name: string,
  low: 'TOO_SHORT' | 'TOO_FEW',
  high: 'TOO_LONG' | 'TOO_MANY',
): void {
  if (field.min !== undefined && size < field.min)
    throw new DomainError(low, { field: name, min: field.min });
  if (field.max !== undefined && size > field.max)
    throw new DomainError(high, { field: name, max: field.max });
}

/** The latest date a form accepts: it bounds the loop that counts service hours. */
const HORIZON = 5 * 365 * DAY;

function checkMoment(value: string, field: Field, name: string, bounds: Bounds): void {
  const at = field.type === 'date' ? endOfDate(value) : (instantOf(value) ?? NaN);
  const floor = field.after === 'due' ? Math.max(bounds.due ?? bounds.now, bounds.now) : bounds.now;
  if (field.after && at <= floor) throw new DomainError('TOO_EARLY', { field: name });
  if (at > bounds.now + HORIZON) throw new DomainError('TOO_LATE', { field: name });
}

function checkPhone(typed: string, field: string): string {
  const phone = readPhone(typed);
  if (phone === null) throw new DomainError('NUMBER_INVALID', { field });
  return phone;
}

function checkOne(value: unknown, field: Field, name: string, bounds: Bounds): unknown {
  if (typeof field.type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new DomainError('WRONG_TYPE', { field: name });
    return checkFields(value as Filled, field.type, bounds, `${name}.`);
  }
  const typed = isText(value) ? tidy(value) : value;
  if (!shapes[field.type](typed)) throw new DomainError('WRONG_TYPE', { field: name, type: field.type });
  if (field.type === 'phone') return checkPhone(typed as string, name);
  if (field.type === 'text') checkRange([...(typed as string)].length, field, name, 'TOO_SHORT', 'TOO_LONG');
  if (
    field.type === 'int' &&
    ((typed as number) < (field.min ?? -Infinity) || (typed as number) > (field.max ?? Infinity))
  )
    throw new DomainError('NOT_A_CHOICE', { field: name, min: field.min, max: field.max });
  if (field.of && !field.of.includes(typed as string))
    throw new DomainError('NOT_A_CHOICE', { field: name, of: field.of });
  if (field.type === 'date' || field.type === 'datetime') checkMoment(typed as string, field, name, bounds);
  return typed;
}

function checkField(value: unknown, field: Field, name: string, bounds: Bounds): unknown {
  if (!field.many) return checkOne(value, field, name, bounds);
  if (!Array.isArray(value)) throw new DomainError('WRONG_TYPE', { field: name, type: 'list' });
  checkRange(value.length, field, name, 'TOO_FEW', 'TOO_MANY');
  const entries = value.map((entry) =>
    checkOne(entry, { ...field, many: false, min: undefined, max: undefined }, name, bounds),
  );
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (isText(value) && !isDrawn(value)) ||
  (Array.isArray(value) && value.length === 0);

function checkFields(body: Filled, fields: Fields, bounds: Bounds, prefix = ''): Filled {
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw new DomainError('UNKNOWN_FIELD', { field: prefix + unknown });
  const filled: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!isEmpty(body[name])) filled[name] = checkField(body[name], field, prefix + name, bounds);
    else if (field.required) throw new DomainError('MISSING_FIELD', { field: prefix + name });
  }
  return filled;
}

/**
 * Checks a body against a form and returns it tidied.
 * @throws DomainError UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, TOO_SHORT, TOO_LONG, TOO_FEW, TOO_MANY,
 * NOT_A_CHOICE, NUMBER_INVALID, TOO_EARLY or TOO_LATE, each with `detail.field`. Whether an id exists is for
 * the caller to look up (`referencesIn`).
 */
export function checkForm(form: Form | undefined, body: Filled, bounds: Bounds): Filled {
  const filled = checkFields(body, form?.fields ?? {}, bounds);
  if (form?.any && !form.any.some((name) => name in filled))
    throw new DomainError('MISSING_FIELD', { field: form.any.join('|') });
  return filled;
}

export interface Reference {
  readonly type: FieldType;
  readonly field: string;
  readonly id: string;
}

function* walk(value: unknown, field: Field, name: string): Generator<Reference> {
  if (value === undefined) return;
  if (Array.isArray(value)) for (const entry of value) yield* walk(entry, { ...field, many: false }, name);
  else if (typeof field.type === 'object') {
    for (const [key, inner] of Object.entries(field.type))
      yield* walk((value as Filled)[key], inner, `${name}.${key}`);
  } else if (field.type === 'party' && value) {
    for (const [type, id] of Object.entries(value))
      yield { type: type as FieldType, field: name, id: String(id) };
  } else if (isText(value)) yield { type: field.type, field: name, id: value };
}

const looked: readonly FieldType[] = ['category', 'area', 'unit', 'person', 'file', 'ticket'];

/** Every id in a form that must exist outside this ticket, with its field. */
export function referencesIn(form: Form | undefined, filled: Filled): Reference[] {
  const all = Object.entries(form?.fields ?? {}).flatMap(([name, field]) => [
    ...walk(filled[name], field, name),
  ]);
  return all.filter(({ type }) => looked.includes(type));
}
