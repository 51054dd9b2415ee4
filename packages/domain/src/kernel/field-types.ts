import { DomainError } from './errors.ts';
import type { Field, FieldOf, Fields, FieldType, Filled } from './form.ts';
import { readPhone } from './phone.ts';
import { isKeepable } from './tidy.ts';
import { clockTime, DAY, dayOfDate, endOfDate, instantOf, type Instant } from './time.ts';

/** What `after` is compared with: `due` is the current due date. */
export interface Bounds {
  readonly now: Instant;
  readonly due?: Instant | null;
}

/** Where a value stands, for the refusal, and how the fields of a group are checked. */
export interface Checking {
  readonly name: string;
  readonly bounds: Bounds;
  readonly within: (value: Filled, fields: Fields) => Filled;
}

/** How a reader sees what a form says: free text, and the name of a thing that it refers to. */
export interface Reading<Ref extends string = string> {
  readonly text: (words: string) => string;
  readonly name: (ref: Ref, id: string) => string;
}

/** Something outside the form that a field refers to. */
export interface Reference<Ref extends string = string> {
  readonly ref: Ref;
  /** The field, with its group: `seats.unit`. */
  readonly field: string;
  readonly id: string;
}

export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: string[];
}

/** What the API's document says of ids, and of sets of choices that have a name there. */
export interface Naming<Ref extends string = string> {
  readonly ref: (ref: Ref) => JsonSchema;
  readonly choices: (choices: Readonly<Record<string, string>>) => JsonSchema | undefined;
}

/** What the system must know of a type of field. Each function gets a single value, never a list. */
interface Rules<Type extends FieldType> {
  /** Checks a tidied value and returns it as it is kept. @throws DomainError with `detail.field` */
  check(value: unknown, field: FieldOf<Type>, checking: Checking): unknown;
  /** What the API's document says of the value. */
  schema<Ref extends string>(field: FieldOf<Type, Ref>, naming: Naming<Ref>): JsonSchema;
  /** A checked value as a reader sees it; empty where there is nothing to see. */
  show<Ref extends string>(value: unknown, field: FieldOf<Type, Ref>, reading: Reading<Ref>): string;
  references<Ref extends string>(
    value: unknown,
    field: FieldOf<Type, Ref>,
    name: string,
  ): readonly Reference<Ref>[];
}

export const isText = (value: unknown): value is string => typeof value === 'string' && isKeepable(value);
const isId = (value: unknown): value is string => isText(value) && /^[0-9a-z][0-9a-z_-]{0,63}$/i.test(value);
const isRecord = (value: unknown): value is Filled =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkShape<T>(
  value: unknown,
  fits: (value: unknown) => value is T,
  { type }: Field,
  { name }: Checking,
): T {
  if (!fits(value)) throw new DomainError('WRONG_TYPE', { field: name, type });
  return value;
}

export function checkRange(
  size: number,
  { min, max }: Pick<Field, 'min' | 'max'>,
  name: string,
  [low, high]: readonly ['TOO_SHORT', 'TOO_LONG'] | readonly ['TOO_FEW', 'TOO_MANY'],
): void {
  if (min !== undefined && size < min) throw new DomainError(low, { field: name, min });
  if (max !== undefined && size > max) throw new DomainError(high, { field: name, max });
}

/** The latest date a form accepts: it bounds the loop that counts service hours. */
const HORIZON = 5 * 365 * DAY;

function checkMoment(
  at: Instant,
  { after }: FieldOf<'date' | 'datetime'>,
  { name, bounds: { now, due } }: Checking,
): void {
  const floor = after === 'due' ? Math.max(due ?? now, now) : now;
  if (after && at <= floor) throw new DomainError('TOO_EARLY', { field: name });
  if (at > now + HORIZON) throw new DomainError('TOO_LATE', { field: name });
}

const isDate = (value: unknown): value is string => isText(value) && dayOfDate(value) !== null;
const isInstant = (value: unknown): value is string => isText(value) && instantOf(value) !== null;

const isEither =
  (refs: readonly string[]) =>
  (value: unknown): value is Filled => {
    const entries = isRecord(value) ? Object.entries(value) : [];
    return entries.length === 1 && entries.every(([ref, id]) => refs.includes(ref) && isId(id));
  };
/** The entries of a checked `either`: it has one. */
const entryOf = <Ref extends string>(value: unknown, refs: readonly Ref[]): (readonly [Ref, string])[] =>
  refs.flatMap((ref) => (isRecord(value) && value[ref] !== undefined ? [[ref, String(value[ref])]] : []));

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);

const none = (): readonly [] => [];

/**
 * Everything the system does by the type of a field: checking, the API's schema, showing and looking up. Only
 * drawing an input is the client's own.
 */
