import { ApiProperty } from '@nestjs/swagger';
import {
  detailsOf,
  knowsIdentity,
  maskPhones,
  referencesOf,
  shownLines,
  type FormName,
  type Reading as FormReading,
  type SomeForm,
  type TicketRef,
} from '@sandan/domain';
import { categoryName } from '../../org/org.names.ts';
import { referenceKinds } from '../references/reference-kinds.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { residentName, viewerOn } from './ticket-shared.dto.ts';

/** One line of a filled form: 主办单位 幸福物业. */
export class DetailView {
  @ApiProperty() field!: string;
  @ApiProperty() label!: string;
  @ApiProperty() value!: string;
}

/** `readsNumbers`: phone numbers in the words may be read. */
type Reading = ViewerAccess & { readonly readsNumbers: boolean };

/**
 * Units and post holders are named to everyone; the sides of a dispute and recused people only to staff who
 * know the subject.
 */
function nameOf(ref: TicketRef, id: string, names: Names, access: ViewerAccess): string {
  const { people, units, categories } = names;
  const named = (person: string, unnamed: string): string =>
    knowsIdentity(access.clearance) && access.readsStaffNotes ? residentName(names, access, person) : unnamed;
  switch (ref) {
    case 'unit':
      return units.get(id)?.name ?? '';
    case 'staff':
      return people.of(viewerOn(access), id, 'holder') ?? '';
    case 'side':
      return named(id, '当事人');
    case 'person':
      return named(id, '');
    case 'category':
      return categoryName(categories, { community: access.ticket.community, category: id });
    // Shown elsewhere; a merge shows the other ticket.
    default:
      return '';
  }
}

const readingOf = (names: Names, { readsNumbers, ...access }: Reading): FormReading<TicketRef> => ({
  text: (words) => (readsNumbers ? words : maskPhones(words)),
  name: (ref, id) => nameOf(ref, id, names, access),
});

export const detailsIn = (
  form: FormName | undefined,
  filled: SomeForm,
  names: Names,
  reading: Reading,
): DetailView[] =>
  detailsOf(form, filled).flatMap((detail) =>
    shownLines(detail, readingOf(names, reading)).map((value) => ({
      field: detail.name,
      label: detail.field.label,
      value,
    })),
  );

/** The ids in filled forms whose names must be loaded. */
export function namedIn(forms: readonly (readonly [FormName | undefined, SomeForm])[]): {
  people: string[];
  units: string[];
  categories: string[];
} {
  const references = forms.flatMap(([form, filled]) => detailsOf(form, filled)).flatMap(referencesOf);
  const idsOf = (names: 'people' | 'units' | 'categories'): string[] =>
    references.filter(({ ref }) => referenceKinds[ref].names === names).map(({ id }) => id);
  return { people: idsOf('people'), units: idsOf('units'), categories: idsOf('categories') };
}
