import {
  actionLabels,
  DomainError,
  facts,
  forms,
  formSchema,
  kinds,
  rows,
  urgencies,
  type FormName,
  type JsonSchema,
  type Mode,
  type Naming,
  type TicketRef,
} from '@sandan/domain';
import { referenceKinds } from './access/reference-kinds.ts';
import type { Transition } from './access/transition.ts';

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

/** The sets of choices that have a name in the API's document. */
const namedChoices = new Map<unknown, string>([
  [kinds, 'Kind'],
  [urgencies, 'Urgency'],
]);

const naming: Naming<TicketRef> = {
  ref: (ref) => referenceKinds[ref].schema,
  choices(choices) {
    const name = namedChoices.get(choices);
    return name === undefined ? undefined : { $ref: `#/components/schemas/${name}` };
  },
};

/** The body of `POST /tickets`, from the form that the domain checks. */
export const placeSchema = (): JsonSchema => formSchema(forms.place.fields, naming);

const actionsWith = (form: FormName | undefined): string[] => [
  ...new Set(
    [...rows, ...facts]
      .filter((row) => ('form' in row ? row.form : undefined) === form)
      .map(({ action }) => action),
  ),
];

function bodyWith(form: FormName | undefined): JsonSchema {
  const schema = formSchema(form ? forms[form].fields : {}, naming);
  const head = {
    action: { type: 'string', enum: actionsWith(form) },
    version: { type: 'integer', description: 'The version you read; required for moves, not for facts.' },
    mode: { type: 'string', enum: ['do', 'ask'] },
  };
  return {
    ...schema,
    properties: { ...head, ...schema.properties },
    required: ['action', ...(schema.required ?? [])],
  };
}

/** The body of a transition: one schema per form, from the workflow table. */
export const transitionSchema = (): JsonSchema => ({
  oneOf: [undefined, ...(Object.keys(forms) as FormName[])]
    .filter((form) => actionsWith(form).length > 0)
    .map(bodyWith),
});