export const fieldTypes: { readonly [Type in FieldType]: Rules<Type> } = {
  text: {
    check(value, field, checking) {
      const text = checkShape(value, isText, field, checking);
      checkRange([...text].length, field, checking.name, ['TOO_SHORT', 'TOO_LONG']);
      return text;
    },
    schema: ({ min, max }) => ({
      type: 'string',
      ...(min && { minLength: min }),
      ...(max && { maxLength: max }),
    }),
    show: (value, _, { text }) => text(String(value)),
    references: none,
  },
  bool: {
    check: (value, field, checking) => checkShape(value, isBoolean, field, checking),
    schema: () => ({ type: 'boolean' }),
    show: (value) => (value ? '是' : '否'),
    references: none,
  },
  int: {
    check(value, field, checking) {
      const { min = -Infinity, max = Infinity } = field;
      const number = checkShape(value, isInt, field, checking);
      if (number < min || number > max)
        throw new DomainError('NOT_A_CHOICE', { field: checking.name, min: field.min, max: field.max });
      return number;
    },
    schema: ({ min, max }) => ({
      type: 'integer',
      ...(min && { minimum: min }),
      ...(max && { maximum: max }),
    }),
    show: (value) => String(value),
    references: none,
  },
  phone: {
    check(value, field, checking) {
      const phone = readPhone(checkShape(value, isText, field, checking));
      if (phone === null) throw new DomainError('NUMBER_INVALID', { field: checking.name });
      return phone;
    },
    schema: () => ({ type: 'string' }),
    show: (value, _, { text }) => text(String(value)),
    references: none,
  },
  date: {
    check(value, field, checking) {
      const date = checkShape(value, isDate, field, checking);
      checkMoment(endOfDate(date), field, checking);
      return date;
    },
    schema: () => ({ type: 'string', format: 'date' }),
    show: (value) => String(value).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
    references: none,
  },
  datetime: {
    check(value, field, checking) {
      const moment = checkShape(value, isInstant, field, checking);
      checkMoment(instantOf(moment) ?? NaN, field, checking);
      return moment;
    },
    schema: () => ({ type: 'string', format: 'date-time' }),
    show: (value) => clockTime(Date.parse(String(value))),
    references: none,
  },
  choice: {
    check(value, field, checking) {
      const choice = checkShape(value, isText, field, checking);
      if (!Object.hasOwn(field.choices, choice))
        throw new DomainError('NOT_A_CHOICE', { field: checking.name, of: Object.keys(field.choices) });
      return choice;
    },
    schema: ({ choices }, naming) =>
      naming.choices(choices) ?? { type: 'string', enum: Object.keys(choices) },
    show: (value, { choices }) => choices[String(value)] ?? String(value),
    references: none,
  },
  ref: {
    check: (value, field, checking) => checkShape(value, isId, field, checking),
    schema: ({ ref }, naming) => naming.ref(ref),
    show: (value, { ref }, { name }) => name(ref, String(value)),
    references: (value, { ref }, field) => [{ ref, field, id: String(value) }],
  },
  either: {
    check: (value, field, checking) => checkShape(value, isEither(field.refs), field, checking),
    schema: ({ refs }, naming) => ({
      oneOf: refs.map((ref) =>
        formSchema({ [ref]: { type: 'ref', ref, label: '', required: true } }, naming),
      ),
    }),
    show: (value, { refs }, { name }) =>
      entryOf(value, refs)
        .map(([ref, id]) => name(ref, id))
        .join(' '),
    references: (value, { refs }, name) =>
      entryOf(value, refs).map(([ref, id]) => ({ ref, field: name, id })),
  },
  group: {
    check: (value, { fields, ...field }, checking) =>
      checking.within(checkShape(value, isRecord, { ...field, fields }, checking), fields),
    schema: ({ fields }, naming) => formSchema(fields, naming),
    show: (value, { fields }, reading) =>
      filledFields(fields, value)
        .map(([, field, inner]) => showField(inner, field, reading))
        .filter(Boolean)
        .join(' '),
    references: (value, { fields }, name) => referencesTo(fields, value, `${name}.`),
  },
};

/** The rules of one field's type. */
export const rulesOf = (field: Field): Rules<FieldType> => fieldTypes[field.type];

export const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The fields that a checked form fills in, with their values. */
export const filledFields = <Ref extends string>(
  fields: Fields<Ref>,
  filled: unknown,
): (readonly [name: string, field: Field<Ref>, value: unknown])[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = isRecord(filled) ? filled[name] : undefined;
    return value === undefined ? [] : [[name, field, value] as const];
  });

/** A field's checked value as a reader sees it. */
export const showField = <Ref extends string>(
  value: unknown,
  field: Field<Ref>,
  reading: Reading<Ref>,
): string =>
  entriesOf(value)
    .map((one) => rulesOf(field).show(one, field, reading))
    .filter(Boolean)
    .join(' ');

/** Everything that checked fields refer to. */
export const referencesTo = <Ref extends string>(
  fields: Fields<Ref>,
  filled: unknown,
  prefix = '',
): Reference<Ref>[] =>
  filledFields(fields, filled).flatMap(([name, field, value]) =>
    entriesOf(value).flatMap((one) => rulesOf(field).references(one, field, prefix + name)),
  );

/** The schema of an object with exactly these fields. */
export function formSchema<Ref extends string>(fields: Fields<Ref>, naming: Naming<Ref>): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, schemaOf(field, naming)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function schemaOf<Ref extends string>(field: Field<Ref>, naming: Naming<Ref>): JsonSchema {
  const { many, min, max } = field;
  if (!many) return rulesOf(field).schema(field, naming);
  const one = { ...field, min: undefined, max: undefined };
  return {
    type: 'array',
    items: rulesOf(one).schema(one, naming),
    ...(min && { minItems: min }),
    ...(max && { maxItems: max }),
  };
}
