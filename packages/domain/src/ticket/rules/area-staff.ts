import { isPersonIn, type Id, type Ticket } from '../ticket.ts';
import { levels, type Level } from '../words.ts';
import type { Instant } from '../../kernel/time.ts';

/** Who stands around a ticket's building, who of them keeps out of it, and who acts where several might. */

/** Family who lets somebody act for them: in matters of this home. */
export interface Represented {
  readonly person: Id;
  readonly household: Id;
  readonly since: Instant;
  /**
   * When it ended; null while it lasts. Who spoke for somebody keeps out of handling what was theirs then.
   */
  readonly until: Instant | null;
}

/**
 * A home that was confirmed, and has ended: who moves out does not come to handle what was placed while they
 * lived there.
 */
export interface FormerHome {
  readonly household: Id;
  readonly until: Instant;
}

/** A person as the organisation knows them at this moment. */
export interface Person {
  readonly id: Id;
  /** Where they live, as far as it is confirmed: who only says so keeps nobody out, nor themselves. */
  readonly households: readonly Id[];
  readonly movedOut: readonly FormerHome[];
  /** Who lives there with them, confirmed as they are. */
  readonly housemates: readonly Id[];
  /** Estates in which they are a resident whose home is confirmed. */
  readonly estates: readonly Id[];
  /** Units of which they are an active member. */
  readonly units: readonly Id[];
  /** Family who let them act in their place, or did. */
  readonly represents: readonly Represented[];
  /**
   * Whom they stand in for where the cast names them: they have that person's rights there, so what that
   * person must keep out of is not theirs either.
   */
  readonly insteadOf?: Person;
}

/** Somebody around who is away, and whoever acts for them meanwhile. */
export interface Away {
  readonly person: Id;
  readonly standIn: Id | null;
}

/**
 * Why a steward who covers the building may not accept now: enough in hand, not on duty while others are, or
 * on leave.
 */
export type Hindrance = 'full' | 'off_duty' | 'away';

/**
 * Who stands around a ticket's building at this moment; asked of the organisation, never stored on the
 * ticket.
 */
export interface AreaStaff {
  /** Holders of the office of each level, their deputies, and whoever stands in for one who is away. */
  readonly authorities: Readonly<Record<Level, readonly Person[]>>;
  readonly intake: readonly Person[];
  /** Members of steward teams covering the building, on duty and under the load cap. */
  readonly stewards: readonly Id[];
  /** Of the one steward who was asked about: why they are none of them. */
  readonly hindered?: { readonly person: Id; readonly by: Hindrance };
  /**
   * Members of steward teams covering the building, whether on duty or not, and whoever stands in for one who
   * is away.
   */
  readonly covering: readonly Person[];
  readonly defaultSteward: Id | null;
  /** Those of all these who are away. */
  readonly away: readonly Away[];
  /** Those who stood in for somebody here before: what they took in hand then stays theirs. */
  readonly formerStandIns: readonly Person[];
}

/** A steward with this many open tickets is offered no other. */
export const LOAD_CAP = 20;

const rising = Object.keys(levels) as Level[];

/** The next level up; street stays street. */
export const above = (level: Level): Level => rising[Math.min(rising.indexOf(level) + 1, rising.length - 1)]!;

export const isBelow = (a: Level, b: Level): boolean => rising.indexOf(a) < rising.indexOf(b);

/** As much of a ticket as says who is to keep out of it. */
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

/** They live where it was placed from, or did when it was placed or since. */
const shares = (
  { households, movedOut }: Person,
  { household, otherHouseholds, placedAt }: Concerned,
): boolean => {
  const theirs = [...otherHouseholds, ...(household === null ? [] : [household])];
  return (
    theirs.some((one) => households.includes(one)) ||
    movedOut.some((one) => one.until > placedAt && theirs.includes(one.household))
  );
};

/** A person is this one, or acts for them in anything at all, or did since it was placed. */
const standsFor = ({ id, represents }: Person, other: Id, { placedAt }: Concerned): boolean =>
  other === id ||
  represents.some(({ person, until }) => person === other && (until === null || until > placedAt));

/** Somebody who sits, or sat, on a side of the dispute. */
export const isParty = ({ hearings }: Pick<Ticket, 'hearings'>, person: Id): boolean =>
  hearings.some(({ sides }) => sides.includes(person));

/** They live with somebody on a side; the reporter's own home keeps out as such. */
const livesWithParty = (
  { hearings, reporter, formerReporters }: Concerned,
  { housemates }: Person,
): boolean =>
  hearings.some(({ sides }) =>
    sides.some((side) => side !== reporter && !formerReporters.includes(side) && housemates.includes(side)),
  );

