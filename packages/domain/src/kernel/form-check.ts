import { DomainError } from './errors.ts';
import { referencesTo, rulesOf } from './field-types.ts';
import { checkRange, isRecord, isText } from './field-checks.ts';
import type { Bounds, Reference } from './field-rules.ts';
import type { Field, Fields, Filled, FilledIn, Form } from './form.ts';
import { hasVisibleText, isStorable, tidy } from './tidy.ts';

const tidied = (value: unknown): unknown =>
  typeof value === 'string' && isStorable(value) ? tidy(value) : value;

const checkOne = (value: unknown, field: Field, name: string, bounds: Bounds): unknown =>
  rulesOf(field).check(tidied(value), field, {
    name,
    bounds,
    within: (inner, fields) => checkFields(inner, fields, bounds, `${name}.`),
  });

function checkField(value: unknown, field: Field, name: string, bounds: Bounds): unknown {
  if (!field.many) return checkOne(value, field, name, bounds);
  if (!Array.isArray(value)) throw new DomainError('WRONG_TYPE', { field: name, type: 'list' });
  checkRange(value.length, field, name, ['TOO_FEW', 'TOO_MANY']);
  const one = { ...field, many: false, min: undefined, max: undefined };
  const entries = value.map((entry) => checkOne(entry, one, name, bounds));
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** A typed text of which nothing shows and a list without entries count as left out. Null does not. */
function isEmpty(value: unknown, { type, many }: Field): boolean {
  if (value === undefined) return true;
  if (many) return Array.isArray(value) && value.length === 0;
  const isTyped = type === 'text' || type === 'phone';
  return isTyped && isText(value) && !hasVisibleText(value);
}

function checkFields(body: Filled, fields: Fields, bounds: Bounds, prefix = ''): Filled {
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw new DomainError('UNKNOWN_FIELD', { field: prefix + unknown });
  const filled: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!isEmpty(body[name], field)) filled[name] = checkField(body[name], field, prefix + name, bounds);
    else if (field.required) throw new DomainError('MISSING_FIELD', { field: prefix + name });
  }
  return filled;
}

/**
 * Checks a body against a form and returns it tidied: known fields only, empty ones left out.
 * @throws DomainError INVALID_BODY where it has no fields at all; UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE,
 * TOO_SHORT, TOO_LONG, TOO_FEW, TOO_MANY, NOT_A_CHOICE, NUMBER_INVALID, TOO_EARLY or TOO_LATE, each with
 * `detail.field`. Whether an id exists is for the caller to look up (`referencesIn`).
 */
export function checkForm<Checked extends Form>(
  form: Checked,
  body: unknown,
  bounds: Bounds,
): FilledIn<Checked['fields']> {
  if (!isRecord(body)) throw new DomainError('INVALID_BODY');
  const filled = checkFields(body, form.fields, bounds);
  if (form.any && !form.any.some((name) => name in filled))
    throw new DomainError('MISSING_FIELD', { field: form.any.join('|') });
  // Every field was just checked against the type that this result is inferred from.
  return filled as FilledIn<Checked['fields']>;
}

/** The form of an action without one: it takes no field. */
export const noForm = { fields: {} } as const satisfies Form;

/** Everything that a checked form refers to, with the field. */
export const referencesIn = <Ref extends string>(form: Form<Ref>, filled: object): Reference<Ref>[] =>
  referencesTo(form.fields, filled);
