import { referencesTo, showField } from '../../kernel/field-types.ts';
import { entriesOf, filledFields } from '../../kernel/filled-fields.ts';
import type { Reading, Reference } from '../../kernel/field-rules.ts';
import type { Field } from '../../kernel/form.ts';
import { forms, type FilledForm, type FormName, type SomeForm } from '../forms.ts';
import type { TicketRef } from '../fields.ts';

/** A filled field of a form, with its lines: a list of groups has one line for each. */
export interface Detail {
  readonly name: string;
  readonly field: Field<TicketRef>;
  readonly lines: readonly unknown[];
}

/** Fields shown elsewhere: in the note, as pictures, or as a reference to a row shown beside it. */
const everywhere: readonly string[] = [
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

/** Fields of one form that the ticket itself shows, or that its note says. */
const inForm: { readonly [Name in FormName]?: readonly (keyof FilledForm<Name>)[] } = {
  place: [
    'kind',
    'category',
    'in_danger',
    'today',
    'building',
    'place',
    'private',
    'anonymous',
    'neighbours',
    'about',
    'behalf_name',
    'behalf_phone',
    'behalf_household',
  ],
  contact: ['channel', 'reached', 'verdict'],
};

const linesOf = ({ type }: Field, value: unknown): Detail['lines'] =>
  type === 'group' ? entriesOf(value) : [value];

/**
 * What a form holds besides its words and pictures, such as the lead, the review date or the invited people. A
 * new field is shown without further work, one of the opening form too.
 */
export function detailsOf(form: FormName | undefined, filled: SomeForm): Detail[] {
  if (!form) return [];
  const elsewhere: readonly string[] = [...everywhere, ...(inForm[form] ?? [])];
  return filledFields(forms[form].fields, filled)
    .filter(([name]) => !elsewhere.includes(name))
    .map(([name, field, value]) => ({ name, field, lines: linesOf(field, value) }));
}

/** The lines of a detail as a reader sees them; empty ones are left out. */
export const shownLines = ({ field, lines }: Detail, reading: Reading<TicketRef>): string[] =>
  lines.map((value) => showField(value, field, reading)).filter(Boolean);

/** Everything that a detail refers to. */
export const referencesOf = ({ name, field, lines }: Detail): Reference<TicketRef>[] =>
  lines.flatMap((value) => referencesTo({ [name]: field }, { [name]: value }));
