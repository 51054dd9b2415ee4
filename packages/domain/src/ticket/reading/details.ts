import type { Field, FieldType, Fields } from '../../kernel/form.ts';
import type { Filled } from '../../kernel/form-check.ts';
import { fieldLabels, forms, type FormName } from '../forms.ts';

/** One filled-in value, with the type that says how to display it. */
export interface Part {
  readonly type: FieldType;
  readonly value: unknown;
}

export interface Detail {
  readonly field: string;
  readonly label: string;
  readonly parts: readonly Part[];
}

/** Fields shown elsewhere: in the note, as pictures, or as a reference to a row shown beside it. */
const elsewhere: readonly string[] = [
  'words',
  'matter',
  'files',
  'reason',
  'way',
  'to',
  'request',
  'task',
  'remark',
  'picture',
];

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const partsOf = (value: unknown, type: FieldType | Fields): Part[] =>
  typeof type === 'string'
    ? [{ type, value }]
    : Object.entries(type).flatMap(([name, inner]) =>
        (value as Filled)[name] === undefined ? [] : partsOf((value as Filled)[name], inner.type),
      );

/** Lists of plain values share one line; each entry of a list of forms gets its own. */
function detailsOfField(form: FormName, field: string, { type }: Field, value: unknown): Detail[] {
  const label = fieldLabels[`${form}.${field}`] ?? fieldLabels[field] ?? field;
  const entries = entriesOf(value).map((entry) => partsOf(entry, type));
  return typeof type === 'string'
    ? [{ field, label, parts: entries.flat() }]
    : entries.map((parts) => ({ field, label, parts }));
}

/**
 * What a form holds besides its words and pictures, such as the lead, the review date or the invited people.
 */
export function detailsOf(form: FormName | undefined, filled: Filled): Detail[] {
  if (!form || form === 'contact' || form === 'place') return [];
  const fields: Fields = forms[form].fields;
  return Object.entries(fields).flatMap(([name, field]) =>
    elsewhere.includes(name) || filled[name] === undefined
      ? []
      : detailsOfField(form, name, field, filled[name]),
  );
}
