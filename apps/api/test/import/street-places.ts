import type { Cell } from '@sandan/domain';

/** How much of a street there is. Its names are plainly invented. */
export interface StreetSize {
  readonly communities: number;
  readonly estates: number;
  readonly buildings: number;
  readonly households: number;
  /** Party organisations, self-governing bodies, people with a post. */
  readonly organisations: number;
  readonly bodies: number;
  readonly people: number;
}

/** A street as offices have them. */
export const wholeStreet: StreetSize = {
  ...{ communities: 6, estates: 40, buildings: 1000, households: 20_000 },
  ...{ organisations: 119, bodies: 22, people: 300 },
};

/** A few of everything. */
export const smallStreet: StreetSize = {
  ...{ communities: 2, estates: 4, buildings: 8, households: 64 },
  ...{ organisations: 14, bodies: 3, people: 25 },
};

export type Row = Readonly<Record<string, Cell>>;

export const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
export const two = (number: number): string => String(number).padStart(2, '0');

export const communityOf = (at: number): string => `样例${at + 1}社区`;
export const estateOf = (at: number): string => `样例第${two(at + 1)}苑`;
/** The name of the number-th building: each estate has one before any has the next. */
export const buildingOf = (at: number, estates: number): string => `${Math.floor(at / estates) + 1}栋`;
