import type { Person } from '../../org/people.ts';
import type { Id } from '../ticket.ts';
import type { Level } from '../words.ts';

/** A staff member who is away, and their deputy. */
export interface Away {
  readonly person: Id;
  readonly standIn: Id | null;
}

/**
 * Why a steward who covers the building may not accept now: load cap reached, off duty while others are on,
 * or on leave.
 */
export type Hindrance = 'full' | 'off_duty' | 'away';

/**
 * The staff around a ticket's building at this moment: read from the organisation, never stored on the
 * ticket.
 */
export interface AreaStaff {
  /** Holders of the office of each level, their deputies, and stand-ins for holders who are away. */
  readonly authorities: Readonly<Record<Level, readonly Person[]>>;
  readonly intake: readonly Person[];
  /** Members of steward teams covering the building, on duty and under the load cap. */
  readonly stewards: readonly Id[];
  /** Why the steward that was asked about is not among `stewards`. */
  readonly hindered?: { readonly person: Id; readonly by: Hindrance };
  /**
   * All members of steward teams that cover the building, on duty or not, and stand-ins for those who are
   * away.
   */
  readonly covering: readonly Person[];
  readonly defaultSteward: Id | null;
  /** Those of the people above who are away. */
  readonly away: readonly Away[];
  /** Former stand-ins around this building: they keep the cases they took on then. */
  readonly formerStandIns: readonly Person[];
}

/** A steward with this many open tickets is offered no more. */
export const LOAD_CAP = 20;

export const awayOf = ({ away }: AreaStaff, id: Id): Away | undefined =>
  away.find(({ person }) => person === id);

export const includesPerson = (people: readonly Person[], { id }: Person): boolean =>
  people.some((one) => one.id === id);

/** All staff of a building: the stewards who cover it, and the office-holders from the estate upwards. */
export const allAreaStaff = (areaStaff: AreaStaff): readonly Person[] => [
  ...areaStaff.covering,
  ...Object.values(areaStaff.authorities).flat(),
];

/** Those of the area staff, or of `people`, who are not away. */
export const presentOf = (
  areaStaff: AreaStaff,
  some: readonly Person[] = allAreaStaff(areaStaff),
): readonly Person[] => some.filter((person) => !awayOf(areaStaff, person.id));
