import { administers, seesArea, type Office, type UnitKind } from '../org/words.ts';

/** What the navigation knows of the person who reads it. */
export interface Reader {
  readonly offices: readonly { readonly office: Office; readonly standingInFor: string | null }[];
  readonly memberships: readonly { readonly kind: UnitKind }[];
  readonly homes: readonly unknown[];
  /** The communities among which they choose, the current one first. */
  readonly choices: readonly { readonly name: string }[];
  /** They left a telephone number. */
  readonly hasPhone: boolean;
  readonly suspendedUntil: number | null;
}

const holds = ({ offices }: Reader, isSuch: (office: Office) => boolean): boolean =>
  offices.some(({ office }) => isSuch(office));

/** Offices that outlast an absence are held in person: a deputy neither administers nor keeps ledgers. */
const holdsOwn = ({ offices }: Reader, isSuch: (office: Office) => boolean): boolean =>
  offices.some(({ office, standingInFor }) => standingInFor === null && isSuch(office));

const isStaff = ({ offices, memberships }: Reader): boolean => offices.length + memberships.length > 0;
const isAdministrator = (reader: Reader): boolean => holdsOwn(reader, administers);

/** Who finds an entry. The routes behind it decide again what its reader may do there. */
export const readers = {
  everyone: () => true,
  /** Has a home, so that there are neighbours. */
  settled: ({ homes }: Reader) => homes.length > 0,
  /** A resident without a home. */
  homeless: (reader: Reader) => reader.homes.length === 0 && !isStaff(reader),
  /** Belongs to several communities. */
  in_several: ({ choices }: Reader) => choices.length > 1,
  suspended: ({ suspendedUntil }: Reader) => suspendedUntil !== null,
  staff: isStaff,
  /** Confirms homes, and is on a roster or sees those who are. */
  knows_stairs: (reader: Reader) =>
    reader.offices.length > 0 || reader.memberships.some(({ kind }) => kind === 'steward_team'),
  keeps_ledgers: (reader: Reader) => holdsOwn(reader, seesArea),
  suspends: (reader: Reader) => holds(reader, seesArea),
  administrator: isAdministrator,
  administrator_keeping_ledgers: (reader: Reader) => isAdministrator(reader) && holdsOwn(reader, seesArea),
  other_staff: (reader: Reader) => isStaff(reader) && !isAdministrator(reader),
  keeps_ledgers_only: (reader: Reader) => holdsOwn(reader, seesArea) && !isAdministrator(reader),
  suspends_only: (reader: Reader) => holds(reader, seesArea) && !isAdministrator(reader),
  street: (reader: Reader) => holds(reader, (office) => office === 'street'),
} as const satisfies Record<string, (reader: Reader) => boolean>;
export type ReaderKind = keyof typeof readers;
