import { areaKinds, type AreaKind } from '../org/words.ts';
import { told } from './facts.ts';
import type { AreaFacts } from './known.ts';
import type { ImportRow, ImportSheetName, ReadWorkbook } from './sheets.ts';
import type { PlaceNames } from './tree.ts';

/** An area as a row wants it to be. What a row leaves empty stays as it is. */
export interface WantedArea {
  readonly sheet: ImportSheetName;
  readonly number: number;
  /** Null where the row does not tell. */
  readonly kind: AreaKind | null;
  readonly name: string | null;
  /** The names of the areas in which it lies. */
  readonly names: PlaceNames;
  readonly facts: Partial<AreaFacts>;
  readonly prefix: string | null;
  readonly code: string | null;
  /** Its name, place or code cannot be read. */
  readonly isUnread: boolean;
}

const kinds = Object.keys(areaKinds) as AreaKind[];

/** The columns of a row that name places. */
export type Places = {
  readonly [Kind in 'community' | 'grid' | 'estate' | 'building' | 'entrance']?: string | null;
};

/** The places that a row names. */
export const namesIn = (places: Places): PlaceNames =>
  Object.fromEntries(
    kinds.flatMap((kind) => {
      const name = places[kind as keyof Places] ?? null;
      return name === null ? [] : [[kind, name]];
    }),
  );

/** Whether a place that a row names, or another of these columns, cannot be read. */
export const isPlaceUnread = ({ unread = [] }: Pick<ImportRow, 'unread'>, more: readonly string[]): boolean =>
  unread.some((name) => more.includes(name) || (kinds as readonly string[]).includes(name));

const isUnread = (row: Pick<ImportRow, 'unread'>): boolean =>
  isPlaceUnread(row, ['kind', 'name', 'prefix', 'code']);

function areaIn(row: ImportRow<'areas'>): WantedArea {
  const { kind, name, community, grid, estate, building, position, m2, point, pilot, prefix, code } =
    row.values;
  return {
    ...{ sheet: 'areas', number: row.number, kind, name, prefix, code },
    names: namesIn({ community, grid, estate, building }),
    facts: told<AreaFacts>({ position, m2, point, pilot }),
    isUnread: isUnread(row),
  };
}

function householdIn(row: ImportRow<'households'>): WantedArea {
  const { name, m2, ownerGroup, code, ...places } = row.values;
  return {
    ...{ sheet: 'households', number: row.number, kind: 'household', name, prefix: null, code },
    names: namesIn(places),
    facts: told<AreaFacts>({ m2, ownerGroup }),
    isUnread: isUnread(row),
  };
}

/** The areas of a workbook. */
export const wantedAreas = ({ areas, households }: ReadWorkbook): WantedArea[] => [
  ...(areas?.rows ?? []).map(areaIn),
  ...(households?.rows ?? []).map(householdIn),
];

/**
 * The areas by kind, the upper kinds first: what lies above is in its place before what lies below looks for it.
 * Of one kind, those with a code come first, so that a name that one gives up is free for another.
 */
export const inLevels = (wanted: readonly WantedArea[]): WantedArea[][] =>
  kinds.map((kind) => {
    const [coded, named] = [true, false].map((hasCode) =>
      wanted.filter((one) => one.kind === kind && (one.code !== null) === hasCode),
    );
    return [...coded!, ...named!];
  });
