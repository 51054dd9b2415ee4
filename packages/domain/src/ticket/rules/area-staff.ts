import { isPersonIn, type Id, type Ticket } from '../ticket.ts';
import { levels, type Level } from '../words.ts';
import type { Instant } from '../../kernel/time.ts';

/** The staff around a ticket's building: who is recused, and who acts where several could. */

/** A resident who authorised family to act for them in matters of this home. */
export interface Represented {
  readonly person: Id;
  readonly household: Id;
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
  readonly household: Id;
  readonly until: Instant;
}

/** A person as the organisation knows them at this moment. */
export interface Person {
  readonly id: Id;
  /** Confirmed homes. An unconfirmed claim recuses no one. */
  readonly households: readonly Id[];
  readonly movedOut: readonly FormerHome[];
  /** Confirmed members of the same households. */
  readonly housemates: readonly Id[];
  /** Estates in which they have a confirmed home. */
  readonly estates: readonly Id[];
  /** Units of which they are an active member. */
  readonly units: readonly Id[];
  /** Family members who authorise, or once authorised, them to act. */
  readonly represents: readonly Represented[];
  /**
   * The person they deputise for in the area staff. A deputy has that person's rights there, and is recused
   * where that person is.
   */
  readonly insteadOf?: Person;
}

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

const rising = Object.keys(levels) as Level[];

/** The next level up; the street is the highest. */
export const above = (level: Level): Level => rising[Math.min(rising.indexOf(level) + 1, rising.length - 1)]!;

export const isBelow = (a: Level, b: Level): boolean => rising.indexOf(a) < rising.indexOf(b);

/** The part of a ticket that decides who is recused. */
export type Concerned = Pick<
  Ticket,
  | 'reporter'
  | 'formerReporters'
  | 'household'
  | 'otherHouseholds'
  | 'placedAt'
  | 'endorsements'
  | 'about'
  | 'recused'
  | 'hearings'
>;

/** Lives in a household of the ticket, or moved out of one after it was placed. */
const shares = (
  { households, movedOut }: Person,
  { household, otherHouseholds, placedAt }: Concerned,
): boolean => {
  const ticketHomes = [...otherHouseholds, ...(household === null ? [] : [household])];
  return (
    ticketHomes.some((one) => households.includes(one)) ||
    movedOut.some((one) => one.until > placedAt && ticketHomes.includes(one.household))
  );
};

/** Is this person, acts for them as family, or did so after the ticket was placed. */
const standsFor = ({ id, represents }: Person, other: Id, { placedAt }: Concerned): boolean =>
  other === id ||
  represents.some(({ person, until }) => person === other && (until === null || until > placedAt));

/** Whether the person is, or was, a side of a hearing. */
export const isParty = ({ hearings }: Pick<Ticket, 'hearings'>, person: Id): boolean =>
  hearings.some(({ sides }) => sides.includes(person));

/** Lives with a side. The reporter's own household is recused by `shares` already. */
const livesWithParty = (
  { hearings, reporter, formerReporters }: Concerned,
  { housemates }: Person,
): boolean =>
  hearings.some(({ sides }) =>
    sides.some((side) => side !== reporter && !formerReporters.includes(side) && housemates.includes(side)),
  );

/**
 * Recused are reporters past and present, their delegates and households, endorsers, parties the ticket is
 * about, sides and their housemates, and parties added by 回避. They keep only the relations reporter,
 * endorser, side and lead.
 */
export function isRecused(ticket: Concerned, person: Person): boolean {
  const reporters = [...ticket.formerReporters, ...(ticket.reporter === null ? [] : [ticket.reporter])];
  return (
    reporters.some((one) => standsFor(person, one, ticket)) ||
    shares(person, ticket) ||
    ticket.endorsements.some((endorsement) => endorsement.person === person.id) ||
    isParty(ticket, person.id) ||
    livesWithParty(ticket, person) ||
    isPersonIn(ticket.about, person.id, person.units) ||
    isPersonIn(ticket.recused, person.id, person.units)
  );
}

type May = (person: Person) => boolean;
const anyone: May = () => true;

/**
 * Whether a member of the area staff may act here: neither they nor the person they deputise for is recused.
 */
export function isUnbiased(ticket: Concerned, person: Person, mayAct: May = anyone): boolean {
  const isOwnFree = !isRecused(ticket, person) && mayAct(person);
  return isOwnFree && (!person.insteadOf || isUnbiased(ticket, person.insteadOf, mayAct));
}

const awayOf = ({ away }: AreaStaff, id: Id): Away | undefined => away.find(({ person }) => person === id);

/**
 * The people who may act at the first level that has any who are present; if all are away, those who are
 * away.
 */
