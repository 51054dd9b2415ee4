import { ApiProperty } from '@nestjs/swagger';
import {
  choiceLabels,
  clockTime,
  detailsOf,
  kinds,
  knows,
  maskPhones,
  urgencies,
  type Filled,
  type FormName,
  type Part,
} from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { residentName } from './ticket-shared.dto.ts';

/** One line of a filled form: 主办单位 幸福物业. */
export class DetailView {
  @ApiProperty() field!: string;
  @ApiProperty() label!: string;
  @ApiProperty() value!: string;
}

/** `readsNumbers`: phone numbers in the words may be read. */
type Reading = ViewerAccess & { readonly readsNumbers: boolean };

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String(Object.values(value)[0]) : String(value);

/**
 * Units and post holders are named to everyone; the sides of a dispute and recused people only to staff who
 * know the subject.
 */
function partIn(
  field: string,
  { type, value }: Part,
  { people, units, categories }: Names,
  { readsNumbers, ...access }: Reading,
): string {
  const text = String(value);
  const isNamed = knows(access.clearance) && access.readsStaffNotes;
  switch (type) {
    case 'unit':
      return units.get(text)?.name ?? '';
    case 'person':
      return field !== 'sides'
        ? (people.get(text)?.inOffice ?? '')
        : isNamed
          ? residentName(access, people.get(text))
          : '当事人';
    case 'party':
      return units.get(idOf(value))?.name ?? (isNamed ? residentName(access, people.get(idOf(value))) : '');
    case 'category':
      return categories.get(text) ?? text;
    case 'kind':
      return kinds[text as keyof typeof kinds] ?? text;
    case 'urgency':
      return urgencies[text as keyof typeof urgencies] ?? text;
    case 'bool':
      return value ? '是' : '否';
    case 'one_of':
      return choiceLabels[text] ?? text;
    case 'datetime':
      return clockTime(Date.parse(text));
    case 'date':
      return text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
    // The number of the other ticket is not loaded here; the merge is shown elsewhere.
    case 'ticket':
      return '';
    default:
      return readsNumbers ? text : maskPhones(text);
  }
}

export const detailsIn = (
  form: FormName | undefined,
  filled: Filled,
  known: Names,
  reading: Reading,
): DetailView[] =>
  detailsOf(form, filled).flatMap(({ field, label, parts }) => {
    const value = parts
      .map((part) => partIn(field, part, known, reading))
      .filter(Boolean)
      .join(' ');
    return value ? [{ field, label, value }] : [];
  });

/** The ids in filled forms whose names must be loaded. */
export function namedIn(forms: readonly (readonly [FormName | undefined, Filled])[]): {
  people: string[];
  units: string[];
} {
  const parts = forms.flatMap(([form, filled]) => detailsOf(form, filled)).flatMap((detail) => detail.parts);
  const of = (...types: string[]): string[] =>
    parts.filter(({ type }) => types.includes(type)).map(({ value }) => idOf(value));
  return { people: of('person', 'party'), units: of('unit', 'party') };
}
