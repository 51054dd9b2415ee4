import {
  DomainError,
  formSchema,
  isRecord,
  kernel,
  type Fields,
  type Filled,
  type JsonSchema,
  type Mode,
  type Naming,
} from '@sandan/domain';

/** A transition as requested. */
export interface Transition {
  readonly action: string;
  readonly mode?: Mode;
  readonly version?: number;
  readonly form: Filled;
}

/** The part of a machine that says which actions and forms there are. */
type Table<T extends kernel.MachineTypes> = Pick<kernel.Machine<T>, 'rows' | 'facts' | 'forms'>;

/** @throws DomainError INVALID_BODY, MISSING_FIELD, WRONG_TYPE, NOT_A_CHOICE */
export function transitionOf<T extends kernel.MachineTypes>(body: unknown, table: Table<T>): Transition {
  if (!isRecord(body)) throw new DomainError('INVALID_BODY');
  const { action, version, mode, ...form } = body;
  if (action === undefined) throw new DomainError('MISSING_FIELD', { field: 'action' });
  if (typeof action !== 'string') throw new DomainError('WRONG_TYPE', { field: 'action' });
  if (!kernel.hasAction(table, action)) throw new DomainError('NOT_A_CHOICE', { field: 'action' });
  if (version !== undefined && !Number.isSafeInteger(version))
    throw new DomainError('WRONG_TYPE', { field: 'version' });
  if (mode !== undefined && mode !== 'do' && mode !== 'ask')
    throw new DomainError('NOT_A_CHOICE', { field: 'mode', of: ['do', 'ask'] });
  return { action, version: version as number | undefined, mode: mode as Mode | undefined, form };
}

const actionsWith = <T extends kernel.MachineTypes>(
  { rows, facts }: Table<T>,
  form: string | undefined,
): string[] => [
  ...new Set([...rows, ...facts].filter((row) => row.form === form).map(({ action }) => action)),
];

/** For forms whose choices have no name in the document, and that refer to nothing. */
export const plainNaming = { ref: () => ({}), choices: () => undefined };

/** The body of a transition of a noun: one schema per form, from its table. */
export function transitionSchema<T extends kernel.MachineTypes, Ref extends string>(
  table: Table<T>,
  naming: Naming<Ref> = plainNaming,
): JsonSchema {
  const bodyWith = (form: (keyof T['forms'] & string) | undefined): JsonSchema => {
    const fields: Fields = form ? table.forms[form].fields : {};
    const schema = formSchema(fields as Fields<Ref>, naming);
    const head = {
      action: { type: 'string', enum: actionsWith(table, form) },
      version: { type: 'integer', description: 'The version you read; required for moves, not for facts.' },
      mode: { type: 'string', enum: ['do', 'ask'] },
    };
    return {
      ...schema,
      properties: { ...head, ...schema.properties },
      required: ['action', ...(schema.required ?? [])],
    };
  };
  return {
    oneOf: [undefined, ...(Object.keys(table.forms) as (keyof T['forms'] & string)[])]
      .filter((form) => actionsWith(table, form).length > 0)
      .map(bodyWith),
  };
}
