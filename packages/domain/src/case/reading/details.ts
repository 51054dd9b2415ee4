import type { Reading, Reference } from '../../kernel/field-rules.ts';
import { referencesTo, showField } from '../../kernel/field-types.ts';
import { entriesOf, filledFields } from '../../kernel/filled-fields.ts';
import type { Field, Form } from '../../kernel/form.ts';
import { choicesInNotes } from './notes.ts';

/** What a filled form says under its labels, beside its note and its pictures. */

/** A filled field of a form, with its lines: a list of groups has one line for each. */
export interface Detail<Ref extends string = string> {
  readonly name: string;
  readonly field: Field<Ref>;
  readonly lines: readonly unknown[];
}

/** Fields of every noun that are shown elsewhere: in the note, as pictures, or as the request they answer. */
const elsewhere: readonly string[] = [...choicesInNotes, 'words', 'files', 'request'];

const linesOf = ({ type }: Field, value: unknown): Detail['lines'] =>
  type === 'group' ? entriesOf(value) : [value];

/**
 * What a form holds besides its note and pictures, such as the lead, the review date or the invited people. A
 * new field is shown without further work, one of the opening form too. `shown`: fields that the noun shows
 * elsewhere.
 */
export const detailsOf = <Ref extends string>(
  { fields }: Form<Ref>,
  filled: object,
  shown: readonly string[] = [],
): Detail<Ref>[] =>
  filledFields(fields, filled)
    .filter(([name]) => !elsewhere.includes(name) && !shown.includes(name))
    .map(([name, field, value]) => ({ name, field, lines: linesOf(field, value) }));

/** The lines of a detail as a reader sees them; empty ones are left out. */
export const shownLines = <Ref extends string>(
  { field, lines }: Detail<Ref>,
  reading: Reading<Ref>,
): string[] => lines.map((value) => showField(value, field, reading)).filter(Boolean);

/** Everything that a detail refers to. */
export const referencesOf = <Ref extends string>({ name, field, lines }: Detail<Ref>): Reference<Ref>[] =>
  lines.flatMap((value) => referencesTo({ [name]: field }, { [name]: value }));
