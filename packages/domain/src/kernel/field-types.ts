import { DomainError } from './errors.ts';
import {
  checkMoment,
  checkRange,
  checkShape,
  isBoolean,
  isDate,
  isEither,
  isId,
  isInstant,
  isInt,
  isRecord,
  isText,
} from './field-checks.ts';
import type { JsonSchema, Naming, Reading, Reference, Rules } from './field-rules.ts';
import { entriesOf, entryOf, filledFields } from './filled-fields.ts';
import type { Field, Fields, FieldType } from './form.ts';
import { LONGEST_TYPED_NUMBER, readPhone } from './phone.ts';
import { dateText, clockTime, endOfDate, instantOf } from './time.ts';

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
    schema: ({ required, min = required ? 1 : 0, max }) => ({
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
    schema: () => ({
      ...{ type: 'string', maxLength: LONGEST_TYPED_NUMBER },
      description: 'A phone number in any notation.',
    }),
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
    show: (value) => dateText(String(value)),
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
  const { many, required, min = required ? 1 : 0, max } = field;
  if (!many) return rulesOf(field).schema(field, naming);
  const one = { ...field, min: undefined, max: undefined };
  return {
    type: 'array',
    items: rulesOf(one).schema(one, naming),
    ...(min && { minItems: min }),
    ...(max && { maxItems: max }),
  };
}