/**
 * Reporter, past and present, their delegates and household, endorsers, whom it is about, sides and who lives
 * with them, and whoever was added: out of every relation but reporter, endorser, side and lead.
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
const anybody: May = () => true;

/** Whether somebody may act where the cast names them: nothing keeps them out, nor whom they stand in for. */
export function isUnbiased(ticket: Concerned, person: Person, mayAct: May = anybody): boolean {
  const isOwnFree = !isRecused(ticket, person) && mayAct(person);
  return isOwnFree && (!person.insteadOf || isUnbiased(ticket, person.insteadOf, mayAct));
}

const awayOf = ({ away }: AreaStaff, id: Id): Away | undefined => away.find(({ person }) => person === id);

/**
 * Who may act at the first of the levels at which anybody may and is there; where all are away, those who
 * are.
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

/** Who may act at `from` or, where nobody there may, at the next level up. */
const actingFrom = (from: Level, ticket: Ticket, areaStaff: AreaStaff, mayAct: May): readonly Person[] =>
  actingAt(rising.slice(rising.indexOf(from)), ticket, areaStaff, mayAct);

/**
 * As `actingFrom`; where nobody from there to the street may act (a complaint about the street itself),
 * whoever stands nearest below, so that every open ticket can close (invariant 2).
 */
function actingNear(from: Level, ticket: Ticket, areaStaff: AreaStaff): readonly Person[] {
  const here = rising.indexOf(from);
  return actingAt([...rising.slice(here), ...rising.slice(0, here).reverse()], ticket, areaStaff, anybody);
}

export const hasWorked = (ticket: Ticket, { id }: Person): boolean => ticket.workers.includes(id);
const arbiterLevel = ({ level }: Ticket): Level => (isBelow(level, 'community') ? 'community' : level);

/** The office-holders who are the authority of this ticket now. */
export const authoritiesOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingNear(ticket.level, ticket, areaStaff);

export const arbitersOf = (ticket: Ticket, areaStaff: AreaStaff): readonly Person[] =>
  actingNear(arbiterLevel(ticket), ticket, areaStaff);

/** Those who may rule 维持结论: arbiters who neither worked nor verified (invariant 7). */
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

/**
 * Everybody who stands around a building: stewards covering it, and office-holders from the estate upwards.
 */
export const aroundOf = (areaStaff: AreaStaff): readonly Person[] => [
  ...areaStaff.covering,
  ...Object.values(areaStaff.authorities).flat(),
];

/** Those of everybody around a building, or of some, who are there. */
export const presentOf = (
  areaStaff: AreaStaff,
  some: readonly Person[] = aroundOf(areaStaff),
): readonly Person[] => some.filter((person) => !awayOf(areaStaff, person.id));

/** Those of them who need not keep out of it: as many as may be named to do something. */
export const nameableOf = (
  ticket: Concerned,
  areaStaff: AreaStaff,
  some?: readonly Person[],
): readonly Person[] => presentOf(areaStaff, some).filter((person) => isUnbiased(ticket, person));

/** Around the building, or once in somebody's stead, and not to keep out of it. */
export const isAble = (ticket: Ticket, areaStaff: AreaStaff, id: Id): boolean =>
  [aroundOf(areaStaff), areaStaff.formerStandIns].some((some) =>
    some.some((person) => person.id === id && isUnbiased(ticket, person)),
  );

/**
 * Who follows the case; null where nobody does, or who did has left or is to keep out of it: then the
 * authority stands in.
 */
export const caseStewardOf = (ticket: Ticket, areaStaff: AreaStaff): Id | null =>
  ticket.caseSteward !== null && isAble(ticket, areaStaff, ticket.caseSteward) ? ticket.caseSteward : null;

/**
 * Who acts for somebody who has the matter in person while they are away; null where they are there, or
 * nobody may.
 */
export function standInOf(ticket: Ticket, areaStaff: AreaStaff, id: Id): Id | null {
  const standIn = awayOf(areaStaff, id)?.standIn ?? null;
  return standIn !== null && isAble(ticket, areaStaff, standIn) ? standIn : null;
}

/**
 * Those who act for whoever has a matter in person: themselves and, while they are away, their stand-in or
 * else the authority.
 */
export function actingFor(ticket: Ticket, areaStaff: AreaStaff, id: Id | null): readonly Id[] {
  const authority = (): readonly Id[] => authoritiesOf(ticket, areaStaff).map((person) => person.id);
  if (id === null) return authority();
  if (!awayOf(areaStaff, id)) return [id];
  const standIn = standInOf(ticket, areaStaff, id);
  return [id, ...(standIn === null ? authority() : [standIn])];
}

/** A steward covering the building, in their own right or in that of somebody who need not keep out of it. */
export const coversIt = (ticket: Concerned, areaStaff: AreaStaff, { id }: Person): boolean =>
  areaStaff.covering.some((one) => one.id === id && isUnbiased(ticket, one));
