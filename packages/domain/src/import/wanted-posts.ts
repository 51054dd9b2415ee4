import type { MembershipFacts } from '../membership/facts.ts';
import type { Office } from '../org/words.ts';
import { told } from './facts.ts';
import type { RowAt } from './noting.ts';
import type { ImportRow, ReadWorkbook } from './sheets.ts';
import type { PlaceNames } from './tree.ts';
import { isPlaceUnread, namesIn } from './wanted.ts';

/** A post as a row wants it to be held. What a row leaves empty stays as it is. */
export interface WantedPost extends RowAt {
  readonly sheet: 'people' | 'stewards';
  readonly name: string;
  readonly phone: string | null;
  readonly office: Office | null;
  /** The name of the unit. */
  readonly unit: string | null;
  readonly names: PlaceNames;
  readonly deputy: boolean | null;
  readonly label: string | null;
  readonly facts: Partial<MembershipFacts>;
  readonly code: string | null;
}

type Row = ImportRow<'people'> | ImportRow<'stewards'>;

function wanted(sheet: WantedPost['sheet'], { number, values }: Row): WantedPost {
  const { name, phone, unit, code, community, grid, estate, building, entrance, ...more } = values;
  const {
    office = null,
    deputy = null,
    label = null,
    isDefault,
    memberType,
    seat,
    constituency,
  } = more as Partial<ImportRow<'people'>['values'] & ImportRow<'stewards'>['values']>;
  return {
    ...{ sheet, number, phone, office, unit, deputy, label, code },
    name: name!,
    names: namesIn({ community, grid, estate, building, entrance }),
    facts: told<MembershipFacts>({ isDefault, memberType, seat, constituency }),
  };
}

/** A row with a cell that could not be read is told by that cell alone. */
const isWhole = (row: Row): boolean =>
  row.values.name !== null && !isPlaceUnread(row, Object.keys(row.values));

/** The posts of a workbook, those with a code first. */
export function wantedPosts({ people, stewards }: ReadWorkbook): WantedPost[] {
  const all = [
    ...(people?.rows ?? []).filter(isWhole).map((row) => wanted('people', row)),
    ...(stewards?.rows ?? []).filter(isWhole).map((row) => wanted('stewards', row)),
  ];
  return [...all.filter(({ code }) => code !== null), ...all.filter(({ code }) => code === null)];
}