function actingAt(
  order: readonly Level[],
  ticket: Ticket,
  areaStaff: AreaStaff,
  mayAct: May,
): readonly Person[] {
  for (const countsAway of areaStaff.away.length === 0 ? [true] : [false, true]) {
    for (const level of order) {
      const able = areaStaff.authorities[level].filter(
        (person) => (countsAway || !awayOf(areaStaff, person.id)) && isUnbiased(ticket, person, mayAct),
      );
      if (able.length > 0) return able;
    }
  }
  return [];
}

/** The people who may act at `from`, or else at the next level up. */
const actingFrom = (from: Level, ticket: Ticket, areaStaff: AreaStaff, mayAct: May): readonly Person[] =>
  actingAt(rising.slice(rising.indexOf(from)), ticket, areaStaff, mayAct);

/**
 * As `actingFrom`. If all from there up to the street are recused (a complaint about the street itself), the
 * nearest level below acts, so that every open ticket can close (invariant 2).
 */
function actingNear(from: Level, ticket: Ticket, areaStaff: AreaStaff): readonly Person[] {
  const here = rising.indexOf(from);
  return actingAt([...rising.slice(here), ...rising.slice(0, here).reverse()], ticket, areaStaff, anyone);
}

export const hasWorked = (ticket: Ticket, { id }: Person): boolean => ticket.workers.includes(id);
const arbiterLevel = ({ level }: Ticket): Level => (isBelow(level, 'community') ? 'community' : level);

/** The office-holders who are the authority of this ticket now. */
export const authoritiesOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingNear(ticket.level, ticket, areaStaff);

export const arbitersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingNear(arbiterLevel(ticket), ticket, areaStaff);

/** Arbiters who may rule 维持结论: those who neither worked on it nor verified it (invariant 7). */
export const upholdersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingFrom(
    arbiterLevel(ticket),
    ticket,
    areaStaff,
    (person) => !hasWorked(ticket, person) && !ticket.verifiers.includes(person.id),
  );

export const verifiersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingFrom(
    ticket.level,
    ticket,
    areaStaff,
    (person) => !hasWorked(ticket, person) && person.id !== ticket.proxy && person.id !== ticket.upheldBy,
  );

export const isOf = (people: readonly Person[], { id }: Person): boolean =>
  people.some((one) => one.id === id);

/** All staff of a building: the stewards who cover it, and the office-holders from the estate upwards. */
export const aroundOf = (areaStaff: AreaStaff): readonly Person[] => [
  ...areaStaff.covering,
  ...Object.values(areaStaff.authorities).flat(),
];

/** Those of the area staff, or of `people`, who are not away. */
export const presentOf = (
  areaStaff: AreaStaff,
  some: readonly Person[] = aroundOf(areaStaff),
): readonly Person[] => some.filter((person) => !awayOf(areaStaff, person.id));

/** Area staff who are not recused, and so may be named in a form. */
export const nameableOf = (
  ticket: Concerned,
  areaStaff: AreaStaff,
  some?: readonly Person[],
): readonly Person[] => presentOf(areaStaff, some).filter((person) => isUnbiased(ticket, person));

/** Belongs to the area staff, or once stood in there, and is not recused. */
export const isAble = (ticket: Ticket, areaStaff: AreaStaff, id: Id): boolean =>
  [aroundOf(areaStaff), areaStaff.formerStandIns].some((some) =>
    some.some((person) => person.id === id && isUnbiased(ticket, person)),
  );

/**
 * The case steward; null where there is none, or the one named has left or is recused. Then the authority
 * stands in.
 */
export const caseStewardOf = (ticket: Ticket, areaStaff: AreaStaff): Id | null =>
  ticket.caseSteward !== null && isAble(ticket, areaStaff, ticket.caseSteward) ? ticket.caseSteward : null;

/** The deputy for a person in charge who is away; null while that person is present or no deputy may act. */
export function standInOf(ticket: Ticket, areaStaff: AreaStaff, id: Id): Id | null {
  const standIn = awayOf(areaStaff, id)?.standIn ?? null;
  return standIn !== null && isAble(ticket, areaStaff, standIn) ? standIn : null;
}

/**
 * The people who act for a person in charge: that person and, while they are away, their deputy or else the
 * authority.
 */
export function actingFor(ticket: Ticket, areaStaff: AreaStaff, id: Id | null): readonly Id[] {
  const authority = (): readonly Id[] => authoritiesOf(ticket, areaStaff).map((person) => person.id);
  if (id === null) return authority();
  if (!awayOf(areaStaff, id)) return [id];
  const standIn = standInOf(ticket, areaStaff, id);
  return [id, ...(standIn === null ? authority() : [standIn])];
}

/** A steward who covers the building, in person or as the deputy of one who is not recused. */
export const coversIt = (ticket: Concerned, areaStaff: AreaStaff, { id }: Person): boolean =>
  areaStaff.covering.some((one) => one.id === id && isUnbiased(ticket, one));
