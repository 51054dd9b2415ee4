import {
  actionLabels,
  DomainError,
  facts,
  forms,
  rows,
  type Field,
  type FormName,
  type Mode,
} from '@sandan/domain';
import type { Transition } from './access/transition.ts';

type Schema = Record<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws DomainError INVALID_BODY, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE */
export function transitionOf(body: unknown): Transition {
  if (!isRecord(body)) throw new DomainError('INVALID_BODY');
  const { action, version, mode, ...form } = body;
  if (action === undefined) throw new DomainError('MISSING_FIELD', { field: 'action' });
  if (typeof action !== 'string') throw new DomainError('WRONG_TYPE', { field: 'action' });
  if (!Object.hasOwn(actionLabels, action) || action === 'place')
    throw new DomainError('NOT_A_CHOICE', { field: 'action' });
  if (version !== undefined && !Number.isSafeInteger(version))
    throw new DomainError('WRONG_TYPE', { field: 'version' });
  if (mode !== undefined && mode !== 'do' && mode !== 'ask')
    throw new DomainError('NOT_A_CHOICE', { field: 'mode', of: ['do', 'ask'] });
  return { action, version: version as number | undefined, mode: mode as Mode | undefined, form };
}

/** @throws DomainError INVALID_BODY */
export function placeBodyOf(body: unknown): Record<string, unknown> {
  if (!isRecord(body)) throw new DomainError('INVALID_BODY');
  return body;
}

const single = (field: Field): Schema => {
  if (typeof field.type === 'object') return schemaOf(field.type);
  const bounds = {
    ...(field.min !== undefined && { min: field.min }),
    ...(field.max !== undefined && { max: field.max }),
  };
  switch (field.type) {
    case 'text':
      return {
        type: 'string',
        ...(bounds.min && { minLength: bounds.min }),
        ...(bounds.max && { maxLength: bounds.max }),
      };
    case 'bool':
      return { type: 'boolean' };
    case 'int':
      return {
        type: 'integer',
        ...(bounds.min && { minimum: bounds.min }),
        ...(bounds.max && { maximum: bounds.max }),
      };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'datetime':
      return { type: 'string', format: 'date-time' };
    case 'one_of':
      return { type: 'string', enum: field.of };
    case 'kind':
      return { $ref: '#/components/schemas/Kind' };
    case 'urgency':
      return { $ref: '#/components/schemas/Urgency' };
    case 'party':
      return {
        oneOf: ['person', 'unit'].map((name) =>
          schemaOf({ [name]: { type: name as 'person', required: true } }),
        ),
      };
    case 'category':
    case 'task':
    case 'request':
    case 'remark':
    case 'phone':
      return { type: 'string' };
    default:
      return { type: 'string', format: 'uuid' };
  }
};

const listOf = (field: Field): Schema => ({
  type: 'array',
  items: single({ ...field, min: undefined, max: undefined }),
  ...(field.min && { minItems: field.min }),
  ...(field.max && { maxItems: field.max }),
});

function schemaOf(fields: Readonly<Record<string, Field>>): Schema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, field.many ? listOf(field) : single(field)]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The body of `POST /tickets`, from the form that the domain checks. */
export const placeSchema = (): Schema => schemaOf(forms.place.fields);

const actionsWith = (form: FormName | undefined): string[] => [
  ...new Set(
    [...rows, ...facts]
      .filter((row) => ('form' in row ? row.form : undefined) === form)
      .map(({ action }) => action),
  ),
];

function bodyWith(form: FormName | undefined): Schema {
  const schema = schemaOf(form ? forms[form].fields : {});
  const head = {
    action: { type: 'string', enum: actionsWith(form) },
    version: { type: 'integer', description: 'The version you read; required for moves, not for facts.' },
    mode: { type: 'string', enum: ['do', 'ask'] },
  };
  return {
    ...schema,
    properties: { ...head, ...(schema['properties'] as object) },
    required: ['action', ...((schema['required'] as string[]) ?? [])],
  };
}

/** The body of a transition: one schema per form, from the workflow table. */
export const transitionSchema = (): Schema => ({
  oneOf: [undefined, ...(Object.keys(forms) as FormName[])]
    .filter((form) => actionsWith(form).length > 0)
    .map(bodyWith),
});
