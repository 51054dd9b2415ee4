import type { Instant } from '../kernel/time.ts';

/** A resident who authorised family to act for them in matters of this home. */
export interface Represented {
  readonly person: string;
  readonly household: string;
  readonly since: Instant;
  /**
   * When the authorisation ended; null while it lasts. A former delegate stays recused from the tickets of
   * that time.
   */
  readonly until: Instant | null;
}

/**
 * A confirmed home that has ended. A person who moved out stays recused from tickets placed while they lived
 * there.
 */
export interface FormerHome {
  readonly household: string;
  readonly until: Instant;
}

/** A person as the organisation knows them at this moment. */
export interface Person {
  readonly id: string;
  /** Confirmed homes. An unconfirmed claim recuses no one. */
  readonly households: readonly string[];
  readonly movedOut: readonly FormerHome[];
  /** Confirmed members of the same households. */
  readonly housemates: readonly string[];
  /** Estates in which they have a confirmed home. */
  readonly estates: readonly string[];
  /** Units of which they are an active member. */
  readonly units: readonly string[];
  /** Family members who authorise, or once authorised, them to act. */
  readonly represents: readonly Represented[];
  /**
   * The person they deputise for in the area staff. A deputy has that person's rights there, and is recused
   * where that person is.
   */
  readonly insteadOf?: Person;
}
